"""What the person said they have: its words, and where these stand already."""

from tailor.document import Line
from tailor.plan.edit import Edit
from tailor.plan.plan import Plan
from tailor.resume import Resume
from tailor.text import key

WHY = "You say that you have it."
_MARKS = " ,;|/•·-–—\t"


def is_having(edit: Edit) -> bool:
    """Say whether an edit adds what the person said they have."""
    return edit.origin == "person" and edit.why == WHY and not edit.old


def said_words(edit: Edit) -> str:
    """Return the words that an edit adds, without the mark that parts them from others."""
    return edit.new if edit.is_new_line else edit.new.lstrip(_MARKS)


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
