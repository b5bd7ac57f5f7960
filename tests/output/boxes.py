"""A resume as template shops sell them: a text box stored twice, tables, a page header."""

import zipfile
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:wps="{SHAPE}" xmlns:a="{DRAWING}/main"'
    f' xmlns:wp="{DRAWING}/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
BREAK = "<w:r><w:br/></w:r>"


def para(*runs: str, style: str = "") -> str:
    """Return a paragraph; what is no XML yet is a run of text."""
    props = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{props}{''.join(map(run, runs))}</w:p>"


def run(text: str) -> str:
    if text.startswith("<"):
        return text
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def box(*paragraphs: str) -> str:
    """Return a text box as Word stores it: a drawing, and the same for older Words."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    place = "".join(
        f'<wp:position{side} relativeFrom="page"><wp:posOffset>{at}</wp:posOffset>'
        f"</wp:position{side}>"
        for side, at in (("H", 5_000_000), ("V", 900_000))
    )
    size = 'cx="1800000" cy="1800000"'
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"'
        ' relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/>{place}<wp:extent {size}/>'
        '<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="1" name="Box"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{SHAPE}"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</wps:spPr>"
        f"<wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        '<v:rect style="position:absolute;width:140pt;height:140pt">'
        f"<v:textbox>{content}</v:textbox></v:rect></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def table(*rows: tuple[str, ...]) -> str:
    grid = '<w:gridCol w:w="4500"/>' * 2
    width = '<w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>'
    cells = ("".join(f"<w:tc>{width}{cell}</w:tc>" for cell in row) for row in rows)
    inside = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    props = '<w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr>'
    return f"<w:tbl>{props}<w:tblGrid>{grid}</w:tblGrid>{inside}</w:tbl>"


def relations(*pairs: tuple[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{i}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(pairs, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


BODY = (
    para("Maria Santos, RN"),
    para("Summary", style="Heading1"),
    para(
        box(
            para("Skills", style="Heading1"),
            para("Wound care, telemetry, IV therapy, Cerner"),
            para("Patient education"),
        ),
        "Registered nurse with seven years at the bedside.",
    ),
    para("Experience", style="Heading1"),
    table(
        (para("Registered Nurse"), para("2021 to now")),
        (
            para("Lakeside Medical Center")
            + para("- Charted assessments in Cerner")
            + para("- Monitored telemetry for 12 patients"),
            para("Portland, OR") + para("Nights and weekends"),
        ),
    ),
    para("- Responsible for giving medications"),
    para("- Precepted 7 new graduate nurses"),
    para("- Drew blood on weekends"),
    para("Worked in two units", BREAK, "and floated to the third", BREAK, "when short"),
    para("Certificates", style="Heading1"),
    para("Basic Life Support, American Heart Association, expires 08/2027"),
    para("Education", style="Heading1"),
    table(
        (para("BSN, Willamette College"), para("2019")),
        (para("ADN, Mount Tabor College"), para("2016")),
    ),
    para("Languages: English, Tagalog"),
)


def boxes_docx() -> bytes:
    """Return the file."""
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/>'
        '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440"'
        ' w:bottom="1440" w:left="1440" w:header="700" w:footer="700" w:gutter="0"/>'
        "</w:sectPr>"
    )
    heading = (
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    )
    contact = para("Portland, OR 97209  503-555-0142  maria.santos@example.com")
    kinds = (("document", "document.main"), ("styles", "styles"), ("header1", "header"))
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>'
        for name, kind in kinds
    )
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>'
        ),
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations(
            ("styles", "styles.xml"), ("header", "header1.xml")
        ),
        "word/styles.xml": f"<w:styles {NAMES}>{heading}</w:styles>",
        "word/header1.xml": f"<w:hdr {NAMES}>{contact}</w:hdr>",
        "word/document.xml": (
            f"<w:document {NAMES}><w:body>{''.join(BODY)}{section}</w:body></w:document>"
        ),
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, xml in parts.items():
            file.writestr(name, xml)
    return buffer.getvalue()
