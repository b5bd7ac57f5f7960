"""A Gap becomes a Plan: Edits that rules propose and the guard lets in."""

from tailor.plan.edit import (
    Edit,
    EditKind,
    Heading,
    Origin,
    OverlapError,
    Replacement,
    StaleEditError,
    State,
    apply_edits,
    replacements,
)
from tailor.plan.guard import model_objection, objection, warning
from tailor.plan.person import move, new_line, removals, rewording, with_edits
from tailor.plan.plan import Plan, Sent, Sort
from tailor.plan.rules import propose

__all__ = [
    "Edit",
    "EditKind",
    "Heading",
    "Origin",
    "OverlapError",
    "Plan",
    "Replacement",
    "Sent",
    "Sort",
    "StaleEditError",
    "State",
    "apply_edits",
    "model_objection",
    "move",
    "new_line",
    "objection",
    "propose",
    "removals",
    "replacements",
    "rewording",
    "warning",
    "with_edits",
]
