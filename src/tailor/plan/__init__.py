"""A Gap becomes a Plan: Edits that rules propose and the guard lets in."""

from tailor.plan.edit import Edit, EditKind, Origin, StaleEditError, State, apply_edits
from tailor.plan.guard import objection
from tailor.plan.plan import Plan
from tailor.plan.rules import propose

__all__ = [
    "Edit",
    "EditKind",
    "Origin",
    "Plan",
    "StaleEditError",
    "State",
    "apply_edits",
    "objection",
    "propose",
]
