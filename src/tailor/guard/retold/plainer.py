"""Turns of phrase that have a plainest way of saying: each text is read in it.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapters 8 (adjuncts), 12 (relative clauses) and 16 (information packaging).
"""

import re
from collections.abc import Callable

from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.rewriting import DIGIT, Rule, rewritten
from tailor.guard.retold.replaced import TEAM, active, compact, nth, phoned, tell, verb

_CLOSED = stops("i")
# a noun phrase of up to five words, with no word of a closed class in it
NP = rf"(?:(?!(?:{_CLOSED})\b)[\w'$%/-]+)(?: (?!(?:{_CLOSED})\b)[\w'$%/-]+){{0,4}}"
_PERIOD = "month|week|day|year|quarter|shift|season|semester|term"


def in_plain_words(text: str) -> str:
    """Return a text with each of these in its plainest way."""
    text = rewritten(text, _FRAMES)
    is_phoned = " by " in text and any(by in text.casefold() for by in _PHONES)
    return _BY_PHONE.sub(phoned, text) if is_phoned else text


def _frame(pattern: str, into: str | Callable[[re.Match[str]], str], *signs: str) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE), into, signs or ("",))


_NUMBER = (
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_PLAIN = rf"(?!(?:{_CLOSED})\b)[A-Za-z]+"
_GROUP = "(?!(?:total|average|maximum|minimum|range|mix|number|pair|series|rate|limit)\\b)"
_DET = "(?:the |an? |our |my |any |all )?"
_SO = "(?:so|it|(?:all (?:of )?)?this)"
_GO = "(?P<rest>)"  # nothing of the phrase stays behind the verb
_KEPT = r"(?P<rest> (?:[\w'-]+ ){0,5}?)"
_ALONE = r"\b(?! and| or|,)"
_PHONES = (" by phone", " by telephone", " by video", " by radio", " by fax")
_BY_PHONE = re.compile(
    rf"\b({_PLAIN}) ({_PLAIN}s) by (phone|telephone|video|radio|fax)\b(?! and)",
    re.IGNORECASE,
)
_FRAMES: tuple[Rule, ...] = (
    _frame(r"\bQ([1-4])(?: of)? (?=(?:FY ?)?\d{4})", lambda m: f"{nth(m[1])} of ", DIGIT),
    _frame(r"\bQ([1-4])\b", lambda m: nth(m[1]), DIGIT),
    _frame(r"(?<=\d) in\.(?=\s*(?:$|[,;)a-z]))", " inches", DIGIT),
    _frame(
        r",? and (?:afterwards?|subsequently|thereafter|after that),? (?=[a-z]+ed )",
        ", then ",
        " and afterward",
        " and subsequently",
        " and thereafter",
        " and after that",
    ),
    _frame(r"\bby means of (?:an? )?", "by ", "by means of "),
    # who belonged to a team
    _frame(
        rf"\bas one of (?=(?:an?|the|our) (?:[\w-]+ )?(?:{TEAM})\b)", "in ", "as one of "
    ),
    _frame(
        rf"\bas (?:a |one )?(?:part|member) of (?=(?:an?|the) [^.,;]*\b(?:{TEAM}))",
        "in ",
        " part of ",
        " member of ",
    ),
    _frame(
        rf"\ban? (\w+)[- ](?:person|member|man|people|strong) ({TEAM}) of (?={NP})",
        r"a \2 of \1 ",
        "-",
        " person ",
        " member ",
        " man ",
        " people ",
        " strong ",
    ),
    # "which I did by", "and did so on"
    _frame(
        r",? which (?:I|we) did (?=(?:by|in|on|with|for|using|at|within)\b)", " ", " did "
    ),
    _frame(
        rf",? and did {_SO} (?=(?:on|in|at|within|by|for|before|after|with)\b)"
        rf"|,? and did {_SO} (?=(?:daily|weekly|monthly|every|each|the same)\b)"
        rf"|,? and {_SO} was (?:all )?done (?=(?:on|in|at|within|before|after|to)\b)",
        " ",
        " did ",
        " done ",
    ),
    # at whose request
    _frame(
        rf"\bwhen (?:the )?({NP}) (?:asked|requested)\b"
        r"(?! to| for| about| how| why| (?!it)\w+ to)(?: it)?",
        r"at the request of the \1",
        "asked",
        "requested",
    ),
    _frame(
        rf"\bas (?:asked|requested) by (?:the )?({NP})",
        r"at the request of the \1",
        "as asked",
        "as requested",
    ),
    _frame(
        rf"\bat (?:the )?({NP})'s? request\b",
        r"at the request of the \1",
        "'s request",
        " request",
    ),
    _frame(
        rf"\bat the request of (?!the\b)(?={NP})",
        "at the request of the ",
        "the request of ",
    ),
    _frame(rf"\b(each|every) ({_PERIOD})(?:'s|-)? end\b", r"the end of \1 \2", " end"),
    # how it was sent
    _frame(
        rf"\b(sent|sending|sends|send){_KEPT}by mail{_ALONE}",
        verb("send", "mail"),
        "by mail",
    ),
    _frame(
        rf"\b(made|making|makes|make){_GO} (?:tele)?phone calls"
        r"(?: to(?= (?:the|an?|our|my|\w+s)\b))?",
        verb("make", "phone"),
        "phone calls",
    ),
    # who was told what
    _frame(
        rf"\b(told|telling|(?:inform|notify|alert)(?:ing|ed)|notified) ({_DET}{NP})"
        rf" (?:of|about|to) ({_DET}{NP})",
        tell,
        "told",
        "telling",
        "inform",
        "notif",
        "alert",
    ),
    _frame(
        r"\b(?:was|were|kept|stayed|remained) in (?:contact|touch) with\b",
        "liaised with",
        " in contact with",
        " in touch with",
    ),
    _frame(
        rf"\bput ({_DET}{NP}) in (?:contact|touch) with\b",
        r"connected \1 with",
        " in contact with",
        " in touch with",
    ),
    _frame(
        rf"\b(compared|comparing|compares|compare)(?P<rest> {_DET}{NP}) (?:with|to)\b",
        lambda m: verb("compare", "check")(m) + " against",
        "compar",
    ),
    _frame(
        rf"\b(asked|asking|asks|ask){_GO} ({_DET}{NP}) for ({_DET}{NP})",
        lambda m: f"{verb('ask', 'request')(m)} {m[4]} from {m[3]}",
        "ask",
    ),
    # relative clauses and participles whose verb says nothing
    _frame(
        r"\b(?:that|which) (?:goes|go|went) to\b|\bgoing to (?=the |our |all )",
        "to",
        " goes to",
        " go to",
        " went to",
        "going to ",
    ),
    _frame(
        r"\b(?:(?:that|which) (?:comes|come|came)|coming) from\b",
        "from",
        "comes from",
        "come from",
        "came from",
        "coming from",
    ),
    _frame(
        r"\b(?:(?:that|which) consist(?:ed|s)|consisting|made up) of\b",
        "of",
        "consist",
        "made up of",
    ),
    _frame(r"\b(?:(?:that|which) (?:belongs?|belonged)|belonging) to\b", "of", "belong"),
    _frame(
        rf"\b(?:(?:that|which|who) (?:had|has|have)|having) (?=an? |the |no |{_NUMBER})",
        "with ",
        " had ",
        " has ",
        " have ",
        "having ",
    ),
    _frame(
        r", (?:while )?working (?=(?:with|alongside|under|in|at|from|for|alone|nights|days"
        r"|weekends|as part of|on (?:an?|the|our) (?:team|crew))\b)",
        " ",
        "working ",
    ),
    _frame(
        rf", (?:making|doing|working) (?={_NUMBER})",
        ", ",
        ", making ",
        ", doing ",
        ", working ",
    ),
    # a 40-seat bar
    _frame(
        rf"\b(an?|the|our) ((?:{_PLAIN} ){{0,2}}){_GROUP}({_PLAIN}) (?:with|of)"
        rf" ({_NUMBER}) ({_PLAIN}s|people|children)(?! and\b| or\b|,|[\w-])",
        lambda m: compact(m),
        " with ",
        " of ",
    ),
    _frame(
        rf"\b(an?|the|our) ((?:{_PLAIN} ){{1,2}})({_NUMBER}-{_PLAIN} )(?={_PLAIN})",
        r"\1 \3\2",
        "-",
    ),
    # how old
    _frame(r"\b(\d+)-?(?: to |-|–)(\d+)-year-old (\w+)", r"\3 aged \1 to \2", "year-old "),
    # nobody who had none had some
    _frame(r"^had (?=no )", "", "had no "),
    # the soccer team and the chess team
    _frame(
        rf"\b(the|our) ((?:[\w'-]+ )?)({_PLAIN}) ({TEAM}) and (?:\1 )?\2({_PLAIN}) \4\b",
        r"\1 \2\3 and \5 \4s",
        *(f"{team} and " for team in TEAM.split("|")),
    ),
    _frame(r"\bnot only ([^.;]*?),? but also\b", r"\1 and", "not only "),
    _frame(
        r"\bof (?:which|whom) (\w+) (was|were)\b",
        r"\1 of which \2",
        "of which ",
        "of whom ",
    ),
    _frame(
        r"\b(\d[\d,.]*)((?: (?!and\b)[\w'-]+){1,6}),? on average\b",
        r"an average of \1\2",
        "on average",
    ),
    _frame(
        r"\bby ((?:the |our |my )?\w+(?: \w+)?) and (?:me|myself)\b",
        r"by \1 and I",
        " and me",
        " and myself",
    ),
    _frame(r"^([^.;]+), after which ([^.;]+)$", r"\2 after \1", ", after which "),
    # when what was done by whom
    _frame(
        rf"\b(after|before|when|once|until|because) ({_DET}{NP}) (?:was|were) (\w+)"
        rf"((?: (?:up|out|together|down|in|over|off))?) by ((?:our|the|my|an?) {NP})",
        lambda m: active(m),
        " was ",
        " were ",
    ),
)
