"""The marks inside a line of Markdown: emphasis, links, code, escapes, a few tags."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import accumulate

from tailor.document.runs import Run

_MARK = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|`(?P<code>[^`]+)`"
    r"|\[(?P<label>[^\[\]]{0,300})\]\((?P<url>[^()\s]{1,2000})(?:\s\"[^\"]{0,200}\")?\)"
    r"|<(?P<auto>(?:https?://|mailto:)[^<>\s]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>"
    r"|(?P<tag></?(?:a|b|big|br|center|div|em|font|hr|i|img|p|small|span|strong|sub|sup|u)"
    r"(?=[\s/>])[^<>]{0,500}>)"
    r"|(?P<stars>\*{1,3}|_{1,3}|~~)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});")
_IMAGE = re.compile(r"!\[([^\[\]]{0,300})\]\([^()\s]{1,2000}[^()]{0,200}\)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line, or a mark that can begin or end emphasis."""

    text: str
    url: str | None = None
    opens: bool = False
    closes: bool = False


def runs_of_markdown(text: str) -> list[Run]:
    """Return the runs of a line; a mark without its partner is text."""
    pieces = list(_pieces(_IMAGE.sub(r"\1", text), None))
    bold, italic = [0] * (len(pieces) + 1), [0] * (len(pieces) + 1)
    marks: set[int] = set()
    for start, end in _pairs(pieces):
        marks |= {start, end}
        mark = pieces[start].text
        for steps, lengths in ((bold, (2, 3)), (italic, (1, 3))):
            step = len(mark) in lengths and mark != "~~"  # struck out is no emphasis
            steps[start] += step
            steps[end] -= step
    looks = zip(pieces, accumulate(bold), accumulate(italic), strict=False)
    return [
        Run(piece.text, bold=is_bold > 0, italic=is_italic > 0, url=piece.url)
        for i, (piece, is_bold, is_italic) in enumerate(looks)
        if i not in marks
    ]


def _pieces(text: str, url: str | None) -> Iterator[Piece]:
    at = 0
    for match in _MARK.finditer(text):
        if match.start() > at:
            yield Piece(_resolved(text[at : match.start()]), url)
        at = match.end()
        kind = match.lastgroup
        if kind == "url":
            yield from _pieces(match["label"], match["url"])
        elif kind == "auto":
            is_mail = "@" in match["auto"] and ":" not in match["auto"]
            yield Piece(
                match["auto"], f"mailto:{match['auto']}" if is_mail else match["auto"]
            )
        elif kind == "tag":
            yield Piece(" " if match["tag"][1:3].lower() in ("br", "hr") else "", url)
        elif kind == "stars":
            yield _mark(text, match, url)
        else:
            yield Piece(match["escaped"] or match["code"], url)
    if at < len(text):
        yield Piece(_resolved(text[at:]), url)


def _resolved(text: str) -> str:
    """Resolve references such as "&amp;": those that end in ";" and name what shows."""
    return _REFERENCE.sub(lambda m: unescape(m[0]) or m[0], text) if "&" in text else text


def _mark(text: str, match: re.Match[str], url: str | None) -> Piece:
    """Emphasis begins before a word and ends after one; "_" never inside one."""
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    opens, closes = not after.isspace(), not before.isspace()
    if match[0][0] == "_":
        opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
    return Piece(match[0], url, opens, closes)


def _pairs(pieces: list[Piece]) -> Iterator[tuple[int, int]]:
    """Yield where emphasis begins and ends; pairs never cross."""
    openers: dict[str, list[int]] = {}
    for i, piece in enumerate(pieces):
        if piece.closes and openers.get(piece.text):
            start = openers[piece.text].pop()
            for others in openers.values():
                while others and others[-1] > start:
                    others.pop()
            yield start, i
        elif piece.opens:
            openers.setdefault(piece.text, []).append(i)
