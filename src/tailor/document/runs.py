"""Stretches of one look and one link become the text of a Line."""

from collections.abc import Iterable
from dataclasses import dataclass

from tailor.document.document import Look
from tailor.text import normalise


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line as the file has it; white space at its ends counts."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Styled:
    """A line's text, its looks, and the links in it as (url, text)."""

    text: str
    looks: tuple[Look, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


def join_runs(runs: Iterable[Run]) -> Styled:
    """Return the runs as one normalised text; the looks point into it."""
    parts: list[str] = []
    looks: list[Look] = []
    links: list[tuple[str, str]] = []
    at, space = 0, ""
    for run in runs:
        core = normalise(run.text)
        if not core:
            space = _wider(space, run.text)
            continue
        lead = run.text[: len(run.text) - len(run.text.lstrip())]
        space = _wider(space, lead) if at else ""
        parts += [space, core]
        start = at + len(space)
        at, space = start + len(core), _wider("", run.text[len(run.text.rstrip()) :])
        _look(looks, Look(start, at, bold=run.bold, italic=run.italic))
        if run.url:
            _link(links, run.url, core)
    text = "".join(parts)
    if normalise(text) != text:  # an accent stood in a run of its own
        return Styled(normalise(text), (), tuple(links))
    return Styled(text, tuple(looks), tuple(links))


def _wider(space: str, white: str) -> str:
    return "\t" if "\t" in space + white else " " if space or white else ""


def _look(looks: list[Look], new: Look) -> None:
    if not (new.bold or new.italic):
        return
    last = looks[-1] if looks else None
    if (
        last
        and last.end >= new.start - 1
        and (last.bold, last.italic) == (new.bold, new.italic)
    ):
        looks[-1] = Look(last.start, new.end, bold=new.bold, italic=new.italic)
    else:
        looks.append(new)


def _link(links: list[tuple[str, str]], url: str, text: str) -> None:
    if links and links[-1][0] == url:  # one link in several looks
        url, before = links.pop()
        text = f"{before} {text}"
    links.append((url, text))
