"""One way of writing for counts, ages and scores: 9 out of 10, children of 5 to 8 years.

Source: Chicago Manual of Style, 17th edition, chapter 9 (numbers).
"""

import re
from collections.abc import Callable

from tailor.guard.lexis.rewriting import DIGIT, Rule, rewritten
from tailor.guard.lexis.tables import rows

NUMBERED = (
    "phase|stage|level|grade|class|type|part|tier|category|division|title|section|chapter"
    "|volume|schedule|cycle|round|unit|zone|war|act|step|band"
)
_NTH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_N = r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_AGE = (
    r"(?:\d{1,2}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen)(?=[- ]))"
)

PARTS = {"15": "25", "30": "5", "45": "75"}  # of sixty, exactly
# racing stables train two-year-olds
_HORSES = re.compile(
    r"\b(?:rac(?:ing|e|es)|horses?|stables?|thoroughbreds?|colts?|fill(?:y|ies)|pon(?:y|ies)"
    r"|jockeys?|stallions?|cattle|bulls?|heifers?)\b",
    re.IGNORECASE,
)


def with_one_counting(text: str) -> str:
    """Return a plain text with its counts, ages and scores in one way of writing."""
    return rewritten(text, _RULES)


def _value(word: str) -> str:
    """Return a number in words in figures."""
    return rows("numbers.tsv")[word].rpartition("\t")[2]


def _aged(found: re.Match[str], oldest: str, ages: str) -> str:
    """Return "children aged 3 and 4" for "3- and 4-year-olds", who are no adults."""
    if _HORSES.search(found.string):
        return found[0]
    number = rows("numbers.tsv").get(oldest.casefold(), oldest).rpartition("\t")[2]
    return f"children aged {ages}" if int(number) < 18 else found[0]


def _joint(found: re.Match[str]) -> str:
    """Return "to" between two ages, but "and" where nothing says what lies between."""
    return "and" if found[2] == "and" and "between" not in found[0] else "to"


def _rule(pattern: str, into: str | Callable[[re.Match[str]], str], *signs: str) -> Rule:
    return Rule(re.compile(pattern), into, signs or ("",))


