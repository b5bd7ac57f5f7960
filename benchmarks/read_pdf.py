"""What reading a PDF costs, beside pypdf's own reading of its text.

    python benchmarks/read_pdf.py [--rounds 9] [PDF ...]

All run in turn, so that a busy machine slows all; whole processes are measured, with
all imports: `tailor read PDF` as a person runs it, read_pdf alone, and pypdf. The ratio
of CPU times should stay below 1.5. See main_job.py for the rest.
"""

import argparse
from pathlib import Path

from main_job import FIXTURES, HEAD, Cost, measure, median

COMMAND = "from tailor.cli import main; main()"  # what the installed `tailor` runs
OURS = """
import sys
from pathlib import Path
from tailor.document.pdf.read import read_pdf
path = Path(sys.argv[1])
print(len(read_pdf(path.read_bytes(), path.name).lines))
"""
PYPDFS = """
import sys
from pypdf import PdfReader
print(sum(len(page.extract_text()) for page in PdfReader(sys.argv[1]).pages))
"""


def main() -> None:
    """Run all in turn for each file and print their medians and the ratios."""
    parser = argparse.ArgumentParser(description="Time tailor read against pypdf.")
    parser.add_argument("pdf", nargs="*", default=[FIXTURES / "nurse.pdf"], type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    args = parser.parse_args()
    print(f"medians of {args.rounds} rounds in turn\n{'':12}{HEAD}")
    for pdf in args.pdf:
        programs: dict[str, tuple[str | Path, ...]] = {
            "tailor read": ("-c", COMMAND, "read", pdf),
            "read_pdf": ("-c", OURS, pdf),
            "pypdf": ("-c", PYPDFS, pdf),
        }
        costs: dict[str, list[Cost]] = {name: [] for name in programs}
        for _ in range(args.rounds + 1):
            for name, program in programs.items():
                costs[name].append(measure(*program))
        medians = {name: median(all_of[1:]) for name, all_of in costs.items()}
        print(pdf.name, *(f"{name:12}{cost}" for name, cost in medians.items()), sep="\n")
        floor = medians.pop("pypdf").cpu_ms
        for name, cost in medians.items():
            if cost.cpu_ms and floor:
                print(f"CPU time of {name} / pypdf: {cost.cpu_ms / floor:.2f}")


if __name__ == "__main__":
    main()
