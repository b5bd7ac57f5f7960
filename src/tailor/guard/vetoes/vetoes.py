"""Checks on the whole of line and wording: what they refuse, no other reading saves.

A wording is read in several ways, and one that says the same is enough (judge.py). What is
another fact however the sentence is read is looked for here, before any of them.
"""

from collections.abc import Callable, Iterator, Sequence

from tailor.guard.checks.undergone import undergone_violations
from tailor.guard.context import Context
from tailor.guard.lexis.readings import reading_violations
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.articles import article_violations
from tailor.guard.vetoes.belongings import belonging_violations
from tailor.guard.vetoes.capitals import capital_violations
from tailor.guard.vetoes.company import company_violations
from tailor.guard.vetoes.completed import completion_violations
from tailor.guard.vetoes.compounded import compound_violations
from tailor.guard.vetoes.determiners import determiner_violations
from tailor.guard.vetoes.divided import divided_violations
from tailor.guard.vetoes.following import following_violations
from tailor.guard.vetoes.given import given_violations
from tailor.guard.vetoes.happened import happened_violations
from tailor.guard.vetoes.helped import help_violations
from tailor.guard.vetoes.hidden import hidden_violations
from tailor.guard.vetoes.joints import joint_violations
from tailor.guard.vetoes.kindred import kindred_violations
from tailor.guard.vetoes.labels import label_violations
from tailor.guard.vetoes.manner import manner_violations
from tailor.guard.vetoes.moved import moved_violations
from tailor.guard.vetoes.namesakes import namesake_violations
from tailor.guard.vetoes.others import others_violations
from tailor.guard.vetoes.owned import owned_violations
from tailor.guard.vetoes.parted import parted_violations
from tailor.guard.vetoes.phrasings import phrasing_violations
from tailor.guard.vetoes.pictured import picture_violations
from tailor.guard.vetoes.pivots import pivot_violations
from tailor.guard.vetoes.placed import placed_violations
from tailor.guard.vetoes.precautions import precaution_violations, pronoun_violations
from tailor.guard.vetoes.reach import reach_violations
from tailor.guard.vetoes.recurring import recurring_violations
from tailor.guard.vetoes.senses import sense_violations
from tailor.guard.vetoes.shares import share_violations
from tailor.guard.vetoes.sized import size_violations
from tailor.guard.vetoes.sums import sum_violations
from tailor.guard.violation import Violation

Veto = Callable[[Sequence[Word], Sequence[Word]], Iterator[Violation]]

_VETOES: tuple[Veto, ...] = (
    undergone_violations,
    placed_violations,
    article_violations,
    phrasing_violations,
    size_violations,
    joint_violations,
    picture_violations,
    others_violations,
    following_violations,
    label_violations,
    pivot_violations,
    reach_violations,
    company_violations,
    recurring_violations,
    moved_violations,
    manner_violations,
    kindred_violations,
    belonging_violations,
    determiner_violations,
    compound_violations,
    given_violations,
    happened_violations,
    sense_violations,
    divided_violations,
    capital_violations,
    share_violations,
    namesake_violations,
    hidden_violations,
    help_violations,
    owned_violations,
    completion_violations,
    parted_violations,
    precaution_violations,
    pronoun_violations,
    sum_violations,
)


def vetoed(
    old: Sequence[Word], new: Sequence[Word], context: Context
) -> tuple[Violation, ...]:
    """Return why a wording is refused, whatever its sentences say.

    old, new: the words of the line and of the wording, as they stand.
    """
    found = [one for veto in _VETOES for one in veto(old, new)]
    return (*found, *reading_violations(old, new, context))
