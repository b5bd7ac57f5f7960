"""One way of writing for scores, ratios and sides of a thing: 4.6 of 5, 1:8, 8 x 4 foot.

Source: Chicago Manual of Style, 17th edition, 9.17 (dimensions), 9.58 (ratios).
"""

import re

from tailor.guard.lexis.rewriting import Rule, rewritten
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.words import MONTHS

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
_N = rf"(?:\d+(?:\.\d+)?|{_WORDS})"
_NTH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
_ORDINALS = {nth: str(at) for at, nth in enumerate(_NTH.split("|"), 1)}
_SCORE = r"(?:[a-z-]+ ){0,3}(?:rating|score|average|review|evaluation|grade)s?"
_LENGTH = (
    r"(?:feet|foot|ft\b\.?|inch(?:es)?|in\b\.?|cm\b|mm\b|m\b|met(?:er|re)s?"
    r"|centimet(?:er|re)s?|millimet(?:er|re)s?|yards?|yds?\b|miles?|km\b|px\b|pixels?|'|\")"
)
_NUMBERED = ("year", "grade", "level", "phase", "stage", "bay", "room", "route", "line")
_MONTH = r"(0?[1-9]|1[0-2])/((?:19|20)\d\d)"
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
_MARKS = {"'": "foot", '"': "inch"}
_MANY = {"two": "doubl", "2": "doubl", "three": "tripl", "3": "tripl"}


def with_one_measure(text: str) -> str:
    """Return a plain text with its scores, ratios and sizes in one way of writing."""
    return rewritten(text, _RULES)


def _figure(number: str) -> str:
    """Return a number in figures."""
    found = rows("numbers.tsv").get(number.casefold(), number)
    return found.rpartition("\t")[2]


def _nth(number: str) -> str:
    """Return an ordinal in figures."""
    is_teen = number[-2:-1] == "1"
    return number + ("th" if is_teen else _ENDINGS.get(number[-1], "th"))


def _month(number: str) -> str:
    return MONTHS[int(number) - 1].title()


def _ratio(found: re.Match[str]) -> str:
    return f"{found['before']}{_figure(found['one'])}:{_figure(found['other'])}"


def _sides(found: re.Match[str]) -> str:
    """Return "8 x 4 foot" for 8' x 4', 8-by-4-foot, 8 ft by 4 ft."""
    units = [unit.strip(" -.") for unit in (found["unit"] or "", found["last"] or "")]
    if "by" in found["joint"] and not units[1]:
        return found[0]
    if units[0] and not units[1]:
        return found[0]
    units = [_MARKS.get(unit, unit) for unit in units]
    one = f" {units[0]}" if units[0] and units[0] != units[1] else ""
    behind = f" {units[1]}" if units[1] else ""
    return f"{_figure(found['one'])}{one} x {_figure(found['other'])}{behind}"


def _grown(found: re.Match[str]) -> str:
    """Return "doubled output" for "increased output twofold"."""
    verb = f"{_MANY[found['many'].casefold()]}{found['form']}"
    verb = verb.capitalize() if found["first"] == "I" else verb
    return f"{verb}{found['what'].rstrip()}"


