"""What the main job costs, beside the floor of its libraries.

    python benchmarks/main_job.py [--rounds 9] [RESUME AD]

The main job and benchmarks/floor.py run in turn, so that a busy machine slows both;
the ratio is what to compare between two commits. Processor time is user plus system
of the whole process and the children it waited for, memory the process's peak. A
first run of each, not counted, fills the caches of the disk and of Python. Prints,
and judges nothing: a time that fails a check on one machine passes on the next.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
FIXTURES = HERE.parent / "fixtures"
MAIN_JOB = "from tailor.cli import main; main()"  # what the installed `tailor` runs
MAXRSS_BYTES = 1 if sys.platform == "darwin" else 1024  # its unit: bytes, else KiB


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took; cpu and peak are None where the system doesn't tell."""

    cpu_ms: float | None
    wall_ms: float
    peak_mib: float | None

    def __str__(self) -> str:
        """Return the three in columns under HEAD."""
        return f"{_or_dash(self.cpu_ms)}{_or_dash(self.wall_ms)}{_or_dash(self.peak_mib)}"


HEAD = f"{'CPU ms':>10}{'wall ms':>10}{'peak MiB':>10}"


def main() -> None:
    """Run both in turn and print their medians and the ratio."""
    parser = argparse.ArgumentParser(description="Time the main job against its floor.")
    parser.add_argument("resume", nargs="?", default=FIXTURES / "nurse.pdf", type=Path)
    parser.add_argument("ad", nargs="?", default=FIXTURES / "nurse-ad.txt", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    args = parser.parse_args()
    ours: list[Cost] = []
    floor: list[Cost] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for n in range(args.rounds + 1):
            ours.append(
                measure("-c", MAIN_JOB, args.resume, args.ad, "-o", folder / f"{n}")
            )
            floor.append(measure(HERE / "floor.py", args.resume, folder / "floor.docx"))
    job, least = median(ours[1:]), median(floor[1:])
    print(f"{args.resume.name}, {args.ad.name}: medians of {args.rounds} rounds in turn")
    print(f"{'':10}{HEAD}\n{'main job':10}{job}\n{'floor':10}{least}")
    if job.cpu_ms and least.cpu_ms:
        print(f"CPU time of the main job / floor: {job.cpu_ms / least.cpu_ms:.2f}")


def measure(*arguments: str | Path) -> Cost:
    """Run Python with these arguments and return what the process took.

    Raises:
        SystemExit: it failed; what it said on stderr is passed on.
    """
    command = [sys.executable, *map(str, arguments)]
    start = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        cpu_ms, peak_mib = _wait(process)
        wall_ms = (time.perf_counter() - start) * 1000
        if process.returncode:
            said.seek(0)
            raise SystemExit(said.read().decode(errors="replace") or "It failed silently.")
    return Cost(cpu_ms, wall_ms, peak_mib)


def median(costs: list[Cost]) -> Cost:
    """Return the median of each column."""
    return Cost(
        _median([cost.cpu_ms for cost in costs]),
        statistics.median(cost.wall_ms for cost in costs),
        _median([cost.peak_mib for cost in costs]),
    )


def _wait(process: subprocess.Popen[bytes]) -> tuple[float | None, float | None]:
    if sys.platform == "win32":  # has no wait4: the wall clock alone
        process.wait()
        return None, None
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    cpu = usage.ru_utime + usage.ru_stime
    return cpu * 1000, usage.ru_maxrss * MAXRSS_BYTES / 2**20


def _median(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.median(known) if known else None


def _or_dash(value: float | None) -> str:
    return f"{'-' if value is None else f'{value:.0f}':>10}"


if __name__ == "__main__":
    main()
