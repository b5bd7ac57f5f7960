"""Which products do the same job, and what the job is called.

A product answers an ad that names only its kind (NetSuite where it says ERP), and one of
its kind stands beside a missing one. The classes of O*NET, which the vocabulary has, are
those of a shop's catalogue: one holds Kafka, Go and an editor, so that only their titles
are used. Whose products do one job is in a table built by scripts/build_kinds.py.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from tailor.gap.hit import Hit
from tailor.gap.passages import Passage
from tailor.job import Requirement
from tailor.packaged import table_rows
from tailor.terms import Term, is_neighbour, root_key
from tailor.text import tokens

SOFTWARE = "4323"  # what the codes of O*NET's classes of software begin with
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


def of_kind(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield products of the kind that the ad names instead of a product."""
    asked = _asked(requirement)
    for found in passage.found if asked else ():
        group, name = found.term.group or "", found.term.name
        if (group in asked or kinds_of(name) & asked) and name != requirement.term:
            yield Hit("related", passage, found.start, found.end)


def is_close(one: Term, other: Term) -> bool:
    """Whether who knows one term is close to another: Cerner to Epic."""
    if one.name == other.name:
        return False
    if kinds_of(one.name) & kinds_of(other.name):
        return True
    return is_neighbour(one, other) and not (one.group or "").startswith(SOFTWARE)


def kinds_of(product: str) -> frozenset[str]:
    """Return the jobs that a product does; empty where the table has none."""
    return _kinds().get(product, frozenset())


@lru_cache(maxsize=512)
def _asked(requirement: Requirement) -> frozenset[str]:
    """Return the kinds, and the groups of the vocabulary, that a requirement names."""
    named = [_telling(spelling) for spelling in requirement.spellings]
    is_short = requirement.term[:2].isupper()
    asked = [words for words in named if len(words) > 1 or (words and is_short)]
    # an acronym says the class; "web pages" are no "Web page creation software"
    found = {
        group
        for group, telling in _classes().items()
        if any(
            words <= telling and (len(words) == 1 or 2 * len(words) > len(telling))
            for words in asked
        )
    }
    return frozenset(found) | {kind for kind in _titles() if _is_called(requirement, kind)}


def _is_called(requirement: Requirement, kind: str) -> bool:
    """Whether a requirement names a job of the table, "system" or "software" aside.

    Of one telling word only a tool may be meant: accounting is no accounting software.
    """
    telling = _titles()[kind]
    return any(
        root_key(spelling) == root_key(kind)
        or (
            _telling(spelling) == telling
            and (len(telling) > 1 or requirement.kind == "tool")
        )
        for spelling in requirement.spellings
    )


def _telling(text: str) -> frozenset[str]:
    """Return the roots of the words that tell what software is for."""
    return frozenset(root_key(token.key) for token in tokens(text)) - _any_kind()


@cache
def _any_kind() -> frozenset[str]:
    return frozenset(map(root_key, _ANY_KIND))


@cache
def _classes() -> dict[str, frozenset[str]]:
    """Return the telling words of each class of software of O*NET."""
    return {
        group: frozenset(root_key(title).split()) - _any_kind()
        for group, title in table_rows("gap", "classes.tsv")
    }


@cache
def _titles() -> dict[str, frozenset[str]]:
    """Return the telling words of each job that products of the table do."""
    return {kind: _telling(kind) for kind, _ in table_rows("gap", "kinds.tsv")}


@cache
def _kinds() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for kind, product in table_rows("gap", "kinds.tsv"):
        found[product] = found.get(product, frozenset()) | {kind}
    return found
