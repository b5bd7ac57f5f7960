"""Two orders of one noun phrase or one gift, told as the other text tells it.

"Lift and fire alarm contractors" is "contractors for lifts and fire alarms", and "gave
members maps" is "gave maps to members". Nothing is turned that the other text does not hold
word for word: where one could guess, the text stays.
"""

import re
from collections.abc import Iterator
from functools import cache

from tailor.guard.checks.states import STATES
from tailor.guard.lexis.grammar import AUXILIARIES, BOUND, LIGHT, PAST_LIKE_BASE
from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.signs import folded_places_of, verbs_in
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of, singular

_CLOSED = stops("or", "i")
_WORD = rf"(?!(?:{_CLOSED})\b)[A-Za-z][\w'-]*"
_THING = rf"(?:the |our )?{_WORD}(?: {_WORD}){{0,2}}"
_CLOSED_WORDS = BOUND | LIGHT | AUXILIARIES | PAST_LIKE_BASE
_HEAD = re.compile(r"[A-Za-z][\w-]+$")
_LAST = re.compile(r"[A-Za-z'-]+$")
_LIST = re.compile(rf"{_THING}(?:, {_THING})*(?:,? and {_THING})?")


# whoever has these done to them stands before or behind what they get
_GIVES = frozenset(
    [
        "give",
        "send",
        "show",
        "teach",
        "offer",
        "hand",
        "lend",
        "pay",
        "sell",
        "serve",
        "bring",
        "mail",
        "award",
        "grant",
        "loan",
        "feed",
        "read",
        "tell",
        "write",
        "issue",
        "pass",
        "ship",
        "throw",
        "cook",
        "assign",
        "deal",
        "rent",
        "lease",
        "fax",
        "forward",
    ]
)
_NP = rf"(?:(?:the|an?|our|my|their|\d[\d,]*) )?{_WORD}(?: {_WORD}){{0,4}}?"
_GIFT = re.compile(
    rf"\b(?P<verb>{_WORD}) (?P<gift>{_NP}(?: and {_NP})?) to (?P<who>{_NP})"
    rf"(?=$|[,.;]| (?:{_CLOSED}|each|every)\b)",
    re.IGNORECASE,
)
_GIVING = re.compile(r"\b(?P<verb>\w+) (?P<the>(?:the |an? |our )?)\Z", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|an?|our) ", re.IGNORECASE)
_END = re.compile(r"(?=$|[,.;]| )(?! and )")


def turned_like(text: str, other: str, *, words: tuple[str, ...]) -> str:
    """Return a text with its noun phrases and gifts in the other text's order.

    words: those behind a noun that the other text may have: of, for, from ...
    """
    for phrase, wanted in _phrases(other, text.casefold(), words):
        text = wanted.sub(lambda _, phrase=phrase: phrase, text, count=1)  # type: ignore[misc]
    return _with_gifts(other, text)


