"""The same thing in other words: a lead for a rewording, not counted.

Three ways are sure enough to show: most words of a longer term stand close together,
the object of an act is there with another verb, or the resume names a product of the
kind that the ad asks for (NetSuite where it says ERP).
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from tailor.gap.answer import SMALL, Hit, narrowest
from tailor.gap.family import family
from tailor.gap.passages import Passage
from tailor.job import Requirement
from tailor.terms import root_key
from tailor.text import tokens

LOOSE_WORDS = 3  # that may stand between the words of a term
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


def related(requirement: Requirement, searched: tuple[Passage, ...]) -> tuple[Hit, ...]:
    """Return the places where the resume says much the same, () where it doesn't."""
    if requirement.kind in ("certificate", "degree", "language", "years"):
        return ()
    kinds = [hit for passage in searched for hit in _of_class(requirement, passage)]
    return tuple(kinds or [hit for p in searched for hit in _most_words(requirement, p)])


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


def _most_words(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    words = [t.key for t in tokens(requirement.term) if t.key not in SMALL]
    if (
        len(words) < MOST_LEFT_OUT
        or any(w.isdigit() for w in words)
        or requirement.kind == "tool"
    ):
        return
    wanted = [family(word) for word in words]
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
def _classes() -> dict[str, str]:
    """Return the title of each class of software."""
    text = (files("tailor.gap") / "classes.tsv").read_text("utf-8")
    rows = (row.partition("\t") for row in text.splitlines() if not row.startswith("#"))
    return {code: title for code, _, title in rows}
