"""Words that stand among the same words: positive PMI of neighbours, cut to 100 numbers.

Source: Levy, Goldberg and Dagan, Improving distributional similarity with lessons
learned from word embeddings, TACL 3, 2015 (context counts to the power 0.75, no
negative PMI, the root of the singular values).
"""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix  # type: ignore[import-untyped]
from sklearn.utils.extmath import randomized_svd

from akin.sentences import Source

WINDOW = 5  # words to each side
LEAST = 4  # times a word stands in texts about work; three in ads count as one
NUMBERS = 100
SMOOTHING = 0.75


@dataclass(frozen=True)
class Vectors:
    """words[i] has the row i of length 1 in `rows`."""

    words: list[str]
    rows: np.ndarray

    def nearest(self, at: int, count: int) -> list[tuple[int, float]]:
        """Return the words nearest to a word, with their cosines, the best first."""
        cosines = self.rows @ self.rows[at]
        cosines[at] = -1
        best = np.argsort(-cosines, kind="stable")[:count]
        return [(int(i), float(cosines[i])) for i in best]

    def cosine(self, one: int, other: int) -> float:
        """Return how near two words are; 1 is the same."""
        return float(self.rows[one] @ self.rows[other])


def vectors_of(sources: list[Source]) -> Vectors:
    """Return the vectors of the words that are frequent enough."""
    words = _words(sources)
    index = {word: i for i, word in enumerate(words)}
    counts = csr_matrix((len(words), len(words)))
    for source in sources:
        counts += source.weight * _neighbours(source.sentences, index)
    left, values, _ = randomized_svd(_pmi(counts), NUMBERS, n_iter=3, random_state=0)
    rows = left * np.sqrt(values)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return Vectors(words, rows / np.maximum(lengths, 1e-9))


def _words(sources: list[Source]) -> list[str]:
    counts: Counter[str] = Counter()
    for source in sources:
        for sentence in source.sentences:
            for word in sentence:
                counts[word] += 3 if source.is_work else 1
    return sorted(word for word, n in counts.items() if n >= 3 * LEAST)


def _neighbours(sentences: list[list[str]], index: dict[str, int]) -> csr_matrix:
    """Return how often two words stand near each other in one sentence."""
    known = [(n, index[w]) for n, s in enumerate(sentences) for w in s if w in index]
    sentence, word = np.array(known).T
    size = len(index)
    found = csr_matrix((size, size))
    for distance in range(1, WINDOW + 1):
        is_one = sentence[:-distance] == sentence[distance:]
        left, right = word[:-distance][is_one], word[distance:][is_one]
        differ = left != right
        pairs = (left[differ], right[differ])
        ones = np.ones(len(pairs[0]))
        found += coo_matrix((ones, pairs), shape=(size, size)).tocsr()
    return found + found.T


def _pmi(counts: csr_matrix) -> csr_matrix:
    totals = np.asarray(counts.sum(axis=1)).ravel()
    context = totals**SMOOTHING
    context /= context.sum()
    pairs = counts.tocoo()
    pmi = np.log(pairs.data / (totals[pairs.row] * context[pairs.col] + 1e-12))
    kept = pmi > 0
    where = (pairs.row[kept], pairs.col[kept])
    return coo_matrix((pmi[kept], where), shape=counts.shape).tocsr()
