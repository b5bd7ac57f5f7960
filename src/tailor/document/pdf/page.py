"""What is written on one page of a PDF."""

from collections import Counter
from dataclasses import dataclass, field

from tailor.document.document import Box
from tailor.document.layout.glyph import Glyph
from tailor.document.pdf.note import Note


@dataclass(slots=True)
class PageGlyphs:
    """What is written on one page.

    width, height: in points, before the page is turned for showing.
    by_turn: the glyphs by the direction in which they run, in degrees against the
        clock; 0 for upright text.
    pictures: share of the page that pictures cover, 0 to 1.
    hidden: how many glyphs a person can't see, by the reason.
    drawings: how many lines and shapes are drawn.
    drawn: how many glyphs there are, with those that have no character.
    unmapped: how many of them have none that could be read.
    left_out: how many were not looked at, because there are too many.
    is_scan: whether its text was recognised in a picture and laid over it unseen.
    left, top: of the page, as the file counts.
    links: with the addresses they lead to.
    rules: the thin lines drawn across a part of the page, placed as glyphs are.
    cut: the baselines of upright text that is drawn in part, at the page's ends.
    beside: how many form fields and remarks lie on it; None if it can't be read.
    """

    number: int
    width: float
    height: float
    by_turn: dict[int, list[Glyph]] = field(default_factory=dict)
    pictures: float = 0.0
    hidden: Counter[str] = field(default_factory=Counter)
    drawings: int = 0
    drawn: int = 0
    unmapped: int = 0
    left_out: int = 0
    is_scan: bool = False
    left: float = 0.0
    top: float = 0.0
    links: list[Note] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    cut: set[float] = field(default_factory=set)
    beside: int | None = None

    def placed(self, area: Box) -> Box:
        """Return an area of the file, which counts from the bottom left, as one of ours."""
        return Box(
            area.left - self.left,
            self.top - area.top,
            area.right - self.left,
            self.top - area.bottom,
        )
