"""Sentences about work as families of their telling words, each source with a weight.

A text of a few hundred tasks tells more of work than one of many ads that are alike, so
a pair of words counts more there.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from vocabulary.raw import iter_ads, read_table

from tailor.gap import family
from tailor.terms.background import function_words
from tailor.text import tokens

SHORTEST = 2  # words; of a shorter sentence nothing stands beside another
_END = re.compile(r"(?<=[.!?;:])\s+|\n")


@dataclass(frozen=True, slots=True)
class Source:
    """Sentences, what a pair of words in them counts, and whether they are about work.

    is_work: written to describe work; ads hold names and slips as well.
    """

    sentences: list[list[str]]
    weight: float
    is_work: bool


def sources(raw: Path) -> list[Source]:
    """Return the sentences of each source."""
    tasks = [row["Task"] for row in read_table(raw / "onet/task_statements.tsv.xz")]
    acts = [row["DWA Title"] for row in read_table(raw / "onet/dwa_reference.tsv.xz")]
    return [
        Source(list(_sentences([*tasks, *acts])), 2.0, is_work=True),
        Source(list(_sentences(_descriptions(raw))), 1.0, is_work=True),
        Source(list(_sentences(_skills(raw))), 1.0, is_work=True),
        Source(list(_sentences(iter_ads(raw))), 0.3, is_work=False),
    ]


def telling(text: str) -> list[str]:
    """Return the families of the words of a text that tell something."""
    words = (token.key for token in tokens(text))
    return [
        _family(word)
        for word in words
        if word not in function_words() and len(word) > 1 and not word[0].isdigit()
    ]


def _descriptions(raw: Path) -> Iterator[str]:
    for row in read_table(raw / "onet/occupation_data.tsv.xz"):
        yield row["Description"] or ""
    for row in read_table(raw / "esco/occupations.tsv.xz"):
        yield row["description"] or ""


def _skills(raw: Path) -> Iterator[str]:
    """Yield each skill: its label, its other labels (one string) and what it is."""
    for row in read_table(raw / "esco/skills.tsv.xz"):
        yield from (row["preferred_label"], row["alt_labels_unsplit"] or "")
        yield row["description"] or ""


def _sentences(texts: Iterable[str]) -> Iterator[list[str]]:
    for text in texts:
        for sentence in _END.split(text):
            words = telling(sentence)
            if len(words) >= SHORTEST:
                yield words


_family = cache(family)
