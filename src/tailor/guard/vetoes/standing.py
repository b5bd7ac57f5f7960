"""Which acts a line tells as the person's own, and which stand elsewhere in it.

"Assisted surgeons performing transplants" tells one act; the performing is the surgeons'.
So with "wrote guides for operating scanners", "arranged the cleaning of floors" and
"cleaned operating rooms". No parse: only where a verb stands at the start of its sentence
or behind a joint, and in the form of the first one, is it the person's.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapters 14 (non-finite clauses) and 15 (coordination).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tailor.guard.lexis.grammar import AUXILIARIES, LEADING, LOOSE, PAST_LIKE_BASE
from tailor.guard.lexis.tagging import guessed
from tailor.guard.lexis.verbs import Form, forms_of
from tailor.guard.lexis.words import Word

_ENDS = frozenset([".", ";", "!", "?"])
_JOINTS = frozenset([",", "and", "or", "then", "also", "but", "–", "—"])
_LEADS = LEADING | {"each", "every", "once", "twice", "when", "while", "if"}
_FAR = 12  # words of a phrase in front
_PLACES = frozenset(["in", "on", "about", "with", "at", "from", "into", "to", "for", "of"])


@dataclass(slots=True)  # a frozen one takes ten times as long to make
class Act:
    """An act of the person's: where its verb stands, and which verbs it may be a form of.

    lead: where the phrase in front of it begins, and where it ends; of none its own place.
    is_beside: it stands behind a comma in -ing: ", serving 40 guests".
    sentence: the number of its sentence.
    """

    at: int
    verbs: frozenset[str]
    sentence: int
    lead: tuple[int, int]
    is_beside: bool = False


@dataclass(frozen=True, slots=True)
class Other:
    """A word in -ing that is no act of the person's by its place.

    kind: "led" behind a word such as "for", "of" before "of", "host" behind a noun,
    "front" before one.
    governor: the act in whose reach it stands.
    """

    at: int
    verbs: frozenset[str]
    kind: str
    governor: Act


def sentences(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends."""
    start = 0
    for at, word in enumerate(words):
        if word.key in _ENDS:
            yield start, at
            start = at + 1
    yield start, len(words)


def acts_in(words: Sequence[Word]) -> tuple[Act, ...]:
    """Return the acts that a text tells as the person's, in its order."""
    found: list[Act] = []
    for number, (start, end) in enumerate(sentences(words)):
        found += _acts(words, start, end, number)
    return tuple(found)


def _acts(words: Sequence[Word], start: int, end: int, sentence: int) -> Iterator[Act]:
    form: Form | None = None
    at, joint, is_led = start, "", False
    lead = start
    while at < end:
        key = words[at].key
        if key in _JOINTS:
            joint = "and" if joint and key == "," else key
            at += 1
            lead = at
            continue
        is_open = at == start or bool(joint)
        behind = _behind_lead(words, at, end) if is_open else at
        if is_open and behind > at:
            at, joint = behind, joint or ","
            continue
        if is_open and is_adverb(words[at]):
            at += 1
            start = at if form is None else start
            continue
        known = doing_forms(words[at]) if is_open or key.endswith("ing") else {}
        if is_open and (found := _form(known, form, joint)):
            is_beside = found == "ing" != form and form is not None
            is_listed = is_led or at + 1 == end or is_joint(words[at + 1])
            if not (is_beside and is_listed):
                verbs = frozenset(v for v, f in known.items() if f == found) or {key}
                yield Act(at, frozenset(verbs), sentence, (lead, at), is_beside=is_beside)
                is_led = False
            form = form or found
        elif "ing" in known.values() and words[at - 1].key in _PLACES:
            is_led = True
        joint = ""
        at += 1


def _behind_lead(words: Sequence[Word], at: int, end: int) -> int:
    """Return the place behind the comma that ends a phrase in front; at for none."""
    is_done = at + 1 < end and words[at + 1].key == "by"
    if not (words[at].key in _LEADS or is_done):
        return at
    for i in range(at + 1, min(at + _FAR, end)):
        if words[i].key == ",":
            return i + 1
    return _behind_rate(words, at, end)


def _behind_rate(words: Sequence[Word], at: int, end: int) -> int:
    """Return the place behind "twice a week" or "each day" before a verb; at for none."""
    behind = at + (3 if words[at].key in ("once", "twice") else 2)
    is_rate = words[at].key in ("once", "twice", "each", "every") and behind < end
    return behind if is_rate and "past" in doing_forms(words[behind]).values() else at


def is_adverb(word: Word) -> bool:
    """Say whether a word may stand between a joint and its verb: sometimes, indirectly."""
    return word.key in LOOSE or word.key.endswith("ly") or word.key == "i"


def doing_forms(word: Word) -> dict[str, Form]:
    """Return the verbs that a word may be a form of, unknown ones by their ending."""
    return _doing_forms(word.key) if word.kind == "word" else {}


@lru_cache(maxsize=8192)
def _doing_forms(key: str) -> dict[str, Form]:
    if key in AUXILIARIES:
        return {}
    known = dict(forms_of(key))
    if key in PAST_LIKE_BASE:
        known[key] = "past"
    for form in guessed(key) if not known else ():
        known[key[:-2] if form == "past" else key[:-3]] = form
    return known


def _form(known: dict[str, Form], form: Form | None, joint: str) -> Form | None:
    """Return the form in which a word goes on with the acts of its sentence."""
    have = set(known.values())
    if form is None:
        return next((f for f in ("past", "ing", "s", "base") if f in have), None)
    if form in have:
        return form
    if form == "ing" and joint == "," and "past" in have:
        return "past"
    return "ing" if "ing" in have and joint == "," else None


def others_in(words: Sequence[Word], acts: Sequence[Act]) -> Iterator[Other]:
    """Yield the words in -ing that by their place are no acts of the person's."""
    own = {act.at for act in acts}
    kind = ""
    for at, word in enumerate(words):
        if not word.key.endswith("ing"):
            continue
        known = doing_forms(word)
        doing = frozenset(verb for verb, form in known.items() if form == "ing")
        governor = next((act for act in reversed(acts) if act.at < at), None)
        if not doing or at in own or governor is None:
            continue
        before = words[at - 1].key
        kind = kind if before in ("and", ",", "or") else _kind(words, at, own)
        if kind:
            yield Other(at, doing, kind, governor)


def _kind(words: Sequence[Word], at: int, own: set[int]) -> str:
    last, after = words[at - 1], words[at + 1] if at + 1 < len(words) else None
    if after and after.key == "of" and last.key not in _PLACES:
        return "of"
    if last.key in _PLACES:
        return "led"
    is_named = after is not None and (after.kind == "word" and after.key not in _LEADS)
    is_bare = last.key in ("a", "an", "the", "our", "-") or last.kind == "number"
    if at - 1 in own or is_bare:
        return "front" if is_named and not is_joint(after) else ""
    return "host" if last.kind == "word" and last.key not in _LEADS else ""


def is_joint(word: Word | None) -> bool:
    """Say whether a word only joins: a comma, "and"."""
    return word is not None and word.key in _JOINTS
