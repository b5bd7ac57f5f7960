"""How the resume answers one requirement: with its words, a form of them, or not."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import islice

from tailor.gap.form import is_verb_bent, plain, status_of_form
from tailor.gap.ground import Ground
from tailor.gap.hit import RANK, Hit
from tailor.gap.passages import Passage
from tailor.gap.scattered import scattered
from tailor.gap.sense import (
    is_modifier,
    is_not_held,
    is_other_sense,
    is_plain_word,
)
from tailor.gap.shown import is_shown
from tailor.gap.spelling import places_of
from tailor.gap.words import little
from tailor.job import Requirement
from tailor.terms import Found, Term, ads_counted, document_frequency, term_named

_NAME_AFTER = re.compile(r"\s*(?:$|[,;/|(]|[A-Z0-9])")
_ACCREDITED = re.compile(r"([A-Z]{3,})-(?:accredited|approved|certified)")
_CODES = ("tool", "skill", "domain")  # of certificates the vocabulary knows more
MOST_HITS = 40  # of one line; more are junk, and each is looked at closely
PLAIN_SHARE = 0.01  # a word in more than one ad of a hundred


def hits(
    requirement: Requirement, searched: tuple[Passage, ...], *, ground: Ground
) -> tuple[Hit, ...]:
    """Return every place that answers a requirement, the best first.

    A form of all its words, wherever they stand in the sentence, is tried only where
    nothing says the term itself. Names and what others did answer nothing.
    """
    term = term_of(requirement)
    found: list[Hit] = []
    for way in (partial(_said, term=term, ground=ground), _shortened, scattered):
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
        if term and set(map(plain, term.spellings)) <= set(
            map(plain, requirement.spellings)
        ):
            return term
    return None


def _said(
    requirement: Requirement, passage: Passage, *, term: Term | None, ground: Ground
) -> Iterator[Hit]:
    """Yield where the term itself stands.

    The vocabulary knows in which letters its names are met ("Go", not "go"), so that
    its own places count; other spellings are looked for word by word. Among certificates
    an acronym needs nothing beside it that says what it is: "CPA, Ohio".
    """
    own = _own(requirement, is_known=term is not None)
    for found in passage.found if term else ():
        if requirement.kind == "soft" and is_modifier(passage, found.end):
            continue
        is_same = term is not None and found.term.name == term.name
        if is_same or _is_edition(requirement, passage, found):
            yield from _checked(requirement, passage, found.start, found.end, own=own)
    for spelling, start, end in _spelled(
        requirement, passage, own=own, term=term, ground=ground
    ):
        if requirement.kind == "soft" and is_modifier(passage, end):
            continue
        if not is_other_sense(passage, start, end, spelling):
            yield from _checked(requirement, passage, start, end, own=own)


def _spelled(
    requirement: Requirement,
    passage: Passage,
    *,
    own: tuple[str, ...],
    term: Term | None,
    ground: Ground,
) -> Iterator[tuple[str, int, int]]:
    """Yield where a spelling stands that the vocabulary leaves to be looked for."""
    known = {plain(spelling) for spelling in term.spellings} if term else set()
    is_award = requirement.kind == "certificate"
    for spelling in dict.fromkeys((*own, *requirement.spellings)):
        # "ADP Workforce Now" and "Toast POS" are names of which the vocabulary knows
        # another part
        is_known = plain(spelling) in known and not spelling.islower()
        is_code = requirement.kind in _CODES and len(spelling) > 2
        if is_known and not is_code and not (is_award and spelling.isupper()):
            continue
        for start, end in places_of(spelling, passage):
            if is_known and not is_code and not ground.is_award(passage, start, end):
                continue
            if is_known and not _is_written_as(spelling, passage, start, end):
                continue
            yield spelling, start, end


def _is_edition(requirement: Requirement, passage: Passage, found: Found) -> bool:
    """Whether a product is the one asked for in an edition: "QuickBooks Online"."""
    if requirement.kind != "tool" or not requirement.term[0].isupper():
        return False
    said = plain(passage.text[found.start : found.end])
    return any(
        said.startswith(f"{plain(name)} ")
        and set(said.removeprefix(plain(name)).split()) <= little("edition")
        for name in requirement.spellings
    )


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
    said = plain(passage.text[start:end])
    if is_not_held(requirement, passage, start, end):
        return
    if is_plain_word(requirement, passage, start, end):
        return
    if said in map(plain, own) or any(is_verb_bent(word, said) for word in own):
        yield Hit("exact", passage, start, end)
    elif " " not in requirement.term and said in map(plain, requirement.spellings):
        yield Hit("variant", passage, start, end)  # another name, no form: "74 wpm"
    elif status := status_of_form(own, passage, start, end):
        yield Hit(status, passage, start, end)


def _shortened(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield where the term stands without a word that adds little to it.

    "HACCP plans" is looked up as HACCP, "manage inventory" as inventory.
    """
    words = requirement.term.split()
    is_end = len(words) > 1 and words[-1].lower() in little("hollow")
    if is_end:
        words = words[:-1]
    elif len(words) > 1 and words[0].lower() in little("light"):
        words = words[1:]
    else:
        return
    if len(words) == 1 and (accredited := _ACCREDITED.fullmatch(words[0])):
        words = [accredited[1]]
    short = " ".join(words)
    if short.isalpha() and short.islower() and _is_plain(short):
        return
    for start, end in places_of(short, passage):
        if is_other_sense(passage, start, end, short):
            continue
        status = status_of_form((short,), passage, start, end)
        is_whole = is_end
        if (short.isupper() and len(short) > 2) or (
            is_whole and plain(passage.text[start:end]) == plain(short)
        ):
            status = "exact"
        if status and not is_not_held(requirement, passage, start, end):
            yield Hit(status, passage, start, end)


def _is_plain(word: str) -> bool:
    """Whether one word alone says too little: "site" is not "site plans"."""
    return document_frequency(word) > PLAIN_SHARE * ads_counted()


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
