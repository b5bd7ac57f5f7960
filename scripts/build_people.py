"""Build src/tailor/guard/people.tsv from WordNet: the nouns that name people first.

    python scripts/build_people.py WORDNET_FOLDER

WORDNET_FOLDER holds index.noun, data.noun and cntlist.rev of WordNet 3.0 (Debian's package
wordnet-base). A noun is taken where its most frequent sense is one of noun.person; where
it names an artefact too (excavator, cutter), only if WordNet's texts have the person.
"""

import sys
from pathlib import Path

from wordnet import rows, senses

TARGET = Path(__file__).parents[1] / "src" / "tailor" / "guard" / "people.tsv"
PERSON, ARTEFACT = "18", "06"  # lexnames(5WN)
HEAD = """\
# Nouns whose most frequent sense names people: who works with a clerk does not use a tool.
# source: WordNet 3.0, Princeton University (Debian wordnet-base 1:3.0-37)
# version: 2026-11
# licence: WordNet 3.0 License
"""


def people(folder: Path) -> list[str]:
    """Return the nouns, sorted, without the names of single persons."""
    kinds = {f[0]: f[1] for f in rows(folder / "data.noun") if f[4].islower()}
    seen = {
        line.partition("%")[0]
        for line in (folder / "cntlist.rev").read_text("ascii").splitlines()
        if f"%1:{PERSON}:" in line
    }
    found = []
    for word, offsets in senses(folder / "index.noun").items():
        own = [kinds.get(offset) for offset in offsets]
        if word.isalpha() and own[0] == PERSON and (word in seen or ARTEFACT not in own):
            found.append(word)
    return sorted(found)


def main() -> None:
    """Write the table."""
    names = people(Path(sys.argv[1]))
    TARGET.write_text(HEAD + "".join(f"{name}\n" for name in names), encoding="utf-8")
    print(len(names), "nouns")


if __name__ == "__main__":
    main()
