"""What a term weighs in one ad: importance x frequency in the ad x rarity among ads."""

from dataclasses import dataclass


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
        """Importance x tf x idf."""
        return self.importance * self.tf * self.idf
