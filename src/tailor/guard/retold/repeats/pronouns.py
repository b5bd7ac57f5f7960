"""A noun said again, or a pronoun for it: "paid the vendors" is "paid them".

Only from the noun to the pronoun, and only where the line has named it before: what "them"
stands for in a line would have to be guessed.
"""

import re

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.verbs import forms_of, singular

_THEM = re.compile(r"\b(?P<verb>[a-z]+) (?:(?P<to>to|for|with|from) )?(?P<who>them|it)\b")
_THEIR = re.compile(r"\b(?P<verb>[a-z]+) (?:their|its) (?P<part>[a-z]+)\b")
_NOUN = re.compile(r"((?:the )?([a-z]+))(?=$|[,.;]| )")
_AGAIN = re.compile(
    r"\b(?P<thing>[\w'-]+)(?P<joint>[.;] )(?:the|this|these) (?P=thing) ", re.I
)


def with_nouns_again(new: str, old: str) -> str:
    """Return the wording with the nouns that the line says again, for its pronouns."""
    if " and " not in old and ";" not in old and ". " not in old:
        return new
    if " them" in new or " it" in new:
        new = _THEM.sub(lambda found: _noun(found, old), new)
    if " their " in new or " its " in new:
        new = _THEIR.sub(lambda found: _owner(found, old), new)
    return new


def with_pronoun_behind(text: str, other: str) -> str:
    """Return "wrote a column. It ran" for "wrote a column. The column ran"."""
    found = _AGAIN.search(text) if ". " in text or "; " in text else None
    if found is None or re.search(rf"\b{found['thing']}\b.*\b{found['thing']}\b", other):
        return text
    is_many = singular(found["thing"].casefold()) != found["thing"].casefold()
    who = "They" if is_many else "It"
    joint = found["joint"]
    who = who if joint[0] == "." else who.lower()
    return f"{text[: found.end('thing')]}{joint}{who} {text[found.end() :]}"


def _noun(found: re.Match[str], old: str) -> str:
    """Return "paid the vendors" for "paid them", as the line has it."""
    led = f"{found['verb']} {found['to']} " if found["to"] else f"{found['verb']} "
    said = _behind(led, old)
    if said is None or said[1] in ("the", "them", "it") or said[2] in LEADING:
        return found[0]
    is_many = singular(said[2]) != said[2]
    is_named = _is_named(said[2], old[: said.start() - len(led)])
    return (
        f"{led}{said[1]}" if is_named and is_many == (found["who"] == "them") else found[0]
    )


def _behind(led: str, old: str) -> re.Match[str] | None:
    """Return the noun behind "paid ", with its article."""
    at = old.find(led)
    while at >= 0:
        said = _NOUN.match(old, at + len(led))
        if said and not old[at - 1 : at].isalnum():
            return said
        at = old.find(led, at + 1)
    return None


def _is_named(noun: str, before: str) -> bool:
    """Say whether a noun was named, and alone: of loaves and rolls, "them" is both."""
    found = re.search(rf"\b{re.escape(noun)}\b", before, re.IGNORECASE)
    if found is None:
        return False
    is_last = re.search(r"(?:\band|\bor|,) (?:[\w-]+ ){0,2}$", before[: found.start()])
    behind = re.match(r"(?:, | and | or |, and )([\w-]+)", before[found.end() :])
    is_act = behind is None or "past" in forms_of(behind[1].casefold()).values()
    return is_act and is_last is None


def _owner(found: re.Match[str], old: str) -> str:
    """Return "parked guests' cars" or "made the titles for the videos" for "their"."""
    verb, part = found["verb"], found["part"]
    if f"{verb} " not in old or f" {part}" not in old:
        return found[0]
    for pattern in (
        rf"\b{verb} (?:the )?([a-z]+)(?:'s?|'s) {part}\b",
        rf"\b{verb} (?:the )?{part} (?:for|of) (?:the )?([a-z]+)(?=$|[,.;]| )",
    ):
        said = re.search(pattern, old)
        if said and _is_named(said[1], old[: said.start()]):
            return said[0]
    return found[0]
