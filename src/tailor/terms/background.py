"""In how many job ads a term occurs: why "dental" can outweigh "communication".

The table is built by scripts/build_background.py, never edited by hand; its head says
whence, how many ads were counted, and the least count that a word or a phrase has.
"""

from functools import cache, lru_cache

from tailor.terms.table import Table, load_table
from tailor.text import key

LONGEST = 3  # words of an n-gram that was counted
ENOUGH = 30  # words; the start of a longer text bounds it as well


@lru_cache(maxsize=4096)
def document_frequency(term: str) -> int:
    """Return how many of the counted ads hold a term, for a rare one at most how many.

    A phrase that is not in the table has the smallest count of the shorter phrases
    inside it, and no more than the table leaves out: "central line dressing changes"
    can't be in more ads than "central line dressing". So the figure reads "in at most
    N of 19,723 ads"; it is never below what was counted.
    """
    return _frequency(tuple(key(term).split()[:ENOUGH]), load_background())


def ads_counted() -> int:
    """Return how many ads the table was counted in."""
    return int(load_background().about["ads"])


@cache
def function_words() -> frozenset[str]:
    """Return the words that only say how others belong together.

    Phrases that begin or end with one are not in the table, so that nothing follows
    from their absence.
    """
    return frozenset(load_table("function_words.tsv").rows.decode().splitlines())


@cache
def counted_words() -> dict[str, int]:
    """Return each single word of letters that the table has, with its number of ads."""
    found = (line.split("\t") for line in load_background().rows.decode().splitlines())
    return {word: int(count) for word, count in found if word.isalpha()}


def load_background() -> Table:
    """Return the packaged table: key, then the number of ads."""
    return load_table("background.tsv")


def _frequency(words: tuple[str, ...], table: Table) -> int:
    if not words:
        return 0
    if row := table.row(" ".join(words)):
        return int(row[0])
    if len(words) == 1:
        return int(table.about["least for a word"]) - 1
    if len(words) > LONGEST:
        starts = range(len(words) - LONGEST + 1)
        return min(_frequency(words[i : i + LONGEST], table) for i in starts)
    shorter = min(_frequency(words[1:], table), _frequency(words[:-1], table))
    if function_words() & {words[0], words[-1]}:
        return shorter
    return min(shorter, int(table.about["least for a phrase"]) - 1)
