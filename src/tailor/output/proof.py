"""The proof: what was written is read again and compared, line by line.

Nothing is handed over before the reader finds in the new files every line of the
source, changed only where the plan says so.
"""

from collections.abc import Iterator, Sequence

from tailor.document import Document, Line
from tailor.document.docx_anchor import DocxAnchor
from tailor.document.plain import is_rule
from tailor.errors import OutputError
from tailor.output.paragraph import is_number
from tailor.plan import Plan, apply_edits


def check_lines(plan: Plan, written: Document) -> None:
    """Compare a DOCX that was edited in place with its source, line by line, in order.

    Raises:
        OutputError: a line is missing, changed, moved or added.
    """
    _compare(list(_expected(plan)), [line.text for line in written.lines])


def check_text(plan: Plan, written: Document) -> None:
    """Compare a document that was built anew with its source: no character is lost.

    Lines may be joined and words that were parted at a line's end are whole again, so
    characters are compared in order, without white space and hyphens. The numbers of
    a list are text there, and a rule drawn with characters is a real rule.

    Raises:
        OutputError: the built document holds other characters, or in another order.
    """
    lines = plan.resume.document.lines
    expected = "".join(edit.new for edit in plan.lines_after(-1))
    for index, line in enumerate(lines):
        if line.visible and not is_rule(line.text):
            expected += _number(line) + apply_edits(line.text, plan.edits_of(index))
        expected += "".join(edit.new for edit in plan.lines_after(index))
    kept = (line for line in written.lines if not is_rule(line.text))
    found = "".join(_number(line) + line.text for line in kept)
    _compare([_bare(expected)], [_bare(found)])


def _expected(plan: Plan) -> Iterator[str]:
    """Yield the text of every line that a copy edited in place must hold."""
    lines = plan.resume.document.lines
    front = next((i for i, line in enumerate(lines) if line.place != "header"), 0)
    waiting: list[str] = []
    for index, line in enumerate(lines):
        if index == front:
            yield from (edit.new for edit in plan.lines_after(-1))
        yield apply_edits(line.text, plan.edits_of(index))
        waiting += [edit.new for edit in plan.lines_after(index)]
        # a new paragraph follows the whole paragraph, whose line may be one of several
        if waiting and (index + 1 == len(lines) or not _is_same(line, lines[index + 1])):
            yield from waiting
            waiting = []


def _is_same(line: Line, other: Line) -> bool:
    here, there = line.anchor, other.anchor
    return (
        isinstance(here, DocxAnchor)
        and isinstance(there, DocxAnchor)
        and (here.part, here.stretches[-1].paragraph) == (there.part, there.paragraph)
    )


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
