"""What the guard takes for one bullet: `guard.py`, beside the floor of cutting it up.

Judges every case of tests/guard/cases.jsonl once to warm up (that loads the tables), then
prints the median and the worst milliseconds a bullet, what the tables cost once, and the
ratio to the floor: finding the vocabulary's terms in both texts, which any check must do.
"""

import json
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tailor.guard import Context, judge
from tailor.terms import find_terms

CASES = Path(__file__).parents[1] / "tests" / "guard" / "cases.jsonl"
ROUNDS = 5
LIMIT_MS = 5.0


def milliseconds(action: Callable[[], object]) -> float:
    """Return how long an action takes, of a processor that others may use too."""
    start = time.process_time()
    action()
    return 1000 * (time.process_time() - start)


def main() -> None:
    """Print the figures."""
    # not splitlines: a case may hold U+2028
    rows = [row for row in CASES.read_text("utf-8").split("\n") if row]
    pairs = [(case["original"], case["rewrite"]) for case in map(json.loads, rows)]
    first = milliseconds(lambda: judge("Fixed 3 pumps", "Repaired three pumps", Context()))
    for one, other in pairs:
        judge(one, other, Context())
    times, floors = [], []
    for one, other in pairs * ROUNDS:
        times.append(milliseconds(partial(judge, one, other, Context())))
        floors.append(milliseconds(partial(find_terms, f"{one} {other}")))
    median, floor = statistics.median(times), statistics.median(floors)
    print(f"{len(pairs)} bullets, {ROUNDS} rounds; the tables, once: {first:.0f} ms")
    print(f"a bullet: median {median:.2f} ms, worst {max(times):.2f} (limit {LIMIT_MS})")
    print(f"floor (terms of both texts): {floor:.2f} ms, ratio {median / floor:.1f}")


if __name__ == "__main__":
    main()
