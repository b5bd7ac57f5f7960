"""What each library costs to import, in a process of its own.

    python benchmarks/startup.py [--rounds 7] [LIBRARY ...]

The libraries run in turn, round after round, so that a busy machine slows all. The
figure is CPU time (wall time where the system has none) above that of an empty
Python. These are the prices in docs/decisions.md: they decide what the main job may
import.
"""

import argparse

from main_job import Cost, measure, median

LIBRARIES = (
    "typer",
    "pypdf",
    "pypdfium2",
    "docx",
    "lxml.etree",
    "rich.console",
    "pydantic",
    "openai",
    "sklearn.feature_extraction.text",
)


def main() -> None:
    """Print the median price of each import."""
    parser = argparse.ArgumentParser(description="Time the import of each library.")
    parser.add_argument("libraries", nargs="*", default=LIBRARIES, metavar="LIBRARY")
    parser.add_argument("--rounds", type=int, default=7)
    args = parser.parse_args()
    programs = {"": "pass"} | {name: f"import {name}" for name in args.libraries}
    costs: dict[str, list[Cost]] = {name: [] for name in programs}
    for _ in range(args.rounds + 1):
        for name, program in programs.items():
            costs[name].append(measure("-c", program))
    medians = {name: median(all_of[1:]) for name, all_of in costs.items()}
    empty = medians.pop("")
    for name, cost in medians.items():
        print(
            f"{name:34}{_time(cost) - _time(empty):>6.0f} ms, {cost.peak_mib or 0:.0f} MiB"
        )


def _time(cost: Cost) -> float:
    return cost.wall_ms if cost.cpu_ms is None else cost.cpu_ms


if __name__ == "__main__":
    main()
