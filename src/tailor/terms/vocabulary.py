"""The vocabulary: which phrases name what recruiters search for.

The table is built by scripts/build_vocabulary.py, never edited by hand. One row a
spelling, sorted by its `root_key`:

    root key, spelling, rule, kind, group, all spellings of the term joined by "|"

The rule says what else counts as the spelling:

    any    its forms too: "journal entry" is met in "journal entries"
    same   its words only, in any case: "Kubernetes", "CPA"
    case   its words with its capitals: "Oracle", "CAP" are plain words too
    list   the same, and only beside another tool: "Go, Rust", "Word and Access"
    told   the same, and only where a word says so: "EMT certified", "RN, EMT"
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, cast

from tailor.terms.inflect import root_key
from tailor.terms.table import Table, load_table
from tailor.terms.term import Kind, Term
from tailor.text import key

Rule = Literal["any", "same", "case", "list", "told"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A spelling of a term and the rule that says when it is met.

    root: the spelling's `root_key`. key: its `tailor.text.key`.
    """

    root: str
    key: str
    spelling: str
    rule: Rule
    term: Term


def load_vocabulary() -> Table:
    """Return the packaged table."""
    return load_table("vocabulary.tsv")


@lru_cache(maxsize=4096)
def entries_of_word(root: str) -> dict[str, tuple[Entry, ...]]:
    """Return the entries whose first word has a root, by their root key."""
    found: dict[str, tuple[Entry, ...]] = {}
    for fields in load_vocabulary().iter_rows_of_word(root):
        entry = _entry(fields)
        found[entry.root] = (*found.get(entry.root, ()), entry)
    return found


def term_named(text: str) -> Term | None:
    """Return the term that a phrase is a spelling or form of; capitals don't matter."""
    wanted = root_key(text)
    entries = entries_of_word(wanted.partition(" ")[0]).get(wanted, ())
    same_words = [entry for entry in entries if entry.key == key(text)]
    forms = [entry for entry in entries if entry.rule == "any"]
    ranked = sorted(same_words, key=lambda e: e.spelling != text) + forms
    return ranked[0].term if ranked else None


def is_neighbour(one: Term, other: Term) -> bool:
    """Whether two terms are different things of one class: Cerner and Epic."""
    return one.group is not None and one.group == other.group and one.name != other.name


def neighbours(term: Term) -> tuple[Term, ...]:
    """Return the other terms of a term's class, sorted by name."""
    if term.group is None:
        return ()
    return tuple(
        other for other in _groups().get(term.group, ()) if other.name != term.name
    )


@cache
def _groups() -> dict[str, tuple[Term, ...]]:
    """Read all rows: only who asks for neighbours pays for it."""
    members: dict[str, dict[str, Term]] = {}
    for line in load_vocabulary().rows.decode().splitlines():
        term = _entry(tuple(line.split("\t"))).term
        if term.group is not None:
            members.setdefault(term.group, {})[term.name] = term
    return {group: tuple(of[name] for name in sorted(of)) for group, of in members.items()}


def _entry(fields: tuple[str, ...]) -> Entry:
    root, spelling, rule, kind, group, spellings = fields
    names = tuple(spellings.split("|"))
    term = Term(names[0], cast("Kind", kind), names, group or None)
    return Entry(root, key(spelling), spelling, cast("Rule", rule), term)
