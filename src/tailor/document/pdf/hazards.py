"""What a PDF alone can show that would trip a hiring system's reader."""

from collections.abc import Sequence

from tailor.document.document import Hazard, Line, Link
from tailor.document.pdf.page import PageGlyphs

UNREADABLE = 0.5  # share of glyphs without a character at which no text is left
_BROKEN = 0.05  # icons are about one glyph in a hundred
_PICTURE = 0.03  # of the page: smaller ones are logos and icons
FULL_PAGE = 0.5
# The commonest letters of the languages in Latin script; together 55 to 70 of 100 in
# English, Spanish, French, German, Portuguese, Italian, Dutch and Polish text
_COMMON = frozenset("etaoinsr")
_LEAST_COMMON = 0.42
_LEAST_LETTERS = 150


def find_pdf_hazards(
    pages: Sequence[PageGlyphs],
    lines: Sequence[Line],
    links: Sequence[Link],
    *,
    columns: Sequence[int],
    whole: bool,
) -> tuple[Hazard, ...]:
    """Return the hazards of a PDF.

    Args:
        pages: what is written on them.
        lines: of the whole document.
        links: of the whole document.
        columns: the numbers of the pages with columns.
        whole: whether the file's structure was read without repair.
    """
    found = [
        *_columns(columns),
        *_tables(lines),
        *_pictures(pages),
        *_broken(pages, lines),
        *_hidden(pages, lines),
        *_fields(lines),
        *_links(links),
        *_left_out(pages),
    ]
    if not whole:
        found.append(
            Hazard(
                "damaged file",
                "The file is damaged in places; other readers may get less out of it.",
                "Save it again as a PDF from your word processor.",
            )
        )
    return tuple(found)


def _columns(numbers: Sequence[int]) -> list[Hazard]:
    if not numbers:
        return []
    return [
        Hazard(
            "columns",
            f"Text stands side by side in columns on {_pages(numbers)};"
            " some hiring systems read straight across.",
            "Send the tailored copy: it has one column.",
        )
    ]


def _tables(lines: Sequence[Line]) -> list[Hazard]:
    wide = [i for i, line in enumerate(lines) if line.text.count("\t") >= 2]
    runs = [i for i in wide if {i - 1, i + 1} <= set(wide)]
    if not runs:
        return []
    members = sorted({j for i in runs for j in (i - 1, i, i + 1)})
    return [
        Hazard(
            "tables",
            "Some lines are laid out as a table; hiring systems may mix up its cells.",
            "Send the tailored copy, or write the rows as plain lines.",
            tuple(members),
        )
    ]


def _pictures(pages: Sequence[PageGlyphs]) -> list[Hazard]:
    bare = [p.number for p in pages if p.pictures > FULL_PAGE and p.drawn < 20]
    scans = [p.number for p in pages if p.is_scan]
    some = [
        p.number for p in pages if p.pictures > _PICTURE and p.number not in (*bare, *scans)
    ]
    found = []
    if scans:
        found.append(
            Hazard(
                "pictures",
                f"A scan is on {_pages(scans)}: a machine recognised its words,"
                " some perhaps wrongly.",
                "Read the words through, and send a file from your word processor.",
            )
        )
    if bare:
        found.append(
            Hazard(
                "pictures",
                f"Only a picture is on {_pages(bare)}: what is written in it is not read.",
                "Type its text, or scan it again with text recognition.",
            )
        )
    if some:
        found.append(
            Hazard(
                "pictures",
                f"A picture is on {_pages(some)}: words inside a picture are not read.",
                "Make sure that all it says also stands in the text.",
            )
        )
    return found


def _broken(pages: Sequence[PageGlyphs], lines: Sequence[Line]) -> list[Hazard]:
    drawn = sum(page.drawn for page in pages)
    unmapped = sum(page.unmapped for page in pages)
    if drawn and unmapped > _BROKEN * drawn:
        problem = (
            f"{unmapped} of {drawn} characters can't be read:"
            " the file shows their shapes, not which letters they are."
        )
    elif _is_shifted(lines):
        problem = (
            "The text comes out garbled: the file's character map names wrong letters."
        )
    else:
        return []
    advice = (
        "Save the PDF again from your word processor with fonts embedded, or give a DOCX."
    )
    return [Hazard("broken characters", problem, advice)]


def _is_shifted(lines: Sequence[Line]) -> bool:
    letters = [c for line in lines for c in line.text.lower() if c.isalpha()]
    plain = [c for c in letters if c.isascii()]
    if len(plain) < _LEAST_LETTERS or len(plain) < 0.8 * len(letters):
        return False
    return sum(c in _COMMON for c in plain) < _LEAST_COMMON * len(plain)


def _hidden(pages: Sequence[PageGlyphs], lines: Sequence[Line]) -> list[Hazard]:
    unseen = tuple(i for i, line in enumerate(lines) if not line.visible)
    if not unseen:
        return []
    reasons = sorted({reason for page in pages for reason in page.hidden})
    return [
        Hazard(
            "hidden text",
            f"The file holds text that can't be seen ({', '.join(reasons)});"
            " hiring systems read it, and people take it for a trick.",
            "Take it out of the file, or write it where it can be seen.",
            unseen,
        )
    ]


def _fields(lines: Sequence[Line]) -> list[Hazard]:
    fields = tuple(i for i, line in enumerate(lines) if line.place == "form")
    if not fields:
        return []
    return [
        Hazard(
            "form fields",
            "Some of the text stands in form fields; most hiring systems don't read those.",
            "Send the tailored copy, or print the form to a new PDF.",
            fields,
        )
    ]


def _links(links: Sequence[Link]) -> list[Hazard]:
    bare = [link.url for link in links if not link.text]
    if not bare:
        return []
    return [
        Hazard(
            "link without text",
            f"No readable text carries the link to {bare[0]}"
            + (f" and {len(bare) - 1} more." if len(bare) > 1 else "."),
            "Write the address out: a reader of text can't see where an icon leads.",
        )
    ]


def _left_out(pages: Sequence[PageGlyphs]) -> list[Hazard]:
    numbers = [page.number for page in pages if page.left_out]
    if not numbers:
        return []
    return [
        Hazard(
            "left out",
            f"There is too much text on {_pages(numbers)}: its end was not read.",
            "Save the PDF again from your word processor, or give a DOCX.",
        )
    ]


def _pages(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"page {numbers[0]}"
    return f"pages {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
