"""What something was done with stands behind the act: "cut it with a saw".

So does "used a saw to cut it", and "worked with rangers to clear it" is "cleared it with
rangers".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import Form, forms_of
from tailor.guard.lexis.words import Word, words
from tailor.guard.reading.sentence import Clause

_USES = frozenset({"use", "utilize", "employ", "apply"})
_LEADS_TO_ACT = _USES | {"work"}
_JOINT = re.compile(r"(?:, and|,| and) (?:then )?([a-z]+)\b(?= )")


def with_tools(clauses: tuple[Clause, ...], other: str) -> tuple[Clause, ...]:
    """Return the clauses with the tool behind the act that it was used for.

    other: the text of the other side, whose spelling of the verb's form is taken.
    """
    return tuple(told for clause in clauses for told in _with_tool(clause, other))


def _with_tool(clause: Clause, other: str) -> Iterator[Clause]:
    forms = forms_of(clause.verb.casefold())
    if _LEADS_TO_ACT.isdisjoint(forms):
        yield clause
        return
    found = words(clause.rest)
    is_work = "work" in forms and bool(found) and found[0].key == "with"
    form = next(f for verb, f in forms.items() if verb in _LEADS_TO_ACT)
    at = _purpose(found, 1 if is_work else 0)
    is_use = is_work or not _USES.isdisjoint(forms)
    if at is None or not is_use or _is_helper(found, at, is_work=is_work):
        yield clause  # who plans with a clerk does not use the clerk
        return
    tool = clause.rest[found[0].start : found[at - 1].end]
    tool = tool if is_work else f"using {tool}"
    rest = clause.rest[found[at + 1].end :].strip()
    verb = _spelled(found[at + 1].key, form, other)
    means = "work" if is_work else "use"
    for act, things in acts_behind(verb, rest, form, other):
        said = f"{things} {tool}" if is_work else _with_purpose(things, tool, other)
        yield replace(clause, verb=act, rest=said.strip(), means=means)


def acts_behind(verb: str, rest: str, form: Form, other: str) -> Iterator[tuple[str, str]]:
    """Yield the acts behind one "to", each verb in a form: "book tests and chase orders".

    Only where the other side has each verb in this form: "doors and lift cars" are things.
    """
    cut = 0
    for joint in _JOINT.finditer(rest):
        is_act = forms_of(joint[1]).get(joint[1]) == "base"
        said = _spelled(joint[1], form, other) if is_act else ""
        if said and re.search(rf"(?<!\bto )\b{said}\b", other, re.IGNORECASE):
            yield verb, rest[cut : joint.start()].strip()
            verb, cut = said, joint.end()
    yield verb, rest[cut:].strip()


def _is_helper(found: list[Word], at: int, *, is_work: bool) -> bool:
    return not is_work and is_person(found[at - 1].key)


def _with_purpose(rest: str, tool: str, other: str) -> str:
    """Return what an act is done to, with its tool, and what for as the other side says it.

    "Captured traffic with it to find faults" is "used it to capture traffic and find
    faults": only where the line tells the second act as the purpose of the first.
    """
    for found in re.finditer(r" and (\w+) ", rest):
        is_act = forms_of(found[1]).get(found[1]) == "base"
        if is_act and f" to {rest[found.start(1) :]}" in f"{other} ":
            return f"{rest[: found.start()]} {tool} to {rest[found.start(1) :]}"
    return f"{rest} {tool}"


def _purpose(found: list[Word], start: int) -> int | None:
    """Return where "to" leads to an act; None where another word stands between."""
    for at in range(start, len(found) - 1):
        if found[at].key == "to" and at > start:
            is_act = "base" in forms_of(found[at + 1].key).values()
            return at if is_act else None
        is_part = found[at].joins_left or found[at - 1].joins_left  # a Snap-on tool
        if found[at].key in LEADING - {"of"} and not (at and is_part):
            return None
    return None


def _spelled(verb: str, form: Form, other: str) -> str:
    """Return a verb in a form, as the other side spells it where it has it."""
    for word in words(other):
        if forms_of(word.key).get(verb) == form:
            return word.text
    return in_form(verb, form)
