"""From candidates to rows: each spelling belongs to one term and gets a rule."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from tailor.terms.inflect import root_key
from tailor.text import key
from vocabulary.acronyms import LEAST_TEXTS, Senses, stems_of
from vocabulary.candidate import Candidate
from vocabulary.counts import Counts
from vocabulary.raw import read_own_list
from vocabulary.software import is_acronym_of

LONGEST_WORDS, LONGEST_SIGNS = 8, 80  # of a spelling; longer ones nobody writes twice
LONGEST_SHORT = 7  # letters of a short form
_VOWEL = re.compile("[aeiouy]")
OFTEN = 100  # texts hold the word in lower case; capitals then mark a title: "Go", "Access"
EVERYWHERE = 0.01  # of the texts hold the word with a capital: "Office"


@dataclass(slots=True)
class _Draft:
    first: Candidate
    group: str = ""
    spellings: list[str] = field(default_factory=list)


def merge(
    candidates: Iterable[Candidate],
    aliases: Iterable[Candidate],
    counts: Counts,
    senses: Senses,
) -> list[tuple[str, ...]]:
    """Return the rows of the table; earlier candidates own what they share with later.

    A later candidate whose name is taken adds its free spellings to the owner if both
    are of one kind and mean one thing: a short form that two long forms share is no
    name of the later one. Aliases make no term: they only add to one that is there.
    """
    owners: dict[str, _Draft] = {}
    homonyms = {name for name, _ in read_own_list("other_senses.tsv")}
    for candidate in candidates:
        draft = _owner(candidate, owners) or _Draft(candidate)
        if draft.spellings and not _is_same_thing(candidate, draft):
            draft = _Draft(candidate)
        if draft.first.kind == candidate.kind:
            if draft.first.is_name == candidate.is_name:  # a class is no product of it
                draft.group = draft.group or candidate.group
            _add(draft, (candidate.name, *candidate.spellings), owners)
    for alias in aliases:
        if known := owners.get(_identity(alias.name)):
            _add(known, alias.spellings, owners)
    drafts = [d for d in {id(d): d for d in owners.values()}.values() if d.spellings]
    given = {name.casefold(): rule for name, (rule,) in read_own_list("two_senses.tsv")}
    given = dict.fromkeys(_ambiguous(drafts, homonyms, senses), "told") | given
    rows = [row for draft in drafts for row in _rows(draft, counts, given)]
    return sorted(rows, key=lambda row: [part.encode() for part in row])


def _ambiguous(drafts: list[_Draft], homonyms: set[str], senses: Senses) -> Iterable[str]:
    """Yield short forms that mean another thing at least as often."""
    for draft in drafts:
        for short in _short_forms(draft.spellings):
            mine, others = senses.others(short, draft.spellings)
            is_shared = short in homonyms or others >= max(LEAST_TEXTS, mine)
            if is_shared and draft.first.kind in ("certificate", "skill", "tool"):
                yield short.casefold()


def _owner(candidate: Candidate, owners: dict[str, _Draft]) -> _Draft | None:
    """Return who has the name, or for a product its name without the maker."""
    names = [candidate.name]
    if candidate.is_name:
        full = max((candidate.name, *candidate.spellings), key=len)
        names += [name for name in candidate.spellings if full.endswith(f" {name}")]
    known = [owners.get(_identity(name)) for name in names]
    # "Sage Accounting Software" is accounting software, but not the other way round
    products = (draft for draft in known[1:] if draft and draft.first.is_name)
    return known[0] or next(products, None)


def _is_same_thing(candidate: Candidate, draft: _Draft) -> bool:
    """Whether a name that both bear is short for the same: CNC is two things."""
    names = (candidate.name, *candidate.spellings)
    longs, known = _long_forms(names), _long_forms(draft.spellings)
    if longs and known:
        return bool(set(map(stems_of, longs)) & set(map(stems_of, known)))
    if longs:
        return bool({*_short_forms(names)} & {*draft.spellings})
    # "Sage HRMS" is one of the things that HRMS is short for
    is_one_of_them = candidate.is_name and any(
        name.endswith(f" {short}") for name in names for short in _short_forms(names)
    )
    return not (known and is_one_of_them)


def _long_forms(names: Iterable[str]) -> list[str]:
    """Return the names that another one is the short form of, without it."""
    names = list(names)
    return [
        name.removesuffix(f" {short}")
        for short in _short_forms(names)
        for name in names
        if name != short and is_acronym_of(short, name.removesuffix(f" {short}"))
    ]


def _short_forms(names: Iterable[str]) -> list[str]:
    return [name for name in names if name.isupper() and 1 < len(name) <= LONGEST_SHORT]


def _add(draft: _Draft, spellings: Iterable[str], owners: dict[str, _Draft]) -> None:
    for spelling in spellings:
        if not _is_usable(spelling):
            continue
        owner = owners.setdefault(_identity(spelling), draft)
        if owner is draft and spelling not in draft.spellings:
            draft.spellings.append(spelling)


def _identity(spelling: str) -> str:
    """Return what only one term may have; C++ and A+ are no C and no A, BSCE no BSc."""
    is_name = " " not in spelling and not spelling.islower()
    plus = "+" if spelling.endswith("+") else ""
    return (key(spelling) if is_name else root_key(spelling)) + plus


def _is_usable(spelling: str) -> bool:
    words = key(spelling).split()
    if len(words) > 1 and all(len(word) == 1 and word.isalpha() for word in words):
        return spelling.count(".") > 1 or "&" in spelling  # "C-V" is a curriculum vitae
    return 0 < len(words) <= LONGEST_WORDS and len(spelling) <= LONGEST_SIGNS


def _rows(
    draft: _Draft, counts: Counts, senses: dict[str, str]
) -> Iterable[tuple[str, ...]]:
    joined = "|".join(draft.spellings)
    seen: set[tuple[str, str, str]] = set()
    for spelling in draft.spellings:
        rule = _rule(spelling, draft.first, counts, senses)
        # "B.A." and "BA" are two rows only where the signs count
        place = (key(spelling), rule, spelling if rule == "case" else "")
        if place not in seen:
            seen.add(place)
            head = (root_key(spelling), spelling, rule)
            yield (*head, draft.first.kind, draft.group, joined)


def _rule(spelling: str, first: Candidate, counts: Counts, senses: dict[str, str]) -> str:
    word = key(spelling)
    if " " in word:
        if first.kind == "degree" and spelling[1] in " -":
            return "case"  # "A levels", not "at a level of"
        return "same" if first.is_name else "any"
    if word in senses:
        return senses[word]
    if spelling.islower():
        if first.kind == "degree":
            return "case"  # "master's", not "master"
        # "scheduling" is no "schedule", "initiative" no "initiatives"
        return "same" if word.endswith("ing") or first.kind == "soft" else "any"
    if len(word) == 2 and spelling.isupper():
        return "case"  # "MA" and "PE" are degrees and licences, "ma" and "pe" are not
    if spelling.isupper() and len(word) > 2 and not _VOWEL.search(word):
        return "same"  # "html" is no plain word, though texts hold it
    return _rule_of_name(spelling, first, counts)


def _rule_of_name(spelling: str, first: Candidate, counts: Counts) -> str:
    word = key(spelling)
    if first.needs_capitals and spelling.istitle() and counts.capital[word]:
        return "list"  # people, places and seasons: "Julia", "Harbor", "Spring"
    if counts.is_plain(word) or (first.is_name and _may_be_a_word(spelling, counts)):
        lower, capital = counts.lower[word], counts.capital[word]
        is_hidden = lower > max(OFTEN, 2 * capital) or capital > EVERYWHERE * counts.texts
        return "list" if is_hidden and first.kind == "tool" else "case"
    if first.needs_capitals and spelling.istitle():
        return "case"  # no text holds it: "Grafana", but "Anaconda" as well
    return "same" if first.is_name or spelling.isupper() else "any"


def _may_be_a_word(name: str, counts: Counts) -> bool:
    """Whether a name looks like a word and is written like one, if rarely: "Painter"."""
    lower, capital = counts.lower[key(name)], counts.capital[key(name)]
    return name.istitle() and name.isalpha() and lower > 0 and 2 * lower >= capital
