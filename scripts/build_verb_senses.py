"""Build llm/senses.tsv: how many things a verb can mean.

    python scripts/build_verb_senses.py WORDNET_FOLDER

WORDNET_FOLDER holds WordNet 3.0's index.verb and verb.exc (Debian's wordnet-base has
them in /usr/share/wordnet). Irregular forms have rows of their own. Verbs of few senses
are left out: a verb that is not in the table has fewer than LEAST.
"""

import sys
from pathlib import Path

from wordnet import rows, senses

TABLE = Path(__file__).parents[1] / "src" / "tailor" / "llm" / "senses.tsv"
LEAST = 4
HEAD = f"""\
# How many senses a verb has, and of an irregular form the verb; those with fewer than
#   {LEAST} are left out.
# source: WordNet 3.0, Princeton University (Debian wordnet-base 1:3.0-37), index.verb
#   and verb.exc
# version: 3.0
# licence: WordNet 3.0 License
"""


def main(folder: Path) -> None:
    """Write the table."""
    counts: dict[str, int] = {}
    for lemma, offsets in senses(folder / "index.verb").items():
        counts[lemma.replace("_", " ")] = len(offsets)
    table = [f"{verb}\t{count}\t\n" for verb, count in counts.items() if count >= LEAST]
    for form, lemma, *_ in rows(folder / "verb.exc"):
        if form not in counts and counts.get(lemma, 0) >= LEAST:
            table.append(f"{form}\t{counts[lemma]}\t{lemma}\n")
    TABLE.write_text(HEAD + "".join(sorted(table)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
