"""What reading a PDF costs, beside pypdf's own reading of its text.

    python benchmarks/read_pdf.py [--rounds 9] [PDF ...]

Both run in turn, so that a busy machine slows both; whole processes are measured, with
all imports. The ratio of CPU times should stay below 1.5. See main_job.py for the rest.
"""

import argparse
from pathlib import Path

from main_job import FIXTURES, HEAD, Cost, measure, median

OURS = """
import sys
from pathlib import Path
from tailor.document.pdf import read_pdf
path = Path(sys.argv[1])
print(len(read_pdf(path.read_bytes(), path.name).lines))
"""
PYPDFS = """
import sys
from pypdf import PdfReader
print(sum(len(page.extract_text()) for page in PdfReader(sys.argv[1]).pages))
"""


def main() -> None:
    """Run both in turn for each file and print their medians and the ratio."""
    parser = argparse.ArgumentParser(description="Time read_pdf against pypdf.")
    parser.add_argument("pdf", nargs="*", default=[FIXTURES / "nurse.pdf"], type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    args = parser.parse_args()
    print(f"medians of {args.rounds} rounds in turn\n{'':10}{HEAD}")
    for pdf in args.pdf:
        ours: list[Cost] = []
        theirs: list[Cost] = []
        for _ in range(args.rounds + 1):
            ours.append(measure("-c", OURS, pdf))
            theirs.append(measure("-c", PYPDFS, pdf))
        read, floor = median(ours[1:]), median(theirs[1:])
        print(f"{pdf.name}\n{'read_pdf':10}{read}\n{'pypdf':10}{floor}")
        if read.cpu_ms and floor.cpu_ms:
            print(f"CPU time of read_pdf / pypdf: {read.cpu_ms / floor.cpu_ms:.2f}")


if __name__ == "__main__":
    main()
