"""What the clauses of a line share, given to each: object, phrase in front, phrase behind.

"Wiped and dried glasses" is "wiped glasses; dried glasses", and so is "wiped glasses and
dried them". What stands at the end may go with the last act or with all: that is one of the
liberties, and only one of two texts may take one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import words
from tailor.guard.reading.agents import PARTICLES
from tailor.guard.reading.pieces import pieces_of
from tailor.guard.reading.sentence import Clause, is_particle

_THE = ("the ", "these ", "those ", "this ")
_PRONOUNS = frozenset({"them", "it"})
_LIMITS = frozenset(["credit", "hedge", "status", "negation", "role", "comparison"])
_LIMITING = frozenset(["with", "under", "without", "by", "as", "alongside", "about", "to"])
_HOW_MANY = re.compile(r"to \d|\d")

Clauses = tuple[Clause, ...]


def told_apart(clauses: Clauses) -> Clauses:
    """Return the clauses, each with what it shares with others for certain."""
    return _with_leads(_with_pronouns(_with_objects(clauses), 0))


def liberties(clauses: Clauses, plain: Clauses) -> Iterator[Clauses]:
    """Yield what the clauses may be meant to say besides.

    plain: each with what it shares with others for certain.
    A pronoun may stand for the object with all its phrases, and a phrase at the end may go
    with all acts of one actor, unless it says who else took part.
    """
    objects = _with_objects(clauses)
    longer = _with_leads(_with_pronouns(objects, 1))
    if longer != plain:
        yield longer
    if len(clauses) > 1 and clauses[0].lead.startswith("Using "):
        freer = _with_leads(_with_first_tool(_with_pronouns(objects, 0)))
        if freer != plain:
            yield freer
    yield from _spread(plain)


def _with_first_tool(clauses: Clauses) -> Clauses:
    """Give a tool in front to the act right behind it: "using a scale, weighed and packed".

    When, where and with whom goes with all acts: said of one, the others would grow.
    """
    first, *others = clauses
    tool = f"using {first.lead.removeprefix('Using ')}"
    return replace(first, rest=f"{first.rest} {tool}".strip(), lead=""), *others


def _with_objects(clauses: Clauses) -> Clauses:
    """Give the object behind the last of several verbs to each: "wiped and dried cups"."""
    out: list[Clause] = []
    for clause in reversed(clauses):
        rest = clause.rest.casefold()
        is_open = rest == "" or rest in PARTICLES
        if is_open and out and not out[-1].is_next and out[-1].actor == clause.actor:
            shared = out[-1].rest
            first, _, behind = shared.partition(" ")
            shared = behind if first.casefold() in PARTICLES and behind else shared
            clause = replace(clause, rest=f"{clause.rest} {shared}".strip())
        out.append(clause)
    return tuple(out[::-1])


def _with_pronouns(clauses: Clauses, extra: int) -> Clauses:
    """Say what "them" and "it" stand for: the object of the act before.

    extra: 0 for the object alone, 1 for the object with the phrases behind it.
    """
    out: list[Clause] = []
    for clause in clauses:
        place = _pronoun(clause.rest)
        if out and place:
            thing = _object(out[-1], is_whole=bool(extra))
            start, end = place
            if thing and not _is_of_many(clause.rest[start:end], thing):
                rest = f"{clause.rest[:start]}{thing}{clause.rest[end:]}"
                clause = replace(clause, rest=rest)
        elif out and clause.rest.startswith(_THE):
            clause = _with_noun_again(clause, _object(out[-1], is_whole=bool(extra)))
        out.append(clause)
    return tuple(out)


def _with_noun_again(clause: Clause, thing: str) -> Clause:
    """Say which letters "the letters" are: the court letters of the act before."""
    article, _, again = _object(clause, is_whole=False).partition(" ")
    is_it = bool(again) and f" {thing}".casefold().endswith(f" {again}".casefold())
    if not is_it or " and " in thing or "," in thing:
        return clause
    rest = clause.rest.removeprefix(f"{article} {again}")
    return replace(clause, rest=f"{thing}{rest}")


def _is_of_many(pronoun: str, thing: str) -> bool:
    """Say whether "them" may be what one thing is of: a list of vendors, and met them."""
    front, _, behind = thing.casefold().partition(" of ")
    is_one = front.startswith(("a ", "an ", "the ", "our ")) and " and " not in front
    head = front.split()[-1] if front else ""
    is_one = is_one and singular(head) == head and not is_person(head)
    return pronoun == "them" and bool(behind) and is_one


def _pronoun(rest: str) -> tuple[int, int] | None:
    """Return where a pronoun stands that no word leads to: no "with them"."""
    if "it" not in rest and "them" not in rest:
        return None
    found = words(rest)
    for at, word in enumerate(found):
        before = found[at - 1].key if at else ""
        is_led = bool(before) and before not in PARTICLES
        if word.text in _PRONOUNS and not is_led:
            return word.start, word.end
    return None


def _object(clause: Clause, *, is_whole: bool) -> str:
    first, _, behind = clause.rest.partition(" ")
    is_part = bool(behind) and is_particle(clause.verb.casefold(), first.casefold())
    is_part = is_part and not _HOW_MANY.match(behind)  # tagged up to 15 calves
    rest = behind if is_part else clause.rest
    pieces = pieces_of(rest)
    if not pieces or pieces[0].kind or pieces[0].text in _PRONOUNS:
        return ""
    if is_whole and not _limits(rest):
        return rest
    head, _, last = pieces[0].text.rpartition(" ")
    is_end = bool(head) and last in PARTICLES | {"around", "in", "on", "through"}
    return head if is_end else pieces[0].text


def _with_leads(clauses: Clauses) -> Clauses:
    """Give a phrase in front to the acts of its sentence behind it."""
    out: list[Clause] = []
    lead, sentence = "", -1
    for clause in clauses:
        if clause.lead or clause.sentence != sentence:
            is_inner = bool(clause.lead) and clause.sentence == sentence
            lead, sentence = clause.lead, clause.sentence
            if is_inner and out and out[-1].lead:
                lead = clause.lead
        if lead:
            shown = f"{lead[:1].lower()}{lead[1:]}"
            rest = f"{clause.rest} {shown}".strip()
            clause = replace(clause, rest=rest, lead="", has_lead=bool(lead))
        out.append(clause)
    return tuple(out)


def _spread(clauses: Clauses) -> Iterator[Clauses]:
    """Yield the clauses with a phrase at the end given to all."""
    if len(clauses) < 2 or not _is_one(clauses):
        return
    pieces = [piece.text for piece in pieces_of(clauses[-1].rest)]
    ends = [" ".join(pieces[cut:]) for cut in range(1, len(pieces))]
    common = next((e for e in ends if all(c.rest.endswith(f" {e}") for c in clauses)), "")
    for end in ends:
        shared = end.removesuffix(common).strip()  # frozen at -80 °C, with another
        if shared and not _limits(shared):
            yield tuple(
                c
                if c.rest.endswith(end)
                else replace(c, rest=_with(c.rest, shared, common))
                for c in clauses
            )


def without_common_end(old: Clauses, new: Clauses) -> Iterator[tuple[Clauses, Clauses]]:
    """Yield both without the phrase that ends both, and that may go with all acts of each.

    "Plotted charts and stood watch on a coaster": not where another act has its own.
    """
    if min(len(old), len(new)) < 2 or not (_is_one(old) and _is_one(new)):
        return
    ours, theirs = pieces_of(old[-1].rest), pieces_of(new[-1].rest)
    if len(ours) != 2 or len(theirs) != 2 or ours[1] != theirs[1]:
        return
    if ours[1].kind == "rate" or _limits(ours[1].text):
        return
    if any(len(pieces_of(c.rest)) > 1 for side in (old, new) for c in side[:-1]):
        return
    yield tuple(
        (*side[:-1], replace(side[-1], rest=pieces[0].text))
        for side, pieces in ((old, ours), (new, theirs))
    )  # type: ignore[misc]


def _is_one(clauses: Clauses) -> bool:
    """Say whether acts stand in one sentence, one beside the other, and are one's own."""
    last = clauses[-1]
    return not last.has_lead and all(
        c.actor == last.actor and c.sentence == last.sentence and not c.is_next
        for c in clauses
    )


