"""Two ways to build a sentence round one verb, told as the other text tells it.

"Loaded crates onto the trailer" is "loaded the trailer with crates", "helped triage" is
"helped with the triage of", and care that is provided for women is provided to them.

Source: Levin, English Verb Classes and Alternations, 1993, sections 2.3 (spray and load)
and 13.4 (verbs of supplying).
"""

import re
from collections.abc import Iterator

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.patterns import one_of
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.signs import places_of
from tailor.guard.lexis.verbs import acts_of, forms_of

_LOADS = frozenset(
    (
        *("load", "pack", "stock", "stuff", "spray", "spread", "brush", "smear", "plant"),
        *("sow", "stack", "pile", "cram", "sprinkle", "splash", "rub"),
        *("inject", "hang", "string", "dust", "daub", "plaster", "seed", "heap", "jam"),
    )
)
_STOPS = one_of(LEADING | {"and"})
_WORD = rf"(?!(?:{_STOPS})\b)[\w'-]+"
_NP = rf"(?:(?:the|an?|our) )?{_WORD}(?: {_WORD}){{0,3}}?"
_FULL = re.compile(rf"\b([A-Za-z]+) ({_NP}) with ({_NP})(?=$|[,.;]| (?:{_STOPS})\b)")
_LAST = re.compile(r"\b[A-Za-z]+\Z")
_ONTO = re.compile(r"(?:onto|on|into|in) ")
_END = re.compile(rf"$|[,.;]| (?:{_STOPS})\b")
_HELP_WITH = re.compile(r"\b(?:help|assist)[a-z]* (?:with|in) (the )?([a-z]+) of ", re.I)
_HELP = re.compile(r"\b((?:help|assist)(?:ed|ing|s)?) (?:to )?([a-z]+) ", re.I)
_SUPPLY = re.compile(
    rf"\b((?:provid|offer|suppl)[a-z]+ {_NP}(?: and {_NP})?) for"
    r" ([\w'-]+(?: [\w'-]+){0,2} ?)",
    re.I,
)
_WORKED = re.compile(
    r"^([A-Z][^.;]+)[.;] Worked ((?:in|at|across) (?:an?|the|our|all|\d[\d,]*|[A-Z]\w+)"
    r"(?: [^.;]+)?)([.]?)$"
)
_ALL = re.compile(r"\b(was|were) (all|both) ([^.;,]+?) and \1 \2 (?=[a-z-]+ed\b)")


# what one drives or flies, and over what: Levin, section 51.4 (verbs of vehicles)
_RIDES = frozenset(
    {"drive", "fly", "ride", "sail", "pilot", "cycle", "row", "run", "steer"}
)
_RIDE = re.compile(
    rf"\b([A-Za-z]+) (?P<way>{_WORD}(?: {_WORD}| and){{0,5}}?"
    r" ?(?:routes?|rounds?|runs?|circuits?|shuttles?|tours?|legs|lines?|trips|roads))"
    r" (?:in|on|with|aboard)"
    rf" (?P<craft>(?:an?|the|our) (?:[\w.-]+ )?{_WORD}(?: {_WORD}){{0,3}})"
    rf"(?=$|[,.;]| (?:{_STOPS})\b)"
)


def turned(text: str, other: str) -> str:
    """Return a text with its verbs built as in the other text."""
    if " on " in other:
        text = _RIDE.sub(lambda found: _ridden(found, other), text)
    if " with " in other:
        text = _onto(text, other)
        if "elp" in text or "ssist" in text:
            text = _helped(text, other)
    if " for " in text and " to " in other:
        text = _SUPPLY.sub(lambda found: _given(found, other), text)
    if " Worked " in text and "Worked " not in other:
        text = _WORKED.sub(r"\1 \2\3", text)
    if " all " in text or " both " in text:
        text = _ALL.sub(r"\1 \2 \3 and ", text)
    return text


def _ridden(found: re.Match[str], other: str) -> str:
    """Return "drove a bus on city routes" for "city routes in a bus", as the other does."""
    verb = found[1]
    told = f"{found['craft']} on {found['way']}"
    is_told = re.search(rf"\b([A-Za-z]+) {re.escape(told)}(?![\w'-])", other)
    is_ride = bool(_RIDES & forms_of(verb.casefold()).keys())
    return f"{verb} {told}" if is_told and is_ride else found[0]


def _onto(text: str, other: str) -> str:
    """Return "loaded the trailer with crates" for "loaded crates onto the trailer"."""
    for found in _FULL.finditer(other):
        verbs = forms_of(found[1].casefold()).keys() & _LOADS
        place, thing = found[2], found[3]
        if not verbs or is_person(thing.split()[-1].casefold()):
            continue  # who loads a truck with two colleagues loads neither
        for word, end in _loaded(text, thing, place):
            if verbs & forms_of(word[0].casefold()).keys():
                return f"{text[: word.end()]} {place} with {thing}{text[end:]}"
    return text


def _loaded(text: str, thing: str, place: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield the word before a thing that goes onto a place, and where that place ends."""
    said = f" {thing} "
    for at in places_of(said, text) if place in text else ():
        word, onto = _LAST.search(text, 0, at), _ONTO.match(text, at + len(said))
        if word and onto and text.startswith(place, onto.end()):
            end = onto.end() + len(place)
            if _END.match(text, end):
                yield word, end


def _helped(text: str, other: str) -> str:
    """Return "helped with the triage of" for "helped triage", as the other has it."""
    for found in _HELP_WITH.finditer(other):
        noun = found[2].casefold()
        doing = {verb for verb, form in forms_of(noun).items() if form == "ing"}
        for match in _HELP.finditer(text):
            if match[2] in acts_of(noun) | doing | {noun}:
                said = f"{match[1]} with {found[1] or ''}{found[2]} of "
                return f"{text[: match.start()]}{said}{text[match.end() :]}"
    return text


def _given(found: re.Match[str], other: str) -> str:
    """Return "provided care to women" for "for women", where the other has it so."""
    given, who = found.groups()
    thing = given.rpartition(" ")[2]
    is_told = f"{thing} to {who.strip()}" in other and f"{thing} to " not in found.string
    return f"{given} to {who}" if is_told else found[0]
