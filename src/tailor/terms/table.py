"""A packaged table, looked up by bisection: few of many rows are ever needed.

A table is UTF-8 text: head lines "# key: value", then rows of tab-separated fields
sorted by their first field as bytes. The first field is a key (`tailor.text.key`) and
holds no tab, so rows that begin with the same word lie together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

HEAD_KEYS = {"source", "version", "licence"}


@dataclass(frozen=True, slots=True)
class Table:
    """The bytes of a table below its head; `about` is the head."""

    rows: bytes
    about: dict[str, str]

    def row(self, key: str) -> tuple[str, ...] | None:
        """Return the fields after the key, None where no row has it."""
        wanted = key.encode() + b"\t"
        start = self._first_at_or_after(wanted)
        if not self.rows.startswith(wanted, start):
            return None
        end = self.rows.index(b"\n", start)
        return tuple(self.rows[start + len(wanted) : end].decode().split("\t"))

    def iter_rows_of_word(self, word: str) -> Iterator[tuple[str, ...]]:
        """Yield all fields of each row whose key is word or begins with it."""
        # a tab ends a one-word key, a space its first word; "!" comes after both
        start = self._first_at_or_after(word.encode() + b"\t")
        end = self._first_at_or_after(word.encode() + b"!", low=start)
        for line in self.rows[start:end].decode().splitlines():
            yield tuple(line.split("\t"))

    def _first_at_or_after(self, wanted: bytes, *, low: int = 0) -> int:
        high = len(self.rows)
        while low < high:  # both always stand at the start of a row
            middle = self.rows.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self.rows.index(b"\n", middle)
            if self.rows[middle:end] < wanted:
                low = end + 1
            else:
                high = middle
        return low


@cache
def load_table(name: str) -> Table:
    """Return a packaged table, read once per process.

    Raises:
        ValueError: the head lacks a line (a broken build, no person's mistake).
    """
    return table_from_bytes((files("tailor.terms.data") / name).read_bytes(), name)


def table_from_bytes(data: bytes, name: str) -> Table:
    """Split a table into head and rows.

    Raises:
        ValueError: the head lacks a line.
    """
    data = data.replace(b"\r\n", b"\n")  # a checkout on Windows may add them
    about: dict[str, str] = {}
    start = 0
    while data.startswith(b"# ", start):
        end = data.index(b"\n", start)
        key, _, value = data[start + 2 : end].decode().partition(": ")
        about[key] = value
        start = end + 1
    if missing := HEAD_KEYS - about.keys():
        raise ValueError(f"{name} lacks {sorted(missing)}: rebuild it")
    return Table(data[start:], about)