def _with(rest: str, shared: str, common: str) -> str:
    return f"{rest.removesuffix(common).strip()} {shared} {common}".strip()


def _limits(phrase: str) -> bool:
    """Say whether a phrase says who took part, or how sure something is."""
    keys = [word.key for word in words(phrase)]
    table = rows("closed.tsv")
    return any(key in _LIMITING - {"to"} or table.get(key) in _LIMITS for key in keys)


def gapped(clauses: Clauses) -> Clauses:
    """Return the clauses with a verb said once for two objects said twice.

    "Sold bread to cafés and cakes to hotels": sold bread to cafés; sold cakes to hotels.
    """
    out: list[Clause] = []
    for clause in clauses:
        parts = _parts(clause.rest)
        out += [replace(clause, rest=part) for part in parts] if parts else [clause]
    return tuple(out)


def _parts(rest: str) -> Sequence[str]:
    """Return "bread to cafés", "cakes to hotels", where each thing has one phrase."""
    if " and " not in rest and ", " not in rest:
        return ()
    pieces = pieces_of(rest)
    kinds = {piece.kind for piece in pieces[1:]}
    if len(pieces) < 3 or pieces[0].kind or "rate" in kinds:
        return ()
    parts, thing = [], pieces[0].text
    for piece in pieces[1:-1]:
        ours, joint, theirs = piece.text.partition(" and ")
        if not joint or " and " in theirs:
            ours, joint, theirs = piece.text.partition(", ")
        if not joint:
            return ()
        parts.append(f"{thing} {ours}")
        thing = theirs
    return [*parts, f"{thing} {pieces[-1].text}"]
