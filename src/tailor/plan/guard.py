"""The guard: why an edit may not be made, in a person's words; "" where it may.

Simple and default-refuse: what an edit adds must be a name of something that the
resume proves, what it takes away must stay in another spelling of the same thing.
A change of order must be a permutation.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from tailor.gap import Match
from tailor.plan.edit import Edit, in_order
from tailor.plan.page_marks import is_page_mark
from tailor.plan.proven import is_proven_name
from tailor.plan.siblings import line_above, list_of
from tailor.plan.statement import Change, change_of
from tailor.plan.word_form import is_cut_beside, is_same_word
from tailor.resume import Resume
from tailor.text import fold_accents, key


def objection(edit: Edit, resume: Resume, match: Match | None) -> str:
    """Return why the guard refuses an edit of a rule, "" where it lets it in.

    match: what the edit serves; None for an edit that only copies a line of the file.
    """
    if reason := structural_objection(edit, resume):
        return reason
    if edit.kind in ("order", "move", "removal"):
        return ""
    if edit.is_new_line and edit.kind == "contact":
        lines = {line.text for line in resume.document.lines}
        return "" if edit.new in lines else "this line does not stand in your resume"
    if edit.kind == "spelling" and is_same_word(edit.old, edit.new):
        return _said_otherwise(edit, resume)
    text = resume.document.lines[edit.line].text if not edit.is_new_line else ""
    if edit.kind == "spelling" and is_cut_beside(text, edit.start, edit.new):
        return ""  # both names of one thing
    if match is None or not match.counts or not match.evidence:
        return f"your resume does not prove “{edit.new.strip(' ,;()')}”"
    return _unproven(edit, match, resume) or _lost(edit, match) or _misplaced(edit, match)


def model_objection(
    edit: Edit, resume: Resume, answers: Iterable[str] = (), *, beside: Sequence[Edit] = ()
) -> str:
    """Return why the guard refuses a model's wording of a bullet, "" where it lets it in.

    answers: what the person said of this bullet when asked; evidence like the bullet.
    beside: the other edits of the same bullet, which are made only together with it.
    """
    for one in (edit, *beside):
        if one.is_new_line or one.kind != "wording":
            return "a model may only reword a line"
        if reason := structural_objection(one, resume):
            return reason
    change = change_of((edit, *beside), resume, answers)
    if change is None:
        return "it changes more than one bullet"
    return _objections(change)


def warning(edit: Edit, resume: Resume, answers: Iterable[str] = ()) -> str:
    """Return what the guard would say of a person's own rewording; "" for nothing.

    It blocks nothing: what the person says is let in.
    """
    if edit.is_new_line or edit.kind != "wording" or structural_objection(edit, resume):
        return ""
    change = change_of((edit,), resume, answers)
    if change is None:
        return ""
    # the guard reads no further than a strange sign; an emoji must hide no number
    after = "".join(
        c
        if c.isascii() or c in change.before
        else "".join(filter(str.isalpha, fold_accents(c)))
        for c in change.after
    )
    simple = replace(change, after=" ".join(after.split()))
    said = (_objections(change), _objections(simple))
    return "; ".join(dict.fromkeys(filter(None, said)))


def _said_otherwise(edit: Edit, resume: Resume) -> str:
    """One word in another form proves nothing new: it only must be that very word."""
    change = change_of((edit,), resume)
    return _objections(change) if change else "it changes more than one line"


def _objections(change: Change) -> str:
    from tailor.guard import judge  # 60 ms, and most runs reword no bullet

    found = judge(change.before, change.after, change.context)
    return "; ".join(violation.reason for violation in found)


def structural_objection(edit: Edit, resume: Resume) -> str:
    """Return why an edit can't be made, whoever asks for it; "" where it can."""
    lines = resume.document.lines
    if not -1 <= edit.line < len(lines) or (edit.line < 0 and not edit.is_new_line):
        return "your resume has no such line"
    if edit.is_new_line:
        return ""
    text = lines[edit.line].text
    if text[edit.start : edit.end] != edit.old:
        return "your resume has other words there"
    if edit.kind == "order":
        return "" if _is_permutation(edit, text) else "it would change more than the order"
    if edit.kind == "move":
        return _misplaced_move(edit, resume)
    if edit.kind == "removal" and edit.origin != "person":
        is_mark = edit.origin == "rule" and is_page_mark(resume, edit.line)
        return "" if is_mark else "only you may take a line out"
    return ""


def _is_permutation(edit: Edit, text: str) -> bool:
    """Say whether an order keeps every item whole, and nothing else stands for one."""
    slots = sorted(edit.items, key=lambda item: item.start)
    if not slots or any(left.end > right.start for left, right in pairwise(slots)):
        return False
    first, last = slots[0].start, slots[-1].end
    return (
        len(set(edit.items)) == len(edit.items)
        and (first, last) == (edit.start, edit.end)
        and edit.new == in_order(text, edit.items)
    )


def _misplaced_move(edit: Edit, resume: Resume) -> str:
    """A line may change its place with the other lines of its list, and no further."""
    items = list_of(resume, edit.line)
    if not items:
        return "it is no line of a list"
    if any(
        any(c.isalnum() for c in resume.document.lines[item[0]].bullet or "")
        for item in items
    ):
        return "the lines of that list are numbered"
    places = {line for item in items for line in item} | {line_above(resume, items)}
    return "" if edit.after in places else "it would leave its list"


def _names(match: Match) -> set[str]:
    """Return the names that ad and resume themselves use for the thing.

    The vocabulary's other names are no licence: its EMT is a technician, an
    electrician's is a pipe.
    """
    spellings = (match.requirement.spelling, *(e.spelling for e in match.evidence))
    return {key(spelling) for spelling in spellings}


def _unproven(edit: Edit, match: Match, resume: Resume) -> str:
    """Every word added must belong to a name of the thing that is proven.

    A skill in other words than the resume's own is no name of it: only what says the
    same in the same words, a tool's other name and an acronym are.
    """
    allowed = {word for name in _names(match) for word in name.split()}
    strange = [word for word in key(edit.new).split() if word not in allowed]
    if strange:
        return f"it would add “{' '.join(strange)}”"
    if edit.kind == "skill" and not is_proven_name(edit.new, match, resume):
        return f"your words say “{match.evidence[0].spelling}”, which may not be the same"
    return ""


def _lost(edit: Edit, match: Match) -> str:
    """Every word taken away must stay, or be another name of the same thing."""
    kept = set(key(edit.new).split())
    gone = [word for word in key(edit.old).split() if word not in kept]
    return (
        f"it would lose “{' '.join(gone)}”"
        if gone and key(edit.old) not in _names(match)
        else ""
    )


def _misplaced(edit: Edit, match: Match) -> str:
    """In a line of a job only that line is evidence; a skills list may cite any line."""
    if edit.kind == "skill" or any(e.span.line == edit.line for e in match.evidence):
        return ""
    return "another line proves it, not this one"
