"""A figure behind a comma, told with the noun that it counts.

"Walked dogs to a park, about 9 a day" is "walked about 9 dogs a day to a park", "drafted
briefs, 60 pages a day" is "drafted 60 pages of briefs a day", and who fitted tires, "15
cars a day", fitted tires on them. A bare figure counts what its verb was done to; where
two acts or two objects could be meant, the text stays.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapters 5, section 3 (partitives) and 15, section 5 (supplements).
"""

import re
from collections.abc import Sequence

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.numerals import SPELLED, key_at, read_number
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.reading.plain import ARTICLES, LEADS, Plain, plain_clause
from tailor.guard.retold.amounts.occasions import are_occasions
from tailor.guard.sizes.hedges import HEDGES
from tailor.guard.sizes.units import first_words

_VALUE = rf"(?:\d[\d,]*(?:\.\d+)?|{SPELLED})"
_HEDGE = "|".join(re.escape(hedge) for hedge in sorted(HEDGES, key=len, reverse=True))
_MEAN = "(?:about |around )?an average of|average of|averaging|on average"
AMOUNT = (
    rf"(?:(?:{_MEAN}|{_HEDGE}) )?{_VALUE}(?:(?: to |-| or |–){_VALUE})?(?:\+| or so|-odd)?"
)
_RATE = (
    r"(?:(?:twice|once|(?:two|three|four|\d) times) )?(?:an?|per|each|every) \w+"
    r"(?: (?:day|night|morning|afternoon|evening))?"
    r"|on an? (?:[a-z]+ )?\w*day(?: night| morning| afternoon| evening)?"
    r"|daily|weekly|monthly|nightly|hourly|in (?:19|20)\d\d|in (?:all|total)|altogether"
    rf"|(?:in|over|within) {_VALUE} (?:hour|shift|day|week|month|season|year)s?"
    r"|at a time|at once|of them(?=$|[,.;])"
)
_AGAIN = r"(?: (?!(?:per|an?|each|every|at|on|in|of|to|from)\b)[a-z]+)"
_FIGURE = re.compile(
    rf"(?:, |: |; | [-–—] |—| (?P<bracket>\())(?P<number>{AMOUNT})"
    rf"(?:(?P<again>{_AGAIN}{{0,3}}?) (?P<rate>{_RATE})|(?P<alone>{_AGAIN}{{1,2}}?))"
    r"(?P<mean>,? on average)?(?P<end>\)?)(?=$|[,.;]| [a-z])",
    re.IGNORECASE,
)
# nouns that say how much of a thing there is: a page of a brief, a pallet of cement
_MEASURES = frozenset(
    (
        *("word", "line", "page", "sheet", "character", "entry", "item", "piece", "slide"),
        *("pallet", "load", "truckload", "carload", "crate", "box", "case", "carton"),
        *("bag", "sack", "bale", "barrel", "bottle", "can", "jar", "tray", "rack", "batch"),
        *("loaf", "roll", "reel", "bundle", "bin", "cart", "cartload", "trailer", "drum"),
        *("keg", "bucket", "tub", "tank", "portion", "serving", "plate", "row", "bed"),
        *("plot", "strip", "panel", "slab", "stack", "set", "volume", "frame", "minute"),
        *("hour", "acre", "mile", "yard", "foot", "meter", "ton", "tonne", "pound"),
        *("liter", "gallon", "kilo", "kilogram", "kilometer", "hectare", "cord", "basket"),
    )
)
# how a figure with a noun of its own goes with what was done
_ON = frozenset(["on", "for", "across", "at", "from", "in", "with"])
_LED = re.compile(rf"\b([A-Za-z]+) {AMOUNT}", re.IGNORECASE)
_RATED = re.compile(r"\b(\w+) (?:an?|per|each|every) \w+ of ")
_TOTAL = ("in all", "in total", "altogether")
_STOPS = LEADS | {"and", "a", "an"}
_PARTING = frozenset([",", "and", "that", "which", "who", "where", "when"])
_BEFORE_DONE = frozenset(["to", "from", "for", "of", "in", "with", "on", "at", "under"])
_LEAD = re.compile(r"(?:On|In|At|Every|Each|During|With|Under) [^,;.]+, ")


