"""The end of the terminal's report: which files were written, and what comes next."""

from collections.abc import Iterator

from tailor.cli.choices import in_quotes, review_command
from tailor.cli.layout import Layout, glued, safe
from tailor.output import Written
from tailor.output.story.answer import counted
from tailor.output.story.change import untouched
from tailor.output.story.story import NEXT, Story


def iter_written(told: Story, written: Written | None, layout: Layout) -> Iterator[str]:
    """Yield the files of a run and the commands that go on from them."""
    if written is None:
        return
    yield from ("", layout.heading("WRITTEN"))
    about = (
        f"send this one: {untouched(written.plan)}",
        "for you only: tracked changes and the reasons",
        "this report, with every line",
        "what was proposed and decided, for tailor review",
    )
    paths = [str(path) for path in written.paths]
    wide = max(map(len, paths))
    for path, words in zip(paths, about, strict=False):
        if wide + len(about[0]) + 7 <= layout.width:
            yield f"  {safe(path):<{wide}}   {words}"
        else:
            yield from layout.wrap(glued(path), indent=2)
            yield from layout.wrap(words, indent=4)
    yield from _invitation(told, review_command(paths[-1]), layout)
    addable = next((item.advice.have for item in told.missing if item.advice.have), "")
    if addable:
        command = f"{review_command(paths[-1])} --have {in_quotes(addable)}"
        yield from _command("Add what you have and it lacks, as in:", command, layout)
    if told.missing:
        yield from layout.wrap(NEXT)


def _invitation(told: Story, command: str, layout: Layout) -> Iterator[str]:
    """Yield what `tailor review` is there for now; its command is never broken."""
    parts = []
    if told.made:
        parts.append("take an edit back")
    if told.undecided:
        parts.append(f"decide about {counted(len(told.undecided), 'edit')}")
    if told.asked:
        parts.append(f"answer {counted(len(told.asked), 'open question')}")
    if not parts:
        return
    words = " or ".join(parts)
    words = f"{words[0].upper()}{words[1:]}:"
    yield from _command(words, command, layout)


def _command(words: str, command: str, layout: Layout) -> Iterator[str]:
    """Yield a command behind its words or below them; a long one is not broken."""
    if len(words) + 4 + len(command) <= layout.width:
        yield f"{words}    {safe(command)}"
        return
    yield from layout.wrap(words)
    yield f"  {safe(command)}"
