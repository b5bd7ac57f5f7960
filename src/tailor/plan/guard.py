"""The guard: why an edit may not be made, in a person's words; "" where it may.

Simple and default-refuse: what an edit adds must be a name of something that the
resume proves, what it takes away must stay in another spelling of the same thing.
"""

from tailor.gap import Match
from tailor.plan.acronym import stands_for
from tailor.plan.edit import Edit
from tailor.plan.same_words import has_same_words
from tailor.resume import Resume
from tailor.text import key


def objection(edit: Edit, resume: Resume, match: Match | None) -> str:
    """Return why the guard refuses an edit of a rule, "" where it lets it in.

    match: what the edit serves; None for an edit that only copies a line of the file.
    """
    if edit.is_new_line and edit.kind == "contact":
        lines = {line.text for line in resume.document.lines}
        return "" if edit.new in lines else "this line does not stand in your resume"
    if not edit.is_new_line:
        text = resume.document.lines[edit.line].text
        if text[edit.start : edit.end] != edit.old:
            return "your resume has other words there"
    if match is None or not match.counts or not match.evidence:
        return f"your resume does not prove “{edit.new.strip(' ,;()')}”"
    return _unproven(edit, match) or _lost(edit, match) or _misplaced(edit, match)


def _names(match: Match) -> set[str]:
    """Return the names that ad and resume themselves use for the thing.

    The vocabulary's other names are no licence: its EMT is a technician, an
    electrician's is a pipe.
    """
    spellings = (match.requirement.spelling, *(e.spelling for e in match.evidence))
    return {key(spelling) for spelling in spellings}


def _unproven(edit: Edit, match: Match) -> str:
    """Every word added must belong to a name of the thing that is proven.

    A skill in other words than the resume's own is no name of it: only what says the
    same in the same words, a tool's other name and an acronym are.
    """
    allowed = {word for name in _names(match) for word in name.split()}
    strange = [word for word in key(edit.new).split() if word not in allowed]
    if strange:
        return f"it would add “{' '.join(strange)}”"
    if edit.kind == "skill" and not is_proven_name(edit.new, match):
        return f"your words say “{match.evidence[0].spelling}”, which may not be the same"
    return ""


def is_proven_name(name: str, match: Match) -> bool:
    """Say whether a line of the resume proves a thing under this name."""
    if match.requirement.kind == "tool":  # a product's names are names, capitals and all
        return any(not e.spelling.islower() or name.islower() for e in match.evidence)
    return any(
        has_same_words(name, evidence.spelling)
        or stands_for(name.strip(), evidence.spelling)
        or stands_for(evidence.spelling, name)
        for evidence in match.evidence
    )


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
