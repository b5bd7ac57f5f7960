"""An edit with what its lines say, so that it can be found again in another reading."""

from dataclasses import dataclass

from tailor.plan.edit import Edit
from tailor.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Place:
    """A line as it was: its number as a person counts, and its words."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """An edit of an earlier run, in the state in which it was proposed.

    edit: its line, after and look count for nothing, nor does its heading's look;
        these four do.
    line: None for the top.
    """

    edit: Edit
    line: Place | None
    after: Place | None = None
    look: Place | None = None
    heading_look: Place | None = None


def remembered(plan: Plan, edit: Edit) -> Remembered:
    """Return an edit with what its lines say, to be found again by."""

    def place(line: int | None) -> Place | None:
        if line is None or line < 0:
            return None
        found = plan.resume.document.lines[line]
        return Place(found.number or line + 1, found.text)

    return Remembered(
        edit,
        place(edit.line),
        place(edit.after),
        place(edit.look),
        place(edit.heading.look if edit.heading else None),
    )


def line_of(plan: Plan, place: Place | None) -> int | None:
    """Return where a line stands now: -1 for the top, None where it is gone."""
    if place is None:
        return -1
    lines = plan.resume.document.lines
    found = [i for i, line in enumerate(lines) if line.text == place.text]
    return min(
        found, key=lambda i: abs((lines[i].number or i + 1) - place.number), default=None
    )
