"""The frames of a line in which what stands there is what the person did.

A thing is proven as the object of an act that says so ("Performed", "Installed"), as
what was answered for or worked in, as what a line begins with, or as what people were
taught. Every other frame proves nothing: who witnessed, sold, ordered or priced
carpentry is no carpenter.
"""

import re
from collections.abc import Sequence

from tailor.plan.acts import act_roots, act_words, is_past, particles
from tailor.plan.words import words
from tailor.terms import root_key
from tailor.text import key

_TOKEN = re.compile(r"[\w'’+#./-]*[\w+#](?:(?<=s)['’](?= ))?|[,&]")
PERSON = re.compile(
    r"(?:[a-z]{2}(?:er|or|ist|ian|ant|ee)s?|staff|teams?|clients?|crews?|others|colleagues)$"
)
_ADJECTIVE = re.compile(r"(?:[^s]al|ary|ory|[^s]ic|ive|ous|door|rise)$")
_DURATION = re.compile(
    r"(?:\d.*|years?|months?|over|than|more|two|three|four|five|six|ten)$"
)
_JOINS = ("and", "or", "then", "&", ",")
ACTS = ("do", "lead", "work on", "work with", "work at", "operate")
_MOST_ITEM = 3  # words of an item of a list that begins a line


def tokens(text: str) -> list[str]:
    """Return the words of a stretch of a line as keys, its commas among them."""
    return [word if word in ",&" else _plain(word) for word in _TOKEN.findall(text)]


def _plain(word: str) -> str:
    return key(word) + ("'" if word[-1] in "'’" else "")


def is_done_act(said: Sequence[str], allowed: frozenset[str], *, trade: bool) -> bool:
    """Say whether an activity or thing stands in a frame that proves it.

    said: the words of its clause before it. allowed: roots of the verbs whose object
    shows it done. trade: it is done by hand, so that who answers for it need not do it.
    """
    if not said or _is_in_list(said) or _is_described(said):
        return True
    if not trade and _is_answered_for(said):
        return True
    if _is_taught(said) or _is_field(said) or (not trade and _is_way(said, allowed)):
        return True
    return is_object(said, allowed)


def is_object(said: Sequence[str], allowed: frozenset[str]) -> bool:
    """Say whether a line's own act, one of these, is done to what follows."""
    acts = [
        i for i, word in enumerate(said) if _is_verb(said, i, allowed) and is_own(said, i)
    ]
    if not acts:
        return False
    between = said[acts[-1] + 1 :]
    if between and f"{root_key(said[acts[-1]])} {between[0]}" in particles():
        between = between[1:]
    is_look = root_key(said[acts[-1]]) in act_roots("look")
    return not _is_parted(between) and not (is_look and any(map(_is_owner, between)))


def is_act_itself(said: Sequence[str], found: str) -> bool:
    """Say whether words of a line are its own act: "Opened mail and [sorted letters]"."""
    first = tokens(found)[0]
    is_act = " " in found and (is_past(first) or root_key(first) in act_roots(*ACTS))
    return is_act and is_own([*said, first], len(said))


def own_verb(said: Sequence[str]) -> str:
    """Return the root of the last verb of a clause that is the person's own.

    "" where there is none, where it was sought ("Applied for") or others' ("Taught by").
    """
    known = act_roots(*ACTS, "other act")
    own = [i for i in range(len(said)) if _is_verb(said, i, known) and is_own(said, i)]
    # what a line begins with is its verb, known or not: "Washed towels used in"
    at = own[-1] if own else 0
    following = said[at + 1] if at + 1 < len(said) else ""
    return "" if not said or following in ("for", "by") else root_key(said[at])


