"""A saved web page, or a resume in HTML, becomes Lines.

Scripts, styles and, of an ad, what the page hides, its menus, forms and footers are
left out. Nothing that the page names is loaded.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import groupby
from typing import Literal

from lxml import etree

from tailor.document.document import Document, Line
from tailor.document.html.flow import Element, Flow, flow_of
from tailor.errors import InputError

MAX_TAGS = 100_000  # a long careers page has 5,000; so many take five seconds
MIN_MENU = 4  # an ad may list three pages to read; "similar jobs" are more
_BESIDE = frozenset(("aside", "dialog", "footer", "form", "header", "nav"))
# the same in ARIA's words (WAI-ARIA 1.2, 5.3)
_ROLES = frozenset((
    "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "form",
    "menu", "menubar", "navigation", "search",
))  # fmt: skip


def read_html(text: str, name: str, *, role: Literal["resume", "ad"]) -> Document:
    """Return the lines of a page; for an ad also what it tells search engines of the job.

    Raises:
        InputError: it has far more tags than a page for people.
    """
    root = None if text.count("<") > MAX_TAGS else _tree(text)
    if root is None:
        raise InputError(f"{name} is too large a web page: copy its text into a file.")
    flow = _ad(root) if role == "ad" else flow_of(root, role=role, skipped=_navs(root))
    lines = tuple(replace(line, number=i) for i, line in enumerate(flow.lines, 1))
    return Document(name=name, format="html", lines=lines, links=tuple(flow.links))


def lines_of_html(text: str) -> list[Line]:
    """Return the lines of a piece of HTML."""
    root = _tree(text)
    return [] if root is None else flow_of(root, role="ad").lines


def _tree(text: str) -> Element | None:
    """Return the page's elements, None where they lie too deep to be read to the end."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    data = text.replace("\0", "").encode("utf-8", "replace")
    root: Element | None = None
    with suppress(etree.XMLSyntaxError):  # no element in it
        root = etree.fromstring(data, parser)
    # 2,048 open tags: libxml2 stops there and would lose the rest without a word
    is_cut = any("depth" in error.message for error in parser.error_log)
    empty = etree.Element("html")
    return None if is_cut else empty if root is None else root


def _ad(root: Element) -> Flow:
    from tailor.document.html.posting import add_posting

    whole = flow_of(root, role="ad")
    flow = flow_of(_main(root), role="ad", skipped=set(_beside(root)))
    _drop_menus(flow)
    if 5 * _size(flow) < _size(whole):  # a page that is one form: too much is better
        flow = whole
    add_posting(flow, root)
    return flow


def _drop_menus(flow: Flow) -> None:
    """Drop what is no <nav> but looks like one: many lines in a row that only link."""
    gone: set[int] = set()
    kinds = [(i in flow.linked, line.bullet) for i, line in enumerate(flow.lines)]
    for (is_linked, _), group in groupby(range(len(kinds)), kinds.__getitem__):
        run = list(group)
        if is_linked and len(run) >= MIN_MENU:
            gone.update(run)
    kept = [i for i in range(len(flow.lines)) if i not in gone]
    places = {old: new for new, old in enumerate(kept)}
    flow.lines = [flow.lines[i] for i in kept]
    flow.links = [
        replace(link, line=places[link.line]) for link in flow.links if link.line in places
    ]


def _main(root: Element) -> Element:
    """Return the page's main part where that holds its title, else the whole page."""
    mains = [
        e for e in root.iter("main", "div") if e.tag == "main" or e.get("role") == "main"
    ]
    return mains[0] if len(mains) == 1 and mains[0].find(".//h1") is not None else root


def _navs(root: Element) -> set[Element]:
    return {e for e in root.iter(etree.Element) if _is(e, "nav", "navigation")}


def _beside(root: Element) -> Iterator[Element]:
    """Yield the parts beside the ad: what could hold the ad itself is none of them."""
    around: set[Element] = set()
    for part in root.iter(etree.Element):
        if part.tag in ("h1", "main", "article") or part.get("role") == "main":
            above = part.getparent()
            while above is not None and above not in around:
                around.add(above)
                above = above.getparent()
    for part in root.iter(etree.Element):
        is_beside = part.tag in _BESIDE or part.get("role") in _ROLES
        if is_beside and (part not in around or _is(part, "nav", "navigation")):
            yield part


def _is(element: Element, tag: str, role: str) -> bool:
    return element.tag == tag or element.get("role") == role


def _size(flow: Flow) -> int:
    return sum(len(line.text) for line in flow.lines)
