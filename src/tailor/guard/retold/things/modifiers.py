"""What stands behind a thing, before it: "lots of resin" are "resin lots".

Also where an adjective stands before: "incoming lots of resin" are "incoming resin lots".
Only from the line to the wording, never back: "client meetings" need not be with clients.
What may not be told so whatever it is about is a veto's: vetoes/things.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapter 5, section 14 (nouns before nouns); Levi, The Syntax and Semantics of Complex
Nominals, 1978 (which relations a noun before a noun can tell).
"""

import re
from collections.abc import Iterator

from tailor.guard.checks.states import STATES
from tailor.guard.lexis.grammar import AUXILIARIES, LEADING, LIGHT, PAST_LIKE_BASE
from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.patterns import one_of
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of, singular

_NOT_THINGS = frozenset(
    (
        *("and", "or", "each", "every", "according", "twice", "once", "daily", "weekly"),
        *("monthly", "then", "that", "which", "who", "while", "when", "where", "using"),
    )
)
_STOPS = one_of(LEADING | AUXILIARIES | _NOT_THINGS)
_WORD = rf"(?!(?:{_STOPS})\b)[A-Za-z][\w'-]*"
_NUMBER = (
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty)"
)
_COUNTED = re.compile(rf"{_NUMBER} ")
# says no more than where a thing is: defects found on a walk-round
_IS = (
    r"(?:found|seen|spotted|noted|stored|located|situated|listed|posted"
    r"|placed|displayed|shown)"
)
_THAT = (
    rf"(?: (?:that|which) (?:(?:was|were|is|are|had been) (?:(?:{_IS}|held) )?"
    rf"|(?:went|appeared|came|go|goes|took place|happened) )| {_IS} | )"
)
_CLOSED = LEADING | AUXILIARIES | LIGHT | PAST_LIKE_BASE | {"and", "or"}
_BEHIND = re.compile(
    rf"(?<=[a-z])(?P<led>{_THAT}(?P<lead>of|for|from|in|on|at|to|with|by|about|regarding"
    r"|concerning) (?:the |our |their |its |his |her |my )?)"
    rf"(?P<things>(?:{_NUMBER} )?{_WORD}(?: {_WORD}){{0,2}})(?=$|[,.;]| (?:{_STOPS})\b)"
)
_PLAIN = frozenset(["of", "for", "in", "on", "at"])
# done to what "to" leads to
_DONE_TO = frozenset(
    (
        *("damage", "repair", "change", "alteration", "modification", "improvement"),
        *("update", "upgrade", "adjustment", "amendment", "edit", "correction", "injury"),
        *("renovation", "access", "maintenance"),
    )
)
_GONE_TO = frozenset(
    ["trip", "visit", "journey", "excursion", "outing", "tour", "delivery", "transfer"]
)
# held by two sides: with clients, with parents
_BOTH = frozenset(
    (
        *("meeting", "visit", "interview", "appointment", "session", "consultation"),
        *("conference", "discussion", "conversation", "negotiation", "relation"),
        *("relationship", "communication", "correspondence", "agreement", "workshop"),
        *("contract",),
    )
)
_TOPICS = frozenset(
    (
        *("question", "inquiry", "enquiry", "query", "complaint", "concern", "advice"),
        *("information", "issue", "problem", "data", "lesson", "talk", "lecture", "class"),
        *("presentation", "workshop", "request", "discussion", "report", "news"),
    )
)
# what people say or send is theirs
_SENT = frozenset(
    (
        *("question", "request", "complaint", "feedback", "inquiry", "enquiry", "query"),
        *("order", "donation", "payment", "report", "invoice", "comment", "review"),
        *("application", "suggestion", "concern"),
    )
)
_CHANNELS = frozenset(["phone", "telephone", "email", "mail", "video", "radio", "fax"])
_GOES_ON = re.compile(r"(?:, (?:and )?| and )(?P<next>[A-Za-z-]+)")
_MOST = 4  # turns of one line
_HEAD = 3  # words of a head


def with_modifiers(old: str, new: str) -> str:
    """Return a line with "resin lots" for "lots of resin", where the wording has that."""
    for _ in range(_MOST):
        told = _turned(old, new, new.casefold())
        if told == old:
            break
        old = told
    return old


