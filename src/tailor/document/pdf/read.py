"""A PDF becomes a Document: pdfium for glyphs and links, pypdf for forms and damage."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tailor.document.document import Box, Document, Line, Link, Place
from tailor.document.hyphens import join_cut_words
from tailor.document.layout.lines import Glyph, Layout, Style, lines_of
from tailor.document.layout.pages import in_reading_order
from tailor.document.layout.pieces import pieces_of, rows_of
from tailor.document.layout.text import text_of
from tailor.document.pdf.glyphs import PdfiumError, read_pages
from tailor.document.pdf.hazards import FULL_PAGE, UNREADABLE, find_pdf_hazards
from tailor.document.pdf.links import MAX_NOTES
from tailor.document.pdf.note import Note, Structure
from tailor.document.pdf.page import PageGlyphs
from tailor.document.pdf.size import check_unpacked_size
from tailor.document.pdf.sound import is_sound
from tailor.document.pdf.torn import make_torn_lines_whole
from tailor.errors import InputError, NoTextLayerError
from tailor.text import normalise

MAX_PAGES = 100  # no resume and no ad has more
MAX_REPAIRED = 5_000_000  # bytes; a damaged file that is larger takes too long
_MARGIN = 0.1  # of the page's height, at the top and at the bottom
_PAGE_NUMBER = re.compile(r"\bpage\s+\d+|\b\d{1,2}\s*(?:/|of)\s*\d{1,2}\W*$", re.I)
_FIELD_SIZE = 10.0  # points
_FEW = 200  # glyphs: more than a printed foot has, less than name and contact of a resume


def read_pdf(data: bytes, name: str) -> Document:
    """Return what a PDF says, its lines in the order a person reads them.

    Args:
        data: the whole file.
        name: what to call it in a sentence.

    Raises:
        NoTextLayerError: it holds pictures of text only.
        InputError: it needs a password, is damaged, too large or without text.
    """
    check_unpacked_size(data, name)
    pages = _pages(data, name)
    structure = _structure(data, pages)
    for note in structure.notes:
        if note.page <= len(pages):
            _write_field(note, pages[note.page - 1])
    _check_text(pages, name)
    make_torn_lines_whole(pages)
    layouts: list[Layout] = []
    columns: list[int] = []
    block = 0
    for page in pages:
        for turn, glyphs in sorted(page.by_turn.items(), key=lambda turn: -len(turn[1])):
            rules = page.rules if turn == 0 else ()
            edge = layouts[-1].edge if layouts and turn == 0 else None
            layout = lines_of(glyphs, page=page.number, block=block, rules=rules, edge=edge)
            layouts.append(layout)
            block = layout.lines[-1].block + 1 if layout.lines else block
            if layout.columns and page.number not in columns:
                columns.append(page.number)
    lines = join_cut_words(_placed(in_reading_order(layouts), pages))
    lines = [replace(line, number=i) for i, line in enumerate(lines, 1)]
    if not lines:
        raise InputError(f"{name} holds no text: is it the right file?")
    if all(
        page.pictures > FULL_PAGE and page.drawn < _FEW and not page.is_scan
        for page in pages
    ):
        raise NoTextLayerError(name)  # the date and address that a printer adds
    links = _links(pages, lines)
    return Document(
        name,
        "pdf",
        tuple(lines),
        links=links,
        hazards=find_pdf_hazards(
            pages, lines, links, columns=columns, whole=structure.whole
        ),
        pages=len(pages),
        paper=Box(0, 0, pages[0].width, pages[0].height) if pages[0].width else None,
    )


def _pages(data: bytes, name: str) -> list[PageGlyphs]:
    try:
        pages = read_pages(data, most=MAX_PAGES)
    except PdfiumError as error:
        if error.needs_password or error.pages:
            raise InputError(f"{name} {_why_not(error)}") from error
        from tailor.document.pdf.structure import repaired  # pypdf, 45 ms

        mended = repaired(data) if len(data) <= MAX_REPAIRED else None
        try:
            return read_pages(mended or b"", most=MAX_PAGES)
        except PdfiumError:
            raise InputError(f"{name} {_why_not(error)}") from error
    if not pages:
        raise InputError(f"{name} has no page that can be read: is it the right file?")
    return pages


def _structure(data: bytes, pages: Sequence[PageGlyphs]) -> Structure:
    """Return what lies on the pages beside links; pypdf is asked where something does."""
    if all(page.beside == 0 for page in pages) and is_sound(data):
        return Structure((), whole=True)
    from tailor.document.pdf.structure import read_structure  # pypdf, 45 ms

    return read_structure(data)


def _why_not(error: PdfiumError) -> str:
    if error.needs_password:
        return (
            "is locked with a password:"
            " open it, save or print it as a PDF without one, and give that."
        )
    if error.pages:
        return f"has {error.pages:,} pages: give only the resume's or the ad's."
    return (
        "is damaged and can't be opened: save it again as a PDF from your word processor."
    )


def _check_text(pages: Sequence[PageGlyphs], name: str) -> None:
    drawn = sum(page.drawn for page in pages)
    if not drawn:
        if any(page.pictures or page.drawings for page in pages):
            raise NoTextLayerError(name)
        raise InputError(f"{name} holds no text: is it the right file?")
    if sum(page.unmapped for page in pages) > UNREADABLE * drawn:
        raise InputError(
            f"{name} has no character map for its letters, so its text is not readable:"
            " save the PDF again from your word processor, or give the DOCX."
        )


def _write_field(note: Note, page: PageGlyphs) -> None:
    """Put what a form field says on the page, where the field stands."""
    area = page.placed(note.area)
    height = max(area.bottom - area.top, 1.0)
    rows = note.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    size = min(_FIELD_SIZE, 0.8 * height / len(rows))
    # one line is set in the middle of its field, several from the top
    first = area.top + (height + 0.7 * size) / 2 if len(rows) == 1 else area.top + size
    style = Style(round(size, 1), form=True)
    glyphs = page.by_turn.setdefault(0, [])
    for at, row in enumerate(rows):
        base = first + at * size * 1.2
        for column, character in enumerate(row):
            left = area.left + column * size / 2
            text = " " if character.isspace() else character
            glyphs.append(Glyph(text, left, left + size / 2, base, style))
            page.drawn += 1


def _placed(lines: Sequence[Line], pages: Sequence[PageGlyphs]) -> list[Line]:
    """Say which lines are page headers and footers: in the margin, and repeated.

    What changes from page to page is the number alone; a page number is one on any page.
    """
    heights = {page.number: page.height for page in pages}
    edges: list[tuple[int, Place, str]] = []
    for i, line in enumerate(lines):
        if line.box is None or line.place != "body":
            continue
        height = heights[line.page]
        if line.box.top > (1 - _MARGIN) * height:
            edges.append((i, "footer", _without_number(line.text)))
        elif line.box.bottom < _MARGIN * height:
            edges.append((i, "header", _without_number(line.text)))
    often = Counter(
        (place, text)
        for place, text in {
            (place, text, lines[i].page): (place, text) for i, place, text in edges
        }.values()
    )
    placed = list(lines)
    for i, place, text in edges:
        alone = lines[i].text.strip(" -–—") == str(lines[i].page)
        if often[place, text] > 1 or alone or _PAGE_NUMBER.search(lines[i].text):
            placed[i] = replace(lines[i], place=place)
    return placed


def _without_number(text: str) -> str:
    """Return what a page header says on each page: the number may stand apart."""
    return re.sub(r"\d+", "0", re.sub(r"(?<=.)[\W_]*\b\d{1,3}\W*$", "", text))


def _links(pages: Sequence[PageGlyphs], lines: Sequence[Line]) -> tuple[Link, ...]:
    links: list[Link] = []
    notes = [(note, page) for page in pages for note in page.links]
    for note, page in notes[:MAX_NOTES]:
        text, line = _carrier(note, page, lines)
        last = links[-1] if links else None
        if last is not None and last.url == note.text and last.text and text:
            # an address that is wrapped has an annotation for each line
            glue = "" if f"{last.text}{text}" in note.text else " "
            links[-1] = replace(last, text=f"{last.text}{glue}{text}")
        elif last is None or last.url != note.text or text:
            links.append(Link(note.text, text, line))
    carried = {link.url for link in links if link.text}
    return tuple(link for link in links if link.text or link.url not in carried)


def _carrier(note: Note, page: PageGlyphs, lines: Sequence[Line]) -> tuple[str, int | None]:
    """Return the text under a link and the line it belongs to."""
    area = page.placed(note.area)
    under = [
        glyph
        for glyph in page.by_turn.get(0, ())
        if area.left <= (glyph.left + glyph.right) / 2 <= area.right
        and area.top <= glyph.base - 0.3 * glyph.style.size <= area.bottom
    ]
    rows = rows_of(pieces_of(under))
    text = normalise(" ".join(text_of(row)[0] for row in rows))
    if not text:
        return "", None
    first = rows[0][0]
    for i, line in enumerate(lines):
        if (
            line.page == note.page
            and line.box is not None
            and line.box.top - 1 <= first.base <= line.box.bottom + 1
            and line.box.left - 1 <= first.left <= line.box.right
        ):
            return text, i
    return text, None
