"""How one edit is shown to the person who is to decide about it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tailor.cli.layout import NARROW, Layout, glued, safe
from tailor.gap import Match
from tailor.gap.passages import places
from tailor.output.story.change import Piece, change_of_edits
from tailor.output.story.quote import line_number
from tailor.plan import Edit, EditKind, Plan
from tailor.plan.decision import companions

LABEL = 6  # columns for "behind"
_BY = {"rule": "by rule", "model": "by model", "person": "by you"}
_RULES: dict[EditKind, str] = {
    "spelling": "a name that you use is also written as the ad writes it",
    "skill": "a skill that your own lines show is added to your skills list",
    "contact": "contact data that stands only in a page header is copied into the page",
    "order": "the items of a list are put in order, the ad's first",
    "move": "the lines of a list are put in order, the ad's first",
    "wording": "a line is worded anew",
    "removal": "a line is taken out",
}


def iter_edit(
    plan: Plan, edits: Sequence[Edit], count: str, layout: Layout
) -> Iterator[str]:
    """Yield an edit: what it is for, its line before and after, and why.

    edits: those that are decided about together, mostly one. count: "Edit 1 of 5".
    """
    edit = edits[0]
    by = _BY[edit.origin]
    match = match_of(plan, edit)
    served = f"{match.requirement.importance}: {edit.term}, " if match else ""
    yield from layout.split(count, f"{served}{by}", indent=0)
    for _, same in groupby(edits, key=lambda e: (e.line, e.is_new_line)):
        yield from iter_changes(plan, tuple(same), layout)
    if edit.reason:
        yield from _labelled("again", f"Asked again: {edit.reason}.", layout)
    yield from _labelled("why", edit.why, layout)


def iter_change(plan: Plan, edit: Edit, layout: Layout) -> Iterator[str]:
    """Yield where an edit stands, and its line before ("-") and after ("+")."""
    yield from iter_changes(plan, (edit,), layout)


def iter_changes(plan: Plan, edits: Sequence[Edit], layout: Layout) -> Iterator[str]:
    """Yield where edits of one line stand, and the line before ("-") and after ("+")."""
    change, edit = change_of_edits(plan, edits), edits[0]
    where = places(plan.resume).where.get(edit.line, "")
    if edit.is_new_line and edit.heading is not None:
        where = ""
    yield from layout.wrap(change.place + (f", {where}" if where else ""), indent=2)
    if all(kind == "kept" for kind, _ in change.pieces):
        yield from layout.wrap(change.new, indent=4)
        if edit.after is not None:
            above = plan.resume.document.lines[edit.after].text
            yield from _labelled("behind", above, layout)
        return
    if change.old:
        yield from layout.wrap(f"-\x1f{change.old}", indent=2, hang=4)
    if change.new:
        after = list(layout.wrap(f"+\x1f{change.new}", indent=2, hang=4))
        yield from after
        if change.old and len(after) == 1:
            yield from _marked(change.pieces)


def iter_details(plan: Plan, edit: Edit, layout: Layout) -> Iterator[str]:
    """Yield what stands behind an edit: the requirement, the ad's sentence, the rule."""
    match = match_of(plan, edit)
    if match is not None:
        requirement = match.requirement
        number = line_number(plan.gap.job.document, requirement.line)
        yield from _labelled(
            "for", f"{glued(requirement.term)}, {requirement.importance}", layout
        )
        yield from _labelled(f"ad {number}", f'"{requirement.sentence}"', layout)
    else:
        yield from _labelled("for", "no single term of the ad", layout)
    if edit.origin == "rule":
        yield from _labelled("rule", f"{_RULES[edit.kind]}. No model was asked.", layout)
    elif edit.origin == "model":
        yield from _labelled("by", "a model proposed it; the guard let it in", layout)
    else:
        yield from _labelled("by", "you", layout)


def counted(plan: Plan, edits: Sequence[Edit]) -> str:
    """Return "Edit 3 of 5"; where numbers are missing or joined, "Edit 7, 3 of 5"."""
    known = [edit for edit in plan.edits if edit.state != "refused"]
    units = sorted({tuple(e.number for e in companions(plan, k)) for k in known})
    mine = tuple(edit.number for edit in edits)
    place = f"{units.index(mine) + 1} of {len(units)}"
    if mine == (units.index(mine) + 1,):
        return f"Edit {place}"
    word = "Edit" if len(mine) == 1 else "Edits"
    return f"{word} {', '.join(map(str, mine))}, {place}"


def match_of(plan: Plan, edit: Edit) -> Match | None:
    """Return the requirement that an edit serves, with how the resume answers it."""
    if edit.term is None:
        return None
    matches = (m for m in plan.gap.matches if m.requirement.term == edit.term)
    return next(matches, None)


def _labelled(label: str, text: str, layout: Layout) -> Iterator[str]:
    if layout.width < NARROW:
        yield from layout.labelled(label, text, indent=2)
        return
    first = label.ljust(LABEL).replace(" ", "\x1f")
    yield from layout.wrap(f"{first}\x1f{text}", indent=2, hang=LABEL + 3)


def _marked(pieces: Sequence[Piece]) -> Iterator[str]:
    """Yield a line of dashes under what is new."""
    marks = "".join(
        ("-" if kind == "new" else " ") * len(safe(text))
        for kind, text in pieces
        if kind != "gone"
    ).rstrip()
    if marks:
        yield f"    {marks}"
