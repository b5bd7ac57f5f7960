"""Whether a line says outright that the person worked with a thing.

That nothing denies it is not enough: who sold a program, hired its developers or wrote
for a client who runs it need not know it. A skill has to stand in a frame that shows it
done (`frame.py`), a tool in one that shows it used (`means.py`).
"""

import re
from functools import cache
from itertools import pairwise

from tailor.plan.acts import act_roots, act_words, is_past
from tailor.plan.frame import (
    ACTS,
    PERSON,
    is_act_itself,
    is_done_act,
    own_verb,
    tokens,
)
from tailor.plan.means import is_handled, is_means
from tailor.plan.words import words
from tailor.terms import Kind, root_key
from tailor.text import key

_WORD = re.compile(r"[\w'’+#./-]*[\w+#]")
_CLAUSE = re.compile(r"[;:•.]\s")
_BY = re.compile(r"^[^,;.]*\bby (?:[a-z]+ ){0,2}[a-z]+\b")
# "reading, writing and science lessons": the last noun is the head of each
_SHARED_HEAD = re.compile(r"^(?:, [a-z]+)*,? (?:and|or) [a-z]+ [a-z]+s\b")
# what is done and not what it is done with: payroll processing, wound care, web design
_ACTIVITY = re.compile(
    r"(?:ing|ment|[st]ion|[ae]nce|ysis|graphy|[a-z]{3}therapy|\b(?:care|therapy|design|control"
    r"|research|entry|safety|support|payroll|media|triage|service|repair))$",
    re.IGNORECASE,
)
_ANY = ("do", "lead", "work on", "work with")
_SHARED = re.compile(r"\b(?:and|&)\b", re.IGNORECASE)
_COMING = re.compile(
    r"^[^;:.]*\b(?:planned|pending|in progress|next (?:year|on)|soon|cancell?ed)\b"
    r"|^ (?:is|was|were|will|has|had)\b|^: (?:none|no|n/a)\b"
)
# "by hiring out", "with outside vendors"
_BY_OTHERS = re.compile(
    r"\bby (?:hiring|outsourcing|contracting|subcontracting|buying)\b"
    r"|\b(?:with|through|using|via) (?:[a-z]+ ){0,2}"
    r"(?:vendors?|contractors?|subcontractors?|agenc(?:y|ies)|temps|firms?)\b"
)
_CHANGED = re.compile(r"^ (?:down |up )?(?:from|to|by|under|below|over|above) \W?\d")
_MOST_BETWEEN = 6  # words between an act and its object


def is_used(text: str, start: int, end: int, *, kind: Kind, name: str = "") -> bool:
    """Say whether a line of work shows a thing as what the person worked with.

    name: the ad's; in the plural it is one of things, not of an activity.
    """
    *heads, before = _CLAUSE.split(text[:start])
    found, after = text[start:end], text[end:]
    if _COMING.search(after) or (not before and heads and _is_others(heads[-1])):
        return False
    said = [key(word) for word in _WORD.findall(before)]
    if _is_anothers(after) or _is_talk(said) or not act_words("hardly").isdisjoint(said):
        return False
    # the first word of a line has a capital anyway: "Charted assessments"
    is_name = any(map(str.isupper, found if said or kind == "tool" else found[1:]))
    # a noun in the plural stands for itself: "VFDs and proximity switches"
    is_thing = _is_trade(found) and _is_whole(found, said, after)
    is_told = is_thing or _is_plural(found) or not _narrows(after) or _is_product(after)
    if is_name and not is_told:
        return False
    if kind == "tool" and not _is_trade(found):
        return is_handled(before, found) or is_means(before, is_name=is_name)
    if _is_plural(name) and _is_mended(said):
        return True
    if not (is_name or _is_whole(found, said, after)) or _is_aside(said):
        return False
    acts = tokens(before)
    return _is_moved(acts, after) or _is_shown(acts, found, name)


def _is_others(head: str) -> bool:
    """Say whether what leads a list in tells of others: "Done by vendors: carpentry"."""
    return bool((words("others' act") | {"by"}) & set(key(head).split()))


def _is_moved(said: list[str], after: str) -> bool:
    """Say whether the person changed a figure: "brought food costs from 34% to 30%"."""
    return own_verb(said) in act_roots("gain") and bool(_CHANGED.match(after))


def _is_shown(said: list[str], found: str, name: str) -> bool:
    """Say whether a skill stands in a frame that shows it done."""
    if is_act_itself(said, found):
        return True
    if _is_trade(found):
        return is_done_act(said, act_roots("do", "work on"), trade=True)
    is_activity = _ACTIVITY.search(found) and not _is_plural(name)
    acts = act_roots(*(("do", "lead") if is_activity else _ANY))
    if key(found).split()[-1] in act_words("given"):
        acts |= {root_key("deliver")}
    return is_done_act(said, acts, trade=False)


def _is_trade(found: str) -> bool:
    """Say whether a thing is done by hand: carpentry, electrical wiring."""
    return key(found).split()[-1] in act_words("trade")


def _is_whole(found: str, said: list[str], after: str) -> bool:
    """Say whether a name is all that was done, and not what tells which thing was."""
    if _SHARED.search(found) and _narrows(after):
        return False  # "chronic and acute care patients"
    if _is_plural(found) or not _narrows(after):
        return True
    if " " in found:
        return _is_done_in(after)
    following = after.split()[0].strip(",.")
    if _is_trade(found) and following in act_words("fitted"):
        return True
    return found.endswith("ed") or (not said and following in words("doing"))


def _is_anothers(after: str) -> bool:
    """Say whether others stand behind a thing: "Java developers", "kept by vendors"."""
    following = _WORD.match(after.removeprefix(" ")) if after.startswith(" ") else None
    if following and PERSON.search(following[0]):
        things = words("made of it") | words("no person")
        return things.isdisjoint({following[0], following[0].removesuffix("s")})
    if _BY_OTHERS.search(after):
        return True
    if (
        following
        and is_past(following[0])
        and root_key(following[0]) in act_roots("other act")
    ):
        return True  # "payroll outsourced to"
    by = _BY.match(after)
    return by is not None and bool(PERSON.search(by[0]))


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
    is_people = PERSON.search(above) or above in words("people")
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
        return _shares_head(after)
    word = following[1]
    is_loose = word.endswith("ly") or word in words("after a noun")
    return not is_loose or _shares_head(after)


def _shares_head(after: str) -> bool:
    """Say whether a noun of a list is the head of each, and no act begins there."""
    found = _SHARED_HEAD.match(after)
    first = found[0].split()[-2] if found else ""
    return bool(found) and not (is_past(first) or root_key(first) in act_roots(*ACTS))


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


@cache
def _roots(kind: str) -> frozenset[str]:
    return frozenset(map(root_key, words(kind)))
