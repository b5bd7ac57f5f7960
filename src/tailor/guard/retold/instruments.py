"""What something was done with, in front of the verb: "TIG-welded tanks".

That is "welded tanks with TIG", of the things that stood between the verb and "with".

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapter 19, section 4.4 (compound verbs).
"""

import re

from tailor.guard.lexis.grammar import AUXILIARIES, LEADING
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.retold.materials import BODIES
from tailor.guard.retold.tools import is_person

# "and" too: "painted signs and sprayed doors by hand" leaves open how signs were painted
_STOPS = "|".join(sorted(LEADING | AUXILIARIES | {"and"}))
_WORD = rf"(?!(?:{_STOPS})\b)[\w'-]+"
_COMPOUND = re.compile(r"(^|, | and |; |\. )([A-Za-z]+)-([a-z]+) (?=[a-z])")
# done to a thing with a process or a device that has a name in capitals
_WORKED = frozenset(
    (
        *("weld", "braze", "solder", "cut", "mill", "turn", "machine", "print", "cure"),
        *("drill", "scan", "tag", "track", "engrave", "etch", "chip", "route", "dry"),
    )
)
_NEXT = re.compile(r"(?:$|[,.;]| (?!and ))| and (?P<act>[A-Za-z-]+)")


def with_instruments(text: str, other: str) -> str:
    """Return a text with "welded tanks with TIG", as the other has it."""
    if "-" not in text or not (" with " in other or " using " in other or " by " in other):
        return text
    for found in _COMPOUND.finditer(text):
        joint, tool, verb = found.groups()
        if not _is_tool(tool, verb) or "past" not in _forms(verb):
            continue
        way = re.compile(
            rf"\b{verb} ((?:the |our )?{_WORD}(?: {_WORD}){{0,5}}?) (?:with|using|by)"
            rf" (?:an? )?{re.escape(tool)}(?![\w-])",
            re.IGNORECASE,
        )
        its = way.search(other)
        things = _bare(its[1]) if its else ""
        behind = text[found.end() :]
        shown = _bare(behind)
        if its is None or not shown.casefold().startswith(things.casefold()):
            continue
        rest = shown[len(things) :]
        following = _NEXT.match(rest)
        act = following["act"] if following else None
        if following is None or (act and "past" not in _forms(act.rpartition("-")[2])):
            continue  # TIG-welded tanks and pipes
        said = its[0][0].upper() if not joint or joint == ". " else its[0][0].lower()
        return f"{text[: found.start()]}{joint}{said}{its[0][1:]}{rest}"
    return text


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