def _turned(old: str, new: str, folded: str) -> str:
    for found in _BEHIND.finditer(old):
        before = old[: found.start()].split(" ")
        last = before[-1]
        # it stands in the wording, and not behind the same words
        if f"{last}" not in folded or f"{last}{found[0]}".casefold() in folded:
            continue
        if last.casefold() in STATES or not _may_turn(singular(last), found):
            continue
        told = _compound(before, found, new, folded)
        if told:
            length, said = told
            start = " ".join(before[: len(before) - length])
            return f"{start} {said}{old[found.end() :]}".lstrip()
    return old


def _is_list(behind: str, its: str) -> bool:
    """Say whether a list goes on behind both: boxes of nails and screws, nail boxes and.

    behind: what follows in the line; its: what follows in the wording.
    """
    found = _GOES_ON.match(behind)
    if found is None:
        return False
    word = found["next"].casefold()
    if "past" in forms_of(word.rpartition("-")[2]).values() or word in PAST_LIKE_BASE:
        return False  # another act
    again = _GOES_ON.match(its)
    is_led = word in LEADING or again is None  # by phone and in person
    return is_led or (again is not None and again["next"].casefold() == word)


def _compound(
    before: list[str], found: re.Match[str], new: str, folded: str
) -> tuple[int, str] | None:
    """Return how many words before are the head, and these with the things before them."""
    for length in range(min(_HEAD, len(before) - 1), 0, -1):
        head = before[-length:]
        if any(_is_closed(word) for word in head):
            continue
        name = " ".join(head)
        is_plain = _is_plain(before[:-length])
        for things in _ways(found):
            if not is_plain and _is_of_people(things, head[-1]):
                continue  # sick children of teachers, sick teachers' children
            at = folded.find(f"{things} {name}".casefold())
            end = at + len(things) + 1 + len(name)
            is_whole = at > 0 and new[at - 1] == " " and not new[end : end + 1].isalnum()
            if not is_whole or new[end : end + 1] in ("-", "'"):
                continue
            if _is_list(found.string[found.end() :], new[end:]):
                continue
            # swimming classes at a school, school classes at the swimming
            near = folded[:at].split()[-_HEAD:]
            if is_plain or before[-length - 1].casefold() in near:
                return length, new[at:end]
    return None


def _is_plain(before: list[str]) -> bool:
    """Say whether no adjective stands before a head."""
    last = before[-1].casefold() if before else ""
    is_verb = "past" in forms_of(last).values()
    is_first = len(before) == 1 and "ing" in forms_of(last).values()  # no "book orders"
    return not last or is_verb or is_first or _is_closed(last)


def _is_of_people(things: str, head: str) -> bool:
    """Say whether an adjective before two nouns could be either's: sick teachers' files."""
    return "'" in things or (is_person(things.split(" ")[-1]) and is_person(head))


def _is_closed(word: str) -> bool:
    key = word.casefold()
    is_mark = not key[-1:].isalpha()
    return is_mark or key in _CLOSED


def _ways(found: re.Match[str]) -> Iterator[str]:
    """Yield the things as they may stand before: bills, bill, a bill's, billing."""
    things, lead = found["things"].casefold(), found["lead"]
    *front, last = things.split(" ")
    one = singular(last)
    start = "".join(f"{word} " for word in front)
    if _COUNTED.match(things):  # the files of 20 clerks are not 20 clerk files
        if lead == "of" and last.endswith("s"):
            yield f"{things}'"
        return
    for name in dict.fromkeys((things, f"{start}{one}")):
        yield name
        if front:
            yield name.replace(" ", "-")
        if lead in ("of", "from"):
            yield f"{name}'" if name.endswith("s") else f"{name}'s"
        elif lead == "by":
            yield {"phone": "telephone", "telephone": "phone"}.get(name, name)
    is_topic = lead in ("about", "on", "regarding", "concerning") and not front
    if is_topic and "base" in forms_of(one).values():
        yield in_form(one, "ing")


def _may_turn(head: str, found: re.Match[str]) -> bool:
    """Say whether what is led to may stand before a noun at all."""
    lead, last = found["lead"], found["things"].rpartition(" ")[2]
    if last.casefold() in rows("numbers.tsv"):
        return False  # crews of three
    if lead in _PLAIN:
        return True
    somebody = is_person(last)
    match lead:
        case "to":
            return head in _DONE_TO or (head in _GONE_TO and not somebody)
        case "with":
            return head in _BOTH and somebody
        case "by":
            return last.casefold() in _CHANNELS
        case "from":
            return head in _SENT or not somebody
        case _:
            return head in _TOPICS and not somebody