def with_counts(text: str, other: str) -> str:
    """Return a text with the figure behind a comma at the noun that it counts.

    other: the text of the other side; it says whether "15 cars a day" is "on 15 cars".
    """
    for found in _FIGURE.finditer(text):
        if bool(found["bracket"]) != bool(found["end"]):
            continue
        start = max(text.rfind(mark, 0, found.start()) for mark in (". ", "; "))
        start = start + 2 if start > 0 else 0
        lead = _LEAD.match(text, start, found.start())
        start = lead.end() if lead else start
        head, behind = text[start : found.start()], text[found.end() :]
        if said := _counted(head, found, other):
            return f"{text[:start]}{said}{_joined(behind)}"
    return text


def _joined(behind: str) -> str:
    """Return what stands behind the figure, without a comma before its preposition."""
    first = re.match(r", ([a-z]+) ", behind)
    return behind[1:] if first and first[1] in LEADING else behind


def _counted(head: str, found: re.Match[str], other: str) -> str:
    """Return the words before a figure with the figure in them; "" where it may not be."""
    clause = plain_clause(head)
    if clause is None:
        return ""
    number = re.sub(r"^averag(?:ing|e of) ", "an average of ", found["number"])
    number = f"an average of {number}" if found["mean"] else number
    again = (found["again"] or found["alone"] or "").split()
    rate = re.sub(r"(?<!at )\ban? (?=[a-z]+$)", "per ", found["rate"] or "")
    rate = "" if rate in ("of them", "") else f" {rate}"
    if rate.strip() in _TOTAL and not any(total in other for total in _TOTAL):
        rate = ""
    is_dated = rate[-5:-2] in (" 19", " 20") and any(
        w.kind == "number" for w in clause.words
    )
    if is_dated:
        return ""  # books in 2019, around 300 in 2020
    if clause.things and _is_counted(clause.things, again):
        is_told = bool(again or found["rate"]) and _is_clear(clause, again, other)
        front, noun, behind = clause.parts
        return f"{front}{number} {noun}{rate}{behind}" if is_told else ""
    if not found["rate"]:
        return ""
    if not again:
        return "" if not clause.things else _of_people(clause, number, rate)
    figure = f"{number} {' '.join(again)}"
    if said := _with_object(clause, figure, rate, other):
        return said
    return _with_noun(clause, figure, rate, other)


def _with_object(clause: Plain, figure: str, rate: str, other: str) -> str:
    """Return "cooked 3 meals a day for 80 residents" where nothing else was cooked."""
    verbs = clause.words[: clause.first - 1]
    lead = clause.words[clause.first - 1]
    if not verbs or lead.key not in LEADING or " and " in clause.text:
        return ""
    front, noun = clause.text[: verbs[-1].end], figure.rpartition(" ")[2]
    if verbs[-1].text.casefold() not in _leads_to(noun, other):
        return ""
    return f"{front} {figure}{rate} {clause.text[lead.start :]}"


def _with_noun(clause: Plain, figure: str, rate: str, other: str) -> str:
    """Return a clause with a figure that has a noun of its own: 60 pages of briefs."""
    whole = figure.rpartition(" ")[2]
    name = singular(whole.casefold())
    if clause.things and name in _MEASURES | first_words():
        front, noun, behind = clause.parts
        if _has_others(clause, is_named=True):
            return ""
        if any(found[1] == whole for found in _RATED.finditer(other)):
            return f"{front}{figure}{rate} of {noun}{behind}"
        return f"{front}{figure} of {noun}{rate}{behind}"
    if name in {singular(word.key) for word in clause.words}:
        return _behind_lead(clause, figure, rate)
    leads = (
        _leads_to(whole, other) & {"for"} if is_person(name) else _leads_to(whole, other)
    )
    for lead in sorted(leads & _ON):
        return f"{clause.text} {lead} {figure}{rate}"
    return ""


def _behind_lead(clause: Plain, figure: str, rate: str) -> str:
    """Return "sewed buttonholes on 45 blazers a day" where blazers end the clause."""
    number, _, noun = figure.rpartition(" ")
    known = clause.words[clause.last :]
    is_named = len(known) == 2 and known[0].key in LEADS and known[1].text == noun
    if not is_named or clause.tags[-1] or _has_others(clause, is_named=True):
        return ""
    return f"{clause.text[: known[1].start]}{number} {noun}{rate}"


