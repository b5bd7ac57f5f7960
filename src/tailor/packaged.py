"""The word tables that lie beside the modules of a room; each head names its source."""

from functools import cache
from importlib.resources import files


@cache
def table_rows(room: str, name: str) -> tuple[tuple[str, str], ...]:
    """Return a table's rows, in order: what stands before the first tab, and the rest.

    The rest is "" in a table of one column. Lines that begin with "#" are the head.
    """
    text = (files(f"tailor.{room}") / name).read_text("utf-8")
    found = (row.partition("\t") for row in text.splitlines() if row and row[0] != "#")
    return tuple((word, rest) for word, _, rest in found)
