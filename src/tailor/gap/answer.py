"""How the resume answers one requirement: with its words, a form of them, or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice

from tailor.gap.family import family
from tailor.gap.gap import Status
from tailor.gap.ground import Ground
from tailor.gap.passages import Passage, narrowest, roots
from tailor.gap.sense import is_modifier, is_not_held, is_other_sense
from tailor.gap.shown import is_shown
from tailor.gap.words import little
from tailor.job import Requirement
from tailor.terms import Term, ads_counted, document_frequency, term_named
from tailor.text import tokens

_NAME_AFTER = re.compile(r"\s*(?:$|[,;/|(]|[A-Z0-9])")
_CODES = ("tool", "skill", "domain")  # of certificates the vocabulary knows more
MOST_HITS = 40  # of one line; more are junk, and each is looked at closely
PLAIN_SHARE = 0.01  # a word in more than one ad of a hundred
LOOSE_WORDS = 4  # words that may stand between the words of a term
RANK: dict[Status, int] = {"exact": 0, "variant": 1, "related": 2, "missing": 3}


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a passage that answers a requirement."""

    status: Status
    passage: Passage
    start: int
    end: int


def hits(
    requirement: Requirement, searched: tuple[Passage, ...], *, ground: Ground
) -> tuple[Hit, ...]:
    """Return every place that answers a requirement, the best first.

    A form of all its words, wherever they stand in the sentence, is tried only where
    nothing says the term itself. Names and what others did answer nothing.
    """
    term = term_of(requirement)
    found: list[Hit] = []
    for way in (partial(_said, term=term), _shortened, _scattered):
        found = found or [
            hit
            for passage in searched
            for hit in islice(way(requirement, passage), MOST_HITS)
            if is_shown(requirement, passage, hit.start, hit.end, ground=ground)
        ]
    return tuple(sorted(found, key=lambda hit: RANK[hit.status]))


def term_of(requirement: Requirement) -> Term | None:
    """Return the vocabulary's term that a requirement is, None outside it."""
    for spelling in (requirement.term, requirement.spelling):
        term = term_named(spelling)
        if term and set(map(_plain, term.spellings)) <= set(
            map(_plain, requirement.spellings)
        ):
            return term
    return None


def _said(
    requirement: Requirement, passage: Passage, *, term: Term | None
) -> Iterator[Hit]:
    """Yield where the term itself stands.

    The vocabulary knows in which letters its names are met ("Go", not "go"), so that
    its own places count; other spellings are looked for word by word.
    """
    own = _own(requirement, is_known=term is not None)
    for found in passage.found if term else ():
        if requirement.kind == "soft" and is_modifier(passage, found.end):
            continue
        if term and found.term.name == term.name:
            yield from _checked(requirement, passage, found.start, found.end, own=own)
    known = {_plain(spelling) for spelling in term.spellings} if term else set()
    for spelling in dict.fromkeys((*own, *requirement.spellings)):
        # "ADP Workforce Now" and "Toast POS" are names of which the vocabulary knows
        # another part
        is_known = _plain(spelling) in known and not spelling.islower()
        if is_known and not (requirement.kind in _CODES and len(spelling) > 2):
            continue
        for start, end in _places(spelling, passage):
            if is_known and not _is_written_as(spelling, passage, start, end):
                continue
            if requirement.kind == "soft" and is_modifier(passage, end):
                continue
            if not is_other_sense(passage, start, end, spelling):
                yield from _checked(requirement, passage, start, end, own=own)


def _is_written_as(spelling: str, passage: Passage, start: int, end: int) -> bool:
    """Whether a name stands with its capitals where no sentence asks for one."""
    text = passage.text
    if text[start:end] != spelling:
        return False
    is_first = start == passage.sentence_at(start)[0]
    return spelling.isupper() or not is_first or bool(_NAME_AFTER.match(text, end))


def _checked(
    requirement: Requirement,
    passage: Passage,
    start: int,
    end: int,
    *,
    own: tuple[str, ...],
) -> Iterator[Hit]:
    said = _plain(passage.text[start:end])
    if is_not_held(requirement, passage, start, end):
        return
    if said in map(_plain, own):
        yield Hit("exact", passage, start, end)
    elif status := _status_of_form(own, passage, start, end):
        yield Hit(status, passage, start, end)