def is_own(said: Sequence[str], at: int) -> bool:
    """Say whether an act begins its line, or goes on with what the line begins with.

    After "Watched vendors measure and cut" the last act is theirs, as is what follows
    "to", "who" or "how".
    """
    before = [word for word in said[:at] if word[-2:] != "ly" and word not in ("also", "i")]
    if not before or before[-2:] in (["responsible", "for"], ["accountable", "for"]):
        return True
    if before[-1] not in _JOINS or words("others' act") & set(before):
        return False
    is_either = {before[0], said[at]} & act_words("same")
    return bool(is_either) or is_past(before[0]) == is_past(said[at])


def _is_verb(said: Sequence[str], at: int, roots: frozenset[str]) -> bool:
    """Say whether a word is one of these verbs; inside a line "plans" is a noun."""
    root, after = root_key(said[at]), " ".join(said[at + 1 : at + 2])
    is_one = root in roots or f"{root} {after}" in particles()
    return is_one and not (at and said[at].endswith("s"))


def _is_parted(between: Sequence[str]) -> bool:
    """Say whether something between an act and a thing makes it another's or another."""
    for at, word in enumerate(between):
        above = between[at - 1] if at else ""
        if word == "of" and above in act_words("amount"):
            continue
        if word in words("preposition") or word in words("others' act"):
            return True
        if word in act_words("nothing"):
            return True
        is_next = above in _JOINS
        is_act = is_past(word) or root_key(word) in act_roots("other act")
        if is_next and is_act and not word.endswith(("s", "ing")):
            return True
        is_other = root_key(word) in act_roots("other act")
        if word.endswith("ing") and (is_other or _are_people(above)):
            return True  # "Managed vendors providing", "a store selling"
        if is_past(word) and _are_people(above):
            return True
    return False


def _is_in_list(said: Sequence[str]) -> bool:
    """Say whether a thing is an item of the list that a line is: "Drywall, carpentry"."""
    if said[-1] not in _JOINS:
        return False
    items = " ".join("," if word in _JOINS else word for word in said).split(",")
    named = [item.split() for item in items if item.strip()]
    first = named[0][0]
    is_verb = root_key(first) in act_roots(*ACTS, "other act")
    if is_past(first) or (is_verb and not first.endswith("ing")):
        return False
    bad = words("preposition") | words("others' act") | act_words("nothing")
    return all(len(item) <= _MOST_ITEM and bad.isdisjoint(item) for item in named)


def _is_described(said: Sequence[str]) -> bool:
    """Say whether only an adjective stands before it: "Commercial HVAC"."""
    return len(said) == 1 and bool(_ADJECTIVE.search(said[0])) and said[0] != "basic"


def _is_answered_for(said: Sequence[str]) -> bool:
    """Say whether the person answers for it: "Responsible for wound care"."""
    return said[:2] in (["responsible", "for"], ["accountable", "for"]) and not (
        _is_parted(said[2:])
    )


def _is_taught(said: Sequence[str]) -> bool:
    """Say whether people were taught it: who does that knows it."""
    place = said[-1]
    return (
        root_key(said[0]) in {root_key(word) for word in words("teach")}
        and place in ("in", "on")
        and len(said) > 2
        and _are_people(said[-2])
    )


def _is_field(said: Sequence[str]) -> bool:
    """Say whether it was worked in: "Worked three years in carpentry", "Skilled in"."""
    at = next((i for i, word in enumerate(said) if word in ("in", "on")), None)
    if at is None or at + 1 < len(said) or not at:
        return False
    in_it = ("work", "skilled", "experienced", "proficient", "specialize", "practice")
    is_work = root_key(said[0]) in map(root_key, in_it)
    return is_work and all(_DURATION.match(word) for word in said[1:at])


def _is_way(said: Sequence[str], allowed: frozenset[str]) -> bool:
    """Say whether it is how the person's act was done: "Cut waste through"."""
    return said[-1] in ("through", "via", "using") and own_verb(said) in (
        allowed | act_roots("gain")
    )


def _is_owner(word: str) -> bool:
    return word.endswith(("'s", "s'"))


def _are_people(word: str) -> bool:
    return bool(PERSON.search(word)) or word in words("people")
