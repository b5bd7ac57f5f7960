"""The head of an entry: which words are the title, the employer, the place?

A head is one to five lines; its words are parted by line ends, tabs, bars, dashes,
"at" and commas, in any order. Every way to read it is scored by what the words sound
like (`words`), and the section's own habit (title first or employer first) decides
where the words leave it open.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from tailor.resume.atoms import Atom, Field
from tailor.resume.places import is_state, place_score
from tailor.resume.sounds import employer_score, title_score
from tailor.text import key

USUAL_LINES = 0.8  # what a reading earns that puts both where the section mostly has them
SURE = 2.0  # a score from which a phrase is a place
BEST = 8  # ways to read one field that are weighed against the others
MAX_ATOMS = 9  # a head with more parts is no head


@dataclass(frozen=True, slots=True)
class Head:
    """What a head says; fields are stretches of its lines, `rest` what has no name.

    lines: on which line of the head title and employer stand; None where one is missing.
    margin: above 0 where its own words say title first, below where employer first.
    """

    title: Field | None
    employer: Field | None
    place: Field | None
    rest: tuple[Field, ...]
    margin: float
    lines: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Reading:
    """Atom ranges for title, employer, place, and what the reading scores."""

    score: float
    title: tuple[int, int] | None
    employer: tuple[int, int] | None
    place: tuple[int, int] | None


def read_head(
    atoms: Sequence[Atom],
    *,
    habit: float = 0.0,
    lines: tuple[int, int] | None = None,
    towns: frozenset[str] = frozenset(),
    employer_known: bool = False,
) -> Head:
    """Return the best reading of a head's atoms.

    Args:
        atoms: of all its lines, dates left out, at most MAX_ATOMS are read.
        habit: what a title before the employer earns in this section (below 0: what the
            employer before the title earns).
        lines: on which lines title and employer stand in most heads of the section.
        towns: keys of places that the document names elsewhere.
        employer_known: the employer stands above several roles; only a clear name is one.
    """
    used = list(atoms[:MAX_ATOMS])
    score = _scorer(used, towns)
    readings = list(_readings(used, score, employer_known=employer_known))
    if not readings:
        return Head(
            None, None, None, tuple(_field(used, (n, n + 1)) for n in range(len(used))), 0.0
        )
    first = max((r.score for r in readings if _order(r) > 0), default=-9.0)
    second = max((r.score for r in readings if _order(r) < 0), default=-9.0)
    margin = first - second if first > -9 and second > -9 else 0.0

    def value(reading: _Reading) -> tuple[float, int]:
        usual = lines is not None and _lines(used, reading) == lines
        bonus = habit * _order(reading) + (USUAL_LINES if usual else 0.0)
        return reading.score + bonus, _order(reading)

    return _head(atoms, used, max(readings, key=value), margin)


def _scorer(
    atoms: Sequence[Atom], towns: frozenset[str]
) -> Callable[[str, tuple[int, int]], float]:
    cache: dict[tuple[str, int, int], float] = {}

    def score(label: str, part: tuple[int, int]) -> float:
        found = cache.get((label, *part))
        if found is None:
            found = cache[(label, *part)] = _score(atoms, label, part, towns)
        return found

    return score


def _score(
    atoms: Sequence[Atom], label: str, part: tuple[int, int], towns: frozenset[str]
) -> float:
    low, high = part
    if any(atoms[n].passage is not atoms[low].passage for n in range(low, high)):
        return -99.0
    text = atoms[low].passage.text[atoms[low].start : atoms[high - 1].end]
    if sum(atoms[n].strong for n in range(low, high - 1)) > 1:
        return -99.0
    crossed = sum(2.5 if atoms[n].strong else 0.0 for n in range(low, high - 1))
    if label == "title":
        return title_score(text) - crossed - 0.4 * (high - low - 1)
    if label == "employer":
        value = employer_score(text) - 0.8 * (high - low - 1)
        value -= 4 if key(text) in towns else 0
        is_before_town = high < len(atoms) and key(atoms[high].text) in towns
        if is_before_town and not is_state(text) and place_score(text) >= SURE:
            value = max(value, 1.0)  # "Boots UAE, Abu Dhabi"
        if high - low > 1 and is_state(atoms[high - 1].text):
            value -= 2
        return value - crossed
    value = place_score(text, towns) + (0.5 if high == len(atoms) else 0.0)
    if low > 0 and atoms[low - 1].passage is atoms[low].passage:
        value += 0.3
    return value - crossed


def _readings(
    atoms: Sequence[Atom],
    score: Callable[[str, tuple[int, int]], float],
    *,
    employer_known: bool,
) -> list[_Reading]:
    n = len(atoms)
    parts = [p for p in combinations(range(n + 1), 2) if p[1] - p[0] <= 4]
    options: dict[str, list[tuple[tuple[int, int] | None, float]]] = {}
    least = {"title": -2.6, "employer": 2.4 if employer_known else -2.6, "place": 0.0}
    missing_costs = {
        "title": -1.0,
        "employer": 0.0 if employer_known else -1.0,
        "place": 0.0,
    }
    for label, missing in missing_costs.items():
        scored = [(p, score(label, p)) for p in parts]
        scored = [x for x in scored if x[1] > least[label]]
        scored = sorted(scored, key=lambda x: -x[1])[:BEST]
        options[label] = [(None, missing), *scored]
    found = []
    for title, title_value in options["title"]:
        for employer, employer_value in options["employer"]:
            if _overlap(title, employer):
                continue
            for place, place_value in options["place"]:
                if _overlap(title, place) or _overlap(employer, place):
                    continue
                used = sum(p[1] - p[0] for p in (title, employer, place) if p)
                value = title_value + employer_value + place_value - 1.0 * (n - used)
                if place and title and place[0] == title[1] and place_value < SURE:
                    value -= 1.8  # "Chef de Partie, Saucier"
                if (
                    place
                    and title
                    and place[1] <= title[0]
                    and not (employer and employer[0] < place[0])
                ):
                    value -= 0.7  # a place does not open a head
                found.append(_Reading(value, title, employer, place))
    return found


def _overlap(a: tuple[int, int] | None, b: tuple[int, int] | None) -> bool:
    return bool(a and b and a[0] < b[1] and b[0] < a[1])


def _order(reading: _Reading) -> int:
    """1 for title first, -1 for employer first, 0 where one is missing."""
    if reading.title is None or reading.employer is None:
        return 0
    return 1 if reading.title < reading.employer else -1


def _lines(atoms: Sequence[Atom], reading: _Reading) -> tuple[int, int] | None:
    if reading.title is None or reading.employer is None:
        return None
    order: list[int] = []
    for atom in atoms:
        if id(atom.passage) not in order:
            order.append(id(atom.passage))
    return (
        order.index(id(atoms[reading.title[0]].passage)),
        order.index(id(atoms[reading.employer[0]].passage)),
    )


def _field(atoms: Sequence[Atom], part: tuple[int, int]) -> Field:
    first, last = atoms[part[0]], atoms[part[1] - 1]
    return Field(first.passage, first.start, last.end)


def _head(
    atoms: Sequence[Atom], used: Sequence[Atom], best: _Reading, margin: float
) -> Head:
    taken = [part for part in (best.title, best.employer, best.place) if part]
    rest = [
        _field(atoms, (n, n + 1))
        for n in range(len(atoms))
        if n >= len(used) or not any(a <= n < b for a, b in taken)
    ]
    return Head(
        _field(used, best.title) if best.title else None,
        _field(used, best.employer) if best.employer else None,
        _field(used, best.place) if best.place else None,
        tuple(rest),
        margin,
        _lines(used, best),
    )
