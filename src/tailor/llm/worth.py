"""Of which things of a line the number is worth asking for, best first.

A reader wants to know how many people were served and how much was done. So asked for are
people, and what the line's acts were done to; not with what tool, about what, or how many
traits something has (docs/sources.md, 51).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tailor.llm.classes import kinds, of_class
from tailor.llm.openings import opening_of
from tailor.llm.things import uncounted
from tailor.llm.verbs import bases, form_of, is_past, is_verb
from tailor.text import Token, tokens

MOST_BEHIND = 7  # words between a verb and whom it was done for
MOST = 3  # things that the model may choose from
_STOPS = re.compile(r"[;:()\u2013\u2014]|\s[-/]\s")
_LISTED = ("and", "or")
_SERVED = ("for", "to", "of")  # "for patients"; not "with" or "by" colleagues
_AMONG = ("for", "across")  # "for hospital projects"
_FROM_TO = re.compile(r"[^,;.]{0,40}?\bfrom [^\w\s]*\d")
_SUM = re.compile(r"[$€£]$")


@dataclass(frozen=True, slots=True)
class _Part:
    """What a thing is in its line.

    verb: the verb it is the object of, -1 for none; lead: the word that leads to it.
    """

    verb: int
    lead: str


@dataclass(frozen=True, slots=True)
class Act:
    """A verb as a line has it, and what stands between it and its thing.

    behind: " through" for the invoices of "went through invoices", "" for none.
    """

    verb: str
    behind: str


def worth_asking(text: str) -> tuple[str, ...]:
    """Return the plurals of a line whose number is worth asking for, best first.

    All of them are of one rank: people or things of the main act before all others. A
    line that counts something already is asked for nothing but these.
    """
    found = tokens(text)
    ranked: dict[int, list[str]] = {}
    for thing in uncounted(text):
        for i in _places(text, found, thing):
            rank = _rank(text, found, i)
            if rank is not None:
                ranked.setdefault(rank, []).append(thing)
                break
    if not ranked or (min(ranked) > 2 and _counts(text, found)):
        return ()
    return tuple(ranked[min(ranked)][:MOST])


def act_of(text: str, start: int) -> Act | None:
    """Return the act that was done to a thing or for it, None where the line tells none.

    start: where the thing begins.
    """
    found = tokens(text)
    i = next((k for k, word in enumerate(found) if word.start == start), 0)
    part = _part(text, found, i) if i else None
    if part is None:
        return None
    verb = part.verb if part.verb >= 0 else _main(text, found)
    behind = text[found[verb].end : start].rstrip()
    if part.verb < 0:  # "interpreted for", "cut hair for"
        is_long = len(behind.split()) > MOST_BEHIND or _STOPS.search(behind)
        return None if is_long or "," in behind else Act(found[verb].key, behind)
    first = found[verb + 1].key
    is_led = verb + 1 < i and first in of_class("behind")
    return Act(found[verb].key, f" {first}" if is_led else "")


def _places(text: str, found: tuple[Token, ...], thing: str) -> Iterator[int]:
    for i, word in enumerate(found):
        if text[word.start : word.end] == thing:
            yield i


def _rank(text: str, found: tuple[Token, ...], i: int) -> int | None:
    """Return how much the number of a thing tells, 0 most; None for nothing."""
    kind = _kind(found[i].key)
    part = _part(text, found, i)
    if _FROM_TO.match(text, found[i].end):
        return None  # "falls on the unit from 9 to 4"
    if part is None or kind in ("abstract", "general", "insider"):
        return None
    main = _main(text, found)
    if part.verb >= 0:
        is_main = part.verb == main or _is_joined(found, main, part.verb)
        if {"use", "operate"} & set(bases(found[part.verb].key)):
            return None
        is_upkeep = bool(of_class("upkeep") & set(bases(found[part.verb].key)))
        if kind == "instrument" and not (is_main and is_upkeep):
            return None
        between = text[found[part.verb].end : found[i].end + 1]
        is_listed = found[i - 1].key in _LISTED or "," in between
        if is_listed and _counts(text, found):
            return None  # "menus and posters for 20 shops" has its size
        is_means = part.verb > main and found[part.verb - 1].key == "by"
        if is_means and kind != "person":
            return None  # "cut delays by changing the forms" tells how, not how much
        rank = 0 if kind == "person" else 1
        return rank if is_main else rank + 2
    if kind == "person":
        return 2 if part.lead in _SERVED else None
    is_sought = part.lead == "for" and of_class("search") & set(bases(found[main].key))
    return 4 if part.lead in _AMONG and kind != "instrument" and not is_sought else None


def _main(text: str, found: tuple[Token, ...]) -> int:
    """Return the place of the line's first verb, behind an empty opening."""
    opening = opening_of(text, is_over=True)
    if not opening.pairs:
        return 0
    end = len(opening.pairs[0][0])
    inside = [i for i, word in enumerate(found) if word.start < end]
    last = inside[-1]
    return last - 1 if found[last].key == "of" else last


