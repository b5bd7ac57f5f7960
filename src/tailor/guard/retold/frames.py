"""Ways to build a sentence that say the same: each is read as the plainest of them.

"At the owner's request" is "at the request of the owner", "a 6-person crew of painters"
is "a crew of six painters", "sent by mail" is "mailed". A frame keeps every word that
says something; where it would have to guess what belongs to what, it leaves the text.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapters 8 (adjuncts), 12 (relative clauses) and 16 (information packaging).
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from tailor.guard.lexis.grammar import AUXILIARIES, LEADING, PAST_LIKE_BASE
from tailor.guard.lexis.light import form_of, in_form, without_light_verbs
from tailor.guard.lexis.people import is_somebody
from tailor.guard.lexis.rewriting import DIGIT, Rule, rewritten
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.retold.acts.splits import with_receivers_behind, with_whole_verbs
from tailor.guard.retold.alike import alike
from tailor.guard.retold.clauses.adjuncts import with_plain_clauses
from tailor.guard.retold.people.audiences import with_audiences
from tailor.guard.retold.rules import on_both, on_each, on_line, on_wording, told_by
from tailor.guard.retold.shortened import shortened
from tailor.guard.retold.things.turned import turned_like

_CLOSED = "|".join(sorted(LEADING | AUXILIARIES | {"and", "i"}, key=len))
# a noun phrase of up to five words, with no word of a closed class in it
NP = rf"(?:(?!(?:{_CLOSED})\b)[\w'$%/-]+)(?: (?!(?:{_CLOSED})\b)[\w'$%/-]+){{0,4}}"
_TEAM = "team|crew|group|staff|squad|unit|department|committee"
_MEASURES = frozenset(
    ["hours", "days", "weeks", "months", "years", "minutes", "miles", "acres", "dollars"]
)
# these have people, and nobody goes to one with them
_FIRMS = frozenset(
    (
        *("firm", "company", "charity", "agency", "practice", "nonprofit", "business"),
        *("startup", "bureau", "society", "chain", "cooperative", "union", "association"),
    )
)
_NTH = ("first", "second", "third", "fourth")
_PERIOD = "month|week|day|year|quarter|shift|season|semester|term"

# "payments from patients" is "patient payments"; "payments to patients" is not
_BEHIND = ("of", "for", "from", "in", "on", "at")


def restated(original: str, proposed: str) -> Iterator[tuple[str, str]]:
    """Yield line and wording once more, each time with one or both said more plainly."""
    told, (original, proposed) = (original, proposed), shortened(original, proposed)
    if (original, proposed) != told:
        yield original, proposed
    if "behalf" not in proposed:  # in their name is for them, and not the other way round
        original = original.replace("on behalf of ", "for ")
    plainer = told_by(original, proposed, _RULES)
    if plainer != told:
        yield plainer
    # one side only: "made a change" is not "made changes", though both are "changed"
    for texts in dict.fromkeys(((original, proposed), plainer)):
        shorter = without_light_verbs(texts[0]), without_light_verbs(texts[1])
        if (shorter[0] != texts[0]) != (shorter[1] != texts[1]):
            yield shorter


def _plainer(text: str) -> str:
    text = rewritten(text, _FRAMES)
    return _BY_PHONE.sub(_phoned, text) if " by " in text else text


def _phoned(match: re.Match[str]) -> str:
    """Return "answered phone questions" for "answered questions by phone"."""
    return f"{match[1]} {match[3]} {match[2]}" if _is_done(match[1]) else match[0]


def _nth(number: str) -> str:
    return f"{_NTH[int(number) - 1]} quarter"


def _verb(base: str, into: str) -> Callable[[re.Match[str]], str]:
    """Return what puts another verb in the form in which the first group is base."""

    def replace(match: re.Match[str]) -> str:
        form = form_of(match[1], base) or "base"
        said = in_form(into, form)
        said = said.capitalize() if match[1][0].isupper() else said
        return match.expand(f"{said}{match['rest']}") if match["rest"] else said

    return replace


def _tell(match: re.Match[str]) -> str:
    """Told her of a leak: reported a leak to her."""
    base = next(b for b in ("tell", "inform", "notify", "alert") if form_of(match[1], b))
    said = in_form("report", form_of(match[1], base) or "base")
    said = said.capitalize() if match[1][0].isupper() else said
    return f"{said} {match[3]} to {match[2]}"


def _is_done(word: str) -> bool:
    return bool({"past", "ing"} & set(forms_of(word.casefold()).values()))


def _compact(match: re.Match[str]) -> str:
    """Return "a 40-seat bar" for "a bar with 40 seats"; a shift of 8 hours stays."""
    article, front, head, number, things = match.groups()
    is_number = head.casefold() in rows("numbers.tsv")  # the fifth of ten plots
    if (
        is_number
        or things.casefold() in _MEASURES
        or (" with " in match[0] and (head in _TEAM.split("|") or _came(head, things)))
    ):
        return match[0]
    return f"{article} {number}-{singular(things.casefold())} {front}{head}"


def _came(place: str, things: str) -> bool:
    """Say whether persons came along: to a hall with two students, no firm's lawyers."""
    return place.casefold() not in _FIRMS and is_somebody(singular(things.casefold()))