def _status_of_form(
    own: tuple[str, ...], passage: Passage, start: int, end: int
) -> Status | None:
    """Return what another form of a term is worth; an activity's noun is worth nothing.

    A "type specimen" is no typing, and who wired money may have done no wiring: the verb
    is a lead.
    """
    said = passage.text[start:end].lower()
    acts = [word for word in own if " " not in word and word.lower().endswith("ing")]
    if not acts or " " in said or said.endswith("ing"):
        return "variant"
    is_first = start == passage.sentence_at(start)[0]
    return "related" if said.endswith("ed") or is_first else None


def _shortened(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield where the term stands without a word that adds little to it.

    "HACCP plans" is looked up as HACCP, "manage inventory" as inventory.
    """
    words = requirement.term.split()
    if len(words) > 1 and words[-1].lower() in little("hollow"):
        words = words[:-1]
    elif len(words) > 1 and words[0].lower() in little("light"):
        words = words[1:]
    else:
        return
    short = " ".join(words)
    if short.isalpha() and short.islower() and _is_plain(short):
        return
    for start, end in _places(short, passage):
        if is_other_sense(passage, start, end, short):
            continue
        status = _status_of_form((short,), passage, start, end)
        if short.isupper() and len(short) > 2:
            status = "exact"
        if status and not is_not_held(requirement, passage, start, end):
            yield Hit(status, passage, start, end)


def _scattered(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield sentences that hold a word of the family of each word of the term."""
    wanted = _families_of(requirement)
    if not wanted or not passage.known.issuperset(wanted):
        return
    is_soft = requirement.kind == "soft"
    for low, high in passage.sentences:
        inside = [w for w in passage.words if low <= w.start < high]
        best = narrowest(wanted, [family(w.key) for w in inside])
        if best is None:
            continue
        start, end = inside[best[0]].start, inside[best[1]].end
        if is_not_held(requirement, passage, start, end):
            continue
        if is_soft and is_modifier(passage, end):
            continue
        if len(wanted) == 2 and "," in passage.text[start:end]:
            continue  # two items of a list
        is_near = best[1] - best[0] < len(wanted) + LOOSE_WORDS
        status: Status | None = "variant" if is_near else "related"
        if len(wanted) == 1:
            status = _status_of_form((requirement.term,), passage, start, end)
        if status:
            yield Hit(status, passage, start, end)


@lru_cache(maxsize=512)
def _families_of(requirement: Requirement) -> list[str]:
    """Return the families of a term's words; () for one that is only itself.

    A product, a language, an acronym and a number have no forms; of single words only
    acts ("scheduling") and soft skills have.
    """
    term = requirement.term
    if requirement.kind in ("tool", "degree", "language"):
        return []
    if " " not in term and any(c.isupper() for c in term):
        return []
    words = [token.key for token in tokens(term) if token.key not in little("small")]
    is_act = bool(words) and (words[0].endswith("ing") or requirement.kind == "soft")
    if len(words) < 2 and not is_act:
        return []
    if requirement.kind != "certificate" and any(word.isdigit() for word in words):
        return []
    return [family(word) for word in words]


def _is_plain(word: str) -> bool:
    """Whether one word alone says too little: "site" is not "site plans"."""
    return document_frequency(word) > PLAIN_SHARE * ads_counted()


def _places(spelling: str, passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where a spelling stands, forms of its words included."""
    wanted = roots(spelling)
    words = passage.words
    if not passage.known.issuperset(wanted):
        return
    for at in range(len(words) - len(wanted) + 1 if wanted else 0):
        if passage.roots[at : at + len(wanted)] == wanted:
            start, end = words[at].start, words[at + len(wanted) - 1].end
            if not re.search(r"[.!?;,]\s", passage.text[start:end]):
                yield start, end


@lru_cache(maxsize=512)
def _own(requirement: Requirement, *, is_known: bool) -> tuple[str, ...]:
    """The spellings that the ad itself uses, long form and acronym apart, and the name.

    The capital of a sentence's first word says nothing about a word that is not known.
    """
    said = [requirement.term]
    for mention in requirement.mentions:
        said.append(mention.spelling)
        is_first = mention.sentence.startswith(mention.spelling)
        if is_first and mention.spelling.istitle() and not is_known:
            said.append(mention.spelling.lower())
    both = [text for text in said if text.endswith(")")]  # "Basic Life Support (BLS)"
    parts = [part for text in both for part in re.split(r"\s?[()]", text) if part]
    return tuple(dict.fromkeys((*said, *parts)))


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")
