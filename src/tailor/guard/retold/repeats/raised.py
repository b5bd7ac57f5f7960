"""What two acts are done to, said once behind the second: "edited and wrote headlines for".

"Edited 15 stories and wrote headlines for them" may be told so, and "planned the meals of
20 campers and cooked them" as "planned and cooked meals for 20 campers". The shorter one
could be read otherwise, so only the wording is told as the line has it.
"""

import re

from tailor.guard.lexis.patterns import WORD
from tailor.guard.lexis.verbs import forms_of, singular

_NP = rf"{WORD}(?: {WORD}){{0,3}}?"
_ON_THEM = re.compile(
    rf"\b(?P<one>[A-Za-z]+) (?P<thing>[^,;.]{{2,70}}?),? and (?P<two>[a-z]+)"
    rf" (?:the |their )?(?P<part>{_NP}) (?P<link>for|on|in|of|to|from|about|onto) them"
    r"(?=$|[,.;]| )"
)
_THEIRS = re.compile(
    rf"\b(?P<one>[A-Za-z]+) (?P<the>(?:the )?)(?P<thing>{_NP}) (?:of|for)"
    rf" (?P<who>(?:(?:the|our|my|an?) )?{_NP}),? and (?P<two>[a-z]+)"
    rf" (?:their|its|his|her) (?P<part>{_NP})"
    rf"(?P<rest>(?: (?:in|on|with|through|using|via|by) {_NP})?)(?=$|[,.;])"
)


def with_both_objects(new: str, old: str) -> str:
    """Return the wording with what both acts are done to where the line has it."""
    if " them" in old:
        for found in _ON_THEM.finditer(old):
            thing = found["thing"]
            told = (
                rf"{_both(found)} {_the(found['part'])} {found['link']} {re.escape(thing)}"
            )
            if _is_one(thing) and _are_acts(found):
                new = _put(told, found[0], new)
    if any(f" {word} " in old for word in ("their", "its", "his", "her")):
        for found in _THEIRS.finditer(old):
            if _are_acts(found):
                new = _with_theirs(found, new)
    return new


def _with_theirs(found: re.Match[str], new: str) -> str:
    """Put "managed calendars and booked travel for two directors" as the line has it."""
    thing, part, rest = found["thing"], found["part"], re.escape(found["rest"])
    who = rf" (?:of|for) {_the(found['who'])}"
    if thing.casefold() == part.casefold():
        return _put(rf"{_both(found)} {_the(thing)}{who}{rest}", found[0], new)
    one = rf"{found['one']} {_the(thing)},? and {found['two']} {_the(part)}"
    return _put(rf"{one}(?:{rest}{who}|{who}{rest})", found[0], new)


def _both(found: re.Match[str]) -> str:
    return rf"{found['one']} and {found['two']}"


def _the(thing: str) -> str:
    bare = re.sub(r"^(?:the|our|my) ", "", thing)
    return rf"(?:the |our |my |their )?{re.escape(bare)}"


def _are_acts(found: re.Match[str]) -> bool:
    verbs = found["one"].casefold(), found["two"]
    return all("past" in forms_of(verb).values() for verb in verbs)


def _is_one(thing: str) -> bool:
    """Say whether "them" can stand for nothing else: one noun of many, and no "and"."""
    names = re.findall(r"[A-Za-z]+", thing.casefold())
    return sum(singular(name) != name for name in names) == 1 and "and" not in names


def _put(told: str, said: str, new: str) -> str:
    found = re.search(rf"\b{told}(?=$|[,.;])", new, re.IGNORECASE)
    return f"{new[: found.start()]}{said}{new[found.end() :]}" if found else new
