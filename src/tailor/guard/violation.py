"""A Violation: one thing for which a wording is refused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Violation:
    """Why a wording is refused.

    kind: "added", "lost", "number", "changed", "characters"; for tables, not for people.
    words: the words of the rewrite, or of the original where something was lost.
    reason: one clause for a person: "the number 15 is not in the resume line".
    """

    kind: str
    words: str
    reason: str