_RULES: tuple[Rule, ...] = (
    # scores
    Rule(re.compile(r"(?<![\d./])(\d\.\d+)/(\d+(?:\.0)?)(?![\d/])"), r"\1 of \2", ("/",)),
    Rule(
        re.compile(
            r"\b((?i:averag|evaluat|feedback)\w*\b[^.;\d]{0,30})(\d)/(\d+)(?![\d/]| of\b)"
        ),
        r"\1\2 of \3",
        ("/",),
    ),
    Rule(re.compile(r"(?<=\d) out of (?=(?:5|10|20|100)\b)"), " of ", (" out of ",)),
    Rule(
        re.compile(r"(?<![\d./])(\d\d)/(100)(?![\d/.]| ?(?:of|in\.|inch|mm)\b)"),
        r"\1 of \2",
        ("/100",),
    ),
    Rule(
        re.compile(
            rf"(?<![\d./])(\d+(?:\.\d+)?)(?:/| (?:out )?of |-(?:out-)?of-)(\d+)"
            rf" ({_SCORE})\b"
        ),
        r"\3 of \1 of \2",
        ("rating", "score", "average", "review", "evaluation", "grade"),
    ),
    Rule(re.compile(r"(?<![\d.])(\d\.\d) star\b"), r"\1-star", (" star",)),
    Rule(
        re.compile(
            r"(?<![\d.,/])(\d+) (points?|marks|questions) out of (\d+)"
            r"(?![\d.,/]*\d)(?! [a-z]+s\b)"
        ),
        r"\1 of \3 \2",
        (" out of ",),
    ),
    Rule(
        re.compile(r"(?<![\d.,/])(\d+)/(\d+) (?=(?:points|marks|questions)\b)"),
        r"\1 of \2 ",
        ("/",),
    ),
    # ratios
    Rule(
        re.compile(
            rf"(?P<before>\bratios? (?:of )?)(?P<one>{_N})[- ]to[- ](?P<other>{_N})\b"
        ),
        _ratio,
        ("ratio",),
    ),
    Rule(
        re.compile(
            rf"(?P<before>)\b(?P<one>{_N})[- ]to[- ](?P<other>{_N})"
            r"(?= (?:[a-z-]+ ){0,3}ratio)"
        ),
        _ratio,
        ("ratio",),
    ),
    Rule(
        re.compile(
            rf"(?P<before>\b(?:at|of|in|an?) )(?P<one>{_N})[- ]to[- ](?P<other>1|one)\b"
            r"(?![.,]\d)"
        ),
        _ratio,
        ("to 1", "to one", "to-1", "to-one"),
    ),
    Rule(re.compile(r"\b(\d+:\d+) ((?:[a-z-]+ ){0,3}ratio)\b"), r"\2 of \1", ("ratio",)),
    # how large a thing is on its sides
    Rule(
        re.compile(
            rf"(?<![\w.,/])(?P<one>{_N})(?P<unit>[- ]?{_LENGTH})?"
            rf"(?P<joint> ?[x×] ?|[- ]by[- ])(?P<other>{_N})"
            rf"(?P<last>[- ]?{_LENGTH})?(?!\w)"
        ),
        _sides,
        (" x ", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "×", "by"),
    ),
    Rule(
        re.compile(
            rf"(?<=[a-z]s) (?=\d[\d.]* (?:[a-z]+ )?x \d[\d.]*(?: {_LENGTH})?(?:$|[,.;]))"
        ),
        " of ",
        (" x ",),
    ),
    # so many times as much
    Rule(
        re.compile(
            r"\b(?P<first>[Ii])ncreas(?P<form>e[ds]?|ing)(?P<what> (?:[\w'-]+ ){0,5}?)"
            r"(?P<many>two|2|three|3)-?fold\b"
        ),
        _grown,
        ("fold",),
    ),
    Rule(re.compile(r"\b1,?000s(?= of\b)"), "thousands", ("000s",)),
    Rule(re.compile(r"\b100s(?= of\b)"), "hundreds", ("100s",)),
    # from 200 names to 600
    Rule(
        re.compile(
            r"\bfrom (\d[\d,]*(?:\.\d+)?) ([a-z]+s) to (\d[\d,]*(?:\.\d+)?)(?!\d|[,.]\d)"
            r"(?=$|[;.]|,(?!\d)| (?:in|over|within|by|during|and|while)\b)"
        ),
        r"from \1 to \3 \2",
        ("from ",),
    ),
    Rule(
        re.compile(r"((?:%|percent) of )all (?=[a-z])"),
        r"\1",
        ("% of all", "ercent of all"),
    ),
    Rule(re.compile(r"\b(?:once )?every (?:three|3) months\b"), "quarterly", (" months",)),
    Rule(
        re.compile(r"\bover (?=(?:\d+|[a-z]+) years(?: of|') (?:[a-z]+ )?experience\b)"),
        "more than ",
        ("experience",),
    ),
    Rule(re.compile(r"(?<=\d)-plus\b"), "+", ("-plus",)),
    # who is in which grade, and how old
    Rule(
        re.compile(rf"\b({_NTH}|\d{{1,2}}(?:st|nd|rd|th))[ -]grade\b(?! (?:of|level)\b)"),
        lambda m: f"grade {_ORDINALS.get(m[1].casefold(), m[1][:-2])}",
        (" grade", "-grade"),
    ),
    Rule(
        re.compile(
            r"\b(toddlers|children|kids|babies|boys|girls|pupils|infants) of"
            rf" ({_N})(?: (to|and) |-)({_N}) years?(?= old\b|$|[,.;])(?: old\b)?"
        ),
        lambda m: f"{m[1]} aged {_figure(m[2])} {m[3] or 'to'} {_figure(m[4])}",
        (" year",),
    ),
    Rule(
        re.compile(rf"\b((?i:{'|'.join(_NUMBERED)}))s (\d+),? (and|or) (\d+)\b"),
        r"\1 \2 \3 \1 \4",
        tuple(f"{name}s " for name in _NUMBERED),
    ),
    Rule(
        re.compile(
            r"\bK ?[-–] ?([1-9])\b(?! (?:school|student|pupil|teacher|classroom))"
            r"|\b(?i:kindergarten) to (?=grade \d)"
        ),
        lambda m: f"kindergarten through {'grade ' + m[1] if m[1] else ''}",
        ("k-", "k–", "kindergarten to"),
    ),
    Rule(
        re.compile(r"\b((?i:rank|plac|finish)(?:ed|ing|es|s|e)? )(?:# ?|[Nn]o\. ?)(\d+)\b"),
        lambda m: f"{m[1]}{_nth(m[2])}",
        ("#", "no."),
    ),
    Rule(re.compile(r"\bto within (?=[\d.±])"), "within ", ("to within",)),
    # months and times
    Rule(
        re.compile(rf"(?<![\d/]){_MONTH} ?(?:-|–|to) ?{_MONTH}(?![\d/])"),
        lambda m: f"{_month(m[1])} {m[2]} to {_month(m[3])} {m[4]}",
        ("/19", "/20"),
    ),
    Rule(
        re.compile(
            r"\b((?i:kept|keep|keeping|maintain(?:ed|ing)?|held|hold|holding) )(?:the )?"
            r"((?:[a-z]+ )?(?:accuracy|uptime|occupancy|attendance|compliance|retention"
            r"|satisfaction|availability|adherence|punctuality|utilization|rate))"
            r" at ((?:over |above |about |around )?\d[\d.]*(?:%| percent))"
            r"(?=$|[,.;]| (?:for|over|across|throughout)\b)"
        ),
        r"\1\3 \2",
        (" at ",),
    ),
    Rule(
        re.compile(
            rf"\binside (?:of )?(?=(?:an?|the|\d+|{_WORDS}) "
            r"(?:working |business |calendar )?"
            r"(?:second|minute|hour|day|week|month|year)s?\b(?! [a-z]+s\b))"
        ),
        "within ",
        ("inside ",),
    ),
    # a working day
    Rule(
        re.compile(r"\b((?i:work|hour|shift)(?:ed|ing|s)? )9 to 5\b"),
        r"\g<1>9-5",
        ("9 to 5",),
    ),
)
