"""Build src/tailor/job/verbs.tsv: the verbs that begin a line about work.

    python scripts/build_verbs.py task_statements.tsv.xz

The file is O*NET's (Database 29.2, Task Statements). The first word of a statement is
a verb in the imperative; those that begin at least two are kept, with their counts.
"""

import lzma
import sys
from collections import Counter
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src" / "tailor" / "job" / "verbs.tsv"
LEAST = 2  # a word that begins one statement only may be a slip
HEAD = """\
# source: O*NET 29.2 Database, Task Statements, U.S. Department of Labor/ETA
# version: 29.2
# licence: CC BY 4.0
"""


def main() -> None:
    """Read the statements named on the command line and write the table."""
    rows = lzma.decompress(Path(sys.argv[1]).read_bytes()).decode("utf-8").splitlines()
    counts: Counter[str] = Counter()
    for row in rows[1:]:
        first = row.split("\t")[2].split()[0].strip(",;.").lower()
        if first.isalpha() and not first.endswith("ly"):
            counts[first] += 1
    kept = sorted((verb, n) for verb, n in counts.items() if n >= LEAST)
    TARGET.write_text(HEAD + "".join(f"{v}\t{n}\n" for v, n in kept), encoding="utf-8")


if __name__ == "__main__":
    main()
