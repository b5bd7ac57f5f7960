"""Build src/tailor/gap/implied.tsv: what shows a term though it says nothing of it.

    build_implied.py RAW_FOLDER [OUT]

RAW_FOLDER holds onet/ and esco/. Two kinds of rows: what an occupation does, where O*NET
defines it in two words ("Phlebotomists: Draw blood for tests"), and which phrase of the
vocabulary most texts of O*NET and ESCO on a standard or method name too ("HACCP": food
safety).
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from vocabulary.raw import read_table

from tailor.gap import family
from tailor.terms import ads_counted, document_frequency, find_terms

OUT = Path(__file__).parents[1] / "src/tailor/gap/implied.tsv"
LEAST_TEXTS, LEAST_SHARE = 4, 0.4  # on a name, that hold the phrase as well
HEAD = """\
# source: O*NET 29.2 and ESCO 1.1: definitions of occupations, tasks, skills
# version: 2026-11
# licence: CC-BY-4.0
# columns: "act", family of what an occupation is called by, verb and object that it is
#   defined by; or "name", a name in lower case, what it shows
"""
COMMON = 0.01  # of the ads hold the word
_DEFINITION = re.compile(r"([A-Z][a-z]+) ([a-z]+) (?:for|of|in|to|from|at|on)\b")
_NAME = re.compile(r"\b[A-Z][A-Z0-9&/-]{2,}\b")
_LOOSE = {"provide", "perform", "conduct", "use", "maintain", "do", "develop"}


def main() -> None:
    """Read the sources, write the table."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("raw", type=Path, metavar="RAW_FOLDER")
    arguments.add_argument("out", type=Path, nargs="?", default=OUT, metavar="OUT")
    given = arguments.parse_args()
    rows = sorted({*_acts(given.raw), *_names(given.raw)})
    text = HEAD + "".join("\t".join(row) + "\n" for row in rows)
    given.out.write_text(text, "utf-8", newline="\n")
    print(f"{given.out}: {len(rows)} rows")


def _acts(raw: Path) -> Iterator[tuple[str, str, str]]:
    """Yield what occupations of one word do, where two words say it."""
    for row in read_table(raw / "onet/occupation_data.tsv.xz"):
        match = _DEFINITION.match(row["Description"] or "")
        title = row["Title"].casefold()
        if not match or not title.isalpha() or match[1].lower() in _LOOSE:
            continue
        # "orderlies" are of the family of "order", which is another thing
        if document_frequency(family(title)) <= COMMON * ads_counted():
            yield "act", family(title), f"{match[1].lower()} {match[2]}"


def _names(raw: Path) -> Iterator[tuple[str, str, str]]:
    texts: Counter[str] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    for text in _texts(raw):
        names = set(_NAME.findall(text))
        phrases = {
            found.term.name
            for found in find_terms(text)
            if found.term.kind == "skill" and " " in found.term.name
        }
        texts.update(names)
        both.update((name, phrase) for name in names for phrase in phrases)
    for (name, phrase), n in both.items():
        # "HVAC systems" says HVAC itself
        if name.lower() in phrase.lower() or not document_frequency(phrase):
            continue
        if n >= LEAST_TEXTS and n >= LEAST_SHARE * texts[name]:
            yield "name", name.lower(), phrase


def _texts(raw: Path) -> Iterator[str]:
    for row in read_table(raw / "esco/skills.tsv.xz"):
        labels = (row["preferred_label"], row["alt_labels_unsplit"], row["description"])
        yield ". ".join(filter(None, labels))
    for row in read_table(raw / "esco/occupations.tsv.xz"):
        yield f"{row['preferred_label']}. {row['description']}"
    for row in read_table(raw / "onet/task_statements.tsv.xz"):
        yield row["Task"]


if __name__ == "__main__":
    main()
