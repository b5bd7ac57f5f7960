"""What something is made of: out of oak, from oak, using oak, an oak table.

"Built treads and rails out of oak" is "built oak treads and rails", but not the other way
round: there the rails need not be of oak.

Source: verbs of making (Levin, English Verb Classes and Alternations, 1993, section 26.1)
and their material/product alternation (section 2.4).
"""

import re

from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.signs import places_of, verbs_in
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.retold.means.materials import MAKES

_STOPS = stops("each", "every")
_WORD = rf"(?!(?:{_STOPS})\b)[A-Za-z][\w'-]*"
_STUFF = rf"{_WORD}(?: {_WORD}){{0,2}}?"
_STUFFS = rf"(?P<stuff>{_STUFF}(?:, {_STUFF})*(?:,? and {_STUFF})?)"
_END = rf"(?=$|[,.;]| (?:{_STOPS})\b)"
_OF = re.compile(rf" (?P<led>out of|from|in|with) (?:the )?{_STUFFS}{_END}")
_USING = re.compile(rf" using {_STUFFS}{_END}")
_TO = re.compile(rf"\b[Uu]s(?:ed|ing) {_STUFFS} to (?P<verb>[a-z]+) (?P<rest>[^.;]+)")
_COUNT = r"(?:(?:the|an?|our|\d[\d,]*|two|three|four|five|six|eight|ten|twelve) )?"
_MAKING = re.compile(rf"\b([A-Za-z]+) ({_COUNT})\Z")
_GOES_ON = re.compile(r"[\w'-]")
_THINGS = re.compile(
    rf"(?:{_COUNT})(?P<things>{_WORD}(?: {_WORD}){{0,3}}"
    rf"(?:(?:, {_WORD}(?: {_WORD})?)*,? and {_WORD}(?: {_WORD}){{0,2}})?)"
)


def with_materials(old: str, new: str) -> tuple[str, str]:
    """Return line and wording with what something is made of behind it, after "using"."""
    if not _is_told(old) and not _is_told(new):
        return old, new
    texts = [_OF.sub(_using, text) if _is_making(text) else text for text in (old, new)]
    new = _behind(texts[0], texts[1], is_list=True)
    return _behind(new, texts[0], is_list=False), new


def _is_told(text: str) -> bool:
    return " of " in text or " from " in text or " in " in text or "sed " in text


def _is_making(text: str) -> bool:
    return not verbs_in(text).isdisjoint(MAKES)


def _is_stuff(names: str) -> bool:
    """Say whether each name of a list is a material's: white oak, steel and glass."""
    table = rows("materials.tsv")
    parts = re.split(r",? and |, ", names)
    return all(part.split()[-1].casefold() in table for part in parts)


def _maker(before: str) -> str:
    """Return the verb of making in whose reach a text ends; "" for none."""
    sentence = re.split(r"[.;]", before)[-1]
    found = re.findall(r"[A-Za-z]+", sentence)
    for at, word in reversed([*enumerate(found)]):
        known = forms_of(word.casefold())
        is_things = at > 0 and set(known.values()) == {"s"}  # made models
        if MAKES & known.keys() and not is_things:
            return str(word)
        if "past" in known.values():
            return ""
    return ""


def _using(found: re.Match[str]) -> str:
    stuff = found["stuff"]
    is_out = found["led"] == "out of" and not is_person(stuff.split()[-1].casefold())
    cut = stuff if is_out else _longest(stuff)  # out of pallets, and whatever else
    if not cut or not _maker(found.string[: found.start()]):
        return found[0]
    return f" using {cut}{stuff[len(cut) :]}"


def _longest(names: str) -> str:
    """Return as many names of a list as are a material's: "oak", of "oak and sold"."""
    while names and not _is_stuff(names):
        joint = max(names.rfind(" and "), names.rfind(", "), 0)
        names = names[:joint].rstrip(",")
    return names


def _behind(text: str, other: str, *, is_list: bool) -> str:
    """Return the other text with "treads using oak" for "oak treads", as one has it."""
    for verb, things, stuff in _made(text):
        is_many = " and " in things or ", " in things
        if (is_many and not is_list) or f"using {stuff}" in other:
            continue
        front = things.split(" and ")[0].split(", ")[0].split(" ")
        for at in range(len(front)):  # oak garden benches, garden oak benches
            before = "".join(f"{word} " for word in front[:at])
            behind = things[len(before) :]
            told = _turned(other, verb, f"{before}{stuff} {behind}") or (
                _turned(other, verb, f"{before}{stuff.replace(' ', '-')} {behind}")
            )
            if told:
                start, end, lead = told
                return f"{other[:start]}{lead}{things} using {stuff}{other[end:]}"
    return other


def _turned(other: str, verb: str, said: str) -> tuple[int, int, str] | None:
    """Return where a verb stands with things of a material, and what leads to these."""
    verbs = forms_of(verb.casefold()).keys()
    for at in places_of(said, other):
        end = at + len(said)
        found = None if _GOES_ON.match(other, end) else _MAKING.search(other, 0, at)
        if found and verbs & forms_of(found[1].casefold()).keys():
            return found.start(), end, found[0]
    return None


def _made(text: str) -> list[tuple[str, str, str]]:
    """Return verb, things and what they are made of, of each act of making."""
    found: list[tuple[str, str, str]] = []
    if not _is_making(text):
        return found
    for used in _USING.finditer(text):
        before = text[: used.start()]
        verb = _maker(before) if _is_stuff(used["stuff"]) else ""
        if verb:
            behind = before[before.rindex(verb) + len(verb) + 1 :]
            things = _THINGS.match(behind)
            if things:
                found.append((verb, things["things"], used["stuff"]))
    for used in _TO.finditer(text):
        things = _THINGS.match(used["rest"])
        if things and _is_stuff(used["stuff"]) and MAKES & forms_of(used["verb"]).keys():
            found.append((used["verb"], things["things"], used["stuff"]))
    return found
