"""A Document becomes a Resume; JSON Resume in and out."""

from tailor.resume.resume import (
    Certificate,
    Contact,
    Entry,
    Language,
    Period,
    Piece,
    Resume,
    Role,
    School,
    Section,
    SectionKind,
    Skill,
    YearMonth,
    iter_pieces,
)

__all__ = [
    "Certificate",
    "Contact",
    "Entry",
    "Language",
    "Period",
    "Piece",
    "Resume",
    "Role",
    "School",
    "Section",
    "SectionKind",
    "Skill",
    "YearMonth",
    "iter_pieces",
]
