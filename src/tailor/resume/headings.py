"""Is this line the heading of a section, and of which kind?

Words alone do not make a heading: a bullet with the word "experience" is none, nor is
the label "Languages" inside a skills list. Lines with a usual wording are candidates;
how most of them look (the file's own heading level, size, bold, capitals) decides
which are headings, and which other lines of that look open a section of no known kind.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tailor.document import Document, Line
from tailor.resume.heading_styles import (
    STRONG,
    Style,
    accepted_styles,
    body_style,
    loudness,
    style_of,
)
from tailor.resume.kinds import kind_of_lines
from tailor.resume.resume import SectionKind
from tailor.resume.wordings import (
    MAX_WORDS,
    heading_kind,
    names_skills,
    speaks,
    without_number,
)

APART = 0.5  # line heights above a heading of the second rank
_INLINE = re.compile(r"([^:\t]{4,40}?)\s*(?::\s+|\t)(?=\S)")
_TABBED = re.compile(r"([^:\t]{4,40}?)\s*\t(?=\S)")
_INLINE_KINDS = frozenset(
    {"skills", "languages", "certificates", "interests", "awards", "summary"}
)
_WITH_ENTRIES = frozenset({"work", "volunteer", "education", "projects"})


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at a line of the Document.

    end: where the heading ends on a line that holds its section's text too
        ("SKILLS: Java, SQL"); None where it has the line to itself.
    is_boxed: its section ends with its block, and the one around the box goes on.
    """

    line: int
    kind: SectionKind
    end: int | None = None
    is_boxed: bool = False


def find_headings(document: Document) -> tuple[Heading, ...]:
    """Return the headings of sections in reading order."""
    words = {
        number: kind
        for number, line in enumerate(document.lines)
        if _may_be(line) and (kind := heading_kind(line.text)) is not None
    }
    styles = {number: style_of(document.lines[number]) for number in words}
    accepted = accepted_styles(words, styles)
    body = body_style(document.lines)
    boxed = _in_boxes(document, words, styles, accepted)
    lone = _lone(document.lines, words, styles, accepted, body=body)
    found = []
    for number, line in enumerate(document.lines):
        if number in words and (styles[number] in accepted or number in boxed):
            is_boxed = styles[number] not in accepted
            found.append(Heading(number, words[number], is_boxed=is_boxed))
        elif number in lone:
            found.append(Heading(number, words[number]))
        elif number not in words and _looks_like(line, accepted, body=body):
            found.append(Heading(number, "other"))
    found = _without_lists(document, found, words)
    return _with_inline(document, found, accepted)


def _may_be(line: Line) -> bool:
    return (
        line.visible
        and (line.bullet is None or line.heading is not None)
        and len(line.text) <= 60
        and "\t" not in line.text
    )


def _in_boxes(
    document: Document,
    words: Mapping[int, SectionKind],
    styles: Mapping[int, Style],
    accepted: frozenset[Style],
) -> set[int]:
    """Return headings of boxes and side columns, which may have a look of their own.

    Those of a block are louder than the rest of it; one is of a kind that each resume
    has, and it stands first or there are several.
    """
    blocks: dict[tuple[int, int], list[int]] = {}
    for number, line in enumerate(document.lines):
        if line.visible:
            blocks.setdefault((line.page, line.block), []).append(number)
    found: set[int] = set()
    for numbers in blocks.values():
        own = [n for n in numbers if n in words]
        if not own or any(styles[n] in accepted for n in own):
            continue
        look = styles[own[0]]
        alike = [n for n in own if styles[n] == look]
        body = body_style([document.lines[n] for n in numbers if n not in alike])
        kinds = {words[n] for n in alike}
        if body is None or not kinds & STRONG or loudness(look) <= loudness(body):
            continue
        is_group = kinds == {"skills"} and not names_skills(document.lines[own[0]].text)
        if not is_group and (len(kinds) > 1 or own[0] == numbers[0]):
            found.update(alike)
    return found


def _lone(
    lines: Sequence[Line],
    words: Mapping[int, SectionKind],
    styles: Mapping[int, Style],
    accepted: frozenset[Style],
    *,
    body: Style | None,
) -> set[int]:
    """Return headings of the second rank whose kind no other heading has.

    Some set "Languages" smaller than "Experience", but apart or in bold capitals;
    "Languages" over a list of programming languages is the name of a group.
    """
    kinds = {kind for number, kind in words.items() if styles[number] in accepted}
    found: set[int] = set()
    for number, kind in words.items():
        if kind in kinds or body is None or number + 1 >= len(lines):
            continue
        line, below = lines[number], lines[number + 1]
        is_apart = line.gap > APART or (styles[number].is_bold and styles[number].is_caps)
        is_louder = loudness(style_of(below)) < loudness(styles[number])
        is_group = kind == "languages" and not speaks(below.text)
        if (
            is_apart
            and is_louder
            and not is_group
            and loudness(styles[number]) > loudness(body)
        ):
            found.add(number)
    return found


