"""Build llm/given_names.tsv: names of people that many ads hold.

    python scripts/build_given_names.py CENSUS_FOLDER WORDNET_FOLDER

CENSUS_FOLDER holds the name files of the 1990 census of the United States
(dist.male.first, dist.female.first and dist.all.last), WORDNET_FOLDER WordNet 3.0's
data.noun, data.verb, data.adj and data.adv. What few ads hold is taken for a name anyway;
of the rest stand here the given names, and the surnames that are no word in lower case.
"""

import sys
from calendar import day_name, month_name
from pathlib import Path

from wordnet import rows

SOURCE = Path(__file__).parents[1] / "src" / "tailor"
TABLE = SOURCE / "llm" / "given_names.tsv"
BACKGROUND = SOURCE / "terms" / "data" / "background.tsv"
LEAST_ADS = 20  # llm/mask.py, ORDINARY_ADS
SHORTEST = 3  # letters: "An", "Le" and "Do" are words first
SURNAMES = 5_000  # the most frequent; rarer ones are words and places more often
DATES = {name.lower() for name in (*month_name, *day_name)}
HEAD = """\
# Names of people that at least 20 ads hold; a surname only where it is no word.
# source: U.S. Census Bureau, names of the 1990 census; WordNet 3.0 says what is a word
# version: 1990
# licence: CC0-1.0 (the census's files are public domain; counts and words are facts)
"""


def main(census: Path, wordnet: Path) -> None:
    """Write the table."""
    ads = dict(
        row.split("\t")
        for row in BACKGROUND.read_text("utf-8").splitlines()
        if not row.startswith("#")
    )
    words = {
        word.partition("(")[0]
        for kind in ("noun", "verb", "adj", "adv")
        for fields in rows(wordnet / f"data.{kind}")
        for word in fields[4 : 4 + 2 * int(fields[3], 16) : 2]
        if word.islower()
    }
    words |= {f"{word}s" for word in words}
    given = {
        n for kind in ("male", "female") for n in _names(census / f"dist.{kind}.first")
    }
    surnames = set(_names(census / "dist.all.last")[:SURNAMES]) - words
    kept = {name for name in given | surnames if int(ads.get(name, 0)) >= LEAST_ADS} - DATES
    table = (f"{name}\n" for name in sorted(kept) if len(name) >= SHORTEST)
    TABLE.write_text(HEAD + "".join(table), encoding="utf-8", newline="\n")


def _names(path: Path) -> list[str]:
    """Return the names of a file, most frequent first."""
    return [row.split()[0].lower() for row in path.read_text("ascii").splitlines()]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
