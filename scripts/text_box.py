"""A Word text box as Word stores it: twice, for new readers and for old ones."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

WIDTH_EMU, HEIGHT_EMU = 1_737_360, 2_240_280  # 1.9 x 2.45 inches
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
RUN = """
<w:r {namespaces}><mc:AlternateContent>
<mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="45720" distB="45720" distL="182880" distR="0" simplePos="0"
 relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
<wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>91440</wp:posOffset></wp:positionV>
<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>
<wp:wrapSquare wrapText="bothSides"/>
<wp:docPr id="1" name="Text Box 1"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData
 uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>
<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
<a:solidFill><a:srgbClr val="EEF2F8"/></a:solidFill></wps:spPr>
<wps:txbx>{content}</wps:txbx><wps:bodyPr lIns="91440" tIns="45720" rIns="91440"
 bIns="45720"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape type="#_x0000_t202" fillcolor="#eef2f8" stroked="f"
 style="position:absolute;width:136.8pt;height:176.4pt;mso-position-horizontal:right"
><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>"""


def text_box(parts: Sequence[tuple[str, Sequence[str]]]) -> BaseOxmlElement:
    """Return a run with a text box at the right margin: headings with their lines."""
    rows = ""
    for heading, lines in parts:
        rows += _row(heading, is_bold=True) + "".join(map(_row, lines))
    content = f"<w:txbxContent>{rows}</w:txbxContent>"
    namespaces = " ".join(f'xmlns:{name}="{uri}"' for name, uri in NAMESPACES.items())
    xml = RUN.replace("\n", "").format(
        namespaces=namespaces, width=WIDTH_EMU, height=HEIGHT_EMU, content=content
    )
    return parse_xml(xml)


def _row(text: str, *, is_bold: bool = False) -> str:
    bold = '<w:rPr><w:b/><w:sz w:val="22"/></w:rPr>' if is_bold else ""
    before = 120 if is_bold else 0
    spacing = f'<w:pPr><w:spacing w:before="{before}" w:after="20"/></w:pPr>'
    return f"<w:p>{spacing}<w:r>{bold}<w:t>{escape(text)}</w:t></w:r></w:p>"
