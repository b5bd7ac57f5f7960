"""What something was done with, in front of the verb: "TIG-welded tanks".

That is "welded tanks with TIG", of the things that stood between the verb and "with".

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapter 19, section 4.4 (compound verbs).
"""

import re
from collections.abc import Iterator

from tailor.guard.lexis.patterns import WORD
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.signs import folded_places_of
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.retold.means.materials import BODIES

# "and" too: "painted signs and sprayed doors by hand" leaves open how signs were painted
_COMPOUND = re.compile(r"(^|, | and |; |\. )((?:X-)?[A-Za-z]+)-([a-z]+) (?=[a-z])")
# done to a thing with a process or a device that has a name in capitals
_WORKED = frozenset(
    (
        *("weld", "braze", "solder", "cut", "mill", "turn", "machine", "print", "cure"),
        *("drill", "scan", "tag", "track", "engrave", "etch", "chip", "route", "dry"),
        *("join", "fuse", "coat", "plate", "form", "clean"),
    )
)
_LEADS = ("with", "using", "by", "under", "via")
# compiled once, for the long list of words that lead on takes milliseconds
_THINGS = re.compile(
    rf"(?:the |our )?{WORD}(?: {WORD}){{0,5}}?"
    rf"(?: (?:on|in|of|for) (?:the )?{WORD}(?: {WORD})?)?",
    re.IGNORECASE,
)
_LED = re.compile(rf" (?:{'|'.join(_LEADS)}) (?:an? |the )?\Z", re.IGNORECASE)
_BEHIND = re.compile(r"(?![\w-])(?: (?:process|method)\b)?", re.IGNORECASE)
_NEXT = re.compile(r"(?:$|[,.;]| (?!and ))| and (?P<act>[A-Za-z-]+)")


def with_instruments(text: str, other: str) -> str:
    """Return a text with "TIG-welded tanks" for "welded tanks with TIG", as the other."""
    if "-" not in other or not any(f" {lead} " in text for lead in _LEADS):
        return text
    for found in _COMPOUND.finditer(other):
        _, tool, verb = found.groups()
        if not _is_tool(tool, verb) or "past" not in _forms(verb):
            continue
        if f"{verb} " not in text.casefold() or tool.casefold() not in text.casefold():
            continue
        its = _worked(text, verb, tool)
        if its is None:
            continue
        start, said_things, end = its
        things, shown = _bare(said_things), _bare(other[found.end() :])
        if not shown.casefold().startswith(things.casefold()):
            continue
        following = _NEXT.match(shown[len(things) :])
        act = following["act"] if following else None
        if following is None or (act and "past" not in _forms(act.rpartition("-")[2])):
            continue  # TIG-welded tanks and pipes
        said = other[found.start(2) : found.end()].rstrip()
        is_start = text[start].isupper() and said[0].islower()
        said = f"{said[0].upper()}{said[1:]}" if is_start else said
        text = f"{text[:start]}{said} {said_things}{text[end:]}"
    return text


def _worked(text: str, verb: str, tool: str) -> tuple[int, str, int] | None:
    """Return where a verb begins, the things behind it, and where its tool ends."""
    tools = [*_tools(text, tool)]
    for done in folded_places_of(f"{verb} ", text) if tools else ():
        start = done + len(verb) + 1
        for led, end in tools if not text[done - 1 : done].isalnum() else ():
            things = text[start:led]
            if led > start and _THINGS.fullmatch(things):
                return done, things, end
    return None


def _tools(text: str, tool: str) -> Iterator[tuple[int, int]]:
    """Yield where what leads to a tool begins, and where the tool ends: " with TIG"."""
    for at in folded_places_of(tool, text):
        led, behind = _LED.search(text, 0, at), _BEHIND.match(text, at + len(tool))
        if led and behind:
            yield led.start(), behind.end()


def _is_tool(name: str, verb: str) -> bool:
    """Say whether a word names a tool or a process, and nobody who took part.

    What is named in capitals may be a body: no "FDA-reviewed labels".
    """
    folded = singular(name.casefold())
    is_somebody = is_person(folded) or folded in BODIES
    is_work = bool(_WORKED & forms_of(verb).keys())
    return not is_somebody and (is_work or not name[1:].isupper())


def _forms(word: str) -> list[str]:
    found: list[str] = [*forms_of(word.casefold()).values()]
    return ["past"] if word in ("cut", "set", "cast") else found


def _bare(things: str) -> str:
    return re.sub(r"^(?:the|our) ", "", things)
