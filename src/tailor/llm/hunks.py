"""What differs between two wordings of a bullet, and where that stands in the file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from tailor.document import Document
from tailor.plan import Edit
from tailor.resume import Piece

_WORD = re.compile(r"\S+")
Place = tuple[int, int]  # a line and an offset in it


@dataclass(frozen=True, slots=True)
class Hunk:
    """One change: text[start:end] becomes `new`. Whole words, one space with them."""

    start: int
    end: int
    new: str


def hunks(old: str, new: str) -> tuple[Hunk, ...]:
    """Return the changes of words that lead from old to new, in order."""
    a, b = list(_WORD.finditer(old)), [m[0] for m in _WORD.finditer(new)]
    compared = SequenceMatcher(None, [m[0] for m in a], b, autojunk=False)
    found: list[Hunk] = []
    for kind, i, j, k, m in compared.get_opcodes():
        if kind == "replace" and j - i == m - k:  # word for word
            pairs = zip(range(i, j), b[k:m], strict=True)
            found += [_hunk(old, a, at, at + 1, word) for at, word in pairs]
        elif kind != "equal":
            found.append(_hunk(old, a, i, j, " ".join(b[k:m])))
    return tuple(found)


def applied(text: str, changes: Sequence[Hunk]) -> str:
    """Return a text with changes made."""
    parts, at = [], 0
    for hunk in changes:
        parts += [text[at : hunk.start], hunk.new]
        at = hunk.end
    return "".join(parts) + text[at:]


def edits_of(
    changes: Sequence[Hunk],
    piece: Piece,
    document: Document,
    *,
    like: Edit,
    locked: Sequence[tuple[int, int]] = (),
) -> tuple[Edit, ...]:
    """Return the edits that make changes of a bullet in the lines of its file.

    like: what the edits have in common; a bullet that goes over several lines takes
        one edit for each of them.
    locked: stretches of the bullet's text that other edits change.

    (): the bullet's text can't be led back to its lines there.
    """
    places = _places(piece, document)
    rows: list[_Row] = []
    for hunk in changes:
        own = _in_lines(hunk, places, document)
        if not own:
            return ()
        rows += own
    fixed = [_in_line(places, start, end) for start, end in locked]
    return tuple(
        replace(like, line=row.line, start=row.start, end=row.end, old=old, new=row.new)
        for row in _merged(rows, document, fixed)
        for old in (document.lines[row.line].text[row.start : row.end],)
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """A change inside of one line."""

    line: int
    start: int
    end: int
    new: str


def _merged(
    rows: Sequence[_Row], document: Document, fixed: Sequence[tuple[int, int]]
) -> list[_Row]:
    """Join the changes of one line into one, but for a fixed stretch between them."""
    made: list[_Row] = []
    for row in rows:
        last = made[-1] if made else None
        if last is None or last.line != row.line:
            made.append(row)
            continue
        if any(line == row.line and last.end <= at <= row.start for line, at in fixed):
            made.append(row)
            continue
        between = document.lines[row.line].text[last.end : row.start]
        made[-1] = replace(last, end=row.end, new=f"{last.new}{between}{row.new}")
    return made


def _in_line(places: list[Place | None], start: int, end: int) -> tuple[int, int]:
    """Return where a stretch of a bullet's text begins in the file."""
    found = (place for place in places[start : max(end, start + 1)] if place)
    return next(found, (-1, 0))


def _hunk(old: str, words: list[re.Match[str]], i: int, j: int, new: str) -> Hunk:
    if i == j:  # only added
        if i == len(words):
            return Hunk(len(old), len(old), f" {new}")
        return Hunk(words[i].start(), words[i].start(), f"{new} ")
    start, end = words[i].start(), words[j - 1].end()
    if not new:  # a space goes with it
        end = words[j].start() if j < len(words) else end
        start = words[i - 1].end() if j == len(words) and i else start
    return Hunk(start, end, new)


def _places(piece: Piece, document: Document) -> list[Place | None]:
    """Return where each character of a piece stands; None for the spaces between lines.

    A hyphen at a line's end, of which the piece's text knows nothing, has no place.
    """
    places: list[Place | None] = []
    for span in piece.spans:
        rest = piece.text[len(places) :]
        if places and rest[:1].isspace():
            places.append(None)
            rest = rest[1:]
        own = document.at(span)
        if not rest.startswith(own):
            own = own[:-1]
        if not rest.startswith(own):
            return []
        places += [(span.line, span.start + i) for i in range(len(own))]
    return places if len(places) == len(piece.text) else []


def _in_lines(hunk: Hunk, places: list[Place | None], document: Document) -> list[_Row]:
    """Return what a change is in its lines; nothing where it would part a word."""
    if not places:
        return []
    if hunk.start == hunk.end:
        return _inserted(hunk, places)
    found: dict[int, list[int]] = {}
    for i in range(hunk.start, hunk.end):
        place = places[i]
        if place is not None:
            found.setdefault(place[0], []).append(place[1])
    if any(_parts_a_word(i, places) for i in range(hunk.start, hunk.end + 1)):
        return []
    rows, new = [], hunk.new
    for line, offsets in found.items():
        start, end = offsets[0], offsets[-1] + 1
        if not new:  # no space stays behind at the line's end, or at its beginning
            text = document.lines[line].text
            start -= end == len(text) and text[start - 1 : start] == " "
            end += _begins(line, start, places) and text[end : end + 1] == " "
        rows.append(_Row(line, start, end, new))
        new = ""
    return rows


def _begins(line: int, start: int, places: list[Place | None]) -> bool:
    """Say whether a place is the first of a bullet in its line."""
    return min(at for own, at in filter(None, places) if own == line) == start


def _inserted(hunk: Hunk, places: list[Place | None]) -> list[_Row]:
    if hunk.start < len(places):
        place = places[hunk.start]
        return [] if place is None else [_Row(*place, place[1], hunk.new)]
    last = places[-1]
    return [] if last is None else [_Row(last[0], last[1] + 1, last[1] + 1, hunk.new)]


def _parts_a_word(i: int, places: list[Place | None]) -> bool:
    """Say whether a word runs over a line's end between two characters."""
    if not 0 < i < len(places):
        return False
    before, here = places[i - 1], places[i]
    return before is not None and here is not None and before[0] != here[0]
