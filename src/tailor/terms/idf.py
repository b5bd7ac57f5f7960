"""How much a term tells: rare terms weigh more than common ones."""

from math import log


def idf(df: int, n_docs: int) -> float:
    """Return the smoothed inverse document frequency of a term.

    idf = ln((1 + n_docs) / (1 + df)) + 1: 1.0 for a term that every document
    holds, 1 + ln(1 + n_docs) for one that none holds.

    Args:
        df: number of documents that hold the term, 0 <= df <= n_docs.
        n_docs: number of documents counted, at least 1.

    Raises:
        ValueError: df or n_docs is outside its range.

    Source: scikit-learn's TfidfTransformer with smooth_idf=True (the test
    holds the two equal); Manning, Raghavan and Schütze, Introduction to
    Information Retrieval, 2008, pp. 118-120.
    """
    if n_docs < 1 or not 0 <= df <= n_docs:
        raise ValueError(f"need 0 <= df <= n_docs, n_docs >= 1: {df=}, {n_docs=}")
    return log((1 + n_docs) / (1 + df)) + 1
