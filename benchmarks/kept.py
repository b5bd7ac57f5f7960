"""How many honest wordings the guard keeps: `kept.py [FILE] [--show CHANGE]`.

Changes each natural line of FILE (JSON lines with `original`; the test cases by default)
in the ways of changes.py, and counts by change how many of the wordings the guard keeps.
What it refuses is either a change that the line does not allow or a gap of the guard: read
them with --show.
"""

import argparse
import json
from pathlib import Path

from changes import CHANGES

from tailor.guard import Context, judge

CASES = Path(__file__).parents[1] / "tests" / "guard" / "cases.jsonl"


def main() -> None:
    """Print the figures, and what was refused of one change."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=CASES)
    parser.add_argument("--show", metavar="CHANGE", default="")
    args = parser.parse_args()
    # not splitlines: a case may hold U+2028
    rows = [row for row in args.file.read_text("utf-8").split("\n") if row]
    lines = sorted({json.loads(row)["original"] for row in rows})
    for change in CHANGES:
        pairs = [pair for line in lines for pair in change(line)]
        refused = [pair for pair in pairs if judge(*pair, Context())]
        print(f"{change.__name__:18} kept {len(pairs) - len(refused):5} of {len(pairs)}")
        if change.__name__ == args.show:
            for line, wording in refused:
                print(f"  {line}\n    {wording}")


if __name__ == "__main__":
    main()
