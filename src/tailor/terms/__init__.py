"""The vocabulary of what recruiters search for, its finder and its weights."""

from tailor.terms.term import Found, Kind, Term
from tailor.terms.weight import Weight

__all__ = ["Found", "Kind", "Term", "Weight"]
