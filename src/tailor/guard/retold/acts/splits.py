"""Verbs around their objects: "let her know about" is "informed her of".

And objects that change places: "sent parents letters" is "sent letters to parents".
"""

import re
from collections.abc import Iterator
from functools import cache, partial

from tailor.guard.lexis.grammar import DETERMINERS
from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.signs import folded_places_of, verbs_in
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import Form, classes_of, forms_of, singular

_STOPS = stops()
_WORD = rf"(?!(?:{_STOPS})\b)[\w'$%/-]+"  # of no closed class
_ONE = rf"(?:(?:the|an?|our|my|their|any|all) )?{_WORD}(?: {_WORD}){{0,3}}?"
_A = rf"{_ONE}(?: and {_ONE})?"
# up to the end of the clause, and with a second thing behind "and"
_B = r"[^,.;]{2,60}?"
_END = r"(?=$|[,.;]| and \w+ed\b| and \w+ing\b)"
_DETERMINER = re.compile(r"^(?:the|an?|our|my) ", re.IGNORECASE)  # says nothing
_RECEIVER = re.compile(rf" to ({_ONE})(?=$|[,.;]| (?:{_STOPS})\b)", re.IGNORECASE)
_STOP = re.compile(rf" (?:{_STOPS})\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_WORD}\Z", re.IGNORECASE)
_BEHIND = re.compile(r"$|[,.;]|\s")
# the row of the table, base and rest, a word of the rest, what finds it, what it becomes
Split = tuple[int, str, str, re.Pattern[str], str]
_LONGEST = 60  # letters of what is given
_GIVES = frozenset(
    ["give", "hand", "bring", "show", "tell", "read", "serve", "teach", "pay", "feed"]
)


def with_whole_verbs(text: str) -> str:
    """Return a text with verbs around their object as the verbs that say it in one word."""
    row = -1
    while split := _next(text, row):
        row, around, _, pattern, into = split
        text = pattern.sub(partial(_whole, around=around, into=into), text)
    return text


def _next(text: str, row: int) -> Split | None:
    """Return the first split behind a row of the table that a text may have."""
    known = _splits()
    found = (split for verb in verbs_in(text) & known.keys() for split in known[verb])
    return min(
        (split for split in found if split[0] > row and split[2] in text), default=None
    )


def with_receivers_behind(text: str, other: str) -> str:
    """Return a text with "letters to parents", as the other has it, for "parents letters".

    Who receives something is many or has an article: no "20" of "20 adults".
    """
    if " to " not in other or verbs_in(text).isdisjoint(_givers()):
        return text
    for thing, receiver in _received(text, other):
        behind = thing.partition(" and ")[2].split()
        if behind and "past" in forms_of(behind[0].casefold()).values():
            continue  # lent tools and collected deposits
        last = receiver.split()[-1].casefold()
        if singular(last) == last and receiver.split()[0].casefold() not in DETERMINERS:
            continue
        told = f" {receiver} {thing}"
        found = _given(told, text)
        if found and _gives(found[0]):
            at = found[1]
            text = f"{text[:at]} {thing} to {receiver}{text[at + len(told) :]}"
    return text


def _given(told: str, text: str) -> tuple[str, int] | None:
    """Return the word before what is given to whom, and where that word ends."""
    for at in folded_places_of(told, text):
        word = _BEFORE.search(text, text.rfind(" ", 0, at) + 1, at)
        if word and _BEHIND.match(text, at + len(told)):
            return word[0], at
    return None


def _received(text: str, other: str) -> Iterator[tuple[str, str]]:
    """Yield what one text gives to whom, where the other has whom before what."""
    folded = text.casefold()
    for to in _RECEIVER.finditer(other):
        if f" {to[1]} ".casefold() not in folded:
            continue
        start = max(0, to.start() - _LONGEST)
        for gap in re.finditer(" ", other[start : to.start()]):
            thing = other[start + gap.end() : to.start()]
            if thing and f" {to[1]} {thing}".casefold() in folded:
                yield thing, to[1]


def _gives(word: str) -> bool:
    return not _givers().isdisjoint(forms_of(word.casefold()))


@cache
def _givers() -> frozenset[str]:
    return _GIVES | {verb for verb, role in rows("roles.tsv").items() if role == "giver"}


def _tail(base: str) -> str:
    """Return a word that stands in every text with a verb around its object."""
    return base.split(" A", 1)[1].split(" B")[0].strip()


@cache
def _splits() -> dict[str, list[Split]]:
    """Return the verbs around their objects by their base."""
    found: dict[str, list[Split]] = {}
    for row, (around, into) in enumerate(rows("splits.tsv").items()):
        verb, _, rest = around.partition(" ")
        rest = re.escape(rest).replace(r"\ ", " ")
        rest = rest.replace("A", f"(?P<a>{_A})", 1).replace("B", f"(?P<b>{_B}){_END}")
        pattern = rf"\b(?P<verb>{verb[0]}\w+) {rest}(?!\w)"
        known = re.compile(pattern, re.IGNORECASE)
        found.setdefault(verb, []).append((row, around, _tail(around), known, into))
    return found


def _is_subject(behind: str) -> bool:
    """Say whether what follows "in" is taught: in swimming, in lift use; no June."""
    words = _STOP.split(behind, maxsplit=1)[0].split()
    head = singular(words[-1].casefold()) if words else ""
    return head.endswith("ing") or bool({"@act", "@idea"} & classes_of(head))


def _whole(found: re.Match[str], around: str, into: str) -> str:
    form: Form | None = forms_of(found["verb"].casefold()).get(around.split()[0])
    if form is None:
        return found[0]
    if form == "base" and found["verb"].casefold() in ("put", "let", "set"):
        form = "past"  # one word for both
    if into == "teach B to A" and not _is_subject(found["b"]):
        return found[0]
    second = found["a"].partition(" and ")[2].split()
    if second and "past" in forms_of(second[0].casefold()).values():
        return found[0]  # kept logs and made rooms clean
    verb, _, rest = into.partition(" ")
    said = in_form(verb, form)
    said = said.capitalize() if found["verb"][0].isupper() else said
    thing = found["a"] if rest.startswith("A") else _DETERMINER.sub("", found["a"])
    groups = {"A": thing, "B": found.groupdict().get("b")}
    return " ".join([said, *(groups.get(part) or part for part in rest.split())])
