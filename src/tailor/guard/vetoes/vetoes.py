"""Checks on the whole of line and wording: what they refuse, no other reading saves.

A wording is read in several ways, and one that says the same is enough (judge.py). What is
another fact however the sentence is read is looked for here, before any of them.
"""

from collections.abc import Callable, Iterator, Sequence

from tailor.guard.checks.undergone import undergone_violations
from tailor.guard.context import Context
from tailor.guard.lexis.readings import reading_violations
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.amounts.determiners import determiner_violations
from tailor.guard.vetoes.amounts.recurring import recurring_violations
from tailor.guard.vetoes.amounts.several import several_violations
from tailor.guard.vetoes.amounts.shares import share_violations
from tailor.guard.vetoes.amounts.sized import size_violations
from tailor.guard.vetoes.amounts.sums import sum_violations
from tailor.guard.vetoes.people.company import company_violations
from tailor.guard.vetoes.people.completed import completion_violations
from tailor.guard.vetoes.people.given import given_violations
from tailor.guard.vetoes.people.happened import happened_violations
from tailor.guard.vetoes.people.helped import help_violations
from tailor.guard.vetoes.people.others import others_violations
from tailor.guard.vetoes.scopes.afterthoughts import afterthought_violations
from tailor.guard.vetoes.scopes.following import following_violations
from tailor.guard.vetoes.scopes.joints import joint_violations
from tailor.guard.vetoes.scopes.labels import label_violations
from tailor.guard.vetoes.scopes.moved import moved_violations
from tailor.guard.vetoes.scopes.paired import pairing_violations
from tailor.guard.vetoes.scopes.pivots import pivot_violations
from tailor.guard.vetoes.scopes.precautions import precaution_violations, pronoun_violations
from tailor.guard.vetoes.scopes.reach import reach_violations
from tailor.guard.vetoes.scopes.remarks import remark_violations
from tailor.guard.vetoes.scopes.suspended import suspended_violations
from tailor.guard.vetoes.senses.capitals import capital_violations
from tailor.guard.vetoes.senses.compounded import compound_violations
from tailor.guard.vetoes.senses.divided import divided_violations
from tailor.guard.vetoes.senses.hidden import hidden_violations
from tailor.guard.vetoes.senses.namesakes import namesake_violations
from tailor.guard.vetoes.senses.objects import sense_violations
from tailor.guard.vetoes.senses.parted import parted_violations
from tailor.guard.vetoes.senses.phrasings import phrasing_violations
from tailor.guard.vetoes.text import Text, text_of
from tailor.guard.vetoes.things.asked import asked_violations
from tailor.guard.vetoes.things.belongings import belonging_violations
from tailor.guard.vetoes.things.kindred import kindred_violations
from tailor.guard.vetoes.things.manner import manner_violations
from tailor.guard.vetoes.things.owned import owned_violations
from tailor.guard.vetoes.things.pictured import picture_violations
from tailor.guard.vetoes.things.placed import placed_violations
from tailor.guard.vetoes.things.tooled import tool_violations
from tailor.guard.violation import Violation

Veto = Callable[[Text, Text], Iterator[Violation]]

_VETOES: tuple[Veto, ...] = (
    undergone_violations,
    placed_violations,
    several_violations,
    phrasing_violations,
    size_violations,
    joint_violations,
    picture_violations,
    others_violations,
    following_violations,
    afterthought_violations,
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
    asked_violations,
    pairing_violations,
    remark_violations,
    tool_violations,
    suspended_violations,
)


def vetoed(
    old: Sequence[Word], new: Sequence[Word], context: Context
) -> Iterator[Violation]:
    """Yield why a wording is refused, whatever its sentences say.

    old, new: the words of the line and of the wording, as they stand.
    """
    line, wording = text_of(tuple(old)), text_of(tuple(new))
    for veto in _VETOES:
        yield from veto(line, wording)
    yield from reading_violations(line, wording, context)
