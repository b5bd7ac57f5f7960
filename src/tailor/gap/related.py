"""The same thing in other words: a lead for a rewording, not counted.

Some ways are sure enough to show: the resume names a part of the product (Excel for
Microsoft Office) or a product of the kind that the ad asks for (NetSuite where it says
ERP), most words of a longer term stand close together, another verb for the same act
stands with the same object ("trained apprentices" for "mentoring apprentices"), or a
sentence has words near enough to the term's (`alike`).
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from tailor.gap.alike import alike
from tailor.gap.answer import MOST_HITS
from tailor.gap.family import family
from tailor.gap.ground import Ground
from tailor.gap.hit import Hit
from tailor.gap.implied import implied
from tailor.gap.initials import short_form
from tailor.gap.kinds import of_kind
from tailor.gap.passages import Passage, narrowest
from tailor.gap.shown import is_shown
from tailor.gap.words import little
from tailor.job import Requirement
from tailor.packaged import table_rows
from tailor.terms import ads_counted, document_frequency
from tailor.text import tokens

LOOSE_WORDS = 3  # that may stand between the words of a term
OBJECT_WITHIN = 8  # words after a verb
MOST_LEFT_OUT = 3  # one word in three may be missing, never the last
RARE_SHARE = 0.003  # a word in fewer than 3 ads of 1,000
# at school, wherever a resume says so; who teaches "in high school" is at work
_ATTENDED = re.compile(
    r"\b(?:while (?:in|at)|attend(?:ed|ing)|finish(?:ed|ing)|through)\s+(?:[\w-]+\s+){0,2}"
    r"(?:school|college|university)\b",
    re.IGNORECASE,
)


def related(
    requirement: Requirement, searched: tuple[Passage, ...], *, ground: Ground
) -> tuple[Hit, ...]:
    """Return the places where the resume says much the same, () where it doesn't."""
    if requirement.kind in ("certificate", "degree", "language", "years"):
        return ()
    found: list[Hit] = []
    for way in (
        of_kind,
        _part,
        short_form,
        implied,
        _same_act,
        _most_words,
        _same_object,
        alike,
    ):
        found = found or [
            hit
            for passage in searched
            for hit in islice(way(requirement, passage), MOST_HITS)
            if is_shown(requirement, passage, hit.start, hit.end, ground=ground)
            and not ground.is_label(passage, hit.start, hit.end)
            and not (way is alike and _is_learnt(requirement, hit, ground))
        ]
    return tuple(sorted(found, key=lambda hit: -hit.worth))


def _is_learnt(requirement: Requirement, hit: Hit, ground: Ground) -> bool:
    """Whether a line tells what was learnt, where the ad asks for what was done.

    A CPA need not have done public accounting, nor who went to nursing school nursing care.
    """
    if not requirement.term.islower():
        return False
    place = (hit.passage, hit.start, hit.end)
    attended = _ATTENDED.finditer(hit.passage.text)
    return (
        ground.is_award(*place)
        or ground.is_school(*place)
        or any(at.start() < hit.end and hit.start < at.end() for at in attended)
    )


def _part(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield products that ads name as parts of the one asked for: Excel, of Office."""
    parts = _parts().get(requirement.term, frozenset())
    for found in passage.found if parts else ():
        if found.term.name in parts:
            yield Hit("related", passage, found.start, found.end)


def _same_act(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield lines that begin with another verb for the act, on the same object."""
    words = [word for word in words_of(requirement.term) if word not in little("small")]
    act = _acts().get(family(words[0])) if words else None
    if (
        act is None
        or act.startswith("people")
        or act not in map(_acts().get, passage.families)
    ):
        return
    wanted = {_object(word) for word in words[1:]}
    for low, high in passage.sentences:
        inside = [w for w in passage.words if low <= w.start < high]
        for at, word in enumerate(inside):
            # "Trained ..." and "..., training", not "the train"
            is_verb = at == 0 or word.key.endswith("ing")
            if not is_verb or _acts().get(family(word.key)) != act:
                continue
            if not wanted and family(word.key) != family(words[0]):
                continue  # "recorded videos" is no logging
            near = inside[at + 1 : at + 1 + OBJECT_WITHIN]
            ends = [w.end for w in near if _object(w.key) in wanted]
            if wanted <= {_object(w.key) for w in near} and (ends or at == 0):
                yield Hit("related", passage, word.start, max(ends, default=word.end))


def _object(word: str) -> str:
    """Return the family of a noun; one for all customers, and one for all who are led."""
    name = family(word)
    group = _acts().get(name, "")
    return group if group.startswith("people") else name


def _most_words(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    words = [word for word in words_of(requirement.term) if word not in little("small")]
    if (
        len(words) < MOST_LEFT_OUT
        or any(w.isdigit() for w in words)
        or requirement.kind == "tool"
    ):
        return
    wanted = [family(word) for word in words]
    is_act = wanted[0] in _acts()  # that trains line cooks, no line cook does
    if len(passage.known.intersection(wanted)) < len(set(wanted)) - 1:
        return
    for low, high in passage.sentences:
        inside = [w for w in passage.words if low <= w.start < high]
        have = [family(w.key) for w in inside]
        for left_out in range(is_act, len(wanted)):
            some = wanted[:left_out] + wanted[left_out + 1 :]
            run = narrowest(some, have)
            if run and run[1] - run[0] < len(some) + LOOSE_WORDS:
                yield Hit("related", passage, inside[run[0]].start, inside[run[1]].end)
                break


def _same_object(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield where the object of an act stands: "swapping water heaters"."""
    words = words_of(requirement.term)
    if len(words) < 2 or not words[0].endswith("ing") or _acts().get(family(words[-1])):
        return
    rest = words[1:]
    if len(rest) == 1 and document_frequency(rest[0]) > RARE_SHARE * ads_counted():
        return
    yield from _in_a_row([family(word) for word in rest], passage)


def _in_a_row(wanted: list[str], passage: Passage) -> Iterator[Hit]:
    have = passage.families
    for at in range(len(have) - len(wanted) + 1):
        if have[at : at + len(wanted)] == wanted:
            first, last = passage.words[at], passage.words[at + len(wanted) - 1]
            yield Hit("related", passage, first.start, last.end)


@lru_cache(maxsize=512)
def words_of(term: str) -> tuple[str, ...]:
    """Return the words of a term, found once for all lines."""
    return tuple(token.key for token in tokens(term))


@cache
def _acts() -> dict[str, str]:
    """Return the name of the act that each verb's family stands for."""
    return {
        family(verb): act
        for act, verbs in table_rows("gap", "acts.tsv")
        for verb in verbs.split()
    }


@cache
def _parts() -> dict[str, frozenset[str]]:
    """Return the parts of each product."""
    found: dict[str, frozenset[str]] = {}
    for whole, rest in table_rows("gap", "parts.tsv"):
        found[whole] = found.get(whole, frozenset()) | {rest.partition("\t")[0]}
    return found
