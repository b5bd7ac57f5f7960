"""A Document becomes a Resume; JSON Resume in and out."""

from tailor.resume.dates import When, iter_dates
from tailor.resume.json_resume import json_resume
from tailor.resume.ledger import uncovered
from tailor.resume.places import place_score
from tailor.resume.read import resume_from_document
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
    "When",
    "YearMonth",
    "iter_dates",
    "iter_pieces",
    "json_resume",
    "place_score",
    "resume_from_document",
    "uncovered",
]
