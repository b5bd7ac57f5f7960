"""Build the table of near words: `build_akin.py RAW_FOLDER WORDNET_FOLDER [OUT]`.

RAW_FOLDER holds onet/, esco/ and ads/; WORDNET_FOLDER the files data.noun, index.noun and
so on of WordNet 3.0 (Debian's wordnet-base has them in /usr/share/wordnet).

Two words are near where WordNet relates them and they stand among the same words, or
where they stand among nearly the same ones. How near is between 0 and 1. Of texts only
this figure is kept.
"""

import argparse
from collections import defaultdict
from pathlib import Path

from akin.sentences import sources
from akin.vectors import Vectors, vectors_of
from akin.wordnet import SAME, relations

OUT = Path(__file__).parents[1] / "src/tailor/gap/akin.tsv"
SAID = 0.7  # of a figure is what WordNet says, the rest the cosine
COUNTED = 0.8  # of the cosine counts where WordNet says nothing
LEAST = 0.6  # near enough for a lead
NEAREST = 10  # of a word by cosine alone; a word for everything is near to hundreds
HEAD = """\
# source: WordNet 3.0; counts in O*NET 29.2, ESCO 1.1 and job ads; attributions in NOTICE
# version: 2026-11
# licence: CC-BY-4.0, of WordNet's relations the WordNet 3.0 licence
# columns: family of a word; families near to it, with how near in hundredths, "=" before
#   the figure where WordNet has them in one meaning or derives one from the other
"""

Near = dict[str, dict[str, tuple[float, bool]]]


def main() -> None:
    """Read the sources, write the table, say how large it is."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("raw", type=Path, metavar="RAW_FOLDER")
    arguments.add_argument("wordnet", type=Path, metavar="WORDNET_FOLDER")
    arguments.add_argument("out", type=Path, nargs="?", default=OUT, metavar="OUT")
    given = arguments.parse_args()
    table = rows(near(vectors_of(sources(given.raw)), relations(given.wordnet)))
    given.out.write_bytes(table)
    print(f"{given.out}: {table.count(10):,} lines, {len(table):,} bytes")


def near(vectors: Vectors, said: dict[tuple[str, str], float]) -> Near:
    """Return which words are near to which."""
    index = {word: i for i, word in enumerate(vectors.words)}
    found: Near = defaultdict(dict)
    for (one, other), worth in said.items():
        if one in index and other in index:
            cosine = max(0.0, vectors.cosine(index[one], index[other]))
            how_near = SAID * worth + (1 - SAID) * cosine
            _put(found, one, other, how_near, is_same=worth == SAME)
    for at, word in enumerate(vectors.words):
        for neighbour, cosine in vectors.nearest(at, NEAREST):
            other = vectors.words[neighbour]
            if other not in found[word]:
                _put(found, word, other, COUNTED * cosine, is_same=False)
    return found


def rows(found: Near) -> bytes:
    """Return the table: one row a word, sorted."""
    lines = [
        word
        + "\t"
        + " ".join(
            f"{other}:{'=' * is_same}{round(100 * how_near)}"
            for other, (how_near, is_same) in sorted(others.items())
        )
        for word, others in sorted(found.items(), key=lambda item: item[0].encode() + b"\t")
        if others
    ]
    return (HEAD + "".join(line + "\n" for line in lines)).encode()


def _put(found: Near, one: str, other: str, how_near: float, *, is_same: bool) -> None:
    if how_near >= LEAST:
        found[one][other] = found[other][one] = (how_near, is_same)


if __name__ == "__main__":
    main()
