"""Whether two phrases say the same in the same words, only in other forms or order."""

from tailor.terms import root_key
from tailor.text import key

_SMALL_WORDS = frozenset(
    {"a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with"}
)
_SHORTEST, _LONGEST = 3, 4  # letters of a cut word: "med-surg" for "medical-surgical"


def has_same_words(asked: str, found: str) -> bool:
    """Say whether `found` holds every word of `asked` and nothing that narrows it.

    "plans of care" says "care plans", "med-surg" says "medical-surgical". "Audit" does
    not say "external audit", nor "balance sheet reconciliations" "account
    reconciliations": a name that says more, less or another thing is no licence to
    write it.
    """
    wanted, there = _words(asked), _words(found)
    if sorted(wanted) == sorted(there):
        return bool(wanted)
    return (
        len(wanted) == len(there) > 1
        and wanted != there
        and all(_is_cut(short, long) for short, long in zip(there, wanted, strict=True))
    )


def _words(text: str) -> list[str]:
    """Return the roots of a phrase's words; a doing stays apart from a thing.

    A specimen's "type" is no "typing", and who reads "daily schedules" does no
    "scheduling".
    """
    words = [word for word in key(text).split() if word not in _SMALL_WORDS]
    return [root_key(word) + _doing(word) for word in words]


def _doing(word: str) -> str:
    return "-ing" if len(word) > _LONGEST and word.endswith(("ing", "ed")) else ""


def _is_cut(short: str, long: str) -> bool:
    """Say whether a word is another one, or its first three or four letters."""
    if short == long:
        return True
    return (
        _SHORTEST <= len(short) <= _LONGEST
        and len(long) >= 2 * len(short)
        and long.startswith(short)
    )
