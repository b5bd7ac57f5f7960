"""Reads the raw files: tables that a source released, and texts to count words in."""

import csv
import gzip
import json
import lzma
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent


def read_table(path: Path) -> list[dict[str, str]]:
    """Return the rows of a tab-separated file by the names in its first line."""
    with lzma.open(path) if path.suffix == ".xz" else path.open("rb") as file:
        lines = file.read().decode("utf-8").split("\n")
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_own_list(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield name and other spellings of each row of a list that lies beside this file.

    A third column says who defines that they name one thing; it is for readers.
    """
    for line in (HERE / name).read_text("utf-8").splitlines():
        if not line.startswith("# "):
            first, rest, *_source = line.split("\t")
            yield first, tuple(filter(None, rest.split("|")))


def iter_ads(raw: Path) -> Iterator[str]:
    """Yield the text of each ad, sources by name."""
    for path in sorted((raw / "ads").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def iter_texts(raw: Path) -> Iterator[str]:
    """Yield running text: the ads, and what O*NET and ESCO write about work."""
    yield from iter_ads(raw)
    for path, column in (
        ("onet/task_statements.tsv.xz", "Task"),
        ("onet/occupation_data.tsv.xz", "Description"),
        ("esco/skills.tsv.xz", "description"),
        ("esco/occupations.tsv.xz", "description"),
        ("esco/occupations.tsv.xz", "preferred_label"),
        ("esco/skills.tsv.xz", "preferred_label"),
    ):
        yield from (row[column] or "" for row in read_table(raw / path))
