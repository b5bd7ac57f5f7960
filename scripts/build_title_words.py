"""Build src/tailor/resume/title_words.tsv: the words that job titles end in.

    python scripts/build_title_words.py RAW_FOLDER

RAW_FOLDER holds alternate_titles.tsv.xz and sample_of_reported_titles.tsv.xz of
O*NET 29.2. Same input, same bytes.
"""

import lzma
import re
import sys
from collections import Counter
from pathlib import Path

MIN_TITLES = 5  # distinct titles; below stand misspellings and one-off names
TARGET = Path(__file__).parents[1] / "src" / "tailor" / "resume" / "title_words.tsv"
HEAD = """\
# Words that job titles end in, and how many distinct titles of O*NET do.
# source: O*NET 29.2 Database, Alternate Titles and Sample of Reported Titles,
#   U.S. Department of Labor, Employment and Training Administration
# licence: CC BY 4.0
# made by: scripts/build_title_words.py
# columns: word or acronym in lower case, count
"""
# end titles in O*NET as often as they end names of firms, places or fields
NOT_TITLES = """
man person hand member former boiler layer model master tech staff service services care
education health school management sales marketing security store systems university
office department operations support line room arts music science medicine nursing law
history studies engineering technology english i ii iii iv
"""


def main(raw: Path) -> None:
    """Write the table.

    Args:
        raw: the folder with O*NET's files.
    """
    titles: set[str] = set()
    acronyms: Counter[str] = Counter()
    for row in _rows(raw / "alternate_titles.tsv.xz"):
        titles.add(row[1].lower())
        if re.fullmatch(r"[A-Z]{2,5}", row[2]):
            acronyms[row[2].lower()] += 1
    titles.update(row[1].lower() for row in _rows(raw / "sample_of_reported_titles.tsv.xz"))
    counts: Counter[str] = Counter()
    for title in titles:
        words = re.findall(r"[a-z]+", re.sub(r"\(.*?\)", " ", title))
        if words:
            counts[words[-1]] += 1
    kept = {w: n for w, n in counts.items() if n >= MIN_TITLES and len(w) > 2}
    kept.update({w: n for w, n in acronyms.items() if w not in kept})
    dropped = set(NOT_TITLES.split())
    rows = [f"{w}\t{n}\n" for w, n in sorted(kept.items()) if w not in dropped]
    TARGET.write_text(HEAD + "".join(rows), encoding="utf-8", newline="\n")
    print(f"{len(rows)} words in {TARGET.name}")


def _rows(path: Path) -> list[list[str]]:
    text = lzma.decompress(path.read_bytes()).decode("utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
