"""One way of writing for what is written in several: 12'000 and 12,000, w/ and with.

Only marks and short forms that every style guide lists side by side; the words between
them stay as they are. Run before a wording is cut into words.

Source: ISO 80000-1:2009, 7.3 (spaces and marks in numbers); Chicago Manual of Style, 17th
edition, chapters 9 and 10 (times, years, ranges, short forms).
"""

import re
from collections.abc import Callable

from tailor.guard.lexis.datings import with_one_dating
from tailor.guard.lexis.dimensions import with_one_measure
from tailor.guard.lexis.figures import NUMBERED, PARTS, with_one_counting
from tailor.guard.lexis.numberedforms import with_one_form
from tailor.guard.lexis.passives import with_was
from tailor.guard.lexis.rewriting import DIGIT, Rule, rewritten
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.words import MONTHS

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_BEFORE_YEAR = (
    rf"{_MONTH}|spring|summer|autumn|fall|winter|class of|Q[1-4]|in|since|from|to|until"
    r"|through|of|and|early|late|mid"
)
_ROMAN = {
    numeral: str(value)
    for value, numeral in enumerate(
        ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), 1
    )
}
_LAST = re.compile(rf"\b(?:{NUMBERED})$", re.IGNORECASE)

_DAYS = (
    r"(?:(?:school|market|match|race|pay|week|Satur|Sun|Mon|Tues|Wednes|Thurs|Fri)-?"
    r"(?: ?days?) ?)?(?:mornings|afternoons|evenings|nights)"
    r"|(?:school |market |match |work)?days|weekends|weekdays"
    r"|(?:Satur|Sun|Mon|Tues|Wednes|Thurs|Fri)days|weeks|shifts"
)
_LED = "on|of|in|at|for|during|over|through|from|by|to|than|with|and|or|about|like"
_LABELLED = (  # the number 14 route: route 14
    "route|bus|tram|line|train|truck|engine|press|machine|boiler|furnace|kiln|pump|lathe|lift"
    "|elevator|dock|gate|platform|field|greenhouse|barn|hall|room|pool|well|shaft|crane|ferry"
)


def one_writing(text: str) -> str:
    """Return a plain text with each of these in its one way of writing."""
    text = with_one_form(with_was(text))
    return with_one_dating(with_one_counting(with_one_measure(rewritten(text, _RULES))))


def _year(found: re.Match[str]) -> str:
    """'18 is 2018; '85 is 1985. A resume looks back, and no further than a life."""
    century = "20" if int(found["year"]) < 50 else "19"
    return f"{century}{found['year']}"


def _on(found: re.Match[str]) -> str:
    """Most Sundays: on most Sundays."""
    before, when = found["before"], found["when"]
    return f"{before}on {when} " if before else f"On {when.lower()} "


def _fiscal(found: re.Match[str]) -> str:
    year = found["year"]
    return f"fiscal year {year if len(year) == 4 else _year(found)}"


def _years(found: re.Match[str]) -> str:
    """2019/20 is two years side by side, and no fraction."""
    first, second = found[1], found[2]
    follows = (int(first) + 1) % 10 ** len(second) == int(second)
    return f"{first}-{second}" if follows else found[0]


def _day(found: re.Match[str]) -> str:
    year, month, day = found.groups()
    return f"{MONTHS[int(month) - 1].title()} {int(day)}, {year}"


def _war(found: re.Match[str]) -> str:
    """WWII is WW2; NDVI is an acronym of its own."""
    is_name = found[0].casefold() in rows("acronyms.tsv")
    return found[0] if is_name else f"{found[1]}{_ROMAN[found[2]]}"


def _roman(found: re.Match[str]) -> str:
    """Level III is level 3; the level I managed is none."""
    joint, numeral = found.groups()
    name = _LAST.search(found.string, 0, found.start())
    is_numbered = name is not None and not (numeral == "I" and name[0].islower())
    return f"{joint}{_ROMAN[numeral]}" if is_numbered else found[0]


