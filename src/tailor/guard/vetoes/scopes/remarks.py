"""What stands in brackets is a part of what stands before; behind a comma it is one more.

"Worked with steel (copper and brass)" names no other things than "worked with steel, copper
and brass", but not the same: of banks "(3 insurers and 2 brokers)" five were none.
"""

from collections.abc import Iterator

from tailor.guard.reading.remarks import is_remark
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation


def remark_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield a list that stands in brackets in one text, and behind a comma in the other."""
    for one, other in ((old, new), (new, old)):
        if "(" not in one.said or "and" not in one.said:
            continue
        start = one.keys.index("(")
        inside = one.keys[start + 1 :]
        end = inside.index(")") if ")" in inside else 0
        said = (",", *inside[:end])
        shown = " ".join(word.text for word in one[start + 1 : start + 1 + end])
        if "and" in said and not is_remark(shown) and _holds(other.keys, said):
            reason = f"“{shown}” stands in brackets in one text only"
            yield Violation("changed", shown, reason)


def _holds(keys: tuple[str, ...], said: tuple[str, ...]) -> bool:
    size = len(said)
    return any(keys[at : at + size] == said for at in range(len(keys) - size + 1))
