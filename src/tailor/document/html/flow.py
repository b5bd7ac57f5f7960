"""The elements of a web page become Lines, as a browser would break them."""

import re
from collections.abc import Container
from dataclasses import dataclass, field, replace
from typing import Literal

from lxml import etree

from tailor.document.bullet import split_bullet
from tailor.document.document import Line, Link, Place
from tailor.document.html.apart import SILENT, are_apart, said_in, stands_apart
from tailor.document.html.style import Display, display_of, sheet_of
from tailor.document.runs import Run, join_runs
from tailor.text import normalise

Element = etree._Element

MAX_CELL = 80  # characters: a row of shorter cells is one line, longer cells are columns
NATIVE_BULLET = "•"  # what stands for an <li>, whose mark the browser draws
# what browsers show as blocks (HTML Living Standard, 15.3)
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
# and with a margin above and below
_SPACED = frozenset((
    "blockquote", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre",
    "table", "ul",
))  # fmt: skip
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_HIDING = re.compile(r"display:none|visibility:(?:hidden|collapse)|font-size:0(?![.\d])")
_BOLD_STYLE = re.compile(r"font-weight:(?:bold|[6-9]00)")
_ROWS = re.compile(r"\r\n|\r|\n")
_WHITE = re.compile(r"[ \t\r\n\f]+")
_HARD_SPACES = re.compile("[\xa0\u2003]{3,}")  # a gap that was meant to be seen
_WIDE = re.compile(r"\s{3,}")
_URL = re.compile(r"(?:https?://|mailto:|tel:)\S", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """What holds for the text inside an element; `lists` counts the lists around it."""

    bold: bool = False
    italic: bool = False
    url: str | None = None
    heading: int | None = None
    is_pre: bool = False
    visible: bool = True
    place: Place = "body"
    lists: int = 0
    is_link: bool = False
    display: Display = ""


@dataclass(slots=True)
class Flow:
    """The lines and links so far, and the runs of the line that is being read.

    linked: indexes of the lines that are nothing but links, as in a menu.
    aside: the hidden text inside of the line that is being read.
    """

    lines: list[Line] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    linked: set[int] = field(default_factory=set)
    block: int = 0
    bullet: str | None = None
    gap: float = 0.0
    runs: list[Run] = field(default_factory=list)
    mark: Mark = field(default_factory=Mark)
    is_linked: bool = True
    aside: str = ""

    def say(self, text: str | None, mark: Mark) -> None:
        """Add text; inside <pre> its line ends count, elsewhere they are white space."""
        if not text:
            return
        first, *others = _ROWS.split(text) if mark.is_pre else [_WHITE.sub(" ", text)]
        self._add(first, mark)
        for row in others:
            self.end_line(is_break=True)
            self._add(row, mark)

    def end_line(self, *, is_break: bool = False) -> None:
        """End the line; a break after a break leaves an empty line."""
        styled = join_runs(self.runs)
        mark, is_linked = self.mark, self.is_linked
        self.runs, self.is_linked = [], True
        if not styled.text:
            self.gap = min(self.gap + is_break, 3.0)
            return
        mark_in_text, text = split_bullet(styled.text)
        bullet = mark_in_text or self.bullet
        cut = len(styled.text) - len(text)
        line = Line(
            text=text,
            visible=mark.visible,
            bullet=bullet,
            level=max(mark.lists - 1, 0) if bullet else 0,
            heading=mark.heading,
            gap=self.gap if self.lines else 0.0,
            place=mark.place,
            block=self.block,
            looks=tuple(
                replace(look, start=max(look.start - cut, 0), end=look.end - cut)
                for look in styled.looks
                if look.end > cut
            ),
        )
        if is_linked:
            self.linked.add(len(self.lines))
        self.links += [Link(url, shown, len(self.lines)) for url, shown in styled.links]
        self.lines.append(line)
        self.bullet, self.gap = None, 0.0
        aside, self.aside = normalise(self.aside), ""
        if aside:
            self.lines.append(
                Line(aside, visible=False, place=mark.place, block=self.block)
            )

    def space(self) -> None:
        """Leave white space above the next line."""
        self.gap = max(self.gap, 1.0)

    def _add(self, text: str, mark: Mark) -> None:
        if self.runs and (mark.visible, mark.place) != (self.mark.visible, self.mark.place):
            is_inside = mark.place == self.mark.place and self.mark.visible
            if is_inside and any(run.text.strip() for run in self.runs):
                self.aside += text  # hidden from robots, or a label for the blind
                return
            self.end_line()
        if not self.runs or not self.runs[0].text.strip():
            self.mark = mark  # of the first text that shows
        self.is_linked = self.is_linked and (mark.is_link or not text.strip())
        text = (_WIDE if mark.is_pre else _HARD_SPACES).sub("\t", text)
        self.runs.append(Run(text, bold=mark.bold, italic=mark.italic, url=mark.url))


def flow_of(
    root: Element, *, role: Literal["resume", "ad"], skipped: Container[Element] = ()
) -> Flow:
    """Return the lines below an element.

    Hidden parts of a resume become invisible lines; those of an ad, mostly a careers
    site's own menus and dialogs, are left out.
    """
    flow, marks, row = Flow(), [Mark()], None
    sheet = sheet_of(root.getroottree())
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start":
            around = marks[-1].display
            display = display_of(_style(element)) or sheet.display(element)
            mark = (
                None if element in skipped else _inside(element, marks[-1], role, display)
            )
            marks.append(mark or marks[-1])
            if mark is None:
                walker.skip_subtree()
                continue
            if row is None:
                _begin(flow, element, display, around)
                row = element if element.tag == "tr" and _is_short(element) else None
            else:
                _begin_in_row(flow, element, mark)
            flow.say(element.text, mark)
            continue
        if event == "end":
            mark = marks.pop()
            display = "" if mark is marks[-1] else mark.display  # none where left out
            around = marks[-1].display
            row = None if element is row else row
            if row is None:
                _finish(flow, element, display, around)
                if around == "beside" and are_apart(said_in(element), element.tail or ""):
                    flow.runs.append(Run("\t"))
            else:
                _break_cell(flow, element, marks[-1])
        if element is not root:
            flow.say(element.tail, marks[-1])
    flow.end_line()
    return flow


def _inside(element: Element, mark: Mark, role: str, display: Display) -> Mark | None:
    """Return what holds inside an element, None for one that shows nothing."""
    tag = str(element.tag)
    if tag in SILENT:
        return None
    style = _style(element)
    is_hidden = "hidden" in element.attrib or _HIDING.search(style) is not None
    if role == "ad" and (is_hidden or element.get("aria-hidden") == "true"):
        return None
    if role == "resume" and display == "none":
        is_hidden = True  # what an ad's style hides at first, its scripts may show
    url = (element.get("href") or "").strip() if tag == "a" else ""
    return Mark(
        bold=mark.bold or tag in ("b", "strong") or bool(_BOLD_STYLE.search(style)),
        italic=mark.italic or tag in ("i", "em") or "font-style:italic" in style,
        url=url if _URL.match(url) else mark.url,
        heading=int(tag[1]) if re.fullmatch("h[1-6]", tag) else mark.heading,
        is_pre=mark.is_pre or tag == "pre" or "white-space:pre" in style,
        visible=mark.visible and not is_hidden,
        place="table" if tag == "table" else mark.place,
        lists=mark.lists + (tag in _LISTS),
        is_link=mark.is_link or (tag == "a" and "href" in element.attrib),
        display=display,
    )


def _begin(flow: Flow, element: Element, display: Display, around: Display) -> None:
    if element.tag == "br":
        flow.end_line(is_break=True)
    elif _is_block(element, display, around):
        flow.end_line()
        if element.tag in _SPACED and not _is_list_in_item(element):
            flow.space()
        if element.tag == "li" and not _is_entry(element):
            flow.bullet = NATIVE_BULLET
        flow.block += element.tag in ("td", "th")
    elif _is_next_item(element) or stands_apart(element, display, around):
        flow.runs.append(Run("\t"))


def _begin_in_row(flow: Flow, element: Element, mark: Mark) -> None:
    if element.tag in ("td", "th") and element.getprevious() is not None:
        flow.say("\xa0" * 3, mark)
    else:
        _break_cell(flow, element, mark)


def _break_cell(flow: Flow, element: Element, mark: Mark) -> None:
    """Break a line inside a row: a new one in its last cell, a space in the others."""
    if element.tag in ("td", "th") or not (element.tag == "br" or _is_block(element)):
        return
    cell = element
    while cell.tag not in ("td", "th"):
        parent = cell.getparent()
        if parent is None:
            return
        cell = parent
    if cell.getnext() is None and any(run.text.strip() for run in flow.runs):
        is_first = cell.getprevious() is not None and flow.runs[-1].text == "\xa0" * 3
        if not is_first:
            flow.end_line()
    else:
        flow.say(" ", mark)


def _finish(flow: Flow, element: Element, display: Display, around: Display) -> None:
    if not _is_block(element, display, around):
        return
    flow.end_line()
    if element.tag in _SPACED and not _is_list_in_item(element):
        flow.space()
    if element.tag == "li":
        flow.bullet = None
    flow.block += element.tag == "table"


def _is_block(element: Element, display: Display = "", around: Display = "") -> bool:
    # an element of the site's own ("job-card") mostly is one
    tag = str(element.tag)
    is_set = display == "block" or (around == "below" and tag not in SILENT)
    return tag in _BLOCKS or "-" in tag or is_set or "display:block" in _style(element)


def _is_entry(item: Element) -> bool:
    """Whether a list item is an entry: a box that holds a list of its own."""
    boxes = item.iterchildren("div", "section", "article")
    return any(box.find(".//ul") is not None for box in boxes)


def _is_next_item(element: Element) -> bool:
    """Whether an element follows its like, one of several of a kind set side by side."""
    kind, before = element.get("class"), element.getprevious()
    return (
        kind is not None
        and before is not None
        and (before.tag, before.get("class")) == (element.tag, kind)
        and not (before.tail or "").strip()
    )


def _is_list_in_item(element: Element) -> bool:
    parent = element.getparent()
    return element.tag in _LISTS and parent is not None and parent.tag in ("li", *_LISTS)


def _is_short(row: Element) -> bool:
    """Whether the cells of a table row are short enough to be read as one line."""
    if len(row) < 2:
        return False
    for cell in row:
        room = MAX_CELL
        blocks = 0
        for part in cell.iter():
            is_comment = not isinstance(part.tag, str)
            room -= 0 if is_comment else len((part.text or "").strip())
            room -= len((part.tail or "").strip()) if part is not cell else 0
            blocks += part is not cell and (part.tag in _BLOCKS or part.tag == "br")
            if room < 0 or blocks > 1:
                return False
    return True


def _style(element: Element) -> str:
    style = element.get("style")
    return re.sub(r"\s", "", style).lower() if style else ""
