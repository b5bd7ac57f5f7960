"""Which lines belong to which section, and which sections are other than they say."""

from collections.abc import Container, Sequence

from tailor.document import Document, Line
from tailor.resume.addresses import has_email, is_contact_line
from tailor.resume.dates import iter_dates
from tailor.resume.headings import Heading
from tailor.resume.skills import is_level
from tailor.resume.wordings import heading_kind, names_skills, speaks

TOUCHING, APART = 0.1, 1.0  # line heights of white space
CLOSE = 0.5  # line heights between the lines of an address
MAX_NEAR = 6  # words of one of them
MAX_CONTACT = 16  # words of a line with mail, phone, place and a link


def line_ranges(document: Document, headings: Sequence[Heading]) -> list[list[int]]:
    """Return the lines above the first heading, then those below each heading.

    A box in the middle of a section interrupts it; a page's header or footer belongs
    to none.
    """
    ranges: list[list[int]] = [[] for _ in range(len(headings) + 1)]
    at = {heading.line: number for number, heading in enumerate(headings, 1)}
    around = box = 0
    for number, line in enumerate(document.lines):
        if number in at:
            heading = headings[at[number] - 1]
            box = at[number] if heading.is_boxed else 0
            around = around if heading.is_boxed else at[number]
            if heading.end is None:
                continue
        if box and line.block != document.lines[headings[box - 1].line].block:
            box = 0
        if line.visible and line.place not in ("header", "footer"):
            is_beside = number + 1 in at and _is_beside(line, document.lines[number + 1])
            ranges[at[number + 1] if is_beside else box or around].append(number)
    return ranges


def _is_beside(line: Line, heading: Line) -> bool:
    """Whether a lone line left of a heading is the label of what stands below that.

    It is set apart from the section above, and no white space parts the two.
    """
    if line.box is None or heading.box is None or line.block != heading.block:
        return False
    is_left = line.box.right <= heading.box.left
    return is_left and heading.gap < TOUCHING and line.gap > APART


def skill_groups(
    document: Document, headings: Sequence[Heading], spans: Sequence[list[int]]
) -> set[int]:
    """Return which headings name groups of skills: "Wiring", "Tools".

    Some layouts have no heading "Skills": neighbouring headings of unknown words over
    short lists are its groups where a line says how well ("Expert"), or where there are
    several and nothing else holds skills.
    """
    skills = {n for n, heading in enumerate(headings) if heading.kind == "skills"}
    groups = {n for n in skills if not names_skills(document.lines[headings[n].line].text)}
    for run in _runs_of_lists(document, headings, spans):
        levels = any(is_level(document.lines[at].text) for n in run for at in spans[n])
        if levels or (len(run) > 1 and skills <= set(run)):
            groups.update(
                n for n in run if not names_skills(document.lines[headings[n].line].text)
            )
    return groups


def _runs_of_lists(
    document: Document, headings: Sequence[Heading], spans: Sequence[list[int]]
) -> list[list[int]]:
    """Return neighbouring headings of skills or unknown words over short lists."""
    runs: list[list[int]] = [[]]
    for number, heading in enumerate(headings):
        texts = [document.lines[at].text for at in spans[number]]
        is_list = texts and all(_is_item(text) for text in texts)
        unknown = heading_kind(document.lines[heading.line].text) is None
        code = heading.kind == "languages" and not speaks(", ".join(texts))
        if is_list and (heading.kind == "skills" or unknown or code):
            runs[-1].append(number)
        else:
            runs.append([])
    return [run for run in runs if run]


def _is_item(text: str) -> bool:
    return len(text.split()) <= 6 and not text.endswith(".") and not list(iter_dates(text))


def contact_lines(
    document: Document, headings: Sequence[Heading], spans: Sequence[list[int]]
) -> tuple[list[int], list[int]]:
    """Return the lines on top and on the pages' edges, and those of contact sections."""
    edges = [
        n
        for n, line in enumerate(document.lines)
        if line.visible and line.place in ("header", "footer")
    ]
    top = [n for n in spans[0] if n not in edges] + edges
    if not spans[0]:
        top = edges
    more: list[int] = []
    for heading, lines in zip(headings, spans[1:], strict=True):
        if heading.kind == "contact":
            more += [n for n in lines if n not in edges]
        elif heading.kind == "summary":
            more += _contact_block(document, [n for n in lines if n not in edges])
    return top, more


def stray_contact(
    document: Document, headings: Sequence[Heading], spans: Sequence[list[int]]
) -> list[int]:
    """Return lines of the body that say how to reach somebody, where nothing above does.

    Some put the address at the page's foot or beside a section, in a line of its own.
    """
    top, more = contact_lines(document, headings, spans)
    if any(is_contact_line(document.lines[n].text) for n in (*top, *more)):
        return []
    stray = [
        number
        for heading, lines in zip(headings, spans[1:], strict=True)
        if heading.kind != "references"
        for number in lines
        if document.lines[number].bullet is None
        and has_email(document.lines[number].text)
        and len(document.lines[number].text.split()) <= MAX_CONTACT
    ]
    starts = {heading.line for heading in headings}
    return [near for number in stray for near in _around(document, number, starts)]


def _around(document: Document, number: int, starts: Container[int]) -> list[int]:
    """Return a line with the short ones close around it: phone, town, web address."""
    lines, found = document.lines, [number]
    for step in (-1, 1):
        at = number + step
        while (
            0 <= at < len(lines)
            and at not in starts
            and lines[at].block == lines[number].block
            and lines[max(at, at - step)].gap < CLOSE
            and len(lines[at].text.split()) <= MAX_NEAR
            and not any(iter_dates(lines[at].text))
        ):
            found.append(at)
            at += step
    return sorted(found)


def _contact_block(document: Document, lines: Sequence[int]) -> list[int]:
    """Return the short lines of an "About" section that says how to reach somebody."""
    short = [n for n in lines if len(document.lines[n].text.split()) <= 6]
    if not any(is_contact_line(document.lines[n].text) for n in short):
        return []
    return [n for n in short if not document.lines[n].text.endswith(".")]
