"""Whether a line says outright that the person worked with a thing.

That nothing denies it is not enough: who sold a program, hired its developers or wrote
for a client who runs it need not know it. A product counts where it is what the act was
done with or in ("Charted in Cerner"), or the object of an act that nobody does without
knowing it ("Configured Cisco routers"). What may be anyone's has to be named so.
"""

import re
from functools import cache
from itertools import pairwise

from tailor.plan.words import words
from tailor.terms import Kind, root_key
from tailor.text import key

_WORD = re.compile(r"[\w'’+#./-]*[\w+#]")
_CLAUSE = re.compile(r"[;:•.]\s")
_PERSON = re.compile(
    r"(?:[a-z]{2}(?:er|or|ist|ian|ant|ee)s?|staff|teams?|clients?|crews?|others|colleagues)$"
)
_BY = re.compile(r"^[^,;.]*\bby (?:[a-z]+ ){0,2}[a-z]+\b")
# "reading, writing and science lessons": the last noun is the head of each
_SHARED_HEAD = re.compile(r"^(?:, [a-z]+)*,? (?:and|or) [a-z]+ [a-z]+s\b")
# what is done and not what it is done with: payroll processing, wound care, web design
_ACTIVITY = re.compile(
    r"(?:ing|ment|[st]ion|[ae]nce|ysis|graphy|[a-z]{3}therapy|\b(?:care|therapy|design|control"
    r"|research|entry|safety|support|payroll|media|triage|service|repair))$",
    re.IGNORECASE,
)
_SHARED = re.compile(r"\b(?:and|&)\b", re.IGNORECASE)
_MOST_BETWEEN = 6  # words between an act and its object


def is_used(text: str, start: int, end: int, *, kind: Kind, name: str = "") -> bool:
    """Say whether a line of work shows a thing as what the person worked with.

    name: the ad's; in the plural it is one of things, not of an activity.
    """
    before, found, after = _CLAUSE.split(text[:start])[-1], text[start:end], text[end:]
    said = [key(word) for word in _WORD.findall(before)]
    if _is_anothers(after) or _is_talk(said):
        return False
    # the first word of a line has a capital anyway: "Charted assessments"
    is_name = any(map(str.isupper, found if said or kind == "tool" else found[1:]))
    # a noun in the plural stands for itself: "VFDs and proximity switches"
    if is_name and not _is_plural(found) and _narrows(after) and not _is_product(after):
        return False
    if kind == "tool":
        return _is_object(said) or _is_means(_WORD.findall(before), is_name=is_name)
    if _is_plural(name) and _is_mended(said):
        return True
    if said and _ACTIVITY.search(found) and not _is_doing(said):
        return False
    return (is_name or _is_whole(found, said, after)) and not _is_aside(said)


def _is_whole(found: str, said: list[str], after: str) -> bool:
    """Say whether a name is all that was done, and not what tells which thing was."""
    if _SHARED.search(found) and _narrows(after):
        return False  # "chronic and acute care patients"
    if _is_plural(found) or not _narrows(after):
        return True
    if " " in found:
        return _is_done_in(after)
    return found.endswith("ed") or not said


def _is_anothers(after: str) -> bool:
    """Say whether others stand behind a thing: "Java developers", "kept by vendors"."""
    following = _WORD.match(after.removeprefix(" ")) if after.startswith(" ") else None
    if following and _PERSON.search(following[0]):
        things = words("made of it") | words("no person")
        return things.isdisjoint({following[0], following[0].removesuffix("s")})
    by = _BY.match(after)
    return by is not None and bool(_PERSON.search(by[0]))


def _is_aside(said: list[str]) -> bool:
    """Say whether an act was done for or around a thing, or to its papers only.

    "Stocked rooms for IV therapy" is no IV therapy, "Copied tax returns" no tax return.
    """
    places = [i for i, word in enumerate(said) if word in words("preposition")]
    if not places:
        return bool(said) and root_key(said[0]) in _roots("paper")
    at = places[-1]
    above = said[at - 1] if at else ""
    if said[at] in ("in", "on") and above in words("not by doing"):
        return True
    is_people = _PERSON.search(above) or above in words("people")
    if said[at] == "in" and is_people and root_key(said[0]) not in _roots("teach"):
        return True  # "Interviewed nurses in palliative care"
    return len(said) - at <= _MOST_BETWEEN and (
        said[at] in words("aside") and above not in ("responsible", "accountable")
    )


