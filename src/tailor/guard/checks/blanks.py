"""A blank may ask how many of something there are that the line names."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache

from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import forms
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import Word, plain, words
from tailor.guard.reading.align import Alignment
from tailor.guard.reading.reading import Item
from tailor.guard.sizes.units import in_base, read_unit

_QUESTION = frozenset(
    [
        "how",
        "many",
        "much",
        "what",
        "which",
        "number",
        "amount",
        "size",
        "count",
        "figure",
        "total",
        "no",
        "n",
        "x",
        "y",
        "xx",
        "#",
        "?",
        "and",
        "or",
        "of",
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "for",
        "is",
        "was",
        "were",
        "are",
        "did",
        "do",
        "you",
        "your",
        "here",
        "insert",
        "add",
        "about",
        "approx",
        "approximately",
        "per",
        "day",
        "week",
        "month",
        "year",
        "shift",
        "hour",
        "e",
        "g",
        "eg",
        "e.g.",
        "$",
        "%",
        "percent",
    ]
)
# who works in these works in a trade, and counts none
_TRADES = frozenset(
    [
        *("sales", "operations", "communications", "collections", "claims", "admissions"),
        *("accounts", "logistics", "resources", "relations", "investigations", "events"),
        *("services", "arts", "sports", "politics", "graphics", "analytics", "returns"),
    ]
)
# a verb and its noun that say one thing: who kept the books did the accounts
_SAID: dict[str, tuple[str, ...]] = {
    "keep": ("books", "track", "minutes"),
    "take": ("minutes", "steps", "turns"),
    "do": ("dishes", "rounds"),
    "make": ("rounds", "ends", "amends"),
}
_CHANGE_ONLY = re.compile(r"%|percent|\bshare\b")


def blank_objection(found: Alignment, blank: Item) -> str:
    """Return why a blank may not stand where it does; "" where it may."""
    text = blank.word.text.strip("[]{}<>_ ")
    thing = _thing(found, blank)
    known = {singular(item.word.key) for item in found.old.items}
    asked, measures = _without_units(words(plain(text)))
    strange = [
        word.text
        for word in asked
        if word.key not in _QUESTION
        and singular(word.key) not in known
        and word.kind != "mark"
        and not (thing and _is_size(word, thing))
    ]
    strange += [word.text for word, base in measures if not (thing and _fits(base, thing))]
    if strange:
        return f"the question asks for more than your line names: “{' '.join(strange)}”"
    tie = next((tie for tie in found.new.ties if blank.place in tie.heads), None)
    if tie is not None and tie.word.key == "by":
        return ""
    if tie is not None and (thing is None or thing.place < blank.place):
        return f"the blank hides a new claim: “{tie.word.text}”"
    if _CHANGE_ONLY.search(text):
        return "the blank asks for a share that your line does not speak of"
    if thing is None:
        return "the blank asks for nothing that your line names"
    old = found.to_old.get(thing.place)
    if old is None:
        return f"the blank asks for “{thing.word.text}”, which your line does not name"
    if _is_uncounted(found, found.old.items[old]):
        return f"“{thing.word.text}” is nothing that is counted in your line"
    is_size = len(measures) + len(asked) > 0 and thing.place < blank.place
    if not (is_size and measures) and any(
        item.word.quantity and not item.word.quantity.is_ordinal  # second graders
        for item in found.old.chunk_of(old)
    ):
        return f"your line already says how many “{thing.word.text}”"
    return ""


def _is_uncounted(found: Alignment, thing: Item) -> bool:
    """Say whether a noun names a trade or is part of a verb: in sales, kept books."""
    verbs = {v for place in thing.governors for v in forms(found.old.items[place].word)}
    name = thing.word.key
    is_alone = found.old.is_single(thing)
    if name in _TRADES and thing.link == "place" and is_alone:
        return True
    return is_alone and any(verb in verbs and name in _SAID[verb] for verb in _SAID)


def _without_units(asked: Sequence[Word]) -> tuple[list[Word], list[tuple[Word, str]]]:
    """Return the words of a question, and its units with what they measure."""
    rest: list[Word] = []
    measures: list[tuple[Word, str]] = []
    at = 0
    while at < len(asked):
        unit, behind = read_unit(asked, at)
        if unit and asked[at].key not in _QUESTION:
            shown = " ".join(word.text for word in asked[at:behind])
            base = in_base(Fraction(1), Fraction(1), unit).unit
            measures.append((replace(asked[at], text=shown), base))
            at = behind
        else:
            rest.append(asked[at])
            at += 1
    return rest, measures


def _fits(measure: str, thing: Item) -> bool:
    """Say whether a thing's size is told in a unit, or counted by a noun."""
    return singular(thing.word.key) in _sizes().get(measure, ())


def _is_size(word: Word, thing: Item) -> bool:
    return _fits(singular(word.key), thing)


@cache
def _sizes() -> dict[str, frozenset[str]]:
    return {
        measure: frozenset(nouns.split())
        for measures, nouns in rows("sizes.tsv").items()
        for measure in measures.split("|")
    }


def _thing(found: Alignment, blank: Item) -> Item | None:
    """Return what a blank counts: "[how many?] patients", "a budget of [how much?]"."""
    chunk = found.new.chunk_of(blank.place)
    if chunk[-1] is not blank:
        return chunk[-1]
    last = found.new.items[blank.place - 1] if blank.place else None
    is_behind = last is not None and not last.is_verb and last.sentence == blank.sentence
    return last if is_behind and (blank.link in ("of", "")) else None
