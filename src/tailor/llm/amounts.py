"""Amounts told behind what they measure, told before it: "a 96-page magazine".

A reader who scans stops at a figure, and an amount in front takes fewer words
(docs/sources.md, 43 and 48).
"""

import re
from functools import cache

from tailor.llm.classes import figures, of_class, said_of_class
from tailor.llm.verbs import bases
from tailor.terms import document_frequency
from tailor.text import Token

_FIGURE = r"\d[\d,]*(?:\.\d+)?"
_THING = r"(?P<thing>(?:[a-z][a-z-]* ){1,3}?)"
_MONEY = re.compile(
    rf"(?P<lead>an?|the|my|our|its|their) {_THING}of "
    rf"(?P<sum>[$€£]{_FIGURE}(?:[KM]\b| million\b)?)"
    r"(?: (?:an?|per|each) (?P<time>month|week|year|quarter))?(?![\w+%]| an?\b| per\b)",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    rf"(?:(?P<lead>an?|the|my|our|its|their) )?{_THING}of "
    rf"(?P<number>{_FIGURE}|[a-z]+)(?: (?P<unit>(?:square |sq )?[a-z]+))?",
    re.IGNORECASE,
)
_HOLDING = re.compile(
    rf"(?P<lead>an?) {_THING}with (?P<number>{_FIGURE}|[a-z]+) (?P<held>[a-z]+)",
    re.IGNORECASE,
)
_HELD = ("beds", "seats", "rooms", "stores", "units")
_STAFFED = ("employees", "members", "students", "pupils", "people")
_BETWEEN = re.compile(
    rf"between (?P<least>{_FIGURE}) and (?P<most>{_FIGURE}) "
    r"(?P<unit>(?:square |sq )?[a-z]+)(?=[,.;:]|$)"
)
_AND = re.compile(r" (?:and|or|plus)\b")
_ORDER = ("first", "last", "only", "other", "same")
_TIMES = {"month": "monthly", "week": "weekly", "year": "annual", "quarter": "quarterly"}
_AN = re.compile(r"[aeio]|[$€£]?(?:8|11(?:\D|$)|18(?:\D|$))")  # an old, an eleven
_GOES_ON = re.compile(r" (?:to|or|and|plus) (?P<more>[\w]+)| (?:an?|per) ")


def amount_at(text: str, found: tuple[Token, ...], i: int) -> tuple[str, str]:
    """Return words of a line that begin with one, and them with the amount in front.

    "", "" where no amount stands there, or where it stays best behind its thing.
    """
    rest = text[found[i].start :]
    if (between := _BETWEEN.match(rest)) and i and _is_plural(found[i - 1].key):
        if _unit(between["unit"]):
            new = f"({between['least']}\u2013{between['most']} {between['unit']})"
            return between[0], new
        return "", ""
    if (money := _MONEY.match(rest)) and _is_paid(money["thing"]):
        time = f" {_TIMES[money['time'].casefold()]}" if money["time"] else ""
        return money[0], _put(f"{money['sum']}{time}", money["thing"], money["lead"])
    if (holding := _HOLDING.match(text, found[i].start)) and _is_held(holding):
        return _held(text, found, holding)
    return _measured(text, found, i)


def _is_held(found: re.Match[str]) -> bool:
    """Say whether a thing has so many of something: no "building with two students".

    Who stands behind "with" may have helped.
    """
    head = found["thing"].split()[-1].casefold()
    is_staffed = found["held"] in _STAFFED and head in of_class("staffed")
    return found["held"] in _HELD or is_staffed


def _held(text: str, found: tuple[Token, ...], held: re.Match[str]) -> tuple[str, str]:
    """Return a place with how many it holds in front: "a 120-bed hospital"."""
    number, thing = _number(held["number"]), held["thing"].rstrip()
    is_plain = not set(thing.casefold().split()) & of_class("joint")
    is_whole = _ends(text, found, held.end()) and not _AND.match(text, held.end())
    if not (number and is_plain and is_whole):
        return "", ""
    return held[0], _put(f"{number}-{_unit(held['held'])}", thing, held["lead"])


