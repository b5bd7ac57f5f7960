"""Whether two phrases say the same in the same words, only in other forms or order."""

import re

from tailor.plan.acronym import is_acronym
from tailor.terms import Term, find_terms, is_same_term, root_key, term_named
from tailor.text import key

SMALL_WORDS = frozenset(
    {"a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with"}
)
_JOINED = re.compile(
    r"(?P<first>[\w-]+)(?: (?P<after>\w+))?(?:, [\w-]+)*,? (?:and|&) (?P<last>[\w-]+)"
    r"(?: (?P<head>\w+))?"
)
_ACCOUNTS = ("payable", "receivable")
_ADJECTIVE = re.compile(r"(?:ive|al|ary|ory|ic|ous|[ai]ble|ful|less|bound|door|term)$")
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
    """Say whether a phrase is another one with each word cut: "med-surg".

    One cut word may be another: a "temp log" is one of temperatures.
    """
    cut, whole = _telling(short), _telling(long)
    return len(whole) == len(cut) > 1 and all(map(_is_cut, cut, whole))


def shares_head(asked: str, found: str) -> bool:
    """Say whether `asked` is one of two or more things that share a word.

    "Preventive and corrective maintenance" is preventive maintenance, "accounts payable
    and receivable" are accounts receivable. Only adjectives are sure: "trust and safety
    operations" are no trust operations. Of "or" only one may have been there.
    """
    joined = _JOINED.fullmatch(found.casefold())
    wanted = [root_key(word) for word in key(asked).split()]
    if joined is None or len(wanted) != 2:
        return False
    first, last, head = joined["first"], joined["last"], joined["head"]
    if first == "accounts" and joined["after"] in _ACCOUNTS and last in _ACCOUNTS:
        return not head and wanted == [root_key(first), root_key(last)]
    is_plain = bool(head and _ADJECTIVE.search(first) and not joined["after"])
    return is_plain and wanted == [root_key(first), root_key(head)]


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
    return [root_key(word) + _doing(word) for word in _telling(text)]


def _telling(text: str) -> list[str]:
    return [word for word in key(text).split() if word not in SMALL_WORDS]


def _doing(word: str) -> str:
    return "-ing" if len(word) > _LONGEST and word.endswith(("ing", "ed")) else ""


def _is_cut(short: str, long: str) -> bool:
    """Say whether a word is the first three or four letters of another one."""
    return (
        _SHORTEST <= len(short) <= _LONGEST
        and len(long) >= 2 * len(short)
        and long.startswith(short)
    )
