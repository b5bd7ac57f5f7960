"""A clean one-column DOCX for a resume that came as PDF, text or Markdown.

Every visible line of the source is in it, in the source's order, and each source line
knows its place in the new file, so that edits land there as they would in the source.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import compress

from tailor.document import Document
from tailor.job.language import language_of
from tailor.output.built.fit import Draft, fitting_design
from tailor.output.built.joint import GAP
from tailor.output.built.paper import PAPERS, PaperName, paper_name
from tailor.output.built.paragraph import paragraphs
from tailor.output.built.parts import package
from tailor.output.built.tabs import is_too_long
from tailor.output.built.text import text_of
from tailor.output.docx.line import ParagraphEdit
from tailor.plan.page_marks import iter_page_marks
from tailor.resume import Resume

PART = "word/document.xml"
# what Word opens without a complaint; a broken address makes it call the file damaged
_SAFE = re.compile(
    r"mailto:[\w.%+-]+@[\w.-]+"
    r"|https?://[\w.-]+(?::\d{1,5})?(?:[/?#](?:[\w.~:/?#@!$&'()*+,;=-]|%[0-9A-F]{2})*)?",
    re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class BuiltLine:
    """Where a source line stands in the built file.

    paragraph: counted over all w:p of word/document.xml from 0.
    offsets: for each character of Line.text its place in the paragraph's text, and one
        more for the line's end. A wide gap takes several characters there; the hyphen
        of a parted word takes none.
    """

    line: int
    paragraph: int
    offsets: tuple[int, ...]


@dataclass(frozen=True)
class Built:
    """A DOCX that was built, and where in it each visible source line stands.

    lines: in the source's order.
    """

    data: bytes
    lines: tuple[BuiltLine, ...]

    def at(self, line: int) -> BuiltLine:
        """Return the place of a source line.

        Raises:
            ValueError: the line is not visible, so it is not in the file.
        """
        for built in self.lines:
            if built.line == line:
                return built
        raise ValueError(f"line {line} is not in the built file")


def build_docx(resume: Resume, *, paper: PaperName | None = None) -> Built:
    """Return a DOCX with every visible line of a resume; same input, same bytes.

    paper: None takes the source's own, else the one of the person's country.
    """
    name = paper or paper_name(resume)
    document = resume.document
    sheet = PAPERS[name]
    links = _links(document)
    drafts = [
        Draft(made, [text_of(paragraph, document.lines, links) for paragraph in made])
        for made in dict.fromkeys((paragraphs(resume, paper=sheet), paragraphs(resume)))
    ]
    marks = {edit.line for edit in iter_page_marks(resume)}
    number, design = fitting_design(
        [_without(draft, marks) for draft in drafts], sheet, pages=document.pages
    )
    made = drafts[number].made
    texts = [
        text_of(paragraph, document.lines, links, is_broken=True)
        if is_too_long(paragraph, text, design, sheet)
        else text
        for paragraph, text in zip(made, drafts[number].texts, strict=True)
    ]
    language = language_of(document.text)
    if language == "en":
        language = "en-US" if name == "letter" else "en-GB"
    lines = tuple(
        BuiltLine(line, number, offsets)
        for number, text in enumerate(texts)
        for line, offsets in text.offsets
    )
    return Built(package(made, texts, sheet, design=design, language=language), lines)


def _without(draft: Draft, lines: Collection[int]) -> Draft:
    """Return a draft without the paragraphs that hold lines which are taken out."""
    stays = [not any(part.line in lines for part in one.parts) for one in draft.made]
    return Draft([*compress(draft.made, stays)], [*compress(draft.texts, stays)])


def built_edit(built: Built, line: int, start: int, end: int, new: str) -> ParagraphEdit:
    """Return the edit that replaces Line.text[start:end] in the built file.

    Raises:
        ValueError: the line is not in the file.
    """
    place = built.at(line)
    text = new.replace("\t", GAP)
    at, until = place.offsets[start], place.offsets[end]
    return ParagraphEdit(PART, place.paragraph, None, at, until, text)


def _links(document: Document) -> dict[int, list[tuple[int, int, str]]]:
    """Return the links whose address the line does not show, by line."""
    links: dict[int, list[tuple[int, int, str]]] = {}
    for link in document.links:
        if link.line is None or not _SAFE.fullmatch(link.url):
            continue
        text = document.lines[link.line].text
        start = text.find(link.text) if link.text.strip() else -1
        if start >= 0 and _bare(link.url) not in text.casefold():
            links.setdefault(link.line, []).append(
                (start, start + len(link.text), link.url)
            )
    return links


def _bare(url: str) -> str:
    url = url.casefold().removeprefix("mailto:").split("://")[-1]
    return url.removeprefix("www.").rstrip("/")
