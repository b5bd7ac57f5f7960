"""Build src/tailor/gap/classes.tsv: what kind of software a class of the vocabulary is.

    python scripts/build_classes.py technology_skills.tsv.xz

The file is O*NET's (Database 29.2, Technology Skills); its commodity codes are the
groups of the vocabulary's software: NetSuite is of 43231602, "Enterprise resource
planning ERP software", and so answers an ad that asks for an ERP system.
"""

import lzma
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src" / "tailor" / "gap" / "classes.tsv"
HEAD = """\
# source: O*NET 29.2 Database, Technology Skills, U.S. Department of Labor/ETA
# version: 29.2
# licence: CC BY 4.0
"""


def main() -> None:
    """Read the table named on the command line and write code and title of each class."""
    rows = lzma.decompress(Path(sys.argv[1]).read_bytes()).decode("utf-8").splitlines()
    fields = [row.split("\t") for row in rows[1:]]
    titles = sorted({(row[2], row[3]) for row in fields})
    TARGET.write_text(HEAD + "".join(f"{c}\t{t}\n" for c, t in titles), encoding="utf-8")


if __name__ == "__main__":
    main()
