"""Acronyms that O*NET's job titles explain: "Human Resources Manager (HR Manager)"."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from vocabulary.candidate import Candidate
from vocabulary.raw import read_table
from vocabulary.software import is_acronym_of

LEAST_TITLES = 2  # explain a pair
LEAST_OF_TWO = 5  # letters mean many things: "PC" is no production control
_TITLE = re.compile(r"(.+?) \((.+)\)")
_SHORT = re.compile("[A-Z][A-Z/&]+")


def iter_acronyms_of_titles(raw: Path) -> Iterator[Candidate]:
    """Yield what a short form stands for in the titles, where they mean one thing."""
    found = _pairs(raw)
    meant = Counter(short for _, short in found)
    for (long, short), n in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        least = LEAST_OF_TWO if len(short) == 2 else LEAST_TITLES
        if n >= least and (meant[short] == 1 or n > sum(_others(found, long, short))):
            yield Candidate(long, "skill", (short,))


def _pairs(raw: Path) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for name, column in (
        ("sample_of_reported_titles", "Reported Job Title"),
        ("alternate_titles", "Alternate Title"),
    ):
        for row in read_table(raw / f"onet/{name}.tsv.xz"):
            match = _TITLE.fullmatch(row.get(column) or "")
            if match and (pair := _pair(match[1].split(), match[2].split())):
                found[pair] += 1
    return found


def _pair(long: list[str], short: list[str]) -> tuple[str, str] | None:
    """Return both without the words that they share: "Manager"."""
    is_tail_shared = long[-1] == short[-1]
    while len(long) > 1 and len(short) > 1 and long[-1] == short[-1]:
        long, short = long[:-1], short[:-1]
    if not is_tail_shared or len(short) != 1 or not _SHORT.fullmatch(short[0]):
        return None
    name = " ".join(long).lower()
    is_short = len(long) > 1 and is_acronym_of(short[0], name)
    return (name, short[0]) if is_short else None


def _others(found: Counter[tuple[str, str]], long: str, short: str) -> Iterator[int]:
    """Yield how often the short form stands for other things, plurals aside."""
    for (other, same), n in found.items():
        if same == short and other.rstrip("s") != long.rstrip("s"):
            yield n
