"""Which lines of a source are one paragraph: a wrapped bullet, a word parted at the end."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tailor.document import Line, Span
from tailor.resume import Entry, Piece, Resume, Role, iter_pieces

GAP = " \t"  # a bare tab glues "Inc." to "March" in readers that strip tags
LEAST_LINES = 5  # of a column whose right edge can be told
LEAST_GAP = 0.15  # line heights above a line that begins something
HYPHENS = ("-", "\u2010")
GOES_ON = (",", ";", "\u00b7", "|", "\u2022")  # at a line's end: the list is not over
_NUMBER = re.compile(r"\d{1,2}[.)]\s")
MOST_BETWEEN = 3  # characters that a piece may have between two of its lines: ", "


@dataclass(frozen=True, slots=True)
class Part:
    """A source line in a paragraph, and how it is tied to the part before it.

    glue: " " for a wrapped line, "" for a word parted at the line's end, GAP for a
        short line that stands in the row of the line above.
    drops_hyphen: the hyphen at this line's end goes, the word is whole again.
    is_rule: a line drawn with characters; a real rule stands in its place.
    """

    line: int
    glue: str = ""
    drops_hyphen: bool = False
    is_rule: bool = False


def joints(resume: Resume) -> dict[int, Part]:
    """Return how a line is tied to the one above, for lines that are one text with it."""
    lines = resume.document.lines
    found: dict[int, Part] = {}
    for piece in iter_pieces(resume):
        for left, glue, drops in _seams(piece, lines):
            found[left + 1] = Part(left + 1, glue, drops)
    for index in (*_wrapped_lists(resume), *_wrapped_items(resume)):
        glue = "" if lines[index - 1].text.endswith(HYPHENS) else " "
        found.setdefault(index, Part(index, glue))
    return found


def wrapped_heads(resume: Resume, heads: Mapping[int, int]) -> Iterator[int]:
    """Yield the lines of a head that go on with the line above, which had no room.

    A word that only ties ("at") ends that line, or both are bold where they meet.

    heads: the lines of heads, to their entry's number.
    """
    lines = resume.document.lines
    edges = _edges(lines)
    tying = {
        (piece.spans[-1].line, piece.spans[-1].end)
        for piece in resume.separators
        if piece.text[-1].isalpha()
    }
    for index, entry in heads.items():
        if heads.get(index - 1) != entry or lines[index].bullet is not None:
            continue
        above, line = lines[index - 1], lines[index]
        is_bold = _is_bold_at(above, len(above.text) - 1) and _is_bold_at(line, 0)
        is_open = is_bold or (index - 1, len(above.text)) in tying
        edge = edges.get((line.page, line.block))
        if is_open and "\t" not in above.text and _is_wrapped(above, line, edge):
            yield index


def _wrapped_lists(resume: Resume) -> Iterator[int]:
    """Yield the lines of skills sections that go on with the list of the line above."""
    lines = resume.document.lines
    starts = [section.first_line for section in resume.sections]
    ends = [*starts[1:], len(lines)]
    for section, start, end in zip(resume.sections, starts, ends, strict=False):
        for index in range(start + 1, end) if section.kind == "skills" else ():
            if lines[index - 1].text.endswith(GOES_ON) and lines[index].bullet is None:
                yield index


def _wrapped_items(resume: Resume) -> Iterator[int]:
    """Yield the lines that go on with the list item above, told from their geometry.

    No white space between, and the line above had no room for the next word. A heading
    is no such rest, nor a line of which several things were understood, unless they are
    of the item's certificate.
    """
    lines = resume.document.lines
    understood = replace(resume, separators=(), other=())
    pieces = Counter(s.line for piece in iter_pieces(understood) for s in piece.spans)
    rests = {line for entry in resume.certificates for line in _lines_of(entry)[1:]}
    headings = {s.line for part in resume.sections for s in _spans(part.heading)}
    firsts = {b.spans[0].line for entry in _with_bullets(resume) for b in entry.bullets}
    edges = _edges(lines)
    is_item = False
    for index, line in enumerate(lines):
        edge = edges.get((line.page, line.block))
        if line.bullet is not None:
            is_item = True
        elif index in headings or (pieces[index] > 1 and index not in rests):
            is_item = False
        elif is_item and _is_wrapped(lines[index - 1], line, edge):
            # without a mark it may have been read as an item of its own
            if index not in firsts or line.text[0].islower():
                yield index
        else:
            is_item = index in firsts


def _with_bullets(resume: Resume) -> tuple[Role | Entry, ...]:
    return (*resume.roles, *resume.entries)


def _lines_of(entry: object) -> list[int]:
    return sorted({span.line for piece in iter_pieces(entry) for span in piece.spans})


def _spans(piece: Piece | None) -> tuple[Span, ...]:
    return piece.spans if piece else ()


def _edges(lines: tuple[Line, ...]) -> dict[tuple[int, int], float]:
    """Return the right edge of each column that has lines enough to show one."""
    rights: dict[tuple[int, int], list[float]] = {}
    for line in lines:
        if line.box:
            rights.setdefault((line.page, line.block), []).append(line.box.right)
    return {
        place: max(found) for place, found in rights.items() if len(found) >= LEAST_LINES
    }


def _is_wrapped(above: Line, line: Line, edge: float | None) -> bool:
    if above.box is None or line.box is None or edge is None or line.heading is not None:
        return False
    if "\t" in line.text or _starts_bold(line) > _starts_bold(above):
        return False
    if (above.page, above.block) != (line.page, line.block) or line.gap > LEAST_GAP:
        return False
    first = len(line.text.split()[0]) + 1
    width = (line.box.right - line.box.left) * min(1.0, first / len(line.text))
    return above.box.right + width > edge


def _is_bold_at(line: Line, at: int) -> bool:
    return any(look.bold and look.start <= at < look.end for look in line.looks)


def _starts_bold(line: Line) -> bool:
    return any(look.bold and look.start == 0 for look in line.looks)


def _seams(piece: Piece, lines: tuple[Line, ...]) -> Iterator[tuple[int, str, bool]]:
    """Yield the lines after which a piece goes on: glue, and whether a hyphen goes."""
    at = 0
    for left, right in zip(piece.spans, piece.spans[1:], strict=False):
        part = lines[left.line].text[left.start : left.end].rstrip()
        rest = lines[left.line].text[left.end :].strip()
        end = _end(piece.text, part, at)
        if end is None and part[-1:] in HYPHENS:
            part, rest = part[:-1], part[-1]
            end = _end(piece.text, part, at)
        at = at if end is None else end
        is_apart = end is None or piece.text[at : at + 1].isspace()
        if right.line == left.line + 1 and rest in ("", *HYPHENS) and _begins(right, lines):
            yield left.line, " " if is_apart else "", rest != "" and not is_apart


def _end(text: str, part: str, at: int) -> int | None:
    """Return where a part of a piece ends in its text, None where it isn't as written."""
    found = text.find(part, at, at + len(part) + MOST_BETWEEN)
    return found + len(part) if found >= 0 else None


def _begins(span: Span, lines: tuple[Line, ...]) -> bool:
    """Whether a span begins a line that is no list item, be its number a word of it."""
    line = lines[span.line]
    if line.bullet is not None or _NUMBER.match(line.text):
        return False
    return not line.text[: span.start].strip()