def _measured(text: str, found: tuple[Token, ...], i: int) -> tuple[str, str]:
    """Return a thing with its measure in front: "a 4-person crew", "24-student groups"."""
    match = _MEASURE.match(text, found[i].start)
    if match is None:
        return "", ""
    lead, thing = match["lead"] or "", match["thing"].rstrip()
    words, number = thing.casefold().split(), _number(match["number"])
    head = words[-1]
    is_open = not lead and (len(words) > 1 or not _is_led(found, i) or head[-1] != "s")
    if not number or is_open or set(words) & of_class("joint"):
        return "", ""
    if {head, head.removesuffix("s")} & (of_class("part") | of_class("measured")):
        return "", ""
    if any(word.endswith("est") or word in _ORDER for word in words[:-1]):
        return "", ""  # "the largest team of 12" is no 12-person team that is the largest
    unit, end = _unit(match["unit"] or ""), match.end()
    if not unit and head in of_class("collection"):
        unit = _one_of(match["unit"] or "") if _ends(text, found, end) else ""
    elif not unit and head.removesuffix("s") in of_class("crowd"):
        end = match.end("number")
        unit = "person" if _ends(text, found, end) else ""  # not "a team of 12 nurses"
    if not unit or _goes_on(text, end):
        return "", ""
    return text[match.start() : end], _put(f"{number}-{unit}", thing, lead)


def _ends(text: str, found: tuple[Token, ...], end: int) -> bool:
    """Say whether no further noun follows a place."""
    behind = next((word.key for word in found if word.start >= end), "")
    return text[end : end + 1] != " " or behind in of_class("joint") | of_class("when")


def _one_of(things: str) -> str:
    """Return the singular of a plural as it stands before a thing; "" for another word."""
    if not things.islower() or not _is_plural(things):
        return ""
    if things.endswith("ies"):
        return f"{things[:-3]}y"
    is_long = things.endswith(("ches", "shes", "xes", "sses"))
    short, long = things[:-2], things[:-1]
    if things.endswith(("ses", "oes", "zes")):  # buses, but houses
        is_long = document_frequency(short) > document_frequency(long)
    return short if is_long else long


def _goes_on(text: str, end: int) -> bool:
    """Say whether a number or a rate follows: "a team of 4 or 5", "40 hours a week"."""
    more = _GOES_ON.match(text, end)
    word = (more["more"] or "").casefold() if more else ""
    is_number = word[:1].isdigit() or word in of_class("number")
    return more is not None and (not word or is_number)


def _put(amount: str, thing: str, lead: str) -> str:
    """Return a thing with its amount in front, behind its praise: "a new 4-bed unit"."""
    words = thing.split()
    first = next((k for k, w in enumerate(words) if not _is_quality(w.casefold())), 0)
    whole = " ".join((*words[:first], amount, *words[first:]))
    if lead.casefold() in ("a", "an"):
        lead = f"{lead[0]}n" if _AN.match(whole) else lead[0]
    return f"{lead} {whole}" if lead else whole


def _is_quality(word: str) -> bool:
    return word in of_class("quality") or word.endswith("ed")


def _number(word: str) -> str:
    """Return a number as a figure, "" where a word is none, or one of many."""
    if word[0].isdigit():
        return word
    figure = figures().get(word.casefold(), "")
    return figure if len(figure) <= len("90") else ""


def _is_led(found: tuple[Token, ...], i: int) -> bool:
    """Say whether a thing without an article begins where a word is: "for groups of"."""
    before = found[i - 1].key if i else ""
    return i == 1 or before in of_class("joint")


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _is_paid(thing: str) -> bool:
    words = thing.casefold().split()
    is_plain = not set(words) & of_class("joint")
    return is_plain and bool({words[-1], *bases(words[-1])} & of_class("paid"))


def _unit(words: str) -> str:
    """Return a unit as it stands before a thing: "page" for pages; "" for none."""
    return _units().get(words.casefold(), "")


@cache
def _units() -> dict[str, str]:
    return said_of_class("unit")
