"""One act after another: "rinsed it, then dried it" is "rinsed it before drying it"."""

from collections.abc import Iterator
from dataclasses import replace

from tailor.guard.lexis.verbs import forms_of
from tailor.guard.reading.pieces import pieces_of
from tailor.guard.reading.sentence import Clause


def in_steps(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Return the clauses with each act that "before" or "after" leads to as one more.

    Only where one clause goes before it: of two, both could be meant.
    """
    if len(clauses) != 1:
        return clauses
    return tuple(_steps(clauses[0])) or clauses


def _steps(clause: Clause) -> Iterator[Clause]:
    if clause.actor:
        return
    if act := _act(clause.lead, "after"):
        yield act
        yield replace(clause, lead="", is_next=True)
        return
    pieces = pieces_of(clause.rest)
    for at, piece in enumerate(pieces):
        before = " ".join(p.text for p in pieces[:at])
        behind = " ".join(p.text for p in pieces[at:])
        if at and piece.kind == "before" and (act := _act(behind, "before")):
            yield replace(clause, rest=before)
            yield replace(act, is_next=True)
            return
        if at and piece.kind == "after" and (act := _act(behind, "after")):
            yield act
            yield replace(clause, rest=before, is_next=True)
            return


def _act(phrase: str, word: str) -> Clause | None:
    """Return the act of "after sanding the hulls"; None for "after school"."""
    first, _, rest = phrase.partition(" ")
    verb, _, thing = rest.partition(" ")
    is_act = "ing" in forms_of(verb.casefold()).values() and bool(thing)
    return Clause("", verb, thing) if first.casefold() == word and is_act else None
