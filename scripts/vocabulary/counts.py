"""How words are used: in how many texts, and whether in lower case."""

import lzma
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tailor.text import key

PLAIN = 5  # texts; fewer can be slips of the key: "typescript"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Counts:
    """df: ads that hold an n-gram, by key. lower, capital: texts that hold a word so.

    ads, texts: how many there are.
    """

    ads: int
    texts: int
    df: dict[str, int]
    lower: Counter[str]
    capital: Counter[str]

    def is_plain(self, word: str) -> bool:
        """Whether a word is written in lower case often enough to be a plain word."""
        name = word.casefold()
        return self.lower[name] >= PLAIN and self.lower[name] * 10 > self.capital[name]

    def share(self, phrase: str) -> float:
        """Return the share of ads that hold a phrase, 0 for a rare one."""
        return self.df.get(key(phrase), 0) / self.ads


def count(raw: Path, texts: Iterable[str]) -> Counts:
    """Count words in texts and read the n-gram counts."""
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    n_texts = 0
    for text in texts:
        n_texts += 1
        for word in set(_WORD.findall(text)):
            (lower if word.islower() else capital)[word.casefold()] += 1
    ads, df = _ngrams(raw)
    return Counts(ads, n_texts, df, lower, capital)


def _ngrams(raw: Path) -> tuple[int, dict[str, int]]:
    ads = 0
    df: dict[str, int] = {}
    with lzma.open(raw / "ads/df_counts.tsv.xz", "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            ngram, *counts = line.rstrip("\n").split("\t")
            total = sum(map(int, counts))
            if ngram == "#documents":
                ads = total
            elif name := key(ngram):
                df[name] = max(total, df.get(name, 0))
    return ads, df