def _phrases(
    other: str, text: str, words: tuple[str, ...]
) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield "contractors for lifts" with what finds "lift contractors" in a text.

    text: in small letters; where it lacks the contractors, no pattern is made.
    """
    for led in _leads(words).finditer(other):
        named = _HEAD.search(other, other.rfind(" ", 0, led.start()) + 1, led.start())
        head = named[0].casefold() if named else ""
        if named is None or f" {head}" not in text:
            continue
        if head in STATES:
            continue  # "the safe in the yard" is no "yard safe"
        if not _is_bare(other[: named.start()]):
            continue  # "truck lifts for hospitals" are no "hospital lifts"
        things = _LIST.match(other, led.end())
        if things and things[0].split()[0].casefold() in rows("numbers.tsv"):
            continue  # crews of three are no three crews
        while things:
            names = re.split(r", (?:and )?| and ", things[0])
            if any(f"{last} {head}" in text for last in _numbers(names[-1].casefold())):
                turned = _turned(names, named[0], led[0])
                yield other[named.start() : things.end()], turned
            shorter = re.match(r"(.*)(?:,| and) (\w+)(?: |$)", things[0])
            # "requests from guests and booked taxis", but not "records of men and women"
            is_act = shorter and "past" in forms_of(shorter[2].casefold()).values()
            end = led.end() + len(shorter[1]) if shorter and is_act else 0
            things = _LIST.fullmatch(other, led.end(), end) if end else None


def _turned(names: list[str], head: str, led: str) -> re.Pattern[str]:
    """Return what finds "lift and fire alarm contractors" in a text."""
    front = "".join(rf"{_one(name)},? (?:and )?" for name in names[:-1])
    # "library orders for the book" are no book orders for a library
    wanted = rf"\b{front}{_either(names[-1])} {head}\b(?!{led})"
    return re.compile(wanted, re.IGNORECASE)


@cache
def _leads(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f" (?:{'|'.join(words)}) ")


def _is_bare(before: str) -> bool:
    """Say whether no noun or adjective stands before a noun: a verb, "the", "other"."""
    last = _LAST.search(before.rstrip(" ").rpartition(" ")[2])
    if last is None or before[-1:] != " ":
        return not before.strip()
    word = last[0].casefold()
    is_closed = word in _CLOSED_WORDS or rows("closed.tsv").get(word) == "scope"
    is_opening = before.strip().casefold() == word  # repairing screens of phones
    return is_closed or is_opening or "past" in forms_of(word).values()


def _one(name: str) -> str:
    """Return a noun's singular: "phones and laptop screens" are phones, and screens."""
    *front, last = re.sub(r"^(?:the|our) ", "", name.strip()).split()
    return re.escape(" ".join((*front, singular(last.casefold()))))


def _either(name: str) -> str:
    """Return a pattern of a noun in both numbers, without its article."""
    return f"(?:{'|'.join(map(re.escape, _numbers(name)))})"


def _numbers(name: str) -> tuple[str, ...]:
    """Return a noun without its article as it stands, and in the singular."""
    *front, last = re.sub(r"^(?:the|our) ", "", name.strip()).split()
    forms = dict.fromkeys((last, singular(last.casefold())))
    return tuple(" ".join((*front, form)) for form in forms)


def _gifts(text: str) -> Iterator[re.Match[str]]:
    """Yield what may be given to whom; "kept books and sent reports to", both ways."""
    is_told = " to " in text and not verbs_in(text).isdisjoint(_GIVES)
    found = _GIFT.search(text) if is_told else None
    while found:
        yield found
        joint = text.find(" and ", found.start("gift"), found.end("gift"))
        found = _GIFT.search(text, joint + 1 if joint >= 0 else found.end())


def _with_gifts(other: str, text: str) -> str:
    for found in _gifts(other):
        bases = forms_of(found["verb"].casefold()).keys() & _GIVES
        behind = found["gift"].partition(" and ")[2].split()
        is_act = bool(behind) and "past" in forms_of(behind[0].casefold()).values()
        if not bases or is_act:  # lent tools and collected deposits
            continue
        gift, who = (_bare(found[part]) for part in ("gift", "who"))
        for giving, article, end in _given(text, gift, who):
            if bases & forms_of(giving["verb"].casefold()).keys():
                said = f"{giving['verb']} {article}{gift} to {giving['the']}{who}"
                text = f"{text[: giving.start()]}{said}{text[end:]}"
                break
    return text


def _given(text: str, gift: str, who: str) -> Iterator[tuple[re.Match[str], str, int]]:
    """Yield the word before whom, what leads to the gift behind, and where that ends."""
    for at in folded_places_of(f"{who} ", text):
        giving = _GIVING.search(text, 0, at)
        start = at + len(who) + 1
        article = _ARTICLE.match(text, start)
        led = article[0] if article else ""
        end = start + len(led) + len(gift)
        is_gift = text[start + len(led) : end].casefold() == gift.casefold()
        if giving and is_gift and _END.match(text, end):
            yield giving, led, end


def _bare(phrase: str) -> str:
    article = _ARTICLE.match(phrase)
    return phrase[article.end() :] if article else phrase
