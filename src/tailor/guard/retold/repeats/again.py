"""One act told twice: "sold honey at the farm and sold it at two fairs".

So says "sold honey at the farm and two fairs". Only where each time one phrase is another:
neither who got what nor how much can change.
"""

from dataclasses import replace

from tailor.guard.lexis.words import words
from tailor.guard.reading.pieces import Piece, pieces_of
from tailor.guard.reading.sentence import Clause


def told_once(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Return the clauses with one that says the act before of one more as part of it."""
    out: list[Clause] = []
    for clause in clauses:
        both = _both(out[-1], clause) if out else ""
        if both:
            out[-1] = replace(out[-1], rest=both)
        else:
            out.append(clause)
    return tuple(out)


def _both(one: Clause, other: Clause) -> str:
    """Return what stands behind the verb of two clauses that are one act; "" if not."""
    is_act = one.verb.casefold() == other.verb.casefold() and one.actor == other.actor
    if not is_act or one.lead != other.lead or other.is_next:
        return ""
    ours, theirs = pieces_of(one.rest), pieces_of(other.rest)
    if len(ours) != 2 or len(theirs) != 2 or not _is_thing(ours[0], theirs[0]):
        return ""
    first, second = ours[1], theirs[1]
    is_phrase = first.kind == second.kind and first.kind not in ("", "rate")
    if not is_phrase or first.stems == second.stems:
        return ""
    return f"{one.rest} and {second.text.partition(' ')[2]}"


def _is_thing(one: Piece, other: Piece) -> bool:
    """Say whether two objects are one, without a number: 30 jars twice are 60."""
    numbered = any(word.kind == "number" for word in words(one.text))
    return not one.kind and one.text.casefold() == other.text.casefold() and not numbered
