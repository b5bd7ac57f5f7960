"""What a term weighs in one ad: importance x frequency in the ad x rarity among ads."""

from dataclasses import dataclass
from math import log
from typing import Literal

from tailor.terms.background import ads_counted, document_frequency
from tailor.terms.idf import idf

PLACES = 2  # of a weight and of every sum of weights
# what a miss costs: a recruiter drops you for a must, remarks on a wish
FACTORS = {"required": 1.0, "preferred": 0.5, "mentioned": 0.25}


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight with its parts, so that the report can show the formula.

    importance: 1 required, 0.5 preferred, 0.25 mentioned.
    sentences: how many sentences of the ad ask for the term, at least 1.
    tf: 1 + ln(sentences).
    idf: see `idf`; df and n_docs are what it was made of.
    """

    importance: float
    sentences: int
    tf: float
    idf: float
    df: int
    n_docs: int

    @property
    def value(self) -> float:
        """Importance x tf x idf, to two places, so that what is printed adds up."""
        return round(self.importance * self.tf * self.idf, PLACES)


def weight(
    term: str,
    importance: Literal["required", "preferred", "mentioned"],
    *,
    sentences: int = 1,
) -> Weight:
    """Return what a term weighs in an ad that asks for it in so many sentences.

    Raises:
        ValueError: sentences is less than 1.

    Source: the tf is the logarithmic one of Manning, Raghavan and Schütze,
    Introduction to Information Retrieval, 2008, p. 126.
    """
    if sentences < 1:
        raise ValueError(f"need sentences >= 1: {sentences=}")
    df, n_docs = document_frequency(term), ads_counted()
    return Weight(
        importance=FACTORS[importance],
        sentences=sentences,
        tf=1 + log(sentences),
        idf=idf(df, n_docs),
        df=df,
        n_docs=n_docs,
    )