def _active(match: re.Match[str]) -> str:
    """Return "after our team drew the list" for "after the list was drawn by our team"."""
    word, thing, verb, particle, actor = match.groups()
    verb = verb.casefold()
    is_done = "past" in forms_of(verb).values() or verb in PAST_LIKE_BASE
    return f"{word} {actor} {verb}{particle} {thing}" if is_done else match[0]


def _frame(pattern: str, into: str | Callable[[re.Match[str]], str], *signs: str) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE), into, signs)


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
_BY_PHONE = re.compile(
    rf"\b({_PLAIN}) ({_PLAIN}s) by (phone|telephone|video|radio|fax)\b(?! and)",
    re.IGNORECASE,
)
_FRAMES: tuple[Rule, ...] = (
    _frame(r"\bQ([1-4])(?: of)? (?=(?:FY ?)?\d{4})", lambda m: f"{_nth(m[1])} of ", DIGIT),
    _frame(r"\bQ([1-4])\b", lambda m: _nth(m[1]), DIGIT),
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
        rf"\bas one of (?=(?:an?|the|our) (?:[\w-]+ )?(?:{_TEAM})\b)", "in ", "as one of "
    ),
    _frame(
        rf"\bas (?:a |one )?(?:part|member) of (?=(?:an?|the) [^.,;]*\b(?:{_TEAM}))",
        "in ",
        " part of ",
        " member of ",
    ),
    _frame(
        rf"\ban? (\w+)[- ](?:person|member|man|people|strong) ({_TEAM}) of (?={NP})",
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
        _verb("send", "mail"),
        "by mail",
    ),
    _frame(
        rf"\b(made|making|makes|make){_GO} (?:tele)?phone calls"
        r"(?: to(?= (?:the|an?|our|my|\w+s)\b))?",
        _verb("make", "phone"),
        "phone calls",
    ),
    # who was told what
    _frame(
        rf"\b(told|telling|(?:inform|notify|alert)(?:ing|ed)|notified) ({_DET}{NP})"
        rf" (?:of|about|to) ({_DET}{NP})",
        _tell,
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
        lambda m: _verb("compare", "check")(m) + " against",
        "compar",
    ),
    _frame(
        rf"\b(asked|asking|asks|ask){_GO} ({_DET}{NP}) for ({_DET}{NP})",
        lambda m: f"{_verb('ask', 'request')(m)} {m[4]} from {m[3]}",
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
        lambda m: _compact(m),
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
        rf"\b(the|our) ((?:[\w'-]+ )?)({_PLAIN}) ({_TEAM}) and (?:\1 )?\2({_PLAIN}) \4\b",
        r"\1 \2\3 and \5 \4s",
        " and ",
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
        lambda m: _active(m),
        " was ",
        " were ",
    ),
)
_RULES = (
    *on_each(with_whole_verbs, _plainer),
    *on_both(with_plain_clauses),
    alike,
    *on_both(with_receivers_behind),
    *on_line(with_audiences),
    *on_wording(partial(turned_like, words=_BEHIND)),
    *on_line(partial(turned_like, words=("of",))),
)
