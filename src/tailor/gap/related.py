"""The same thing in other words: a lead for a rewording, not counted.

Three ways are sure enough to show: most words of a longer term stand close together,
another verb for the same act stands with the same object ("trained apprentices" for
"mentoring apprentices"), or the resume names a product of the kind that the ad asks
for (NetSuite where it says ERP).
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from tailor.gap.answer import SMALL, Hit, narrowest
from tailor.gap.family import family
from tailor.gap.ground import Ground
from tailor.gap.passages import Passage
from tailor.gap.shown import is_shown
from tailor.job import Requirement
from tailor.terms import root_key
from tailor.text import tokens

LOOSE_WORDS = 3  # that may stand between the words of a term
OBJECT_WITHIN = 8  # words after a verb
MOST_LEFT_OUT = 3  # one word in three may be missing, never the last
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
    ]
)


def related(
    requirement: Requirement, searched: tuple[Passage, ...], *, ground: Ground
) -> tuple[Hit, ...]:
    """Return the places where the resume says much the same, () where it doesn't."""
    if requirement.kind in ("certificate", "degree", "language", "years"):
        return ()
    found: list[Hit] = []
    for way in (_of_class, _same_act, _most_words):
        found = found or [
            hit
            for passage in searched
            for hit in way(requirement, passage)
            if is_shown(requirement, passage, hit.start, hit.end, ground=ground)
        ]
    return tuple(found)


def _of_class(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield products of the kind that the ad names instead of a product."""
    asked = {root_key(t.key) for t in tokens(requirement.term)} - set(
        map(root_key, _ANY_KIND)
    )
    if not asked or (len(asked) == 1 and not requirement.term[:2].isupper()):
        return
    for found in passage.found:
        title = _classes().get(found.term.group or "")
        if title and asked <= {root_key(t.key) for t in tokens(title)}:
            yield Hit("related", passage, found.start, found.end)


def _same_act(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield lines that begin with another verb for the act, on the same object."""
    words = [t.key for t in tokens(requirement.term) if t.key not in SMALL]
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
    words = [t.key for t in tokens(requirement.term) if t.key not in SMALL]
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
