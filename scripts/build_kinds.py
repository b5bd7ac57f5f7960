"""Build src/tailor/gap/kinds.tsv: which products do the same job, and what it is called.

    build_kinds.py LANDSCAPE_YML [OUT]

LANDSCAPE_YML is the CNCF's list of products by what they are for. The lists in
scripts/kinds say which of its subcategories and of O*NET's classes hold products of one
job only, and add what makers say of products that neither has. Only names that the
vocabulary knows are kept.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from tailor.terms import term_named
from tailor.terms.vocabulary import load_vocabulary

HERE = Path(__file__).parent / "kinds"
OUT = Path(__file__).parents[1] / "src/tailor/gap/kinds.tsv"
HEAD = """\
# source: CNCF landscape 153d699 (2026-08-07); O*NET 29.2; what makers say of their products
# version: 2026-11
# licence: Apache-2.0, of O*NET's classes CC-BY-4.0
# columns: the job; a product that does it
"""
_NAME = re.compile(r"( {8}| {12})name: ['\"]?(.+?)['\"]?")
_MAKER = re.compile(r"^(?:Apache|Microsoft|Red Hat|IBM|Google|Amazon) ")


def main() -> None:
    """Read the lists, write the table."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("landscape", type=Path, metavar="LANDSCAPE_YML")
    arguments.add_argument("out", type=Path, nargs="?", default=OUT, metavar="OUT")
    given = arguments.parse_args()
    rows = sorted({*_of_landscape(given.landscape), *_of_makers(), *_of_classes()})
    text = HEAD + "".join(f"{kind}\t{name}\n" for kind, name in rows)
    given.out.write_text(text, "utf-8", newline="\n")
    print(f"{given.out}: {len(rows)} rows")


def _of_landscape(path: Path) -> Iterator[tuple[str, str]]:
    kinds = {title: (kind, others) for title, kind, others in _rows("landscape.tsv")}
    kind, others = "", ""
    for line in path.read_text("utf-8").splitlines():
        match = _NAME.fullmatch(line)
        if match and len(match[1]) == len(" " * 8):
            kind, others = kinds.get(match[2], ("", ""))
        elif match and kind:
            name = _known(match[2])
            if name and name not in others.split("|"):
                yield kind, name


def _known(name: str) -> str | None:
    """Return the vocabulary's name of a product; "Beats" and "Radar" are words, too."""
    for spelling in (name, _MAKER.sub("", name)):
        term = term_named(spelling)
        if term and term.kind == "tool" and spelling in term.spellings:
            return term.name
    return None


def _of_makers() -> Iterator[tuple[str, str]]:
    for kind, product, _ in _rows("products.tsv"):
        name = _known(product)
        if name is None:
            raise SystemExit(f"the vocabulary has no {product}")
        yield kind, name


def _of_classes() -> Iterator[tuple[str, str]]:
    titles = {row[0]: row[1] for row in _rows("one_job.tsv")}
    for line in load_vocabulary().rows.decode().splitlines():
        *_, group, spellings = line.split("\t")
        name = spellings.partition("|")[0]
        # a class is no product of it: "Computer aided design CAD"
        if group in titles and name.casefold() not in titles[group].casefold():
            yield titles[group], name


def _rows(name: str) -> list[tuple[str, ...]]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("# ")]


if __name__ == "__main__":
    main()