def _leads_to(noun: str, other: str) -> set[str]:
    """Return the words of a text that stand before a figure with a noun behind it."""
    return {
        found[1].casefold()
        for found in _LED.finditer(other)
        if noun in re.split(r"\W+", other[found.end() :], maxsplit=4)[:4]
    }


def _is_counted(things: Sequence[Word], again: Sequence[str]) -> bool:
    """Say whether a figure counts a noun phrase: a plural without a number of its own."""
    keys = [word.key for word in things]
    if {"all", "both", "a", "an", "or"} & set(keys) or singular(keys[-1]) == keys[-1]:
        return False
    if any(read_number(things, at) for at in range(len(things))):
        return False
    named = [word.casefold() for word in again]
    return named == keys[len(keys) - len(named) :]


def _is_clear(clause: Plain, again: Sequence[str], other: str) -> bool:
    """Say whether a figure counts what was acted on, and nothing else of its clause."""
    if _has_others(clause, is_named=bool(again)):
        return False
    rest = clause.words[clause.last :]
    is_led = clause.words[clause.first - 1].key in LEADING
    if not again and _has_plural(rest) and (is_led or _are_places(rest)):
        return False  # responded to calls from partners; sold cakes at fairs
    noun = clause.parts[1]
    is_two = any(word.key == "and" for word in clause.things)  # 9 dogs a day, and cats
    return not is_two or f" {noun} " in f"{re.sub('[,.;]', ' ', other)} "


def _of_people(clause: Plain, number: str, rate: str) -> str:
    """Return "drew blood from 50 outpatients" where only the people can be counted."""
    rest = clause.words[clause.last :]
    is_one = len(rest) > 1 and rest[0].key in LEADS and is_person(rest[-1].key)
    keys = {word.key for word in rest[1:]}
    is_bare = all(word.kind == "word" for word in rest) and not keys & _STOPS
    if not (is_one and is_bare and _has_plural(rest[-1:])):
        return ""
    if _has_plural(clause.words[: clause.last]):
        return ""
    front, start = rest[1].start, rest[1 + (rest[1].key in ARTICLES)].start
    return f"{clause.text[:front]}{number} {clause.text[start:]}{rate}"


def _has_plural(rest: Sequence[Word]) -> bool:
    return any(singular(word.key) != word.key for word in rest)


def _are_places(rest: Sequence[Word]) -> bool:
    """Say whether several places or events are told, and not how many: at fairs."""
    is_led = bool(rest) and rest[0].key in ("at", "in", "on", "across", "during")
    is_led = is_led or are_occasions(rest)
    return is_led and not any(
        word.kind == "number" or word.key in ("their", "its") or read_number(rest, at)
        for at, word in enumerate(rest)
    )


def _has_others(clause: Plain, *, is_named: bool) -> bool:
    """Say whether something else of a clause may be what a figure counts."""
    known, tagged = clause.words, clause.tags
    keys = [word.key for word in known]
    for at in range(clause.first, len(known)):
        is_led = keys[at - 1] in _BEFORE_DONE and "past" in forms_of(keys[at]).values()
        if tagged[at] == "verb" and not (is_led or keys[at - 1] == "-"):
            return True  # but "calls to lapsed donors", "transaction-monitoring alerts"
    things = keys[clause.first : clause.last].count("and")
    if is_named:
        return things > 0
    behind = range(clause.last, len(keys))
    parting = (at for at in behind if keys[at] in _PARTING)
    return things > 1 or any(
        key_at(known, at + 1) not in LEADING and not _are_names(known, at) for at in parting
    )


def _are_names(known: Sequence[Word], at: int) -> bool:
    """Say whether "and" joins two names: in ICD-10 and CPT, from Spanish and French."""
    beside = (*known[max(0, at - 1) : at], *known[at + 1 : at + 2])
    is_led = any(word.key in LEADS for word in known[max(0, at - 4) : at])
    is_end = at + 2 >= len(known) or known[at + 2].key in LEADS  # LinkedIn and PR releases
    if not is_end or known[at + 1].text.endswith("s"):
        return False  # laptops with Windows and Macs
    return (
        known[at].key == "and"
        and is_led
        and all(
            word.text[0].isupper() or (word.kind == "number" and known[at - 2].key == "-")
            for word in beside
        )
    )
