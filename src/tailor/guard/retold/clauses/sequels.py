"""A sentence that takes up a thing with a pronoun: "trained two hires. They ran the till".

So says "trained two hires, who ran the till". Only where the pronoun can stand for nothing
else in its sentence, and the other text has the same words behind the relative one.
"""

import re

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.patterns import one_of
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import words

_MANY = r"(?:both|all|each|most|some|one|two|three|half|many)"
_TAKEN_UP = re.compile(
    rf"(?P<thing>[\w'-]+)(?P<joint>(?:[.;]|,(?: and)?) )"
    rf"(?P<who>it|they|{_MANY}(?: of them)?) (?P<next>[\w'-]+(?: [\w'-]+)?)",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"(?P<thing>[\w'-]+)(?P<joint>[.;] |, and )(?P<said>[A-Za-z][\w'-]*(?: [\w'-]+){1,5}?)"
    r" (?P<who>it|them)(?=$|[.,;])"
)
_PRONOUNS = ("it", "they", "them", "both", "all", "each", "most", "one", "two", "half")
_BEFORE = re.compile(rf" {one_of(LEADING)}\b")


def with_relatives(text: str, other: str) -> str:
    """Return a text with ", who ran" for ". They ran", where the other has that."""
    if not _has_pronoun(text):
        return text
    for found in _TAKEN_UP.finditer(text):
        if told := _relative(found, other) or _done(found, other):
            return f"{text[: found.end('thing')]}{told}{text[found.start('next') :]}"
    for found in _OBJECT.finditer(text):
        told = _object(found, other)
        if told and _is_sure(found, text):
            return f"{text[: found.end('thing')]}{told}{text[found.end() :]}"
    return text


def _has_pronoun(text: str) -> bool:
    is_two = ". " in text or "; " in text or ", " in text
    return is_two and any(f" {word} " in f"{text} ".casefold() for word in _PRONOUNS)


def _relative(found: re.Match[str], other: str) -> str:
    """Return ", who " or "; they " as the other text has it before the same words."""
    folded = other.casefold()
    if any(f" {found[part]}".casefold() not in folded for part in ("next", "thing")):
        return ""
    thing, following = re.escape(found["thing"]), re.escape(found["next"])
    who = found["who"].casefold().removesuffix(" of them")
    is_plain = who in ("it", "they")
    link = "(?:who|which|that)" if is_plain else f"(?:{who} of (?:which|whom)|that {who})"
    again = rf"(?:[.;]|,(?: and)?) {re.escape(found['who'])}"
    match = re.search(
        rf"\b{thing}((?:,? {link}|{again}) ){following}\b", other, re.IGNORECASE
    )
    if match is None or match[1].casefold() == found[0][len(found["thing"]) :].casefold():
        return ""
    is_same = re.match(r"(?:[.;]|,(?: and)?) (?:it|they)\b", match[1], re.IGNORECASE)
    is_sure = bool(is_same) or _is_sure(found, found.string)
    return match[1] if is_sure else ""


def _done(found: re.Match[str], other: str) -> str:
    """Return " that " before "was shown", where the other has "shown" right behind it."""
    be, _, done = found["next"].partition(" ")
    if be.casefold() not in ("was", "were") or found["who"].casefold() not in (
        "it",
        "they",
    ):
        return ""
    link = rf"(,?) (?:(?:that|which) {be} )?{re.escape(done)}\b"
    match = re.search(rf"\b{re.escape(found['thing'])}{link}", other)
    return f"{match[1]} that " if match and _is_sure(found, found.string) else ""


def _object(found: re.Match[str], other: str) -> str:
    """Return ", which the depot still uses", as the other text has it."""
    said = found["said"]
    told = f"{said[0].lower()}{said[1:]}"
    thing = re.escape(found["thing"])
    match = re.search(
        rf"\b{thing}(,? (?:which|that|whom) {re.escape(told)})(?=$|[.,;])", other
    )
    return match[1] if match else ""


def _is_sure(found: re.Match[str], text: str) -> bool:
    """Say whether a pronoun can stand for nothing in its sentence but the thing."""
    start = text[: found.end("thing")]
    sentence = re.split(r"[.;] ", start)[-1]
    behind = sentence.partition(" ")[2]
    thing = found["thing"].casefold()
    who = found["who"].casefold().removesuffix(" of them")
    if who == "it":
        is_one = singular(thing) == thing and not _BEFORE.search(behind)
        return is_one and " and " not in behind and "," not in behind
    if singular(thing) == thing:
        return False
    if who in ("both", "two"):
        numbers = re.findall(r"\b(?:two|2|both)\b", behind.casefold())
        return len(numbers) == 1 and bool(
            re.search(rf"\b(?:two|2) (?:\w+ )?{re.escape(thing)}$", behind.casefold())
        )
    is_people = is_person(thing)
    others = _plurals(behind) - {thing}
    if is_people and others and _BEFORE.search(behind):
        return False  # trained dogs for owners: either may have won
    return not any(is_person(name) or not is_people for name in others)


def _plurals(text: str) -> set[str]:
    """Return the nouns of a text that are many."""
    names = (word.key for word in words(text) if word.kind == "word")
    return {
        name
        for name in names
        if singular(name) != name and name not in LEADING | rows("numbers.tsv").keys()
    }
