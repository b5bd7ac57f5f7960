"""A line and its wording, with what one of them says shorter told as in the other.

Each rule takes a turn of phrase that editors shorten, and tells it as the other side does
where the words there are the same: nothing is guessed that neither of the two says.
"""

from tailor.guard.retold.acts.anew import with_again_in_front
from tailor.guard.retold.amounts.batches import with_amounts, without_groups
from tailor.guard.retold.amounts.notes import without_note
from tailor.guard.retold.amounts.nothing import with_none
from tailor.guard.retold.amounts.targets import with_aims
from tailor.guard.retold.clauses.absolutes import with_clauses, with_phrase_behind
from tailor.guard.retold.clauses.continued import with_and, with_one_sentence
from tailor.guard.retold.means.doing import with_doing_behind
from tailor.guard.retold.means.made import with_materials
from tailor.guard.retold.means.purposes import with_purposes
from tailor.guard.retold.means.results import with_means_first
from tailor.guard.retold.means.toolonce import with_tool_once
from tailor.guard.retold.people.authors import with_authors, without_makers
from tailor.guard.retold.people.capacities import with_acts, with_one_capacity
from tailor.guard.retold.people.company import with_company
from tailor.guard.retold.people.crews import with_crews
from tailor.guard.retold.people.doers import with_doers
from tailor.guard.retold.people.gains import without_receivers_first
from tailor.guard.retold.people.owners import with_owners, with_senders
from tailor.guard.retold.people.particles import with_active
from tailor.guard.retold.people.sought import with_whom_first
from tailor.guard.retold.people.undergoing import with_undergone
from tailor.guard.retold.repeats.also import with_end_once, with_verb_again
from tailor.guard.retold.repeats.objectonce import with_object_apart
from tailor.guard.retold.repeats.there import with_attendants, with_place_last
from tailor.guard.retold.repeats.twice import with_now, with_once
from tailor.guard.retold.rules import on_both, on_line, on_wording, told_by
from tailor.guard.retold.things.compounds import with_heads_first
from tailor.guard.retold.things.kinds import without_kinds
from tailor.guard.retold.things.listed import with_list_order
from tailor.guard.retold.things.origins import with_origins
from tailor.guard.retold.things.swapped import with_acts_in_order, with_pairs_in_order
from tailor.guard.retold.times.compared import with_time_behind
from tailor.guard.retold.times.gatherings import with_gatherings

_RULES = (
    without_note,
    with_materials,
    *on_wording(
        with_origins,
        with_list_order,
        with_pairs_in_order,
        with_acts_in_order,
        with_heads_first,
    ),
    *on_line(with_one_capacity, with_acts, without_kinds, with_place_last),
    *on_both(with_means_first),
    *on_wording(with_aims, with_none),
    *on_line(with_purposes, without_groups),
    *on_wording(without_receivers_first, with_now),
    *on_line(without_makers),
    with_crews,
    *on_both(
        with_doers, with_owners, with_senders, with_company, with_authors, with_gatherings
    ),
    *on_both(with_undergone, with_amounts, with_once, with_active, with_again_in_front),
    *on_both(with_attendants, with_one_sentence, with_and, with_clauses),
    *on_both(with_phrase_behind, with_time_behind, with_verb_again, with_end_once),
    *on_both(with_object_apart, with_tool_once, with_doing_behind, with_whom_first),
)


def shortened(old: str, new: str) -> tuple[str, str]:
    """Return a line and a wording with the same turns of phrase, where both have them."""
    return told_by(old, new, _RULES)
