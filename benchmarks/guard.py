"""What the guard takes for one bullet: `guard.py`, beside the floor of cutting it up.

Judges every case of tests/guard/cases.jsonl once to warm up (that loads the tables, which
are frozen then, as `tailor check-rewrite` does), and five times more; garbage is looked for
as seldom as the command does. A bullet's time is the median of its five; printed are the
median and the worst of these, how many bullets take more than the limit, the slowest single
reading, what the tables cost once, and the ratio to the floor: finding the vocabulary's
terms in both texts, which any check must do.
"""

import gc
import json
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tailor.cli.app import MANY_OBJECTS
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
    gc.set_threshold(MANY_OBJECTS)
    # not splitlines: a case may hold U+2028
    rows = [row for row in CASES.read_text("utf-8").split("\n") if row]
    pairs = [(case["original"], case["rewrite"]) for case in map(json.loads, rows)]
    first = milliseconds(lambda: judge("Fixed 3 pumps", "Repaired three pumps", Context()))
    for one, other in pairs:
        judge(one, other, Context())
    gc.freeze()
    rounds, floors = [], []
    for _ in range(ROUNDS):
        rounds.append(
            [milliseconds(partial(judge, one, other, Context())) for one, other in pairs]
        )
        floors += [milliseconds(partial(find_terms, f"{one} {two}")) for one, two in pairs]
    times = [statistics.median(readings) for readings in zip(*rounds, strict=True)]
    median, floor = statistics.median(times), statistics.median(floors)
    slow = sum(time_ms > LIMIT_MS for time_ms in times)
    print(f"{len(pairs)} bullets, {ROUNDS} rounds; the tables, once: {first:.0f} ms")
    print(f"a bullet: median {median:.2f} ms, worst {max(times):.2f} (limit {LIMIT_MS})")
    print(f"over the limit: {slow}; slowest single reading {max(map(max, rounds)):.2f} ms")
    print(f"floor (terms of both texts): {floor:.2f} ms, ratio {median / floor:.1f}")


if __name__ == "__main__":
    main()
