"""The whole statement that an edit changes, before and after, and what stands around it.

A bullet may go over several lines of the file; the guard judges it whole.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tailor.plan.edit import Edit, apply_edits
from tailor.resume import Piece, Resume, Role

if TYPE_CHECKING:
    from tailor.guard import Context


@dataclass(frozen=True, slots=True)
class Change:
    """A statement before and after edits; context: what proves spellings in it."""

    before: str
    after: str
    context: "Context"


def change_of(
    edits: Sequence[Edit], resume: Resume, answers: Iterable[str] = ()
) -> Change | None:
    """Return what edits make of the one statement in which they all stand.

    answers: what the person said of this statement.

    None: they stand in several statements, or outside of what the resume says there.
    """
    first = edits[0]
    role, piece = _statement(resume, first)
    context = _context(resume, role, piece, tuple(answers))
    if piece is None:
        if any(edit.line != first.line for edit in edits):
            return None
        text = resume.document.lines[first.line].text
        return Change(text, apply_edits(text, tuple(edits)), context)
    after, inside = [], 0
    for span in piece.spans:
        text = resume.document.lines[span.line].text
        own = tuple(
            e
            for e in edits
            if e.line == span.line and span.start <= e.start <= e.end <= span.end
        )
        inside += len(own)
        tail = len(text) - span.end
        changed = apply_edits(text, own)
        after.append(changed[span.start : len(changed) - tail])
    return Change(piece.text, _joined(after), context) if inside == len(edits) else None


def _statement(resume: Resume, edit: Edit) -> tuple[Role | None, Piece | None]:
    for role, piece in _statements(resume):
        if any(s.line == edit.line and s.start <= edit.start <= s.end for s in piece.spans):
            return role, piece
    return None, None


def _statements(resume: Resume) -> Iterator[tuple[Role | None, Piece]]:
    for role in resume.roles:
        for piece in (*role.bullets, *role.notes):
            yield role, piece
    for entry in resume.entries:
        for piece in (*entry.bullets, *entry.notes):
            yield None, piece
    for piece in resume.summary:
        yield None, piece


def _context(
    resume: Resume, role: Role | None, piece: Piece | None, answers: tuple[str, ...]
) -> "Context":
    from tailor.guard import Context

    return Context(
        role_title=role.title.text if role and role.title else "",
        employer=role.employer.text if role and role.employer else "",
        other_bullets=tuple(b.text for b in role.bullets if b != piece) if role else (),
        skills=tuple(skill.name.text for skill in resume.skills),
        certificates=tuple(c.name.text for c in resume.certificates),
        answers=answers,
    )


def _joined(parts: Iterable[str]) -> str:
    text = ""
    for part in filter(None, (part.strip() for part in parts)):
        text += part if not text or text.endswith(("-", "\u2010")) else f" {part}"
    return text
