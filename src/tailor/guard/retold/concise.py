"""A line and its wording with what editors tell in fewer words told in one way.

Each rule tells a turn of phrase as the other text does, where the words there are the same.
"""

from tailor.guard.lexis.wordy import plainly
from tailor.guard.retold.acts.achieved import with_outcomes
from tailor.guard.retold.acts.acted import acted
from tailor.guard.retold.acts.dealings import (
    with_orders,
    with_place_of_work,
    with_way_back,
)
from tailor.guard.retold.acts.plainacts import without_empty_adverbs
from tailor.guard.retold.acts.stowed import stowed
from tailor.guard.retold.amounts.ages import with_ages
from tailor.guard.retold.amounts.almost import with_nearly
from tailor.guard.retold.amounts.anyof import without_any
from tailor.guard.retold.amounts.asides import with_questions_in_front
from tailor.guard.retold.amounts.eachof import with_each
from tailor.guard.retold.amounts.holding import with_capacities, with_parts
from tailor.guard.retold.amounts.lengths import with_lengths
from tailor.guard.retold.amounts.paces import with_paces
from tailor.guard.retold.amounts.swung import with_course, with_swings
from tailor.guard.retold.amounts.trimmed import trimmed
from tailor.guard.retold.clauses.bracketed import without_brackets
from tailor.guard.retold.clauses.elliptical import with_ellipses, with_states_apart
from tailor.guard.retold.clauses.joints import with_joints
from tailor.guard.retold.clauses.notyet import with_not_yet
from tailor.guard.retold.clauses.reduced import reduced
from tailor.guard.retold.clauses.sequels import with_relatives
from tailor.guard.retold.clauses.spared import (
    with_acts,
    without_empty_clauses,
    without_receivers_again,
)
from tailor.guard.retold.clauses.wants import with_if_there_was, with_whom_for
from tailor.guard.retold.clauses.whose import without_whose
from tailor.guard.retold.means.aims import with_aims
from tailor.guard.retold.means.gapped import with_uses_told
from tailor.guard.retold.means.instruments import with_instruments
from tailor.guard.retold.means.methods import with_manners
from tailor.guard.retold.means.online import with_media
from tailor.guard.retold.means.papers import with_papers
from tailor.guard.retold.means.used import without_it
from tailor.guard.retold.people.active import with_me_first
from tailor.guard.retold.people.alone import with_sole, without_their
from tailor.guard.retold.people.askers import with_askers
from tailor.guard.retold.people.headcounts import with_headcounts
from tailor.guard.retold.people.helpers import with_help
from tailor.guard.retold.people.relatives import with_pronouns
from tailor.guard.retold.repeats.elsewhere import with_place_once
from tailor.guard.retold.repeats.members import with_members
from tailor.guard.retold.repeats.pronouns import with_nouns_again, with_pronoun_behind
from tailor.guard.retold.repeats.raised import with_both_objects
from tailor.guard.retold.repeats.saidonce import with_each_once
from tailor.guard.retold.rules import on_both, on_each, on_line, on_wording, told_by
from tailor.guard.retold.things.articles import with_articles_alike
from tailor.guard.retold.things.clipped import clipped
from tailor.guard.retold.things.modifiers import with_modifiers
from tailor.guard.retold.things.named import without_called
from tailor.guard.retold.things.qualities import with_qualities_before
from tailor.guard.retold.things.short import with_air_conditioners, with_short_ways
from tailor.guard.retold.things.stated import with_states_before
from tailor.guard.retold.things.surplus import without_surplus
from tailor.guard.retold.times.events import with_ends, with_events
from tailor.guard.retold.times.followed import with_after
from tailor.guard.retold.times.formerly import without_used_to
from tailor.guard.retold.times.gerunds import with_gerunds
from tailor.guard.retold.times.happenings import with_happenings
from tailor.guard.retold.times.oncall import with_duty
from tailor.guard.retold.times.planned import with_plans
from tailor.guard.retold.times.shifts import with_shifts, without_me
from tailor.guard.retold.times.timed import with_times_behind, without_taking_place

_RULES = (
    *on_each(with_ages, without_me),
    *on_line(with_joints, with_whom_for, with_if_there_was, with_me_first),
    *on_both(
        without_brackets, with_not_yet, with_nearly, with_happenings, plainly, with_after
    ),
    *on_line(without_used_to, with_plans, with_outcomes, with_help, with_gerunds),
    *on_line(without_called, without_taking_place, with_paces),
    *on_line(without_it, with_course, with_swings, without_empty_adverbs),
    *on_line(with_states_before, with_place_of_work, with_orders),
    *on_line(with_shifts, without_their),
    *on_both(with_way_back, with_sole),
    *on_line(without_surplus, without_any, reduced, with_capacities),
    *on_line(with_events, with_papers, with_askers),
    *on_wording(with_ends, with_parts, with_questions_in_front),
    *on_line(with_short_ways),
    *on_both(with_air_conditioners),
    *on_both(trimmed),
    *on_line(acted, stowed, with_lengths),
    with_aims,
    *on_both(with_ellipses),
    *on_line(with_articles_alike, with_states_apart, with_place_once),
    *on_line(without_receivers_again, clipped, with_modifiers),
    *on_both(with_instruments),
    *on_wording(with_nouns_again, with_both_objects, with_acts),
    *on_both(with_each_once, with_pronouns, with_pronoun_behind, with_headcounts),
    *on_both(with_uses_told, with_manners, with_media, with_duty, without_whose),
    *on_both(with_each),
    *on_both(without_empty_clauses, with_qualities_before, with_relatives, with_members),
    *on_both(with_times_behind),
)


def concisely(old: str, new: str) -> tuple[str, str]:
    """Return a line and a wording without the words that only one of them spends."""
    return told_by(old, new, _RULES)
