"""The packaged word tables of this room; each file's head names its source."""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, str], ...]:
    """Return a table's rows as word and rest ("" in a table of one column), in order."""
    text = files("tailor.resume").joinpath(name).read_text(encoding="utf-8")
    found = [row.partition("\t") for row in text.splitlines() if row and row[0] != "#"]
    return tuple((word, rest) for word, _, rest in found)
