"""What a line of a resume shows: where it stands, and whether the person did it.

An edit may only say again what a line of work says outright. The word alone is not
enough: "Portland, OR" is no operating room, an issuer is no tool, and who sat beside a
team that runs Salesforce did not run it.
"""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Literal

from tailor.document import Document, Span
from tailor.resume import Piece, Resume, iter_pieces
from tailor.text import key

Part = Literal["bullet", "certificate", "degree", "skill", "summary"]


def part_of(resume: Resume, span: Span) -> Part | None:
    """Return what kind of text a span stands in; None for heads, names and addresses."""
    if resume.document.lines[span.line].place in ("header", "footer"):
        return None
    parts: tuple[tuple[Part, Iterable[Piece]], ...] = (
        ("bullet", (b for role in resume.roles for b in role.bullets)),
        ("bullet", (b for entry in resume.entries for b in entry.bullets)),
        ("certificate", (c.name for c in resume.certificates)),
        ("skill", (skill.name for skill in resume.skills)),
        ("degree", (p for s in resume.education for p in iter_pieces((s.degree, s.area)))),
        ("summary", resume.summary),
    )
    return next((part for part, pieces in parts if _holds(pieces, span)), None)


def is_done(document: Document, span: Span) -> bool:
    """Say whether a line tells of a thing as the person's own doing.

    A negation, a wish, something ended or of others anywhere before it in the line
    says that it does not; so does a name that is part of a longer one.
    """
    text = document.lines[span.line].text
    before = key(text[: span.start]).split()
    after = key(text[span.end :]).split()
    denied = any(word in _not_done() for word in before)
    return not denied and not {"not", "yet"} <= set(after) and not _is_in_a_name(text, span)


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
    follows_name = before.endswith(f"{words[-1]} ") if len(words) > 1 else False
    return not found.isupper() and (
        following.isupper() or (follows_name and words[-1][0].isupper())
    )


def _holds(pieces: Iterable[Piece], span: Span) -> bool:
    return any(
        own.line == span.line and own.start <= span.start and span.end <= own.end
        for piece in pieces
        for own in piece.spans
    )


@cache
def _not_done() -> frozenset[str]:
    rows = (files("tailor.plan") / "not_done.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(row.partition("\t")[0] for row in rows if row and row[0] != "#")
