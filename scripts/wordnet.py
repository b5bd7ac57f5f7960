"""WordNet 3.0's own files, as Debian's wordnet-base has them in /usr/share/wordnet.

Format: wndb(5WN) of the WordNet manual.
"""

from collections.abc import Iterator
from pathlib import Path


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the fields of each row: no licence, and nothing of what is behind "|"."""
    for line in path.read_text(encoding="ascii").splitlines():
        if not line.startswith(" "):
            yield line.partition("|")[0].split()


def senses(path: Path) -> dict[str, list[str]]:
    """Return the offsets of each word's synsets in an index, most frequent sense first."""
    return {fields[0]: fields[-int(fields[2]) :] for fields in rows(path)}
