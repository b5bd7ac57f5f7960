"""A row of contact data that is too long for the page is parted near its middle.

Left to itself the last entry would stand alone below all others, or a phone number be
parted. Nothing is written into the text: the row is set narrower.
"""

import re

from tailor.output.built.design import Design, Paper, setting
from tailor.output.built.measure import rows, width, words
from tailor.output.built.paragraph import Paragraph
from tailor.output.built.text import MARKS, Text

_MARK = re.compile(rf"[{re.escape(MARKS)}] +")


def right_indent(paragraph: Paragraph, text: Text, design: Design, paper: Paper) -> int:
    """Return how much narrower than the page a row is set, in twips; 0 for most."""
    if paragraph.style != "Contact" or "\t" in text.text:
        return 0
    points = setting(design, "Contact").points
    room = paper.text_width(design) / 20 / points
    if rows(words(text.text), room) != 2:
        return 0
    narrow = min(_widths(text.text), default=room)
    return round((room - narrow) * points * 20) if narrow < room else 0


def _widths(text: str) -> list[float]:
    """Return in what widths, in ems, a text is parted behind a mark, once."""
    found: list[float] = []
    for mark in _MARK.finditer(text):
        left, right = text[: mark.end()].rstrip(), text[mark.end() :]
        least = max(width(left), width(right))
        # what would still fit is parted at a hyphen, too: "zoe-", "hl.example.com"
        most = width(text[: mark.end()]) + next((w.width for w in words(right)), 0.0)
        if least < most:
            found.append((least + most) / 2)
    return found
