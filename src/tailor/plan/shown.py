"""What a line of a resume shows: where it stands, and whether the person did it.

An edit may only say again what a line of work says outright. The word alone is not
enough: "Portland, OR" is no operating room, an issuer is no tool, and who sat beside a
team that runs Salesforce did not run it.
"""

from collections.abc import Iterable
from typing import Literal

from tailor.document import Document, Span
from tailor.gap import is_denied
from tailor.plan.words import words
from tailor.resume import Piece, Resume, iter_pieces
from tailor.text import key

Part = Literal["bullet", "certificate", "degree", "skill", "summary"]


def part_of(resume: Resume, span: Span) -> Part | None:
    """Return what kind of text a span stands in; None for heads, names and addresses.

    A line with a bullet that was not understood as part of a job is one all the same.
    """
    line = resume.document.lines[span.line]
    if line.place in ("header", "footer"):
        return None
    certificates = (p for c in resume.certificates for p in (c.name, *c.notes))
    parts: tuple[tuple[Part, Iterable[Piece]], ...] = (
        ("bullet", (b for role in resume.roles for b in role.bullets)),
        ("bullet", (b for entry in resume.entries for b in entry.bullets)),
        ("certificate", certificates),
        ("skill", (skill.name for skill in resume.skills)),
        ("degree", (p for s in resume.education for p in iter_pieces((s.degree, s.area)))),
        ("bullet" if line.bullet else "summary", resume.summary),
        ("bullet", resume.other if line.bullet else ()),
    )
    return next((part for part, pieces in parts if _holds(pieces, span)), None)


def is_done(document: Document, span: Span) -> bool:
    """Say whether a line tells of a thing as the person's own doing.

    A wish, help, something ended or of others anywhere before it in the line says that
    it does not, as does what `is_denied` knows; so does a name that is part of a longer
    one.
    """
    text = document.lines[span.line].text
    before, after = text[: span.start], text[span.end :]
    if is_denied(before, after, is_tool=True) or _is_in_a_name(text, span):
        return False
    return words("not done").isdisjoint(key(before).split())


def _is_in_a_name(text: str, span: Span) -> bool:
    """Say whether a capitalised term goes on: "Ruby Tuesday", "C-level", "Red Hat"."""
    found, before, after = text[span.start : span.end], text[: span.start], text[span.end :]
    if before.endswith(("-", "/", "&")) or after.startswith(("-", "&", "'", "\u2019")):
        return True
    if not found[:1].isupper():
        return False
    following = after[1:2] if after.startswith(" ") else ""
    words = [word for word in before.split() if word[:1].isalpha()]
    # the first word of a line has a capital anyway: "Used Jenkins"
    # "Pro, InDesign" are two names
    follows_name = (
        len(words) > 1 and before.endswith(f"{words[-1]} ") and words[-1][-1].isalnum()
    )
    return not found.isupper() and (
        following.isupper() or (follows_name and words[-1][0].isupper())
    )


def _holds(pieces: Iterable[Piece], span: Span) -> bool:
    return any(
        own.line == span.line and own.start <= span.start and span.end <= own.end
        for piece in pieces
        for own in piece.spans
    )
