"""How a built resume looks: one family, hierarchy by weight and space, no colour.

Arial, because its metrics are on every system: Liberation Sans has the same widths, so
lines break alike in Word, in LibreOffice and on a hiring system's server.
"""

from dataclasses import dataclass
from typing import Literal

Style = Literal[
    "Title",
    "Subtitle",
    "Contact",
    "Heading1",
    "Heading2",
    "Role",
    "RoleMore",
    "ListBullet",
    "Spaced",
    "Normal",
]
FONT, FONT_TWIN = "Arial", "Liberation Sans"
BULLET = "\u2022"  # LibreOffice turns Word's Symbol bullet into U+F0B7 (docs/sources.md)
RULE = '<w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/>'
LEVELS = 3
INDENT, HANGING = 240, 200  # twips of a list item, for each level
_MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class Design:
    """Sizes in half-points, spaces and margins in twips, leading in 240ths."""

    body: int
    name: int
    heading: int
    leading: int
    side: int
    top: int
    before_heading: int
    before_role: int
    after: int


ROOMY = Design(20, 34, 23, 269, 1152, 1080, 220, 110, 40)
PLAIN = Design(20, 32, 22, 254, 1080, 960, 180, 80, 20)
TIGHT = Design(19, 28, 21, 240, 1008, 864, 130, 50, 10)
DENSE = Design(18, 26, 20, 240, 864, 720, 110, 40, 6)  # only to save a page of a PDF
DESIGNS = (ROOMY, PLAIN, TIGHT, DENSE)


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet in twips."""

    width: int
    height: int

    def text_width(self, design: Design) -> int:
        """Return how wide a line may be."""
        return self.width - 2 * design.side


def styles_xml(design: Design, text_width: int, language: str) -> str:
    """Return word/styles.xml."""
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{text_width}"/></w:tabs>'
    rule = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'
    keep = "<w:keepNext/><w:keepLines/>"
    d = design
    small = _size(d.body - 1)
    return "".join(
        (
            f"{_HEAD}<w:styles {_MAIN}><w:docDefaults><w:rPrDefault><w:rPr>",
            f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}"'
            f' w:cs="{FONT}"/>{_size(d.body)}'
            f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>',
            "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>",
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
            '<w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/>'
            f"{tab}{_space(0, d.after, d.leading)}</w:pPr></w:style>",
            '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
            '<w:name w:val="Default Paragraph Font"/></w:style>',
            '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/>'
            "<w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>",
            '<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/>'
            "<w:qFormat/><w:rPr><w:i/><w:iCs/></w:rPr></w:style>",
            _style("Title", "Title", keep + _space(0, 20), _BOLD + _size(d.name)),
            _style("Subtitle", "Subtitle", keep + _space(0, 20), _size(d.body + 2)),
            _style("Contact", "Contact", _space(0, 0), small),
            _style(
                "Heading1",
                "heading 1",
                f'{keep}{rule}{_space(d.before_heading, 70)}<w:outlineLvl w:val="0"/>',
                _BOLD + _size(d.heading),
            ),
            _style(
                "Heading2",
                "heading 2",
                f'{keep}{_space(d.before_role, d.after)}<w:outlineLvl w:val="1"/>',
                _BOLD,
            ),
            _style("Role", "Role", keep + _space(d.before_role, 0), ""),
            _style("RoleMore", "Role More", keep + _space(0, d.after), "", based_on="Role"),
            _style(
                "ListBullet",
                "List Bullet",
                '<w:numPr><w:numId w:val="1"/></w:numPr>' + _space(0, d.after),
                "",
            ),
            _style("Spaced", "Spaced", _space(d.before_role, d.after), ""),
            "</w:styles>",
        )
    )


def numbering_xml() -> str:
    """Return word/numbering.xml: one list, a real bullet at each level."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        + ('<w:pStyle w:val="ListBullet"/>' if level == 0 else "")
        + f'<w:lvlText w:val="{BULLET}"/><w:lvlJc w:val="left"/><w:pPr><w:ind'
        f' w:left="{INDENT * level + HANGING}" w:hanging="{HANGING}"/></w:pPr><w:rPr>'
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" w:hint="default"/>'
        "</w:rPr></w:lvl>"
        for level in range(LEVELS)
    )
    return (
        f'{_HEAD}<w:numbering {_MAIN}><w:abstractNum w:abstractNumId="0">'
        f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def font_table_xml() -> str:
    """Return word/fontTable.xml: what to take where the font is missing."""
    return (
        f'{_HEAD}<w:fonts {_MAIN}><w:font w:name="{FONT}"><w:altName w:val="{FONT_TWIN}"/>'
        '<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def settings_xml() -> str:
    """Return word/settings.xml: Word 2013 and later, nothing else."""
    return (
        f'{_HEAD}<w:settings {_MAIN}><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting'
        ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        ' w:val="15"/></w:compat></w:settings>'
    )


def section_xml(paper: Paper, design: Design) -> str:
    """Return w:sectPr: the sheet and its margins."""
    return (
        f'<w:sectPr><w:pgSz w:w="{paper.width}" w:h="{paper.height}"/><w:pgMar'
        f' w:top="{design.top}" w:right="{design.side}" w:bottom="{design.top}"'
        f' w:left="{design.side}" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>'
    )


_BOLD = "<w:b/><w:bCs/>"


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _space(before: int, after: int, leading: int | None = None) -> str:
    line = f' w:line="{leading}" w:lineRule="auto"' if leading else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{line}/>'


def _style(
    style: Style, name: str, paragraph: str, run: str, *, based_on: str = "Normal"
) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{style}"'
        f"{'' if name in _BUILT_IN else ' w:customStyle=' + chr(34) + '1' + chr(34)}>"
        f'<w:name w:val="{name}"/><w:basedOn w:val="{based_on}"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


_BUILT_IN = {"Title", "Subtitle", "heading 1", "heading 2", "List Bullet"}
