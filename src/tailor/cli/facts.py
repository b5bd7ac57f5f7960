"""`tailor facts`: what you said in earlier reviews, to read and to forget."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tailor.cli.app import app
from tailor.cli.choices import ChoiceError
from tailor.cli.console import say, say_json, terminal
from tailor.cli.layout import Layout

if TYPE_CHECKING:
    from tailor.plan.facts import Fact

_UNASKED = "Nothing of it is used unasked."


@app.command("facts")
def facts(
    forget: Annotated[
        str | None,
        typer.Option("--forget", metavar="N|all", help="Forget one of them, or all."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object in place of the list.")
    ] = False,
) -> None:
    """List what you said with --have and what you answered, or forget it.

    It is kept in one file on this computer, to be offered again when another ad asks
    for the same; it is never used unasked. You may edit the file or delete it.

    \b
    Examples:
      tailor facts
      tailor facts --forget 2
      tailor facts --forget all
      tailor facts --json
    """  # noqa: D301
    from tailor.cli.facts_file import alone, facts_file, read_facts, write_facts
    from tailor.plan.facts import facts_json

    path = facts_file()
    known = read_facts(path)
    if forget is not None:
        _without(known, forget)  # a wrong number makes no folder
        with alone(path):
            known = _without(read_facts(path), forget)
            write_facts(path, known)
    if as_json:
        rows = [{"number": i, **row} for i, row in enumerate(facts_json(known), 1)]
        say_json({"file": str(path), "facts": rows})
        return
    for line in _iter_list(known, path, terminal()):
        say(line)


def _without(known: Sequence["Fact"], which: str) -> tuple["Fact", ...]:
    if which.casefold() == "all":
        return ()
    if not which.isascii() or not which.isdigit() or not 1 <= int(which) <= len(known):
        there = f"the numbers are 1 to {len(known)}" if known else "nothing is kept"
        raise ChoiceError(f"There is no {which} to forget: {there}.")
    return tuple(fact for i, fact in enumerate(known, 1) if i != int(which))


def _iter_list(known: Sequence["Fact"], path: Path, layout: Layout) -> Iterator[str]:
    if not known:
        yield from layout.wrap(f"Nothing is kept of what you said ({path}).")
        return
    yield from layout.wrap(f"What you said, kept in {path}. {_UNASKED}")
    for i, fact in enumerate(known, 1):
        said = f"{fact.question} {fact.said}" if fact.question else fact.said
        yield from layout.wrap(f"{i}\x1f\x1f{said}", indent=2, hang=5)
        folder = Path(fact.source.folder).name
        where = f"said in the review of {folder}" if folder else "written by hand"
        ad = f" ({fact.source.ad})" if fact.source.ad else ""
        by = f" by {fact.source.person}" if fact.source.person else ""
        yield from layout.wrap(f"{where}{ad}{by}", indent=5)
        if fact.line:
            yield from layout.wrap(f'about the line "{fact.line}"', indent=5)
    yield from layout.wrap("To forget one: tailor facts --forget 1")
