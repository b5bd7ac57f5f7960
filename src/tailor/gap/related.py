"""The same thing in other words: a lead for a rewording, not counted.

Some ways are sure enough to show: the resume names a part of the product (pandas for
Python), most words of a longer term stand close together,
another verb for the same act stands with the same object ("trained apprentices" for
"mentoring apprentices"), or the resume names a product of the kind that the ad asks
for (NetSuite where it says ERP).
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice

from tailor.gap.answer import MOST_HITS, Hit
from tailor.gap.family import family
from tailor.gap.ground import Ground
from tailor.gap.passages import Passage, narrowest
from tailor.gap.shown import is_shown
from tailor.gap.words import little
from tailor.job import Requirement
from tailor.terms import ads_counted, document_frequency, root_key
from tailor.text import tokens

LOOSE_WORDS = 3  # that may stand between the words of a term
OBJECT_WITHIN = 8  # words after a verb
MOST_LEFT_OUT = 3  # one word in three may be missing, never the last
# a word of the same noun: neither a small word nor a verb in the past
_OTHER_NOUN = re.compile(
    r"(?<![A-Za-z])(?!(?:the|an?|and|or|of|in|with|for|on|by|our|all|new|up|to|from)\b)"
    r"[A-Za-z-]+(?<!ed)(?<!ote)(?<!ade)\s$"
)
LEAST_LETTERS = 5  # of a word that says what a thing is about
RARE_SHARE = 0.003  # a word in fewer than 3 ads of 1,000
_ANY_KIND = frozenset(
    [
        "software",
        "system",
        "systems",
        "platform",
        "platforms",
        "tool",
        "tools",
        "technology",
        "information",
        "management",
        "suite",
    ]
)


def related(
    requirement: Requirement, searched: tuple[Passage, ...], *, ground: Ground
) -> tuple[Hit, ...]:
    """Return the places where the resume says much the same, () where it doesn't."""
    if requirement.kind in ("certificate", "degree", "language", "years"):
        return ()
    found: list[Hit] = []
    for way in (
        _of_class,
        _same_act,
        _most_words,
        _same_object,
        _rare_head,
        _rare_kind,
    ):
        found = found or [
            hit
            for passage in searched
            for hit in islice(way(requirement, passage), MOST_HITS)
            if is_shown(requirement, passage, hit.start, hit.end, ground=ground)
        ]
    return tuple(found)


def _of_class(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield products of the kind that the ad names instead of a product."""
    asked = _classes_asked(requirement)
    for found in passage.found if asked else ():
        if (found.term.group or "") in asked:
            yield Hit("related", passage, found.start, found.end)


@lru_cache(maxsize=512)
def _classes_asked(requirement: Requirement) -> frozenset[str]:
    """Return the groups of software that the words of a requirement name."""
    kinds = set(map(root_key, _ANY_KIND))
    named = [{root_key(t.key) for t in tokens(s)} - kinds for s in requirement.spellings]
    is_short = requirement.term[:2].isupper()
    asked = [words for words in named if len(words) > 1 or (words and is_short)]
    return frozenset(
        group
        for group, title in _classes().items()
        if any(words <= set(root_key(title).split()) for words in asked)
    )


def _same_act(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield lines that begin with another verb for the act, on the same object."""
    words = [word for word in words_of(requirement.term) if word not in little("small")]
    act = _acts().get(family(words[0])) if words else None
    if act in (None, "people") or act not in map(_acts().get, passage.families):
        return
    wanted = {_object(word) for word in words[1:]}
    for low, high in passage.sentences:
        inside = [w for w in passage.words if low <= w.start < high]
        for at, word in enumerate(inside):
            # "Trained ..." and "..., training", not "the train"
            is_verb = at == 0 or word.key.endswith("ing")
            if not is_verb or _acts().get(family(word.key)) != act:
                continue
            near = inside[at + 1 : at + 1 + OBJECT_WITHIN]
            ends = [w.end for w in near if _object(w.key) in wanted]
            if wanted <= {_object(w.key) for w in near} and (ends or at == 0):
                yield Hit("related", passage, word.start, max(ends, default=word.end))


def _object(word: str) -> str:
    """Return the family of a noun; one for all people that something is done to."""
    name = family(word)
    return "people" if _acts().get(name) == "people" else name


def _most_words(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    words = [word for word in words_of(requirement.term) if word not in little("small")]
    if (
        len(words) < MOST_LEFT_OUT
        or any(w.isdigit() for w in words)
        or requirement.kind == "tool"
    ):
        return
    wanted = [family(word) for word in words]
    if len(passage.known.intersection(wanted)) < len(set(wanted)) - 1:
        return
    for low, high in passage.sentences:
        inside = [w for w in passage.words if low <= w.start < high]
        have = [family(w.key) for w in inside]
        for left_out in range(len(wanted) - 1):
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


def _rare_head(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield where a rare last word stands without its first: "garbage disposals"."""
    words = words_of(requirement.term)
    is_plain = requirement.kind in ("skill", "domain") and requirement.term.islower()
    if len(words) != 2 or not is_plain or not all(word.isalpha() for word in words):
        return
    if document_frequency(words[1]) > RARE_SHARE * ads_counted():
        return
    for hit in _in_a_row([family(words[1])], passage):
        # "zoning ordinance" is no subdivision ordinance
        if not _OTHER_NOUN.search(passage.text[: hit.start]):
            yield hit


def _rare_kind(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield where the rare first word of two stands: "query tuning", "greet visitors"."""
    words = words_of(requirement.term)
    is_plain = requirement.kind in ("skill", "domain") and requirement.term.islower()
    if len(words) != 2 or not is_plain or len(words[0]) < LEAST_LETTERS:
        return
    if document_frequency(words[0]) <= RARE_SHARE * ads_counted():
        yield from _in_a_row([family(words[0])], passage)


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
    return {family(verb): act for act, verbs in _rows("acts.tsv") for verb in verbs.split()}


@cache
def _classes() -> dict[str, str]:
    """Return the title of each class of software."""
    return dict(_rows("classes.tsv"))


def _rows(name: str) -> list[tuple[str, str]]:
    text = (files("tailor.gap") / name).read_text("utf-8")
    table = (row.partition("\t") for row in text.splitlines() if not row.startswith("#"))
    return [(first, rest) for first, _, rest in table]
