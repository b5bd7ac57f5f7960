"""The packaged word tables of this room; each file's head names its source."""

from tailor.packaged import table_rows


def rows(name: str) -> tuple[tuple[str, str], ...]:
    """Return a table's rows as word and rest ("" in a table of one column), in order."""
    return table_rows("resume", name)
