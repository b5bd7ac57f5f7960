"""What a review has come to: how many are made, taken back, open, and what was written."""

from collections.abc import Collection, Iterator

from tailor.cli.layout import Layout, glued
from tailor.cli.prompt_edit import iter_change
from tailor.output import Written
from tailor.output.review.rewrite import check_written
from tailor.plan.decision import Decided
from tailor.plan.said import said_words

_FOR = ("to send", "to read", "the report")


def iter_summary(
    decided: Decided,
    written: Written,
    layout: Layout,
    *,
    added: Collection[int] = (),
    is_sitting: bool = False,
) -> Iterator[str]:
    """Yield the lines: figures, files, and the proof over the lines that nobody touched.

    added: numbers of the edits that the command line brought; each is shown.
    is_sitting: the person was asked edit by edit.
    """
    for edit in written.plan.edits:
        if edit.number in added:
            yield from layout.wrap(f"Edit {edit.number}, yours:")
            yield from iter_change(written.plan, edit, layout)
            if edit.state == "refused":
                yield from layout.wrap(f"Not made: {edit.reason}", indent=4)
        elif edit.state == "refused" and edit.origin == "person" and edit.reason:
            said = said_words(edit) or edit.old
            yield from layout.wrap(
                f"Edit {edit.number}, your “{said}”, is not made: {edit.reason}."
            )
    again = "Saved at each answer; run it again to go on."
    more = f" {again}" if is_sitting and decided.open else ""
    yield from layout.wrap(f"{figures(decided, written)}.{more}")
    for path in written.stayed:
        yield from layout.wrap(
            f"{glued(path.name)} was changed since tailor wrote it. It stays as it is; the"
            " new one has a number of its own."
        )
    files = ", ".join(
        f"{glued(str(path))} ({what})"
        for path, what in zip(written.paths, _FOR, strict=False)
    )
    yield from layout.wrap(f"Written: {files}")
    found = check_written(written)
    is_docx = written.plan.resume.document.format == "docx"
    how = "is byte-equal to your file" if is_docx else "stands there word for word"
    other = "other " if written.plan.made else ""
    yield from layout.wrap(
        f"Every {other}line {how}: {found.same} of {found.total} checked."
    )


def figures(decided: Decided, written: Written) -> str:
    """Return "5 made, 0 taken back, 0 not decided"."""
    states = [edit.state for edit in written.plan.edits]
    made, back = states.count("made"), states.count("taken back")
    unseen = sum(edit.state == "made" for edit in decided.open)
    waiting = states.count("asked") + states.count("undecided")
    parts = [
        f"{made} made" + (f" ({unseen} not answered yet)" if unseen else ""),
        f"{back} taken back",
        f"{waiting} not decided",
    ]
    if refused := states.count("refused"):
        parts.append(f"{refused} can't be made")
    return ", ".join(parts)
