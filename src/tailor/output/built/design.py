"""How a built resume looks: one family, hierarchy by weight and space, no colour.

Arial, because its metrics are on every system: Liberation Sans has the same widths, so
lines break alike in Word, in LibreOffice and on a hiring system's server.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

# the name's style is not Word's Title: pandoc takes titles out of the text
Style = Literal[
    "Name",
    "Headline",
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
MOST_CONTACT = 20  # half-points: an address should not be parted at its hyphen
# of list items, so that pdfminer, which takes rows for one text where they begin within
# 0.55 em of each other, reads the rows of an item together and its head apart
START, INDENT = 180, 240  # twips before the mark, and more for each level
HANGING_EMS = 0.54  # from the mark to the text
MARK = 0.8  # of the text's size: then a word's space is left behind the mark
GAP_EMS = 1.4  # between two columns of a row
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


# leading in whole hundredths: LibreOffice cuts the rest off
AIRY = Design(23, 40, 26, 288, 1296, 1296, 360, 170, 70)
OPEN = Design(21, 38, 25, 312, 1152, 1296, 380, 180, 80)
LOOSE = Design(22, 38, 25, 276, 1224, 1152, 280, 140, 50)
EASY = Design(21, 36, 24, 276, 1152, 1080, 250, 125, 45)
ROOMY = Design(20, 34, 23, 269, 1152, 1080, 220, 110, 40)
PLAIN = Design(20, 32, 22, 254, 1080, 960, 180, 80, 20)
SNUG = Design(20, 30, 22, 240, 1008, 864, 140, 60, 12)
TIGHT = Design(19, 28, 21, 240, 1008, 864, 130, 50, 10)
DENSE = Design(18, 26, 20, 240, 864, 720, 110, 40, 6)
USUAL = (ROOMY, PLAIN, SNUG)  # at 10 points
LEGIBLE = (ROOMY, EASY, PLAIN, LOOSE, SNUG, OPEN, AIRY)  # what is tried, in turn
SMALL = (TIGHT, DENSE)  # below 10 points, only to save a page
DESIGNS = (*LEGIBLE, *SMALL)


@dataclass(frozen=True, slots=True)
class Setting:
    """How a style is set: size in half-points, space around it in twips."""

    size: int
    before: int
    after: int
    is_bold: bool = False
    keeps_next: bool = False

    @property
    def points(self) -> float:
        """The size in points."""
        return self.size / 2


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet in twips."""

    width: int
    height: int

    def text_width(self, design: Design) -> int:
        """Return how wide a line may be."""
        return self.width - 2 * design.side


def setting(design: Design, style: Style) -> Setting:
    """Return how a style is set in a design."""
    return _settings(design)[style]


@cache
def _settings(design: Design) -> dict[Style, Setting]:
    d = design
    return {
        "Name": Setting(d.name, 0, 20, is_bold=True, keeps_next=True),
        "Headline": Setting(d.body + 2, 0, 20, keeps_next=True),
        "Contact": Setting(min(d.body - 1, MOST_CONTACT), 0, 0),
        "Heading1": Setting(d.heading, d.before_heading, 70, is_bold=True, keeps_next=True),
        "Heading2": Setting(d.body, d.before_role, d.after, is_bold=True, keeps_next=True),
        "Role": Setting(d.body, d.before_role, 0, keeps_next=True),
        "RoleMore": Setting(d.body, 0, 0, keeps_next=True),
        # the first item is as far from its head as from the second one
        "ListBullet": Setting(d.body, d.after, d.after),
        "Spaced": Setting(d.body, d.before_role, d.after),
        "Normal": Setting(d.body, 0, d.after),
    }


def indent(design: Design, level: int) -> int:
    """Return how far the text of a list item is set in, in twips."""
    return START + INDENT * level + hanging(design)


def hanging(design: Design) -> int:
    """Return how far the text of a list item is behind its mark, in twips."""
    return round(design.body * 10 * HANGING_EMS)


def styles_xml(design: Design, text_width: int, language: str) -> str:
    """Return word/styles.xml."""
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{text_width}"/></w:tabs>'
    plain = setting(design, "Normal")
    return "".join(
        (
            f"{_HEAD}<w:styles {_MAIN}><w:docDefaults><w:rPrDefault><w:rPr>",
            f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}"'
            f' w:cs="{FONT}"/>{_size(plain.size)}'
            f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>',
            "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>",
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
            '<w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/>'
            f"{tab}{_space(0, plain.after, design.leading)}</w:pPr></w:style>",
            '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
            '<w:name w:val="Default Paragraph Font"/></w:style>',
            '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/>'
            "<w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>",
            '<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/>'
            "<w:qFormat/><w:rPr><w:i/><w:iCs/></w:rPr></w:style>",
            *(
                _style(style, name, setting(design, style))
                for style, name in _NAMES.items()
            ),
            "</w:styles>",
        )
    )


def numbering_xml(design: Design) -> str:
    """Return word/numbering.xml: one list, a real bullet at each level."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        + ('<w:pStyle w:val="ListBullet"/>' if level == 0 else "")
        + f'<w:lvlText w:val="{BULLET}"/><w:lvlJc w:val="left"/><w:pPr><w:ind'
        f' w:left="{indent(design, level)}" w:hanging="{hanging(design)}"/></w:pPr><w:rPr>'
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" w:hint="default"/>'
        f"{_size(round(design.body * MARK))}</w:rPr></w:lvl>"
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


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _space(before: int, after: int, leading: int | None = None) -> str:
    line = f' w:line="{leading}" w:lineRule="auto"' if leading else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{line}/>'


def _style(style: Style, name: str, how: Setting) -> str:
    own = "" if name in _BUILT_IN else ' w:customStyle="1"'
    bold = "<w:b/><w:bCs/>" if how.is_bold else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style}"{own}>'
        f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>'
        f"{'<w:keepNext/><w:keepLines/>' if how.keeps_next else ''}"
        f"{_LIST if style == 'ListBullet' else ''}"
        f"{f'<w:pBdr>{RULE}</w:pBdr>' if style == 'Heading1' else ''}"
        f"{_space(how.before, how.after)}{_OUTLINE.get(style, '')}</w:pPr>"
        f"<w:rPr>{bold}{_size(how.size)}</w:rPr></w:style>"
    )


_LIST = '<w:numPr><w:numId w:val="1"/></w:numPr>'
_OUTLINE: dict[Style, str] = {
    "Heading1": '<w:outlineLvl w:val="0"/>',
    "Heading2": '<w:outlineLvl w:val="1"/>',
}
_NAMES: dict[Style, str] = {
    "Name": "Name",
    "Headline": "Headline",
    "Contact": "Contact",
    "Heading1": "heading 1",
    "Heading2": "heading 2",
    "Role": "Role",
    "RoleMore": "Role More",
    "ListBullet": "List Bullet",
    "Spaced": "Spaced",
}
_BUILT_IN = {"heading 1", "heading 2", "List Bullet"}
