"""Build src/tailor/gap/parts.tsv: which products ads name as parts of another.

    build_parts.py RAW_FOLDER [OUT]

RAW_FOLDER holds ads/, onet/ and esco/. "Microsoft Office (Word, Excel, Outlook)": a
product of the vocabulary, and right behind it others in brackets or behind "such as". Only
the pairs that several texts have are kept, with their counts; no text is.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from vocabulary.raw import iter_texts

from tailor.terms import find_terms

OUT = Path(__file__).parents[1] / "src/tailor/gap/parts.tsv"
LEAST_TEXTS = 3  # fewer are slips: "Outlook (Word, Excel)"
NEAR = 50  # characters before the parts in which the whole stands
HEAD = """\
# source: counts over 19,723 job ads, O*NET 29.2 and ESCO 1.1; attributions in NOTICE
# version: 2026-11
# licence: CC0-1.0
# columns: a product; another that texts name as its part; how many do
"""
_PARTS = re.compile(r"\(([^()]{5,120})\)|,? such as\s+([^.;:()]{5,120})")


def main() -> None:
    """Read the texts, write the pairs."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("raw", type=Path, metavar="RAW_FOLDER")
    arguments.add_argument("out", type=Path, nargs="?", default=OUT, metavar="OUT")
    given = arguments.parse_args()
    kept = sorted(
        (pair, n) for pair, n in count(iter_texts(given.raw)).items() if n >= LEAST_TEXTS
    )
    rows = "".join(f"{whole}\t{part}\t{n}\n" for (whole, part), n in kept)
    given.out.write_text(HEAD + rows, "utf-8", newline="\n")
    print(f"{given.out}: {len(kept)} pairs")


def count(texts: Iterable[str]) -> Counter[tuple[str, str]]:
    """Return in how many texts one product is named as a part of another."""
    found: Counter[tuple[str, str]] = Counter()
    for text in texts:
        found.update(set(_pairs(text)))
    return found


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for match in _PARTS.finditer(text):
        before = text[max(0, match.start() - NEAR) : match.start()].rstrip()
        last = find_terms(before)[-1:]
        if not last or last[0].end < len(before) or last[0].term.kind != "tool":
            continue
        for part in find_terms(match[1] or match[2]):
            if part.term.kind == "tool" and part.term != last[0].term:
                yield last[0].term.name, part.term.name


if __name__ == "__main__":
    main()
