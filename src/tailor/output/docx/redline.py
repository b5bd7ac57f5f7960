"""What changed between two texts, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["kept", "inserted", "deleted"]

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, came or went; never empty."""

    kind: Kind
    text: str


def redline(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces that lead from old to new, what goes before what comes."""
    a, b = _WORDS.findall(old), _WORDS.findall(new)
    pieces: list[Piece] = []
    for kind, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece("kept", "".join(a[i:j])))
            continue
        if i < j:
            pieces.append(Piece("deleted", "".join(a[i:j])))
        if k < m:
            pieces.append(Piece("inserted", "".join(b[k:m])))
    return tuple(pieces)
