"""Build guard/classes.tsv: nouns by what they name, for verbs that say one act of a class.

    python scripts/build_noun_classes.py WORDNET_FOLDER

WORDNET_FOLDER holds WordNet 3.0's index.noun and data.noun (Debian's wordnet-base has
them in /usr/share/wordnet). A noun's classes are the lexicographers' files of its two most
frequent senses (lexnames(5WN)); only nouns of the table of background frequencies are kept.
"""

import sys
from collections import defaultdict
from pathlib import Path

from wordnet import rows, senses

SOURCE = Path(__file__).parents[1] / "src" / "tailor"
TABLE = SOURCE / "guard" / "classes.tsv"
SENSES = 2
# our classes, with the numbers of the lexicographers' files: `man lexnames`
CLASSES = {
    "thing": ("06", "17"),
    "material": ("27",),
    "food": ("13",),
    "plant": ("20",),
    "animal": ("05",),
    "person": ("18", "14"),
    "body": ("08",),
    "text": ("10",),
    "money": ("21",),
    "act": ("04",),
    "event": ("11",),
    "idea": ("09",),
    "place": ("15",),
    "amount": ("23", "24"),
    "trouble": ("26",),
}
HEAD = """\
# Nouns by what they name in their first two senses.
# source: WordNet 3.0, Princeton University (Debian wordnet-base 1:3.0-37), index.noun and
#   data.noun; of them those that background.tsv holds
# version: 3.0
# licence: WordNet 3.0 License
# columns: class, nouns
"""


def main(folder: Path) -> None:
    """Write the table."""
    file_of = {fields[0]: fields[1] for fields in rows(folder / "data.noun")}
    background = SOURCE / "terms" / "data" / "background.tsv"
    known = {row.partition("\t")[0] for row in background.read_text("utf-8").splitlines()}
    found: dict[str, set[str]] = defaultdict(set)
    for noun, offsets in senses(folder / "index.noun").items():
        if noun in known and noun.isalpha():
            for offset in offsets[:SENSES]:
                found[file_of[offset]].add(noun)
    table = [
        f"{name}\t{' '.join(sorted({noun for n in numbers for noun in found[n]}))}\n"
        for name, numbers in CLASSES.items()
    ]
    TABLE.write_text(HEAD + "".join(table), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
