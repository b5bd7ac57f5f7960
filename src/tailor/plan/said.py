"""What the person said they have: its words, and where these stand already."""

import re

from tailor.document import Line
from tailor.plan.acts import act_roots, is_past
from tailor.plan.edit import Edit
from tailor.plan.frame import ACTS
from tailor.plan.plan import Plan
from tailor.resume import Resume
from tailor.terms import root_key
from tailor.text import key

WHY = "You say that you have it."
_TOLD = re.compile(
    r"^(?:i|we|my|he|she|they)\b(?! ?/)|\bi(?:['’](?:m|ve|d)| (?:am|have|can|do|was))\b",
    re.I,
)
_LEAST = 4  # words of a sentence that begins with its verb: "Ran a forklift daily"
_MARKS = " ,;|/•·-–—\t"


def is_having(edit: Edit) -> bool:
    """Say whether an edit adds what the person said they have."""
    return edit.origin == "person" and edit.why == WHY and not edit.old


def said_words(edit: Edit) -> str:
    """Return the words that an edit adds, without the mark that parts them from others."""
    return edit.new if edit.is_new_line else edit.new.lstrip(_MARKS)


def is_sentence(words: str) -> bool:
    """Say whether a person told something, where a list has names: "I ran a forklift"."""
    first, *more = key(words).split() or [""]
    is_act = is_past(first) and root_key(first) in act_roots(*ACTS)
    return bool(_TOLD.search(words)) or (is_act and len(more) + 1 >= _LEAST)


def standing(resume: Resume, words: str) -> Line | None:
    """Return the line where a list of the resume has these very words, None for none."""
    said = key(words)
    names = [skill.name for skill in resume.skills]
    names += [certificate.name for certificate in resume.certificates]
    names += [language.name for language in resume.languages]
    spans = {
        span.line
        for name in names
        for span in name.spans
        if said in (key(name.text), key(resume.document.lines[span.line].text))
    }
    return resume.document.lines[min(spans)] if spans else None


def adding(plan: Plan, words: str) -> Edit | None:
    """Return the edit that adds these very words, or would if it were kept."""
    said = key(words)
    adding = [e for e in plan.edits if not e.old and key(said_words(e)) == said]
    can = (e for e in adding if e.state in ("undecided", "taken back") and not e.question)
    made = (e for e in adding if e.state == "made")
    return next(made, None) or next(can, None)
