"""From candidates to rows: each spelling belongs to one term and gets a rule."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tailor.terms.inflect import root_key
from tailor.text import key
from vocabulary.candidate import Candidate
from vocabulary.counts import Counts
from vocabulary.raw import read_own_list

LONGEST_WORDS, LONGEST_SIGNS = 8, 80  # of a spelling; longer ones nobody writes twice
OFTEN = 100  # texts hold the word in lower case; capitals then mark a title: "Go", "Access"
EVERYWHERE = 0.01  # of the texts hold the word with a capital: "Office"


@dataclass(slots=True)
class _Draft:
    first: Candidate
    spellings: list[str] = field(default_factory=list)


def merge(candidates: Iterable[Candidate], counts: Counts) -> list[tuple[str, ...]]:
    """Return the rows of the table; earlier candidates own what they share with later.

    A later candidate whose name is taken adds its free spellings to the owner if both
    are of one kind.
    """
    owners: dict[str, _Draft] = {}
    for candidate in candidates:
        draft = owners.get(_identity(candidate.name))
        if draft is None:
            draft = _Draft(candidate)
        elif draft.first.kind != candidate.kind:
            continue
        for spelling in (candidate.name, *candidate.spellings):
            identity = _identity(spelling)
            if not _is_usable(spelling) or owners.setdefault(identity, draft) is not draft:
                continue
            if spelling not in draft.spellings:
                draft.spellings.append(spelling)
    drafts = {id(draft): draft for draft in owners.values() if draft.spellings}
    extra = {name.casefold() for name, _ in read_own_list("two_senses.tsv")}
    rows = [row for draft in drafts.values() for row in _rows(draft, counts, extra)]
    return sorted(rows, key=lambda row: [part.encode() for part in row])


def _identity(spelling: str) -> str:
    """Return what only one term may have; C++ and A+ are no C and no A."""
    return root_key(spelling) + ("+" if spelling.endswith("+") else "")


def _is_usable(spelling: str) -> bool:
    words = len(key(spelling).split())
    return 0 < words <= LONGEST_WORDS and len(spelling) <= LONGEST_SIGNS


def _rows(draft: _Draft, counts: Counts, two_senses: set[str]) -> Iterable[tuple[str, ...]]:
    joined = "|".join(draft.spellings)
    seen: set[tuple[str, str]] = set()
    for spelling in draft.spellings:
        rule = _rule(spelling, draft.first, counts, two_senses)
        place = (key(spelling), rule)
        if place not in seen:  # "B.A." and "BA" are one row
            seen.add(place)
            head = (root_key(spelling), spelling, rule)
            yield (*head, draft.first.kind, draft.first.group, joined)


def _rule(spelling: str, first: Candidate, counts: Counts, two_senses: set[str]) -> str:
    word = spelling.casefold()
    if " " in spelling:
        return "same" if first.is_name else "any"
    if spelling.islower():
        return "any"
    lower, capital = counts.lower[word], counts.capital[word]
    if word in two_senses or counts.is_plain(word):
        is_hidden = lower > max(OFTEN, 2 * capital) or capital > EVERYWHERE * counts.texts
        return "list" if is_hidden and first.kind == "tool" else "case"
    return "same" if first.is_name or spelling.isupper() else "any"
