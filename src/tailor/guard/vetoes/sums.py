"""A sum of each is no sum of all: 12 checks of $500, and 12 checks totaling $500."""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import Word
from tailor.guard.retold.worth import SUMS
from tailor.guard.violation import Violation

_TOTALING = frozenset(["totaling", "totalling"])
_TOTAL = frozenset(["total", "totals", "totaled", "totalled", "altogether", "combined"])


def sum_violations(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Violation]:
    """Yield a total of several things that the other text has as the sum of each."""
    for told, other in ((old, new), (new, old)):
        for at, word in enumerate(told):
            if word.key not in _TOTALING or not at:
                continue
            thing = told[at - 1].key
            is_many = singular(thing) != thing and thing not in SUMS
            keys = {one.key for one in other}
            if not is_many or keys & (_TOTALING | _TOTAL):
                continue
            places = (i for i, one in enumerate(other) if one.key == thing)
            if any(key_at(other, i + 1) in ("of", "worth") for i in places):
                reason = f"whether each of the “{thing}” or all have this sum has changed"
                yield Violation("changed", thing, reason)
