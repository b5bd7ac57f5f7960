"""A sentence of the resume that says a term in other words: "fix faults", "draw blood".

Each word of the term is answered by another word of the sentence, by the same family or
by one near to it; what each answer is worth, weighed by how rare the term's word is, adds
up. A phrase needs one rare enough word of its own there: words that are only near each
other talk of one matter, not of one thing ("benefit deductions", "pension dues").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tailor.gap.akin import SELF, Near, akin
from tailor.gap.family import family
from tailor.gap.hit import Hit
from tailor.gap.passages import Passage
from tailor.gap.sense import is_modifier
from tailor.job import Requirement
from tailor.terms import ads_counted, document_frequency, function_words, idf, root_key
from tailor.text import Token, tokens

# of the term's weight. Calibrated on 19 pairs of made resumes and ads, all classes of
# work together: docs/decisions.md
OWN = 0.2  # stands there itself
ENOUGH = 0.64  # stands there or near
ENOUGH_OF_ONE = 0.63  # the only word is another word: it must share a meaning
_PARTS = re.compile(r"[,;:]")
_COUNTED = re.compile(r"\d\s+$")


@dataclass(frozen=True, slots=True)
class _Word:
    family: str
    weight: float
    is_name: bool


@dataclass(frozen=True, slots=True)
class _Answer:
    """The word of a term and of a sentence, by their places, and how near they are."""

    asked: int
    said: int
    near: Near


def alike(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield sentences that hold or nearly hold enough of a term's words."""
    asked = _asked(requirement)
    if not asked or (len(asked) == 1 and not _has_other_words(requirement, asked[0])):
        return
    own = [word for word in asked if word.family in passage.known]
    if any(word.is_name and word not in own for word in asked):
        return
    if len(asked) > 1 and _weight(own) < OWN * _weight(asked):
        return
    for low, high in passage.sentences:
        said = [w for w in passage.words if low <= w.start < high]
        answers = _answers(asked, said)
        if not answers or not _is_enough(asked, answers):
            continue
        places = [said[answer.said] for answer in answers]
        start, end = min(w.start for w in places), max(w.end for w in places)
        if len(asked) == len(answers) == 2 and _PARTS.search(passage.text, start, end):
            continue  # two items of a list
        if len(answers) == 1 and not _may_stand_alone(requirement.term, passage, places[0]):
            continue
        if requirement.kind == "soft" and is_modifier(passage, end):
            continue
        if _is_people(passage.text[start:end], passage.text[:start]):
            continue
        yield Hit("related", passage, start, end, _worth(asked, answers))


def _may_stand_alone(term: str, passage: Passage, said: Token) -> bool:
    """Whether one word may stand for a whole term, where it stands.

    Of a phrase only a form of its own word may: an order picker is not who picks, zoning
    is the zoning code. In "hand-made" it is part of another word, and who fixes things
    installs no fixtures: another name of things is a plural, too.
    """
    text = passage.text
    if "-" in (text[said.start - 1 : said.start], text[said.end : said.end + 1]):
        return False
    if " " in term:
        return root_key(said.key) in root_key(term).split()
    is_plural = term.endswith("s") and not term.endswith(("ics", "ss"))
    return said.key.endswith("s") or not is_plural


def _has_other_words(requirement: Requirement, word: _Word) -> bool:
    """Whether one word may be said by another: no name, no activity's noun.

    A "5S program" is no programming.
    """
    return not word.is_name and not requirement.term.endswith("ing")


def _is_people(said: str, before: str) -> bool:
    """Whether one word counts people: "18 pickers" are no order picker."""
    return bool(_COUNTED.search(before)) and said.endswith(("ers", "ors"))


@lru_cache(maxsize=512)
def _asked(requirement: Requirement) -> tuple[_Word, ...]:
    """Return the telling words of a term; a product has none, it is only itself."""
    if requirement.kind == "tool":
        return ()
    return tuple(
        _Word(
            family(token.key),
            idf(document_frequency(token.key), ads_counted()) - 1,
            any(c.isupper() or c.isdigit() for c in _written(requirement.term, token)),
        )
        for token in tokens(requirement.term)
        if token.key not in function_words()
    )


def _written(text: str, token: Token) -> str:
    return text[token.start : token.end]


def _answers(asked: tuple[_Word, ...], said: list[Token]) -> list[_Answer]:
    """Pair each word of a term with the word nearest to it, no word used twice."""
    families = [family(word.key) for word in said]
    possible = [
        _Answer(at, there, near)
        for at, word in enumerate(asked)
        for there, other in enumerate(families)
        if (near := akin(word.family).get(other))
        and (
            _may_answer_alone(near) if len(asked) == 1 else near is SELF or not word.is_name
        )
    ]
    possible.sort(key=lambda a: (-a.near.worth * asked[a.asked].weight, a.asked, a.said))
    chosen: list[_Answer] = []
    for answer in possible:
        if all(answer.asked != c.asked and answer.said != c.said for c in chosen):
            chosen.append(answer)
    return chosen


def _may_answer_alone(near: Near) -> bool:
    """Whether a word may stand for a single one; its forms are a matter of `answer`."""
    return near.is_same and near is not SELF


def _is_enough(asked: tuple[_Word, ...], answers: list[_Answer]) -> bool:
    worth = _worth(asked, answers)
    if len(asked) == 1:
        return worth >= ENOUGH_OF_ONE
    own = [asked[answer.asked] for answer in answers if answer.near is SELF]
    if any(word.is_name and word not in own for word in asked):
        return False
    return worth >= ENOUGH and _weight(own) >= OWN * _weight(asked)


def _worth(asked: tuple[_Word, ...], answers: list[_Answer]) -> float:
    """Return how much of a term's weight is answered."""
    got = sum(answer.near.worth * asked[answer.asked].weight for answer in answers)
    return got / _weight(asked)


def _weight(words: tuple[_Word, ...] | list[_Word]) -> float:
    return sum(word.weight for word in words)
