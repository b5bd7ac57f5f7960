"""Build llm/nouns.tsv: nouns of which one asks "how many" with care, by their kind.

    python scripts/build_noun_kinds.py WORDNET_FOLDER

WORDNET_FOLDER holds WordNet 3.0's index.noun and data.noun (Debian's wordnet-base has
them in /usr/share/wordnet). A person is told by the first sense. Abstract is a noun whose
first three senses are no act, event, message, work, group, sum, food, object or living
thing, by the lexicographers' file they stand in. An instrument is below one of INSTRUMENTS.
Only nouns of the table of background frequencies: rarer ones are things of a trade.
"""

import sys
from pathlib import Path

from wordnet import rows, senses

SOURCE = Path(__file__).parents[1] / "src" / "tailor"
TABLE = SOURCE / "llm" / "nouns.tsv"
# numbers of the lexicographers' files: `man lexnames`
COUNTED = {"03", "04", "05", "06", "10", "11", "13", "14", "17", "18", "20", "21"}
PERSON = "18"
SENSES = 3
INSTRUMENTS = ("device", "implement", "equipment", "container")
HEAD = """\
# Nouns by their kind: a person, an instrument, or what is abstract.
# source: WordNet 3.0, Princeton University (Debian wordnet-base 1:3.0-37), index.noun and
#   data.noun; of them those that background.tsv holds
# version: 3.0
# licence: WordNet 3.0 License
"""


def main(folder: Path) -> None:
    """Write the table."""
    synsets = {fields[0]: fields for fields in rows(folder / "data.noun")}
    background = SOURCE / "terms" / "data" / "background.tsv"
    known = {row.partition("\t")[0] for row in background.read_text("utf-8").splitlines()}
    index = senses(folder / "index.noun")
    above = {index[name][0] for name in INSTRUMENTS}
    table = []
    for noun, offsets in index.items():
        kinds = [synsets[offset][1] for offset in offsets[:SENSES]]
        if noun not in known or not noun.isalpha():
            continue
        if kinds[0] == PERSON:
            table.append(f"{noun}\tperson\n")
        elif not COUNTED & set(kinds):
            table.append(f"{noun}\tabstract\n")
        elif _is_below(offsets[0], above, synsets):
            table.append(f"{noun}\tinstrument\n")
    TABLE.write_text(HEAD + "".join(sorted(table)), encoding="utf-8", newline="\n")


def _is_below(offset: str, above: set[str], synsets: dict[str, list[str]]) -> bool:
    """Say whether a synset has one of others above it."""
    waiting, seen = [offset], set[str]()
    while waiting:
        at = waiting.pop()
        if at in above:
            return True
        if at not in seen:
            seen.add(at)
            fields = synsets[at]
            waiting += [fields[i + 1] for i, f in enumerate(fields) if f in ("@", "@i")]
    return False


if __name__ == "__main__":
    main(Path(sys.argv[1]))
