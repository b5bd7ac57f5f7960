"""The numbers of a report: every term's weight with its parts, and the two totals.

Whoever adds up the printed weights gets the printed totals: the totals are sums of
the rounded weights.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tailor.gap import Match
from tailor.job import Importance
from tailor.output.story.thing import Thing
from tailor.terms import Weight

PLACES = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One term. asked, found: what it adds to the totals, 0 for a spare branch."""

    term: str
    importance: Importance
    status: str
    weight: Weight
    asked: float
    found: float

    @property
    def formula(self) -> str:
        """The weight's parts: importance x how often x how rare."""
        weight = self.weight
        return f"{weight.importance:g} × {weight.tf:.2f} × {weight.idf:.2f}"


@dataclass(frozen=True)
class Numbers:
    """The rows in the report's order; found and asked are sums over them."""

    rows: tuple[Row, ...]
    found: float
    asked: float
    share: str
    n_docs: int

    @property
    def coverage(self) -> str:
        """Coverage in one line."""
        sums = f"{self.found:.{PLACES}f} of {self.asked:.{PLACES}f}"
        return f"Coverage {self.share} by weight ({sums})"

    @property
    def formula(self) -> str:
        """How weight and coverage are made, in sentences."""
        return (
            "Weight = importance (1 required, 0.5 preferred, 0.25 mentioned)"
            " × how often the ad asks (1 + ln of the number of sentences)"
            f" × rarity (ln of {self.n_docs + 1:,} ÷ (1 + the ads that hold the term), + 1;"
            f" counted in {self.n_docs:,} job ads)."
            " Coverage = weight found ÷ weight asked ="
            f" {self.found:.{PLACES}f} ÷ {self.asked:.{PLACES}f} = {self.share}."
            " Of an or-list the heaviest branch counts, once."
            " A neighbour or a line in other words that a search would miss counts as zero."
            " Same files, same number."
        )


def numbers(asked: Sequence[Thing]) -> Numbers:
    """Return the weights of all things asked for, at least one."""
    rows = tuple(row for thing in asked for row in _rows(thing))
    found = round(sum(row.found for row in rows), PLACES)
    total = round(sum(row.asked for row in rows), PLACES)
    return Numbers(rows, found, total, _share(found, total), rows[0].weight.n_docs)


def _rows(thing: Thing) -> list[Row]:
    rows = []
    for match in thing.matches:
        asked = round(match.weight.value, PLACES) if match is thing.heaviest else 0.0
        rows.append(
            Row(
                match.requirement.term,
                match.requirement.importance,
                _status(thing, match),
                match.weight,
                asked,
                asked if thing.best.counts else 0.0,
            )
        )
    return rows


def _status(thing: Thing, match: Match) -> str:
    if match.status == "exact":
        return "skills list only" if all(e.is_list for e in match.evidence) else "yes"
    if match.status == "variant":
        return "other words"
    if match.status == "related":
        return "said differently"
    if thing.best.counts:
        return f"no, but {thing.name}"
    return "neighbour" if match.neighbour else "no"


def _share(found: float, total: float) -> str:
    if not total:
        return "0.00"
    # 0.999 is not all, and 0.001 is not nothing
    least, most = (0.01 if found else 0.0), (1.0 if found >= total else 0.99)
    return f"{max(least, min(most, found / total)):.2f}"
