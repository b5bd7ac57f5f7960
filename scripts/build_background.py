"""Build the table of document frequencies: `build_background.py RAW_FOLDER [OUT]`.

RAW_FOLDER holds ads/df_counts.tsv.xz: an n-gram of 1 to 3 words and in how many ads of
each source it occurs, "#documents" for their numbers. Same input, same bytes.

Rules: the sources are added up; n-grams with the same key ("medical-surgical", "medical
surgical") become one with the larger count, since an ad can hold both; phrases that
begin or end with a function word go; so do words and phrases in fewer ads than LEAST.
"""

import argparse
import lzma
from collections.abc import Iterable, Iterator
from pathlib import Path

from tailor.terms.background import function_words
from tailor.text import key

# ads; rare words are what matters most, all that were counted stay; 45,000 rows, 0.9 MB
LEAST_WORD, LEAST_PHRASE = 5, 20
OUT = Path(__file__).parents[1] / "src/tailor/terms/data/background.tsv"
HEAD = """\
# source: n-gram counts of NHS Jobs (2020), USAJOBS (2017) and Adzuna UK (2012-13) ads
# version: 2026-11
# licence: CC0-1.0 (counts are facts; no text of an ad is in here)
# ads: {ads}
# least for a word: {word}
# least for a phrase: {phrase}
"""


def main() -> None:
    """Read the counts, write the table, say how large it is."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("raw", type=Path, metavar="RAW_FOLDER")
    arguments.add_argument("out", type=Path, nargs="?", default=OUT, metavar="OUT")
    given = arguments.parse_args()
    with lzma.open(given.raw / "ads/df_counts.tsv.xz", "rt", encoding="utf-8") as lines:
        table = build(lines)
    given.out.write_bytes(table)
    print(f"{given.out}: {table.count(10):,} lines, {len(table):,} bytes")


def build(
    lines: Iterable[str], *, word: int = LEAST_WORD, phrase: int = LEAST_PHRASE
) -> bytes:
    """Return the table made of raw counts; word and phrase are the least ads of a row."""
    ads = 0
    df: dict[str, int] = {}
    for ngram, count in _counts(lines):
        if ngram == "#documents":
            ads = count
            continue
        name = key(ngram)
        least = phrase if " " in name else word
        if name and count >= least and not _has_loose_end(name):
            df[name] = max(count, df.get(name, 0))
    rows = sorted(f"{name}\t{count}\n".encode() for name, count in df.items())
    return HEAD.format(ads=ads, word=word, phrase=phrase).encode() + b"".join(rows)


def _counts(lines: Iterable[str]) -> Iterator[tuple[str, int]]:
    for line in lines:
        ngram, *counts = line.rstrip("\n").split("\t")
        if ngram != "ngram":
            yield ngram, sum(map(int, counts))


def _has_loose_end(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and bool(function_words() & {words[0], words[-1]})


if __name__ == "__main__":
    main()