_RULES: tuple[Rule, ...] = (
    # what is counted, said twice
    _rule(
        rf"\bfrom ({_N}) (\w+(?: (?:an?|per|each) \w+)?) (to|through) ({_N}) \2\b",
        r"from \1 \3 \4 \2",
        "from ",
    ),
    _rule(rf"\b(one|1) out of (?={_N} )", r"\1 in ", "out of "),
    _rule(rf"\b({_N}) (?:out of|in) every (?={_N} )", r"\1 in ", " every "),
    _rule(rf"\b({_N}) out of (?=(?:the )?{_N} )", r"\1 of ", "out of "),
    # crews of three and squads of under-12s
    _rule(
        r"\b(team|crew|group|squad|unit|band|class|choir|gang) (?:with|that ha[ds]|of)"
        rf" ({_N}) (?:people|members) in it\b",
        r"\1 of \2",
        " in it",
    ),
    _rule(
        rf"\b({_N})-(?:person|people|member|man|woman) ((?:[a-z]+ )?"
        r"(?:team|crew|group|squad|unit|gang|panel|pair|band|class|household|choir|board)e?s"
        r"|parties)\b",
        r"\2 of \1",
        "-p",
        "-m",
        "-w",
    ),
    # nobody plays before six
    _rule(
        r"\b(?:U-?|[Uu]nder[- ])([1-5]|two|three|four|five)'?s\b",
        lambda m: f"children under {m[1] if m[1].isdigit() else _value(m[1])}",
        "under",
        "u1",
        "u2",
        "u3",
        "u4",
        "u5",
        "u-",
    ),
    _rule(
        r"\b(?:U-?|[Uu]nder-)(\d{1,2})(?='?s\b| (?:team|side|squad|girls|boys|league)\b)"
        r"|\b[Uu]nder (\d{1,2})(?='?s\b)",
        lambda m: f"U{m[1] or m[2]}",
        DIGIT,
    ),
    _rule(
        r"\b(?:on )?alternat(?:e|ing) (\w+day|week|month|night)s\b",
        r"every other \1",
        "alternat",
    ),
    _rule(rf"\bon ({_N}) (?:separate |different )?occasions\b", r"\1 times", "occasions"),
    _rule(rf"\b(\d+(?:st|nd|rd|th)|{_NTH}) out of (?={_N} )", r"\1 of ", "out of "),
    _rule(
        rf"\b({NUMBERED}|line|gate|mill|well|bay|dock|lane) (?:no\.|number|#) ?(?=\d)",
        r"\1 ",
        *(" no.", " number", " #"),
    ),
    _rule(
        r"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o'clock\b",
        lambda m: f"{_value(m[1])} o'clock",
        "o'clock",
    ),
    _rule(rf"\b({_N} \w+) at once\b", r"\1 at a time", "at once"),
    _rule(
        r"\b(?:one|1) (day|night|week|weekend|month|year|shift) (?:in|out of) (?:every )?"
        rf"({_N})"
        r"(?=$|[,.;]| (?!\w+s\b))",
        lambda m: f"every {m[2] if m[2].isdigit() else _value(m[2])}th {m[1]}",
        "one ",
        "1 ",
    ),
    _rule(
        r"\b(\d+):(15|30|45) (minutes?|mins?)\b",
        lambda m: f"{m[1]}.{PARTS[m[2]]} {m[3]}",
        ":",
    ),
    # so many points of those to be had
    _rule(
        r"\b((?i:scor|rat|grad|mark)\w*\b[^.;\d]{0,30})(\d+(?:\.\d+)?)/(\d+)(?![\d/])",
        r"\1\2 of \3",
        "/",
    ),
    _rule(
        r"\b((?i:scor|rat|grad|mark)\w*\b[^.;\d]{0,30})(\d+(?:\.\d+)?) out of (?=\d)",
        r"\1\2 of ",
        "out of ",
    ),
    _rule(r"(?<![\d./])(\d+(?:\.\d+)?) out of (\d+)(?![\d./%])", r"\1/\2", "out of "),
    # each of several
    _rule(
        rf",? (?:with|of) ({_N}(?:(?: to |[-–]){_N})? [a-z]+) each(?=$|[,.;])",
        r", \1 each",
        "each",
    ),
    _rule(
        rf", each ({_N}(?:(?: to |[-–]){_N})? [A-Za-z]+)(?=$|[,.;])",
        r", \1 each",
        ", each ",
    ),
    # how old children are
    _rule(
        rf"\b({_AGE})(?: to |[-–])({_AGE})[ -]year[ -]old ([a-z]+s|children)\b",
        r"\3 aged \1 to \2",
        "year",
    ),
    _rule(r"(?<=\d) year[ -]olds\b", "-year-olds", "olds"),
    _rule(
        rf"\b(?:aged )?(under|over|above|below) the age of (?={_AGE})", r"\1 ", "the age of"
    ),
    _rule(rf"\baged (under|over|above|below) (?={_AGE})", r"\1 ", "aged "),
    _rule(
        rf"\b(?:children |kids )?({_AGE})(?:-? (to|and) |-(to|and)-|[-–])({_AGE})"
        r"-year-olds\b",
        lambda m: _aged(m, m[4], f"{m[1]} {m[2] or m[3] or 'to'} {m[4]}"),
        "-year-olds",
    ),
    _rule(
        rf"(?<!\w)(?:aged )?(?:from |between )?({_AGE})(?: (to|and) |[-–])({_AGE}) years?"
        r"(?: old| of age)\b",
        lambda m: f"aged {m[1]} {_joint(m)} {m[3]}",
        "year",
    ),
    _rule(
        rf"\b(?:aged|ages) (?:from ({_AGE}) to|between ({_AGE}) and) (?={_AGE}\b)",
        lambda m: f"aged {m[1] or m[2]} to ",
        "aged ",
        "ages ",
    ),
    _rule(r"(?<=[a-z] )(\d+|[a-z]+ty) years old\b", r"aged \1", "years old"),
    _rule(rf"\b({_AGE})-year-olds\b", lambda m: _aged(m, m[1], m[1]), "-year-olds"),
    # 20- and 40-foot containers
    _rule(rf"\b({_N})-,? (and|or) ({_N})-([a-z]+)\b(?!-)", r"\1-\4 \2 \3-\4", "-"),
)
