"""Whether two phrases say the same in the same words, only in other forms or order."""

from tailor.plan.acronym import is_acronym
from tailor.terms import Term, find_terms, is_same_term, root_key, term_named
from tailor.text import key

SMALL_WORDS = frozenset(
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
    return bool(wanted) and (sorted(wanted) == sorted(there) or is_cut_of(found, asked))


def is_cut_of(short: str, long: str) -> bool:
    """Say whether a phrase is another one with its words cut: "med-surg"."""
    cut, whole = _words(short), _words(long)
    return (
        len(whole) == len(cut) > 1
        and whole != cut
        and all(_is_cut(a, b) for a, b in zip(cut, whole, strict=True))
    )


def is_other_name(one: str, other: str) -> bool:
    """Say whether the vocabulary knows two phrases as names of one thing."""
    if is_same_term(one, other):
        return False
    term = _term(one)
    return term is not None and term == _term(other)


def is_alias(one: str, other: str) -> bool:
    """Say whether both are names of one thing whose sense no trade changes."""
    return not is_acronym(one) and not is_acronym(other) and is_other_name(one, other)


def _term(text: str) -> Term | None:
    """Return the term that a phrase names, in any form: "RESTful APIs"."""
    if (named := term_named(text)) is not None:
        return named
    found = find_terms(text)
    is_all = len(found) == 1 and (found[0].start, found[0].end) == (0, len(text))
    return found[0].term if is_all else None


def _words(text: str) -> list[str]:
    """Return the roots of a phrase's words; a doing stays apart from a thing.

    A specimen's "type" is no "typing", and who reads "daily schedules" does no
    "scheduling".
    """
    words = [word for word in key(text).split() if word not in SMALL_WORDS]
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