def _part(text: str, found: tuple[Token, ...], i: int) -> _Part | None:
    """Return what a thing is in its line, going back to what leads to it."""
    main = _main(text, found)
    for j in range(i - 1, -1, -1):
        key = found[j].key
        if j == main or _is_act(text, found, j):
            return _Part(j, "")
        if _STOPS.search(text, found[j].end, found[j + 1].start):
            return None
        if key in _LISTED or key in of_class("article"):
            continue
        is_behind = j == main + 1 or _is_act(text, found, j - 1)
        if is_behind and key in of_class("behind"):
            continue  # "went through invoices", "looked after patients"
        if _is_in_compound(text, found[j]):
            continue  # the "as" of "as-built drawings"
        if key in of_class("joint"):
            is_served = key != "of" or found[j - 1].key not in of_class("part")
            return _Part(-1, key) if is_served else None
    return None


def _is_in_compound(text: str, word: Token) -> bool:
    return "-" in (text[word.start - 1 : word.start], text[word.end : word.end + 1])


def _is_joined(found: tuple[Token, ...], main: int, verb: int) -> bool:
    """Say whether an act shares its object with the first one: "designed and sewed"."""
    between = {word.key for word in found[main + 1 : verb]}
    return verb > main and between <= {*_LISTED, *of_class("behind")}


def _is_act(text: str, found: tuple[Token, ...], j: int) -> bool:
    """Say whether a word inside a line is a further act: "and booked", "to find"."""
    before, key = found[j - 1].key if j else "", found[j].key
    parted = "," in text[found[j - 1].end : found[j].start] if j else False
    is_next = before in (*_LISTED, "by") or parted
    if is_past(key):
        return is_next
    if form_of(key) == "ing":
        return is_next
    return before == "to" and is_verb(key)


def _counts(text: str, found: tuple[Token, ...]) -> bool:
    """Say whether a line puts a number to some thing: "14 sites", not "4%" or "in 2022".

    A share, a sum or a year tells how well, how dear or when, not how much work it was.
    """
    for i, word in enumerate(found[:-1]):
        is_number = word.key in of_class("number") or word.key[:1].isdigit()
        beside = text[word.end : found[i + 1].start]
        if is_number and beside == " " and not _SUM.search(text, 0, word.start):
            behind = found[i + 1].key
            is_rate = behind in ("percent", "per", "a", "an") or behind in of_class("joint")
            if not is_rate and behind not in of_class("time") and not _is_year(word.key):
                return True
    return False


def _is_year(word: str) -> bool:
    return len(word) == len("2026") and word[:2] in ("19", "20")


def _kind(word: str) -> str:
    """Return the kind of a plural: "person", "instrument" ...; "" for a mere thing."""
    if word in of_class("plural"):
        return "person"
    forms = bases(word)[1:] or [word]  # "tours" are not the city
    for kind in ("general", "insider"):
        if any(form in of_class(kind) for form in forms):
            return kind
    return next((kinds()[form] for form in forms if form in kinds()), "")
