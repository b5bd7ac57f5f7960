"""The proof: what was written is read again and compared, line by line.

Nothing is handed over before the reader finds in the new files every line of the
source, changed only where the plan says so.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tailor.document import Document, Line
from tailor.document.plain import is_rule
from tailor.errors import OutputError
from tailor.output.built.paragraph import is_number
from tailor.output.built.units import Unit
from tailor.output.docx.line import NoPlaceError
from tailor.output.story.change import untouched_lines
from tailor.plan import Edit, Plan, apply_edits


def check_lines(plan: Plan, units: Sequence[Unit], written: Document) -> None:
    """Compare a DOCX that was edited in place with its source, line by line, in order.

    Raises:
        OutputError: a line is missing, changed, moved or added.
    """
    lines = plan.resume.document.lines
    places = (i for i, unit in enumerate(units) if lines[unit.lines[0]].place != "header")
    front = next(places, 0)
    expected = [
        text
        for piece in _arranged(plan, units, front)
        for text in _texts(plan, piece, lambda index: _edited(plan, index))
    ]
    _compare(expected, [line.text for line in written.lines])


def check_text(plan: Plan, units: Sequence[Unit], written: Document) -> None:
    """Compare a document that was built anew with its source: no character is lost.

    Lines may be joined and words that were parted at a line's end are whole again, so
    characters are compared in order, without white space and hyphens. The numbers of
    a list are text there, and a rule drawn with characters is a real rule.

    Raises:
        OutputError: the built document holds other characters, or in another order.
    """
    lines = plan.resume.document.lines

    def said(index: int) -> str:
        text = "" if is_rule(lines[index].text) else _edited(plan, index)
        return _number(lines[index]) + text if text else ""

    expected = "".join(
        text for piece in _arranged(plan, units, 0) for text in _texts(plan, piece, said)
    )
    there = {index for unit in units for index in unit.lines}
    lost = (line for i, line in enumerate(lines) if line.visible and i not in there)
    expected += "".join(line.text for line in lost if not is_rule(line.text))
    kept = (line for line in written.lines if not is_rule(line.text))
    found = "".join(_number(line) + line.text for line in kept)
    _compare([_bare(expected)], [_bare(found)])


@dataclass(frozen=True, slots=True)
class Checked:
    """How many of the lines that no edit touches stand in a written copy as they are."""

    same: int
    total: int


def check_untouched(plan: Plan, written: Document) -> Checked:
    """Count the lines that no edit touches, and those that the copy holds unchanged.

    In a built document lines are joined, so there the words are looked for in order.
    """
    texts = [plan.resume.document.lines[i].text for i in untouched_lines(plan)]
    if plan.resume.document.format == "docx":
        there = Counter(line.text for line in written.lines)
        wanted = Counter(texts)
        return Checked(sum((there & wanted).values()), len(texts))
    bare = _bare("".join(line.text for line in written.lines))
    same = sum(_bare(text) in bare for text in texts if not is_rule(text))
    return Checked(same, sum(not is_rule(text) for text in texts))


def _arranged(plan: Plan, units: Sequence[Unit], front: int) -> list[Unit | Edit]:
    """Return paragraphs and new lines in the order that a copy must have them in.

    New lines first, then the moves by their numbers: as the editor does it.

    front: how many paragraphs stand before the place of new first lines.
    """
    lines = plan.resume.document.lines
    pieces: list[Unit | Edit] = []
    waiting: list[Edit] = []
    for i, unit in enumerate(units):
        if lines[unit.lines[0]].place != "textbox":
            pieces += waiting
            waiting = []
        if i == front:
            pieces += plan.lines_after(-1)
        pieces.append(unit)
        new = [edit for index in unit.lines for edit in plan.lines_after(index)]
        waiting += new if unit.has_boxes else ()
        pieces += () if unit.has_boxes else new
    pieces += waiting
    for edit in plan.made:
        if edit.kind == "move" and edit.after is not None:
            moved = _holding(pieces, edit.line)
            pieces.remove(moved)
            pieces.insert(pieces.index(_holding(pieces, edit.after)) + 1, moved)
    return pieces


def _holding(pieces: Sequence[Unit | Edit], line: int) -> Unit:
    for piece in pieces:
        if isinstance(piece, Unit) and line in piece.lines:
            return piece
    raise NoPlaceError("it can't be moved behind a line that is part of its own paragraph")


def _texts(plan: Plan, piece: Unit | Edit, said: Callable[[int], str]) -> Iterator[str]:
    """Yield the texts of a paragraph's lines, those left out that an edit emptied."""
    if isinstance(piece, Edit):
        if piece.heading is not None and plan.opens(piece):
            yield piece.heading.text
        yield piece.new
        return
    for index in piece.lines:
        text = said(index)
        if text or not plan.edits_of(index):
            yield text


def _edited(plan: Plan, index: int) -> str:
    return apply_edits(plan.resume.document.lines[index].text, plan.edits_of(index))


def _number(line: Line) -> str:
    """Return a list mark that says something ("2."), "" for a mere bullet."""
    mark = line.bullet or ""
    return mark if is_number(mark) else ""


def _bare(text: str) -> str:
    return "".join(text.split()).replace("-", "").replace("\u2010", "")


def _compare(expected: Sequence[str], found: Sequence[str]) -> None:
    if expected == found:
        return
    raise OutputError(
        "I read the tailored copy back and it differed from your resume near"
        f" “{_first_difference(expected, found)}”, so I kept nothing: save your resume"
        " anew from your word processor and try again."
    )


def _first_difference(expected: Sequence[str], found: Sequence[str]) -> str:
    for want, got in zip(expected, found, strict=False):
        if want != got:
            at = next(
                (i for i, (a, b) in enumerate(zip(want, got, strict=False)) if a != b), 0
            )
            return want[max(0, at - 20) : at + 40]
    longer = max(expected, found, key=len)
    return longer[min(len(expected), len(found))][:60]
