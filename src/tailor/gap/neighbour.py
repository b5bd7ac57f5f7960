"""A thing of the same class as a missing one: Cerner for Epic, OSHA 10 for OSHA 30.

It is shown beside the missing term and never counted.
"""

from collections.abc import Iterator
from itertools import pairwise

from tailor.gap.answer import term_of
from tailor.gap.ground import Ground
from tailor.gap.hit import Hit
from tailor.gap.kinds import is_close
from tailor.gap.passages import Passage
from tailor.job import Requirement
from tailor.text import tokens


def neighbour(
    requirement: Requirement, searched: tuple[Passage, ...], *, ground: Ground
) -> Hit | None:
    """Return the first neighbour in the resume, None where it names none."""
    term = term_of(requirement)
    for passage in searched:
        for found in passage.found if term else ():
            is_name = ground.is_name(passage, found.start, found.end)
            if term and is_close(term, found.term) and not is_name:
                return Hit("missing", passage, found.start, found.end)
    has_number = any(token.key.isdigit() for token in tokens(requirement.term))
    if requirement.kind not in ("certificate", "tool") and not has_number:
        return None
    hits = (hit for passage in searched for hit in _siblings(requirement, passage))
    return next((h for h in hits if not ground.is_label(h.passage, h.start, h.end)), None)


def _siblings(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield what begins with the same name and goes on with another word or number."""
    words = [token.key for token in tokens(requirement.term)]
    if len(words) < 2:
        return
    text = passage.text
    for word, after in pairwise(passage.words):
        if word.key != words[0] or after.key == words[1] or not text[word.start].isupper():
            continue
        if "," in text[word.end : after.start]:
            continue
        both_numbers = words[1].isdigit() and after.key.isdigit()
        both_names = not words[1].isdigit() and text[after.start].isupper()
        if both_numbers or both_names:
            yield Hit("missing", passage, word.start, after.end)
