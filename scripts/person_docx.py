"""A person of fixtures/ as a Word user would set the page: four people, four layouts.

Each layout holds one thing that trips readers of resumes: contact data in the page
header and native bullets (nurse), a layout table with typed bullets (electrician),
tab stops, a link and "•<tab>" (accountant), a text box beside the text (engineer).
"""

from docx import Document
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement
from docx.shared import Inches, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from person import Part, Person
from text_box import text_box

LINK = "0563C1"  # Word's blue for links
INK = "1F3864"  # the dark blue of Word's built-in resume templates


def draw_nurse(person: Person) -> Docx:
    """Return a page whose header holds the contact data, with styles and native bullets."""
    doc = new_page("Arial", 10, margin=0.7)
    header = doc.sections[0].header.paragraphs[0]
    header.text = "\t".join(person.contact)
    doc.add_paragraph(person.name, style="Title")
    for part in person.parts:
        doc.add_paragraph(part.heading, style="Heading 1")
        for job in part.jobs:
            title, place = job.heads
            _tight(doc.add_paragraph(), keep=True).add_run(title).bold = True
            _tight(doc.add_paragraph(place), keep=True)
            for bullet in job.bullets:
                _tight(doc.add_paragraph(bullet, style="List Bullet"))
        for line in part.lines:
            _tight(doc.add_paragraph(line))
        for bullet in part.bullets:
            _tight(doc.add_paragraph(bullet, style="List Bullet"))
    return doc


def draw_electrician(person: Person) -> Docx:
    """Return a page with a layout table of two columns and bullets typed as "- "."""
    doc = new_page("Arial", 9.5, margin=0.7)
    name = _tight(doc.add_paragraph()).add_run(person.name)
    name.bold, name.font.size = True, Pt(24)
    _tight(doc.add_paragraph()).add_run(person.label).font.size = Pt(13)
    table = doc.add_table(rows=1, cols=2)
    table.autofit = False
    side, main = table.rows[0].cells
    for column, cell, width in zip(table.columns, (side, main), (2.2, 4.9), strict=True):
        column.width = cell.width = Inches(width)
    _tight(side.paragraphs[0], keep=True).add_run("CONTACT").bold = True
    for line in person.contact:
        _tight(side.add_paragraph(line))
    for part in person.parts:
        _fill_cell(side if part.column == "side" else main, part, mark=person.mark)
    first = main.paragraphs[0]._p
    first.getparent().remove(first)  # a new cell brings an empty paragraph
    return doc


def draw_accountant(person: Person) -> Docx:
    """Return a page with dates at a right tab stop and a link to a profile."""
    doc = new_page("Times New Roman", 10.5, margin=1)
    name = _tight(doc.add_paragraph())
    name.alignment = WD_ALIGN_PARAGRAPH.CENTER
    name.add_run(person.name).font.size = Pt(22)
    contact = doc.add_paragraph(" | ".join(person.contact) + " | ")
    contact.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if person.profile:
        _add_link(doc, contact, *person.profile)
    for part in person.parts:
        _ruled_heading(doc, part.heading)
        for job in part.jobs:
            employer, title = job.heads
            _tabbed(doc, employer, bold=True)
            _tight(doc.add_paragraph(), keep=True).add_run(title).italic = True
            for bullet in job.bullets:
                _hanging(doc, f"{person.mark.strip()}\t{bullet}")
        for entry in part.entries:
            _tabbed(doc, entry)
        for line in part.lines:
            _tight(doc.add_paragraph(line))
    return doc


def draw_engineer(person: Person) -> Docx:
    """Return a page with the skills in a text box at the right edge."""
    doc = new_page("Arial", 10, margin=0.8)
    doc.add_paragraph(person.name, style="Title")
    doc.add_paragraph(person.label, style="Subtitle")
    contact = doc.add_paragraph(" | ".join(person.contact))
    boxed = [part for part in person.parts if part.column == "box"]
    contact._p.append(text_box([(part.heading, part.lines) for part in boxed]))
    for part in person.parts:
        if part.column == "box":
            continue
        doc.add_paragraph(part.heading, style="Heading 1")
        for job in part.jobs:
            title, dates = job.heads
            _tight(doc.add_paragraph(), keep=True).add_run(title).bold = True
            _tight(doc.add_paragraph(), keep=True).add_run(dates).italic = True
            for bullet in job.bullets:
                _tight(doc.add_paragraph(bullet, style="List Bullet"))
        for bullet in part.bullets:
            _tight(doc.add_paragraph(bullet, style="List Bullet"))
        for line in part.lines:
            _tight(doc.add_paragraph(line))
    return doc


def new_page(font: str, size: float, *, margin: float) -> Docx:
    """Return an empty letter page with one font for text and headings."""
    doc = Document()
    normal = doc.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(size)
    for name in ("Title", "Subtitle", "Heading 1", "Heading 2"):
        fonts = doc.styles[name].element.rPr.rFonts
        fonts.attrib.clear()  # of the theme, which would win
        doc.styles[name].font.name = font
    for section in doc.sections:
        section.page_width, section.page_height = Inches(8.5), Inches(11)
        section.left_margin = section.right_margin = Inches(margin)
        section.top_margin = section.bottom_margin = Inches(margin)
    return doc


def _tight(paragraph: Paragraph, *, keep: bool = False) -> Paragraph:
    paragraph.paragraph_format.space_after = Pt(1)
    paragraph.paragraph_format.space_before = Pt(4 if keep else 0)
    paragraph.paragraph_format.keep_with_next = keep or None
    return paragraph


def _fill_cell(cell: _Cell, part: Part, *, mark: str) -> None:
    heading = cell.add_paragraph()
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = (
        Pt(10),
        Pt(2),
    )
    heading.add_run(part.heading.upper()).bold = True
    for job in part.jobs:
        employer, title = job.heads
        _tight(cell.add_paragraph(), keep=True).add_run(employer).bold = True
        _tight(cell.add_paragraph(title))
        for bullet in job.bullets:
            _tight(cell.add_paragraph(mark + bullet))
    for line in part.lines:
        _tight(cell.add_paragraph(line))
    for bullet in part.bullets:
        _tight(cell.add_paragraph(mark + bullet))


def _ruled_heading(doc: Docx, text: str) -> None:
    paragraph = doc.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.font.small_caps, run.font.size = True, True, Pt(13)
    rule = f'<w:bottom w:val="single" w:sz="6" w:color="{INK}"/>'
    border = parse_xml(f"<w:pBdr {nsdecls('w')}>{rule}</w:pBdr>")
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(border, "w:spacing", "w:ind", "w:jc")
    _tight(paragraph, keep=True)


def _tabbed(doc: Docx, text: str, *, bold: bool = False) -> None:
    paragraph = _tight(doc.add_paragraph(), keep=bold)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Inches(6.5), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(text).bold = bold or None


def _hanging(doc: Docx, text: str) -> None:
    paragraph = _tight(doc.add_paragraph(text))
    paragraph.paragraph_format.left_indent = Inches(0.25)
    paragraph.paragraph_format.first_line_indent = Inches(-0.25)


def _add_link(doc: Docx, paragraph: Paragraph, text: str, url: str) -> None:
    link = OxmlElement("w:hyperlink")
    target = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link.set(qn("r:id"), target)
    # Word's own style for links; without one LibreOffice drops the link from the PDF
    style = doc.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    style.font.underline, style.font.color.rgb = True, RGBColor.from_string(LINK)
    run = paragraph.add_run(text, style=style)
    link.append(run._r)
    paragraph._p.append(link)
