"""An ad of fixtures/ in its other forms: a saved careers page, a Word file."""

from dataclasses import dataclass
from html import escape
from pathlib import Path

from docx.document import Document as Docx
from person_docx import new_page

PAGE = Path(__file__).parent / "people" / "careers-page.html"
MARKS = ("- ", "• ")


@dataclass(frozen=True, slots=True)
class Block:
    """What stands between two blank lines of an ad; heading is "" where it has none."""

    heading: str
    paragraphs: tuple[str, ...]
    bullets: tuple[str, ...]


def html_of(ad: str) -> str:
    """Return the ad as a browser saves it: in the middle of a careers page."""
    title, *rows = ad.partition("\n\n")[0].splitlines()
    facts = "".join(f"<li>{escape(row)}</li>" for row in rows)
    body = [f'<h1>{escape(title)}</h1>\n<ul class="facts">{facts}</ul>']
    for block in blocks(ad):
        if block.heading:
            body.append(f"<h2>{escape(block.heading)}</h2>")
        body += [f"<p>{escape(paragraph)}</p>" for paragraph in block.paragraphs]
        if block.bullets:
            items = "\n".join(f"<li>{escape(bullet)}</li>" for bullet in block.bullets)
            body.append(f"<ul>\n{items}\n</ul>")
    page = PAGE.read_text(encoding="utf-8")
    return page.replace("{title}", escape(title)).replace("{body}", "\n".join(body))


def docx_of(ad: str) -> Docx:
    """Return the ad as a personnel office writes it in Word."""
    doc = new_page("Arial", 11, margin=1)
    title, *rows = ad.partition("\n\n")[0].splitlines()
    doc.add_paragraph(title, style="Title")
    for row in rows:
        doc.add_paragraph(row)
    for block in blocks(ad):
        if block.heading:
            doc.add_paragraph(block.heading, style="Heading 2")
        for paragraph in block.paragraphs:
            doc.add_paragraph(paragraph)
        for bullet in block.bullets:
            doc.add_paragraph(bullet, style="List Bullet")
    return doc


def blocks(ad: str) -> tuple[Block, ...]:
    """Return what follows the title, block by block."""
    return tuple(_block(rows.splitlines()) for rows in ad.split("\n\n")[1:])


def _block(rows: list[str]) -> Block:
    heading = rows.pop(0) if len(rows) > 1 and not rows[0].endswith(".") else ""
    return Block(
        heading,
        tuple(row for row in rows if not row.startswith(MARKS)),
        tuple(row[2:] for row in rows if row.startswith(MARKS)),
    )
