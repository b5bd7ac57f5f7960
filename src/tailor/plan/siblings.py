"""Lines that are items of one list, so that they may change places."""

from collections.abc import Iterable, Iterator

from tailor.resume import Piece, Resume

Item = tuple[int, ...]  # the lines of one item, in order


def lists_of_lines(resume: Resume) -> tuple[tuple[Item, ...], ...]:
    """Return the lists of a resume whose items have lines of their own, in order.

    Bullets of one job or entry, certificates and skills of one line each. A list ends
    where a line stands that is no item of it.
    """
    bullets = (*(r.bullets for r in resume.roles), *(e.bullets for e in resume.entries))
    groups: list[list[Item]] = [[_lines(piece) for piece in own] for own in bullets]
    groups.append(_single(resume, (_all(c) for c in _certificates(resume))))
    groups.append(_single(resume, (_lines(skill.name) for skill in resume.skills)))
    return tuple(run for group in groups for run in _runs(resume, group))


def list_of(resume: Resume, line: int) -> tuple[Item, ...]:
    """Return the list that a line is an item of, () for none."""
    lists = lists_of_lines(resume)
    return next((one for one in lists if any(line in item for item in one)), ())


def line_above(resume: Resume, items: tuple[Item, ...]) -> int | None:
    """Return the visible line above a list, None where it begins the resume."""
    above = range(items[0][0] - 1, -1, -1)
    return next((i for i in above if resume.document.lines[i].visible), None)


def _lines(piece: Piece) -> Item:
    return tuple(dict.fromkeys(span.line for span in piece.spans))


def _certificates(resume: Resume) -> Iterator[Iterable[Piece]]:
    for entry in resume.certificates:
        yield [p for p in (entry.name, entry.issuer, entry.number, *entry.notes) if p]


def _all(pieces: Iterable[Piece]) -> Item:
    return tuple(dict.fromkeys(line for piece in pieces for line in _lines(piece)))


def _single(resume: Resume, items: Iterable[Item]) -> list[Item]:
    """Return items that have one line, and that line for themselves."""
    found = list(items)
    used = [line for item in found for line in item]
    alone = (item for item in found if len(item) == 1 and used.count(item[0]) == 1)
    return [item for item in alone if "\t" not in resume.document.lines[item[0]].text]


def _runs(resume: Resume, items: list[Item]) -> Iterator[tuple[Item, ...]]:
    """Yield items that follow each other, each starting a paragraph of its own."""
    run: list[Item] = []
    lines = resume.document.lines
    for item in sorted(items):
        if run and not _goes_on(resume, run[-1], item):
            yield tuple(run)
            run = []
        if all(lines[line].visible for line in item):
            run.append(item)
    if run:
        yield tuple(run)


def _goes_on(resume: Resume, above: Item, item: Item) -> bool:
    before, here = resume.document.lines[above[0]], resume.document.lines[item[0]]
    return above[-1] + 1 == item[0] and (
        (before.bullet, before.level, before.place) == (here.bullet, here.level, here.place)
    )
