"""Where each line that we know stands in one reading of a returned document."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tailor.document import Document
from tailor.output.returned.align import Found, aligned, flow
from tailor.output.returned.slots import Expected, squeezed

_NOTHING = Found("", "")


@dataclass(frozen=True)
class Standing:
    """One reading of the document.

    at: by place in what was expected, the line of the document.
    moved: the same for lines that the person has put somewhere else.
    """

    lines: tuple[Found, ...]
    known: Sequence[Expected]
    at: Mapping[int, int]
    moved: Mapping[int, int]

    def line(self, place: int | None) -> Found:
        """Return what stands there for what was expected; its text is "" for nothing."""
        line = None if place is None else self.at.get(place, self.moved.get(place))
        return _NOTHING if line is None else self.lines[line]

    def shown(self, line: int) -> int | None:
        """Return the place at which a line of the base is, None where it is gone.

        Where it stands twice, the one that an edit moved counts as new.
        """
        places = [*self._places(line, is_home=True), *self._places(line, is_home=False)]
        there = [place for place in places if place in self.at or place in self.moved]
        return there[0] if there else None

    def here(self) -> dict[int, int]:
        """Return what was expected by the lines that stand for it; copies are nothing."""
        return {
            line: place
            for place, line in (*self.at.items(), *self.moved.items())
            if (own := self.known[place].line) is None or self.shown(own) == place
        }

    def _places(self, line: int, *, is_home: bool) -> Iterator[int]:
        for place, one in enumerate(self.known):
            if one.line == line and (one.edit is None) == is_home:
                yield place


def standing(document: Document, known: Sequence[Expected]) -> Standing:
    """Find each expected line in a document; one that was moved is known by its words."""
    lines = tuple(
        Found(squeezed(k.text), flow(k.place), k.text, k.bullet, k.heading)
        for k in document.lines
    )
    at = aligned([one.slot for one in known], lines)
    rest = [i for i in range(len(lines)) if i not in at.values()]
    moved: dict[int, int] = {}
    for place, one in enumerate(known):
        if place in at or one.line is None or one.edit is not None:
            continue
        if any(other.line == one.line and i in at for i, other in enumerate(known)):
            continue  # it stands where an edit has put it
        same = (i for i in rest if _is_same(one, lines[i]))
        if (line := next(same, None)) is not None:
            moved[place] = line
            rest.remove(line)
    return Standing(lines, known, at, moved)


def _is_same(one: Expected, line: Found) -> bool:
    return line.text in one.slot.texts and line.place == one.slot.place
