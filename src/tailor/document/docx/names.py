"""The names of WordprocessingML that the reader and the editor share.

Source: ECMA-376 part 1 (WordprocessingML), [MS-DOCX] for what Word added since.
"""

from math import isfinite
from typing import Final

from lxml import etree

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


P: Final = w("p")
RUN: Final = w("r")
TEXT: Final = w("t")
P_PROPS: Final = w("pPr")
R_PROPS: Final = w("rPr")
TABLE: Final = w("tbl")
ROW: Final = w("tr")
CELL: Final = w("tc")
VAL: Final = w("val")
ALTERNATE: Final = f"{{{MC}}}AlternateContent"
CHOICE: Final = f"{{{MC}}}Choice"
FALLBACK: Final = f"{{{MC}}}Fallback"
RELATION_ID: Final = f"{{{R}}}id"
# what stands around runs, or around paragraphs, and shows what is inside it
WRAPPERS: Final = frozenset(
    w(name)
    for name in (
        *("hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "ins", "moveTo"),
        *("customXml", "dir", "bdo", "ruby", "rubyBase"),
    )
)


def val(parent: etree._Element | None, name: str) -> str | None:
    """Return the w:val of a child, None without the child or the attribute."""
    child = parent.find(w(name)) if parent is not None else None
    return child.get(VAL) if child is not None else None


def on(parent: etree._Element | None, name: str) -> bool | None:
    """Return whether a switch such as w:b is on; None where it isn't set."""
    child = parent.find(w(name)) if parent is not None else None
    if child is None:
        return None
    return child.get(VAL, "true") not in ("false", "0", "off", "none")


def number(value: str | None) -> float | None:
    """Return a measure in its unit, None where there is none; Strict writes "12pt"."""
    if value is None:
        return None
    plain = value.strip()
    points = plain.endswith("pt")
    try:
        amount = float(plain.removesuffix("pt").removesuffix("%"))
    except ValueError:
        return None
    if not isfinite(amount):
        return None
    return amount * 20 if points else amount
