"""A sentence that holds a form of each word of a term, wherever they stand in it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tailor.gap.family import family
from tailor.gap.form import is_verb_bent, plain, status_of_form
from tailor.gap.gap import Status
from tailor.gap.hit import Hit
from tailor.gap.passages import Passage, narrowest
from tailor.gap.sense import is_modifier, is_not_held
from tailor.gap.words import little
from tailor.job import Requirement
from tailor.text import tokens

LOOSE_WORDS = 4  # words that may stand between the words of a term
# "Testing: functional, regression, smoke" lists kinds of testing
_LABEL = re.compile(r"(?:[\w-]+ ){0,2}[\w-]+(?=: )")
_JOINS = re.compile(r"\b(?:and|or)\b|/")


def scattered(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield sentences that hold a word of the family of each word of the term."""
    wanted = _families_of(requirement)
    if not wanted or not passage.known.issuperset(wanted):
        return
    for low, high in passage.sentences:
        inside = [w for w in passage.words if low <= w.start < high]
        best = narrowest(wanted, [family(w.key) for w in inside])
        if best is None:
            continue
        start, end = inside[best[0]].start, inside[best[1]].end
        if not _is_one_thing(requirement, passage, start, end):
            continue
        if len(wanted) == 2 and "," in passage.text[start:end]:
            label = _LABEL.match(passage.text, low, high)
            if not label or not low <= start < label.end():
                continue  # two items of a list
        is_near = best[1] - best[0] < len(wanted) + LOOSE_WORDS
        status: Status | None = "variant" if is_near else "related"
        if len(wanted) == 1:
            status = status_of_form((requirement.term,), passage, start, end)
        elif is_verb_bent(requirement.term, plain(passage.text[start:end])):
            status = "exact"
        if status:
            yield Hit(status, passage, start, end)


def _is_one_thing(requirement: Requirement, passage: Passage, start: int, end: int) -> bool:
    """Whether the words from start to end may say a thing that the person has."""
    if is_not_held(requirement, passage, start, end):
        return False
    if requirement.kind == "soft":
        return not is_modifier(passage, end)
    # of a tool only "sump and sewage ejector pumps"
    return requirement.kind != "tool" or bool(_JOINS.search(passage.text, start, end))


@lru_cache(maxsize=512)
def _families_of(requirement: Requirement) -> list[str]:
    """Return the families of a term's words; () for one that is only itself.

    A product, a language, an acronym and a number have no forms; of single words only
    acts ("scheduling") and soft skills have.
    """
    term = requirement.term
    is_name = requirement.kind == "tool" and not (term.islower() and " " in term)
    if is_name or requirement.kind in ("degree", "language"):
        return []
    if " " not in term and any(c.isupper() for c in term):
        return []
    words = [token.key for token in tokens(term) if token.key not in little("small")]
    if requirement.kind == "certificate" and len(words) > 2:
        words = [word for word in words if word not in little("hollow")]
    is_act = bool(words) and (words[0].endswith("ing") or requirement.kind == "soft")
    if len(words) < 2 and not is_act:
        return []
    if requirement.kind != "certificate" and any(word.isdigit() for word in words):
        return []
    return [family(word) for word in words]
