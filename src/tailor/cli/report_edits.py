"""The edits in the terminal's report: each line before and after, and why."""

from collections.abc import Iterator, Sequence

from tailor.cli.layout import Layout
from tailor.output.story.change import Change, Piece
from tailor.output.story.story import Story
from tailor.plan import State

_REASONS: dict[State, str] = {
    "asked": "Asked again",
    "made": "",
    "refused": "Not made",
    "taken back": "Taken back",
    "undecided": "Asked again",
}
CONTEXT = 40  # characters of an unchanged end that an edit is shown with


def iter_made(told: Story, layout: Layout) -> Iterator[str]:
    """Yield the changes that were made, line by line, with their reasons."""
    if told.lines:
        yield from ("", layout.heading("CHANGES MADE"))
    for change in told.lines:
        numbers = [str(edit.number) for edit in change.edits]
        yield from layout.wrap(f"{', '.join(numbers)}  {change.place}", indent=2)
        yield from _before_and_after(change.pieces, layout)
        for edit in change.edits:
            number = f"{edit.number}: " if len(change.edits) > 1 else ""
            yield from layout.wrap(number + edit.why, indent=5)


def refused(told: Story, *, why: bool) -> Sequence[Change]:
    """Return what was refused; a model's wordings only to who asks why."""
    return [c for c in told.refused if why or c.edit.origin != "model"]


def iter_not_made(heading: str, changes: Sequence[Change], layout: Layout) -> Iterator[str]:
    """Yield under a heading the edits that wait, were taken back or refused."""
    if changes:
        yield from ("", layout.heading(heading))
    for change in changes:
        yield from layout.wrap(f"{change.edit.number}  {change.place}", indent=2)
        yield from _before_and_after(change.pieces, layout)
        reason = f" {_REASONS[change.edit.state]}: {change.edit.reason}."
        reason = reason if change.edit.reason else ""
        asks = f"{change.edit.question} " if change.edit.question else ""
        yield from layout.wrap(asks + change.edit.why + reason, indent=5)


def _before_and_after(pieces: Sequence[Piece], layout: Layout) -> Iterator[str]:
    """Yield a line before ("-") and after ("+"), its long unchanged stretches cut."""
    if all(kind == "kept" for kind, _ in pieces):
        yield from layout.wrap(_excerpt(pieces, without="new"), indent=7)
        return
    if any(kind != "new" for kind, _ in pieces):
        yield from layout.wrap(f"-\x1f{_excerpt(pieces, without='new')}", indent=5, hang=7)
    yield from layout.wrap(f"+\x1f{_excerpt(pieces, without='gone')}", indent=5, hang=7)


def _excerpt(pieces: Sequence[Piece], *, without: str) -> str:
    words = []
    for i, (kind, text) in enumerate(pieces):
        if kind == without:
            continue
        if kind == "kept" and len(text) > CONTEXT and len(pieces) > 1:
            text = f"...{text[-CONTEXT:]}" if i == 0 else f"{text[:CONTEXT]}..."
        words.append(text)
    return "".join(words)