def _is_talk(said: list[str]) -> bool:
    """Say whether a thing is what was asked or told about: "questions on patient care"."""
    return any(
        one in words("not by doing") and then in ("on", "about", "regarding", "concerning")
        for one, then in pairwise(said)
    )


def _narrows(after: str) -> bool:
    """Say whether a thing only tells which one is meant: "payroll budget"."""
    following = re.match(r" ([a-z][\w-]*)", after)
    if following is None:
        return bool(_SHARED_HEAD.match(after))
    word = following[1]
    is_loose = word.endswith("ly") or word in words("after a noun")
    return not is_loose or bool(_SHARED_HEAD.match(after))


def _is_doing(said: list[str]) -> bool:
    """Say whether the verb above the name of an activity is one of doing it.

    "Performed", "Managed" and "Responsible for" are, "Witnessed" and "Hosted" are not.
    """
    joins = [i for i, word in enumerate(said) if word == "and"]
    verbs = [word for word in said[joins[-1] + 1 if joins else 0 :] if word[-2:] != "ly"]
    above = {*said[:1], *verbs[:1]} if joins else {*verbs[:1]}
    return any(root_key(verb) in _roots("do") for verb in above)


def _is_mended(said: list[str]) -> bool:
    """Say whether faults were in what follows: of motor controls, in their centers."""
    places = [i for i, word in enumerate(said) if word in words("preposition")]
    return bool(places) and said[places[-1] - 1 : places[-1] + 1] == ["faults", "in"]


def _is_done_in(after: str) -> bool:
    """Say whether a name of work stands whole, or tells which: "infection control rounds".

    Who stocked "patient care carts" gave no patient care.
    """
    following = re.match(r" ([a-z][\w-]*)", after)
    return (
        following is None
        or not _narrows(f" {following[1]}")
        or following[1] in words("doing")
    )


def is_whole_object(found: str, after: str) -> bool:
    """Say whether an act's object ends there: "Managed pain clinics' phones" goes on.

    A noun in the plural mostly stands for itself; what follows it may be a participle.
    """
    following = re.match(r" ([a-z][\w-]*)", after)
    if _is_plural(found) and not (following and _narrows(f" {following[1]}")):
        return True
    is_participle = following is not None and following[1].endswith(("ing", "ed"))
    return (_is_plural(found) and is_participle) or not _narrows(after)


def _is_plural(found: str) -> bool:
    return found.endswith("s") and not found.endswith(("ss", "is", "us"))


def _is_product(after: str) -> bool:
    """Say whether what follows is made with a program or part of it: "React app"."""
    return root_key(_WORD.findall(after)[0]) in _roots("made of it")


def _is_object(said: list[str]) -> bool:
    """Say whether a line's act is done to what follows, and needs to know it."""
    acts = (i for i, word in enumerate(said) if root_key(word) in _roots("use"))
    at = max(acts, default=None)
    if at is None or len(said) - at - 1 > _MOST_BETWEEN:
        return False
    between = words("preposition") & set(said[at + 1 :]) - {"up"}  # "Set up"
    return not between and _is_own(said[:at])


def _is_own(before: list[str]) -> bool:
    """Say whether an act begins its line, or follows acts that do."""
    if not before or (len(before) == 1 and before[0].endswith("ly")):
        return True
    if words("others' act") & set(before):
        return False
    return before[-1] in ("and", "then", "or") or before[-1].endswith(("ed", "ly"))


def _is_means(written: list[str], *, is_name: bool) -> bool:
    """Say whether an act was done with, in or on what follows, or brought into it."""
    said = [key(word) for word in written]
    places = [i for i, word in enumerate(said) if word in words("preposition")]
    if not places:
        return False
    at, first = places[-1], root_key(said[0])
    means, above = said[at], said[at - 1] if at else ""
    between = {word for word in written[at + 1 :] if word.islower()}
    if is_name and between - {"and", "or", "the", "our"}:
        return False
    if means in ("to", "into"):
        return first in _roots("bring")
    if means == "from":
        return not is_name
    if means == "with" and first in _roots("with people"):
        return False
    return means in words("means") and above not in words("not by doing")


@cache
def _roots(kind: str) -> frozenset[str]:
    return frozenset(map(root_key, words(kind)))
