"""A sum of each is no sum of all: 12 checks of $500, and 12 checks totaling $500."""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import Word
from tailor.guard.retold.amounts.worth import SUMS
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_TOTALS = frozenset(["totaling", "totalling", "totaled", "totalled", "altogether"])
_TOTAL = _TOTALS | {"total", "totals", "combined", "worth"}


def sum_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield a total of several things that the other text has as the sum of each."""
    for told, other in ((old, new), (new, old)):
        if told.said.isdisjoint(_TOTAL) or not other.said.isdisjoint(_TOTAL):
            continue
        if not any(_is_total(told, at) for at in range(len(told))):
            continue
        for at, word in enumerate(other):
            is_many = singular(word.key) != word.key and word.key not in SUMS
            is_of = key_at(other, at + 1) in ("of", "valued") and _is_sum(other, at + 2)
            if is_many and is_of and any(one.key == word.key for one in told):
                reason = (
                    f"whether each of the “{word.key}” or all have this sum has changed"
                )
                yield Violation("changed", word.text, reason)
                return


def _is_total(words: Sequence[Word], at: int) -> bool:
    """Say whether a word says that a sum is all there is: totaling, in total."""
    key = words[at].key
    return key in _TOTALS or (key == "total" and key_at(words, at - 1) == "in")


def _is_sum(words: Sequence[Word], at: int) -> bool:
    return any(word.text[:1] in ("$", "€", "£") for word in words[at : at + 3])