def _rule(
    pattern: str,
    into: str | Callable[[re.Match[str]], str],
    *signs: str,
    flags: int = 0,
) -> Rule:
    return Rule(re.compile(pattern, flags), into, signs or ("",))


_RULES: tuple[Rule, ...] = (
    # marks between thousands: 12'000, 1.200.000, 2,00,000, 12 000, and euros' 12.500
    _rule(r"(?<![\d'])(\d{1,3})((?:'\d{3})+)(?![\d'])", lambda m: _comma(m, "'"), "'"),
    _rule(r"(?<![\d.,])(\d{1,3})((?:\.\d{3}){2,})(?![\d.])", lambda m: _comma(m, "."), "."),
    _rule(r"(?<=€)( ?[1-9]\d{0,2})(\.\d{3})(?![\d.])", lambda m: _comma(m, "."), "€"),
    _rule(
        r"(?<![\d.,])([1-9]\d{0,2})(\.\d{3})(?= ?(?:€|euros?\b|EUR\b))",
        lambda m: _comma(m, "."),
        ".",
    ),
    _rule(
        r"(?<![\d.,/-])([1-9]\d{0,2})((?: \d{3}){2,}| 0\d\d)(?![\d:/%\w-]|[.,]\d)",
        lambda m: _comma(m, " "),
        DIGIT,
    ),
    _rule(
        r"(?<![\d.,])(\d{1,2})((?:,\d{2})+),(\d{3})(?![\d,])",
        lambda m: f"{m[1]}{m[2].replace(',', '')}{m[3]}",
        ",",
    ),
    # times
    _rule(
        r"(?<![\d.,])(\d{1,2})\.([0-5]\d)(?= ?[ap]\.?m\b)",
        r"\1:\2",
        ".",
        flags=re.IGNORECASE,
    ),
    _rule(r"\b([ap])\.m\b(?!\.)", r"\1.m.", ".m"),
    # years and dates
    _rule(r"\b((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b", _day, "-"),
    _rule(r"\b((?:19|20)\d\d)/(\d{2}|(?:19|20)\d\d)\b(?!/)", _years, "/"),
    _rule(
        rf"(?P<before>(?i:\b(?:{_BEFORE_YEAR})) |(?<=\d[-–]))'(?P<year>\d\d)(?![\w'])"
        r"(?![^']* [^']*'(?!\w))",  # no quotation that begins with a number
        lambda m: f"{m['before']}{_year(m)}",
        "'",
    ),
    _rule(
        r"\b(?i:the )?(spring|summer|autumn|fall|winter)s of ((?:19|20)\d\d) and "
        r"((?:19|20)\d\d)\b",
        r"\1 \2 and \1 \3",
        "s of ",
    ),
    _rule(r"\b(?:on )?Saturdays and Sundays\b", "on weekends", "saturdays and "),
    _rule(r"\bFY ?'?(?P<year>(?:19|20)\d\d|\d\d)\b(?!\s*-\s*\w)", _fiscal, "fy"),
    _rule(r"\b([Ff]iscal) (?=(?:19|20)\d\d)", r"\1 year ", "fiscal "),
    _rule(r"\b((?:1[5-9]|20)\d0)'s\b", r"\1s", "0's"),
    # what is numbered
    _rule(
        r"\b([A-Z]{2,5})-?(II|III|IV|VI|VII|VIII|IX)\b(?!['/.])",
        _war,
        *("ii", "iv", "vi", "ix"),
    ),
    _rule(r"([ -])(XI{0,2}|IX|IV|VI{0,3}|I{1,3})\b(?!['/.])", _roman),
    # phrases of which one form is enough
    _rule(r"\bover the (phone|telephone|radio)\b", r"by \1", "over the "),
    _rule(r"\bafter(?=[.;]?$)", "afterwards", "after"),
    _rule(
        r"\b(to (?!the\b|an?\b)[a-z]+(?: [\w'-]+){1,3}) and to (?=[a-z]+)",
        r"\1 and ",
        " and to ",
    ),
    # in whose name
    _rule(r"\bon ((?:the |our |my )?[\w-]+s)' behalf\b", r"on behalf of \1", "s' behalf"),
    _rule(r"\bon ((?:the |our |my )?[\w-]+)'s behalf\b", r"on behalf of \1", "'s behalf"),
    # notes
    _rule(
        r"^([A-Z])([^.;:,]{2,60}): none"
        r" (?=(?:in|since|for|during|within|over) [^.;:]*[.]?$)",
        lambda m: f"No {m[1] if m[2][0].isupper() else m[1].lower()}{m[2]} ",
        ": none ",
    ),
    # the months of May and June; Windows 10 to Windows 11; 4 minutes 30 seconds
    _rule(rf"\b(?:the )?months? of (?={_MONTH}\b)", "", "month"),
    _rule(rf"\bthe (?:(?:number|no\.?) |# ?)(\d+) ({_LABELLED})\b", r"\2 \1", "the "),
    _rule(
        r"\bWin ?(?=(?:XP|NT|95|98|2000|7|8(?:\.1)?|1[01]|Server 20\d\d)\b(?![.,:%]\d))",
        "Windows ",
        "win",
    ),
    _rule(r"\b([A-Z]?[a-z]+) (\d+) (to|through) \1 (\d+)\b", r"\1 \2 \3 \4", DIGIT),
    _rule(
        r"\b(\d+) (?:(minute|min)s?(?:,| and)? (15|30|45) sec(?:ond)?s"
        r"|(hour|hr)s?(?:,| and)? (15|30|45) min(?:ute)?s)\b",
        lambda m: f"{m[1]}.{PARTS[m[3] or m[5]]} {m[2] or m[4]}s",
        DIGIT,
    ),
    _rule(
        r"^([A-Z])([^.;:,]{2,60}? (?:in|since|for|during|within|over) [^.;:]*): none[.]?$",
        lambda m: f"No {m[1] if m[2][0].isupper() else m[1].lower()}{m[2]}",
        ": none",
    ),
    _rule(r"\b([Bb]i|[Ss]emi)-(weekly|monthly|annual|annually)\b", r"\1\2", "bi-", "semi-"),
    # "on" may be left out before days; what is carried round is carried around
    _rule(
        rf"(?P<before>(?:^|\b(?!(?:{_LED})\b)[\w'-]+ ))(?P<when>[Mm]ost|[Ss]ome) "
        rf"(?={_DAYS}\b)",
        _on,
        "most ",
        "some ",
    ),
    _rule(
        r"(?<=[a-z])(?<!\bthe)(?<!\ba)(?<!th)(?<!nd)(?<!first)(?<!rd)(?<!last)(?<!next)"
        r"(?<!each)(?<!every)(?<!final) round"
        r"(?=[.,;]?$|[.,;] | (?:at|to|the|our|by|on|for|before|after|during|and)\b)",
        " around",
        " round",
    ),
    # marks for words
    _rule(r"\bw/in\b", "within", "w/in"),
    _rule(
        r"(?i:\bplus or minus (?=[\d.]|half|one|two))|\+ ?/ ?-(?= ?[\d.])",
        "±",
        "plus or ",
        "+",
    ),
    _rule(r"(?<=[A-Za-z)]) \+ (?=[A-Za-z])", " and ", " + "),
    _rule(r"\bincl\.? (?=\w)", "including ", "incl"),
    _rule(r"\b([Oo]ne)-to-one\b", r"\1-on-one", "one-to-one"),
    _rule(
        r"\b(\d+(?:\.\d+)?) ?yrs?\b\.?",
        lambda m: f"{m[1]} year{'s' * (m[1] != '1')}",
        DIGIT,
    ),
)


def _comma(found: re.Match[str], mark: str) -> str:
    return f"{found[1]}{found[2].replace(mark, ',')}"
