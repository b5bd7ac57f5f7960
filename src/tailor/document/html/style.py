"""How a page's own style sheets lay out its elements: side by side, apart or not at all.

Read are rules of tags, classes and ids, as they hold on a wide screen; a rule with a
state or an attribute in its selector is passed over. Nothing is loaded.

Source: CSS Display 3, 2; Selectors 4, 17 (specificity); Media Queries 4, 2.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from lxml import etree

Display = Literal["", "beside", "below", "apart", "tag", "block", "inline", "none"]

MAX_CSS = 1_000_000  # characters; two style sheets of the common libraries
MAX_CHECKS = 1_000_000  # selectors tried on elements; half a second
_SCREEN = 1280  # pixels: what a resume is looked at on
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_BRACE = re.compile(r"[{}]")
_PART = re.compile(r"([.#]?)((?:[\w-]|\\.)+)")
_DISPLAY = re.compile(r"(?:^|;)display:([a-z -]+)(!important)?")
_FLOAT = re.compile(r"(?:^|;)float:right")
_COLUMN = re.compile(r"(?:^|;)flex-(?:direction|flow):column")
_SET_APART = re.compile(
    r"(?:^|;)(?:border|margin|padding)(?:-(?:left|right))?:(?!0;|0$|none)"
)
_WIDTH = re.compile(r"\((min|max)-width:(\d+)(?:\.\d+)?(px|r?em)\)")
_SIMPLE = frozenset(("all", "screen", "only screen", "and", ""))


@dataclass(frozen=True, slots=True)
class Compound:
    """What one element must be: its tag, its id and its classes."""

    tag: str
    identity: str
    classes: frozenset[str]

    def fits(self, element: etree._Element) -> bool:
        """Whether an element is so."""
        return (
            self.tag in ("", element.tag)
            and self.identity in ("", element.get("id"))
            and (not self.classes or self.classes <= _classes(element))
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """A selector, the element's own part last, and what it says; the strongest wins."""

    parts: tuple[Compound, ...]
    display: Display
    strength: tuple[bool, int, int, int, int]


@dataclass(slots=True)
class Sheet:
    """The rules of a page by what they ask of the element itself."""

    rules: dict[str, list[Rule]] = field(default_factory=dict)
    checks: int = 0

    def display(self, element: etree._Element) -> Display:
        """Return how the style sheets show an element; "" where they don't say."""
        if not self.rules:
            return ""
        keys = [str(element.tag), *("." + name for name in _classes(element))]
        keys.append("#" + (element.get("id") or ""))
        fitting = [
            r for key in keys for r in self.rules.get(key, ()) if self._fits(r, element)
        ]
        return max(fitting, key=lambda rule: rule.strength).display if fitting else ""

    def _fits(self, rule: Rule, element: etree._Element) -> bool:
        self.checks += 1
        if self.checks > MAX_CHECKS or not rule.parts[-1].fits(element):
            return False
        left = len(rule.parts) - 1
        above = element.getparent() if left else None
        while left and above is not None and self.checks <= MAX_CHECKS:
            self.checks += 1
            left -= rule.parts[left - 1].fits(above)
            above = above.getparent()
        return left == 0


def sheet_of(root: etree._ElementTree) -> Sheet:
    """Return the rules of a page's <style> elements that say how to lay out."""
    css = "".join(style.text or "" for style in root.iter("style"))
    sheet = Sheet()
    for number, (selectors, body) in enumerate(
        _iter_rules(_COMMENT.sub("", css[:MAX_CSS]))
    ):
        display, is_important = _said(re.sub(r"\s+", " ", body).replace(": ", ":"))
        for selector in selectors.split(",") if display else ():
            parts = _compounds(selector)
            if parts:
                strength = (is_important, *_specificity(parts), number)
                sheet.rules.setdefault(_key(parts[-1]), []).append(
                    Rule(parts, display, strength)
                )
    return sheet


def display_of(style: str) -> Display:
    """Return how an element's own style shows it; white space is taken out already."""
    return _said(style)[0] if style else ""


def _iter_rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and bodies; of @media those that hold on a screen."""
    opened: list[tuple[str, bool]] = []  # heads whose brace is open; whether they hold
    at, is_leaf = 0, False
    for brace in _BRACE.finditer(css):
        text, at = css[at : brace.start()], brace.end()
        if brace[0] == "{":
            head = text.rpartition(";")[2].strip()
            holds = not opened or opened[-1][1]
            opened.append((head, holds and (head[:1] != "@" or _holds(head))))
            is_leaf = True
        elif opened:
            head, holds = opened.pop()
            if is_leaf and holds and head[:1] != "@":
                yield head, text
            is_leaf = False


def _holds(head: str) -> bool:
    kind = head.partition(" ")[0]
    if kind.startswith("@media"):
        queries = (head.removeprefix("@media")).lower().split(",")
        return any(_is_wide(" ".join(q.split()).replace(": ", ":")) for q in queries)
    return kind in ("@supports", "@layer")


def _is_wide(query: str) -> bool:
    """Whether a media query asks for nothing but a wide screen."""
    for edge, number, unit in _WIDTH.findall(query):
        width = int(number[:6]) * (1 if unit == "px" else 16)
        if width > _SCREEN if edge == "min" else width < _SCREEN:
            return False
    rest = _WIDTH.sub("", query).replace(" and", "").strip()
    return rest in _SIMPLE


def _said(body: str) -> tuple[Display, bool]:
    """Return what a rule says of the layout, and whether it is marked as important."""
    body = re.sub(r"\s*([:;!])\s*", r"\1", body.strip().lower())
    value, mark = (_DISPLAY.findall(body) or [("", "")])[-1]
    value, important = value.strip(), bool(mark)
    if value in ("flex", "grid", "inline-flex", "inline-grid"):
        return "below" if _COLUMN.search(body) else "beside", important
    if value == "inline-block" and _SET_APART.search(body):
        return "tag", important
    if value in ("block", "list-item", "table", "table-row"):
        return "block", important
    if value == "none":
        return "none", important
    if _FLOAT.search(body) or value == "table-cell":
        return "apart", important
    return "inline" if value else "", important


def _compounds(selector: str) -> tuple[Compound, ...]:
    """Return a selector's parts; () where it asks for more than tags, classes and ids."""
    parts = []
    for word in selector.replace(">", " ").split():
        at, tag, identity, classes = 0, "", "", set()
        while at < len(word):
            part = _PART.match(word, at)
            if part is None or (at and not part[1]):
                return ()
            name, at = re.sub(r"\\(.)", r"\1", part[2]), part.end()
            if part[1] == ".":
                classes.add(name)
            elif part[1]:
                identity = name
            else:
                tag = name.lower()
        parts.append(Compound(tag, identity, frozenset(classes)))
    return tuple(parts)


def _specificity(parts: Sequence[Compound]) -> tuple[int, int, int]:
    return (
        sum(bool(part.identity) for part in parts),
        sum(len(part.classes) for part in parts),
        sum(bool(part.tag) for part in parts),
    )


def _key(part: Compound) -> str:
    if part.identity:
        return "#" + part.identity
    return "." + min(part.classes) if part.classes else part.tag


def _classes(element: etree._Element) -> frozenset[str]:
    return frozenset((element.get("class") or "").split())
