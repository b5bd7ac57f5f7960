"""Build src/tailor/guard/lookalikes.tsv from WordNet: words that are no slip for another.

    python scripts/build_lookalikes.py WORDNET_FOLDER

WORDNET_FOLDER holds the indexes of WordNet 3.0 (Debian's package wordnet-base). A word is
taken where job ads hold it hardly ever, and it, or a form of it, is one slip away from a
word that they hold: a filly is no file, to proscribe is not to prescribe.
"""

import sys
from pathlib import Path

from wordnet import senses

from tailor.guard.lexis.misspelt import LEAST, is_common, near_words

TARGET = Path(__file__).parents[1] / "src" / "tailor" / "guard" / "lookalikes.tsv"
ENDINGS = ("", "s", "es", "d", "ed", "ing", "er", "ly")
HEAD = """\
# Words one slip away from a word of job ads: who wrote them need not have meant the other.
# source: WordNet 3.0, Princeton University (Debian wordnet-base 1:3.0-37)
# version: 2026-11
# licence: WordNet 3.0 License
"""


def lookalikes(folder: Path) -> list[str]:
    """Return the words, sorted, without names."""
    kinds = ("noun", "verb", "adj", "adv")
    known = {word for kind in kinds for word in senses(folder / f"index.{kind}")}
    return sorted(
        word
        for word in known
        if word.isalpha()
        and len(word) >= LEAST - 1
        and not is_common(word)
        and any(near_words(word + ending) for ending in ENDINGS)
    )


def main() -> None:
    """Write the table."""
    found = lookalikes(Path(sys.argv[1]))
    TARGET.write_text(HEAD + "".join(f"{word}\n" for word in found), encoding="utf-8")
    print(len(found), "words")


if __name__ == "__main__":
    main()