def _looks_like(line: Line, accepted: frozenset[Style], *, body: Style | None) -> bool:
    """Whether a line of unknown words looks as the known headings do."""
    if not _may_be(line) or len(line.text.split()) > MAX_WORDS:
        return False
    style = style_of(line)
    if style not in accepted or style == body:
        return False
    if re.search(r"\d|@|[.,;:|/]", without_number(line.text)):
        return False
    return (
        bool(style.level) or style.is_caps or (body is not None and style.size > body.size)
    )


def _without_lists(
    document: Document, found: Sequence[Heading], words: Mapping[int, SectionKind]
) -> list[Heading]:
    """Drop look-alikes that outnumber the known headings: heads of entries."""
    known = [heading for heading in found if heading.line in words]
    unknown = [heading for heading in found if heading.line not in words]
    opening = [one for one in unknown if known and _opens_entries(document, one, found)]
    first = min((one.line for one in (*known, *opening)), default=0)
    unknown = [one for one in unknown if one.line > first or one in opening]
    if len(unknown) > 2 * len(known):
        unknown = []
    unknown = _without_entries(unknown, known)
    return sorted([*known, *unknown], key=lambda heading: heading.line)


def _opens_entries(document: Document, heading: Heading, found: Sequence[Heading]) -> bool:
    """Whether jobs or schools stand below a look-alike above the first known heading."""
    end = min((one.line for one in found if one.line > heading.line), default=None)
    below = range(heading.line + 1, end or len(document.lines))
    return kind_of_lines(document, below) in ("work", "education")


def _without_entries(unknown: Sequence[Heading], known: Sequence[Heading]) -> list[Heading]:
    """Drop look-alikes in a section that begins with one: the heads of its entries.

    A section of jobs or schools has text of its own before the next section's heading.
    """
    starts = {heading.line for heading in known if heading.kind in _WITH_ENTRIES} & {
        heading.line - 1 for heading in unknown
    }
    kept = []
    for heading in unknown:
        above = max((one.line for one in known if one.line < heading.line), default=-1)
        if above not in starts:
            kept.append(heading)
    return kept


def _with_inline(
    document: Document, found: Sequence[Heading], accepted: frozenset[Style]
) -> tuple[Heading, ...]:
    """Add headings with their text on the same line: "LANGUAGES: English, Polish".

    Below a heading of skills such a line is a group of skills, unless it names
    languages that people speak.
    """
    at = {heading.line: heading for heading in found}
    all_found: list[Heading] = []
    kind: SectionKind = "contact"
    is_own_line = False
    for number, line in enumerate(document.lines):
        if number in at:
            all_found.append(at[number])
            kind, is_own_line = at[number].kind, True
            continue
        if (beside := _beside(line, accepted)) is not None:
            all_found.append(Heading(number, *beside))
            kind, is_own_line = beside[0], True
            continue
        inline = _inline(line)
        if inline is None:
            continue
        is_group = kind == "skills" and is_own_line
        if inline[0] == "summary" and kind != "contact":
            continue  # of a job: "Overview: ..."
        if is_group and not (inline[0] == "languages" and speaks(line.text[inline[1] :])):
            continue
        all_found.append(Heading(number, inline[0], inline[1]))
        kind, is_own_line = inline[0], False
    return tuple(all_found)


def _beside(line: Line, accepted: frozenset[Style]) -> tuple[SectionKind, int] | None:
    """Return the kind and end of a heading in capitals that stands left of its text."""
    match = _TABBED.match(line.text)
    if match is None or not line.visible or line.bullet is not None:
        return None
    kind = heading_kind(match[1])
    looks = tuple(look for look in line.looks if look.start < match.end(1))
    style = style_of(replace(line, text=match[1], looks=looks))
    if kind is None or not style.is_caps or style not in accepted:
        return None
    return kind, match.end(1)


def _inline(line: Line) -> tuple[SectionKind, int] | None:
    """Return the kind and end of a heading that shares its line with its text."""
    match = _INLINE.match(line.text)
    if match is None or not line.visible or line.bullet is not None:
        return None
    kind = heading_kind(match[1])
    if kind not in _INLINE_KINDS or (":" not in match[0] and kind != "languages"):
        return None
    if ":" not in match[0] and not speaks(line.text[match.end() :]):
        return None
    return kind, len(match[0].rstrip())
