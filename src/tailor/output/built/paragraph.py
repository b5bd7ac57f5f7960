"""Paragraphs of a resume that is built anew: which lines join, what each one is.

Every visible line of the source is in exactly one Paragraph, in the source's order.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from tailor.document import Line, Span
from tailor.document.plain import is_rule
from tailor.output.built.design import LEVELS, Paper, Style
from tailor.output.built.joint import GAP, Part, joints
from tailor.output.built.row import rows
from tailor.output.built.sense import Sense, sense_of
from tailor.resume import Resume

MOST_TITLE = 60  # characters of a line that may stand as large as a name
CARRIES_ON = ("|", "\u00b7", "\u2022")  # at a line's end: an entry of the row is to come
FEW = 4  # paragraphs below a heading that are not parted by a page's end
WIDE_GAP = 0.8  # line heights above a line that mean "something new"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of the source that stand as one paragraph.

    level: depth of a list item. keeps_next: stays on a page with what follows; None as
        its style says, False for a head that nothing follows, True for a list's label.
    has_rule: a rule stands below.
    is_known: something of it was understood; then a line that is bold as a whole isn't.
    strong: what is bold, as Spans of the source.
    """

    parts: tuple[Part, ...]
    style: Style
    level: int = 0
    keeps_next: bool | None = None
    has_rule: bool = False
    is_known: bool = False
    strong: tuple[Span, ...] = ()


def paragraphs(resume: Resume, *, paper: Paper | None = None) -> tuple[Paragraph, ...]:
    """Return the visible lines of a resume as paragraphs.

    paper: on whose width short lines stand in one row; None leaves each by itself.
    """
    lines = resume.document.lines
    sense = sense_of(resume)
    ties = joints(resume) | _carried_on(lines, sense)
    if paper is not None:
        ties |= rows(resume, sense, ties, paper)
    grouped: list[list[Part]] = []
    for index, line in enumerate(lines):
        if not line.visible:
            continue
        joint = ties.get(index)
        if grouped and line.bullet is None and is_rule(line.text):
            grouped[-1].append(Part(index, is_rule=True))
        elif joint and grouped and grouped[-1][-1].line == index - 1:
            last = grouped[-1][-1]
            grouped[-1][-1] = replace(last, drops_hyphen=joint.drops_hyphen)
            grouped[-1].append(replace(joint, drops_hyphen=False))
        else:
            grouped.append([Part(index)])
    styled = [_styled(tuple(parts), lines, sense) for parts in grouped]
    return tuple(_kept([*_freed(styled, sense)]))


def _carried_on(lines: tuple[Line, ...], sense: Sense) -> dict[int, Part]:
    """Return the lines of a head, or of contact data, that a mark above says go on."""
    found: dict[int, Part] = {}
    for index in range(1, len(lines)):
        above, line = index - 1, lines[index]
        if not lines[above].text.endswith(CARRIES_ON) or line.bullet is not None:
            continue
        entry = sense.heads.get(index)
        is_head = entry is not None and sense.heads.get(above) == entry
        if is_head or {above, index} <= sense.contact:
            found[index] = Part(index, " ")
    return found


def _styled(parts: tuple[Part, ...], lines: tuple[Line, ...], sense: Sense) -> Paragraph:
    index = parts[0].line
    line = lines[index]
    strong = tuple(span for part in parts for span in sense.strong.get(part.line, ()))
    is_row = any(part.glue == GAP for part in parts)
    is_item = line.bullet is not None and not is_number(line.bullet)
    is_item = is_item and index not in sense.data
    style = "ListBullet" if is_item else _style(index, line, sense)
    # a language with its level in the row labels no list below
    if is_row and style in ("Spaced", "Heading2"):
        style = "Normal"
    # a heading is bold as a whole; an entry that is a list item needs no bold lead
    is_plain = style in ("Name", "Heading1", "Heading2") or (
        is_item and index in sense.heads
    )
    return Paragraph(
        parts,
        style,
        min(line.level, LEVELS - 1) if is_item else 0,
        keeps_next=True if style == "Spaced" and index in sense.titles else None,
        has_rule=style != "Heading1" and any(part.is_rule for part in parts),
        is_known=index in sense.known,
        strong=() if is_plain else strong,
    )


def _style(index: int, line: Line, sense: Sense) -> Style:
    if index in sense.name and len(line.text) <= MOST_TITLE:
        return "Name"
    if index in sense.headings:
        return "Heading1"
    if index in sense.heads:
        follows = index - 1 in sense.heads and sense.heads[index - 1] == sense.heads[index]
        return "RoleMore" if follows else "Role"
    if index in sense.contact:
        return "Contact"
    if index in sense.label:
        return "Headline"
    if index in sense.bullets and line.bullet is None:
        return "ListBullet"
    if line.heading is not None:
        return "Heading1" if line.heading <= 2 else "Heading2"
    if index in sense.titles:
        return "Spaced"
    is_apart = line.gap >= WIDE_GAP and index not in sense.members
    return "Spaced" if is_apart and index - 1 not in sense.titles else "Normal"


def is_number(mark: str) -> bool:
    """Whether a list mark says something ("2.", "b)"); a lone "o" is Word's hollow dot."""
    return any(c.isalnum() for c in mark) and (len(mark) > 1 or mark.isnumeric())


def _freed(styled: list[Paragraph], sense: Sense) -> Iterator[Paragraph]:
    """Yield the paragraphs; the last line of an entry is not tied to the next entry."""
    for i, paragraph in enumerate(styled):
        entry = sense.members.get(paragraph.parts[-1].line)
        after = styled[i + 1].parts[0].line if i + 1 < len(styled) else None
        if paragraph.style in ("Role", "RoleMore") and (
            after is None or sense.members.get(after) != entry
        ):
            yield replace(paragraph, keeps_next=False)
        else:
            yield paragraph


def _kept(styled: list[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs; a section of a few lines stays together on a page."""
    starts = [i for i, one in enumerate(styled) if one.style == "Heading1"]
    few: set[int] = set()
    for start, end in pairwise([*starts, len(styled)]):
        if end - start - 1 <= FEW:
            few.update(range(start + 1, end - 1))
    for i, paragraph in enumerate(styled):
        yield replace(paragraph, keeps_next=True) if i in few else paragraph
