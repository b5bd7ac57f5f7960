"""Build the vocabulary: `build_vocabulary.py RAW_FOLDER [OUT]`.

RAW_FOLDER holds onet/, esco/, certs/ and ads/; scripts/vocabulary has one module a
source. Same input, same bytes.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from vocabulary.acronyms import Senses, iter_acronyms, read_senses
from vocabulary.candidate import Candidate
from vocabulary.counts import Counts, count
from vocabulary.esco import iter_esco, verbs_of
from vocabulary.fields import iter_fields
from vocabulary.lists import (
    iter_certificates,
    iter_certified_titles,
    iter_degrees,
    iter_languages,
    iter_own_list,
    iter_technologies,
)
from vocabulary.merge import merge
from vocabulary.phrases import iter_phrases
from vocabulary.raw import iter_texts
from vocabulary.software import iter_software
from vocabulary.titles import iter_acronyms_of_titles
from vocabulary.tools import iter_acronyms_of_names, iter_tools

OUT = Path(__file__).parents[1] / "src/tailor/terms/data/vocabulary.tsv"
HEAD = """\
# source: O*NET 29.2 Database, ESCO 1.1, simple-icons, own lists; attributions in NOTICE
# version: 2026-11
# licence: CC-BY-4.0
"""


def main() -> None:
    """Read the sources, write the table, say how large it is."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("raw", type=Path, metavar="RAW_FOLDER")
    arguments.add_argument("out", type=Path, nargs="?", default=OUT, metavar="OUT")
    given = arguments.parse_args()
    table = build(given.raw)
    given.out.write_bytes(table)
    print(f"{given.out}: {table.count(10):,} lines, {len(table):,} bytes")


def build(raw: Path) -> bytes:
    """Return the table made of the raw files."""
    counts = count(raw, iter_texts(raw))
    pairs, senses = read_senses(iter_texts(raw))
    aliases = (*iter_acronyms(pairs, senses), *iter_acronyms_of_titles(raw))
    rows = merge(_candidates(raw, counts, senses), aliases, counts, senses)
    return (HEAD + "".join("\t".join(row) + "\n" for row in rows)).encode()


def _candidates(raw: Path, counts: Counts, senses: Senses) -> Iterator[Candidate]:
    """Yield candidates, those that own a shared spelling first."""
    verbs = verbs_of(raw, counts)
    yield from iter_certificates(raw)
    yield from iter_degrees()
    yield from iter_languages()
    yield from iter_own_list("licences.tsv", "certificate")
    yield from iter_own_list("soft.tsv", "soft")
    yield from iter_own_list("systems.tsv", "tool")
    yield from iter_own_list("standards.tsv", "skill")
    yield from iter_own_list("software_names.tsv", "tool", is_name=True)
    yield from iter_software(raw, counts)
    yield from iter_technologies()
    yield from iter_certified_titles(raw, senses)
    yield from iter_acronyms_of_names(raw)
    yield from iter_esco(raw, counts, verbs)
    yield from iter_tools(raw, counts)
    yield from iter_fields(raw, counts, verbs)
    yield from iter_phrases(raw, counts, verbs)


if __name__ == "__main__":
    main()
