"""The parts of a built DOCX, as XML text, and the package around them.

Written by hand: a template of a library holds 790 kB of styles that nobody sees.
"""

import io
import re
import zipfile
from collections.abc import Sequence

from tailor.output.built.balance import right_indent
from tailor.output.built.design import (
    RULE,
    Design,
    Paper,
    font_table_xml,
    numbering_xml,
    section_xml,
    settings_xml,
    styles_xml,
)
from tailor.output.built.paragraph import Paragraph
from tailor.output.built.tabs import Tabs, tabs_of
from tailor.output.built.text import Look, Text, is_rtl

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPEN = "http://schemas.openxmlformats.org"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = f"{_OPEN}/officeDocument/2006/relationships"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a zip can hold
_MADE = "2000-01-01T00:00:00Z"  # no file says when it was made
_PARTS = re.compile(r"[\t\n]|[^\t\n]+")
_KEEPS = {None: "", True: "<w:keepNext/>", False: '<w:keepNext w:val="0"/>'}
_MARKS = {"\t": "<w:tab/>", "\n": "<w:br/>"}
_OWN = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "fontTable": "fontTable",
}


def package(
    made: Sequence[Paragraph],
    texts: Sequence[Text],
    paper: Paper,
    *,
    design: Design,
    language: str,
) -> bytes:
    """Return a DOCX of paragraphs."""
    links: dict[str, str] = {}
    edge = paper.text_width(design)
    tabs = tabs_of(made, texts, design, paper)
    body = "".join(
        _paragraph(
            paragraph,
            text,
            links,
            tabs=_tabs(text, own, edge),
            indent=right_indent(paragraph, text, design, paper),
        )
        for paragraph, text, own in zip(made, texts, tabs, strict=True)
    )
    document = (
        f'{_HEAD}<w:document xmlns:w="{_OPEN}/wordprocessingml/2006/main"'
        f' xmlns:r="{_RELATION}"><w:body>{body or "<w:p/>"}'
        f"{section_xml(paper, design)}</w:body></w:document>"
    )
    return _zip(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _package_relations(),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": _relations(links),
            "word/styles.xml": styles_xml(design, paper.text_width(design), language),
            "word/numbering.xml": numbering_xml(design),
            "word/settings.xml": settings_xml(),
            "word/fontTable.xml": font_table_xml(),
            "docProps/core.xml": _core(language),
        }
    )


def _paragraph(
    paragraph: Paragraph, text: Text, links: dict[str, str], *, tabs: str, indent: int
) -> str:
    style = "" if paragraph.style == "Normal" else f'<w:pStyle w:val="{paragraph.style}"/>'
    free = _KEEPS[paragraph.keeps_next]
    level = (
        f'<w:numPr><w:ilvl w:val="{paragraph.level}"/><w:numId w:val="1"/></w:numPr>'
        if paragraph.level
        else ""
    )
    bidi = "<w:bidi/>" if is_rtl(text.text) else ""
    rule = f"<w:pBdr>{RULE}</w:pBdr>" if paragraph.has_rule else ""
    narrow = f'<w:ind w:right="{indent}"/>' if indent else ""
    properties = style + free + level + rule + tabs + bidi + narrow
    runs = "".join(_run(look, part, links) for look, part in text.runs())
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def _tabs(text: Text, own: Tabs, edge: int) -> str:
    """Return w:tabs; edge: where the right stop of the styles stands."""
    if "\t" not in text.text:
        return ""
    stops = "".join(f'<w:tab w:val="left" w:pos="{at}"/>' for at in own.stops)
    stops += "" if own.has_edge else f'<w:tab w:val="clear" w:pos="{edge}"/>'
    return f"<w:tabs>{stops}</w:tabs>" if stops else ""


def _run(look: Look, text: str, links: dict[str, str]) -> str:
    properties = "".join(
        (
            '<w:rStyle w:val="Strong"/>' if look.bold else "",
            # one character style a run: italic in a bold run is told directly
            "<w:i/><w:iCs/>" if look.bold and look.italic else "",
            '<w:rStyle w:val="Emphasis"/>' if look.italic and not look.bold else "",
            "<w:rtl/>" if look.rtl else "",
        )
    )
    content = "".join(
        _MARKS.get(part) or f'<w:t xml:space="preserve">{escaped(part)}</w:t>'
        for part in _PARTS.findall(text)
    )
    run = f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{content}</w:r>"
    if look.link is None:
        return run
    number = links.setdefault(look.link, f"rId{len(_OWN) + len(links) + 1}")
    return f'<w:hyperlink r:id="{number}">{run}</w:hyperlink>'


def escaped(text: str) -> str:
    """Return text as XML holds it, in an attribute too; xml.sax costs 21 ms to import."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")


def _content_types() -> str:
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in {"document": "document.main", **_OWN}.items()
    )
    package = "application/vnd.openxmlformats-package"
    return (
        f'{_HEAD}<Types xmlns="{_OPEN}/package/2006/content-types"><Default'
        f' Extension="rels" ContentType="{package}.relationships+xml"/><Default'
        f' Extension="xml" ContentType="application/xml"/>{parts}<Override'
        f' PartName="/docProps/core.xml" ContentType="{package}.core-properties+xml"/>'
        "</Types>"
    )


def _package_relations() -> str:
    return _relation_part(
        _relation("rId1", f"{_RELATION}/officeDocument", "word/document.xml")
        + _relation(
            "rId2",
            f"{_OPEN}/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
        )
    )


def _relations(links: dict[str, str]) -> str:
    parts = "".join(
        _relation(f"rId{number}", f"{_RELATION}/{name}", f"{name}.xml")
        for number, name in enumerate(_OWN, 1)
    )
    targets = "".join(
        f'<Relationship Id="{number}" Type="{_RELATION}/hyperlink"'
        f' Target="{escaped(url)}" TargetMode="External"/>'
        for url, number in links.items()
    )
    return _relation_part(parts + targets)


def _relation(number: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{number}" Type="{kind}" Target="{target}"/>'


def _relation_part(relations: str) -> str:
    return (
        f'{_HEAD}<Relationships xmlns="{_OPEN}/package/2006/relationships">'
        f"{relations}</Relationships>"
    )


def _core(language: str) -> str:
    dublin = "http://purl.org/dc"
    return (
        f"{_HEAD}<cp:coreProperties"
        f' xmlns:cp="{_OPEN}/package/2006/metadata/core-properties"'
        f' xmlns:dc="{dublin}/elements/1.1/" xmlns:dcterms="{dublin}/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:language>{language}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{_MADE}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{_MADE}</dcterms:modified>'
        "</cp:coreProperties>"
    )


def _zip(parts: dict[str, str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, xml in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same bytes from every system
            archive.writestr(entry, xml.encode("utf-8"))
    return target.getvalue()
