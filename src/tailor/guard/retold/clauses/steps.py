"""One act after another: "rinsed it, then dried it" is "rinsed it before drying it"."""

from collections.abc import Iterator
from dataclasses import replace

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import forms_of, singular, verb_class
from tailor.guard.lexis.words import words
from tailor.guard.reading.pieces import pieces_of
from tailor.guard.reading.sentence import Clause, clauses_of

# before these, what follows may be what was helped with, planned or learned
_UNDONE = frozenset(["verb of help", "verb of plan", "verb of study"])


def in_steps(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Return the clauses with each act that "before" or "after" leads to as one more.

    Of several clauses what comes first or last of all: "cut tiles and laid them before
    grouting them" is "cut tiles, laid them, then grouted them".
    """
    if not clauses or not _is_one(clauses):
        return clauses
    first, last = clauses[0], clauses[-1]
    if first.lead and (led := tuple(_led(clauses))) != clauses:
        return led
    steps = tuple(_steps(last))
    if not steps or (len(clauses) > 1 and steps[0].verb != last.verb):
        return clauses
    return (*clauses[:-1], *steps)


def _is_one(clauses: tuple[Clause, ...]) -> bool:
    """Say whether all acts are the person's, in one sentence with one phrase in front."""
    return not any(
        clause.actor or clause.sentence or (clause.lead and clause is not clauses[0])
        for clause in clauses
    )


def _led(clauses: tuple[Clause, ...]) -> Iterator[Clause]:
    """Yield the act of a phrase in front where it belongs: first, or last of all."""
    first, *others = clauses
    if acts := _acts(first.lead, "after") or _acts(first.lead, "having"):
        yield from acts
        yield replace(first, lead="", is_next=True)
        yield from others
    elif acts := _acts(first.lead, "before"):
        pieces = pieces_of(acts[0].rest)
        thing = pieces[0].text if pieces and not pieces[0].kind else ""
        for clause in (replace(first, lead=""), *others):
            is_it = bool(thing) and clause.rest.partition(" ")[0] in ("it", "them")
            rest = f"{thing} {clause.rest.partition(' ')[2]}".strip()
            yield replace(clause, rest=rest) if is_it else clause
        yield replace(acts[0], is_next=True)
        yield from acts[1:]
    else:
        yield from clauses


def _steps(clause: Clause) -> Iterator[Clause]:
    verbs = forms_of(clause.verb.casefold()).keys()
    kinds = {verb_class(verb) for verb in verbs - {"drive"}}  # a loader is no person then
    if clause.actor or kinds & _UNDONE or (kinds - {""} and _is_of_people(clause.rest)):
        return  # helped pack crates before moving them: who moved them?
    if "before " not in clause.rest and "after " not in clause.rest:
        return
    pieces = pieces_of(clause.rest)
    for at, piece in enumerate(pieces):
        before = " ".join(p.text for p in pieces[:at])
        behind = " ".join(p.text for p in pieces[at:])
        if at and piece.kind == "before" and (acts := _acts(behind, "before")):
            yield replace(clause, rest=before)
            yield replace(acts[0], is_next=True)
            yield from acts[1:]
            return
        if at and piece.kind == "after" and (acts := _acts(behind, "after")):
            yield from acts
            yield replace(clause, rest=before, is_next=True)
            return


def _is_of_people(rest: str) -> bool:
    """Say whether people are led, who may have done the rest: led crews framing walls."""
    return any(is_person(singular(word.key)) for word in words(rest))


def _acts(phrase: str, word: str) -> tuple[Clause, ...]:
    """Return the acts of "after sanding the hulls"; none for "after school".

    So of "after I had sanded the hulls" and of "having sanded the hulls".
    """
    first, _, rest = phrase.replace("Prior to ", "Before ").partition(" ")
    if first.casefold() != word:
        return ()
    told = rest.removeprefix("I ").removeprefix("had ")
    verb, _, thing = told.partition(" ")
    form = "past" if told != rest or word == "having" else "ing"
    known = forms_of(verb.casefold()).values()
    is_past = form == "past" and verb.casefold() in PAST_LIKE_BASE  # had read
    if not thing or not (form in known or is_past):
        return ()
    # before labeling and freezing them
    several = clauses_of(f"{told[0].upper()}{told[1:]}") if " and " in told else ()
    is_one = all(not c.actor and not c.lead and not c.sentence for c in several)
    return several if several and is_one else (Clause("", verb, thing),)
