"""A line and its wording, with what one of them says shorter told as in the other.

Each rule takes a turn of phrase that editors shorten, and tells it as the other side does
where the words there are the same: nothing is guessed that neither of the two says.
"""

from tailor.guard.retold.acts.anew import with_again_in_front
from tailor.guard.retold.amounts.batches import with_amounts, without_groups
from tailor.guard.retold.amounts.notes import without_note
from tailor.guard.retold.amounts.nothing import with_none
from tailor.guard.retold.amounts.targets import with_aims
from tailor.guard.retold.clauses.continued import with_and, with_one_sentence
from tailor.guard.retold.means.made import with_materials
from tailor.guard.retold.means.purposes import with_purposes
from tailor.guard.retold.means.results import with_means_first
from tailor.guard.retold.people.authors import with_authors
from tailor.guard.retold.people.capacities import with_acts, with_one_capacity
from tailor.guard.retold.people.company import with_company
from tailor.guard.retold.people.crews import with_crews
from tailor.guard.retold.people.doers import with_doers
from tailor.guard.retold.people.gains import without_receivers_first
from tailor.guard.retold.people.owners import with_owners
from tailor.guard.retold.people.particles import with_active
from tailor.guard.retold.people.undergoing import with_undergone
from tailor.guard.retold.repeats.there import with_attendants, with_place_last
from tailor.guard.retold.repeats.twice import with_now, with_once
from tailor.guard.retold.things.compounds import with_heads_first
from tailor.guard.retold.things.kinds import without_kinds
from tailor.guard.retold.things.listed import with_list_order
from tailor.guard.retold.things.origins import with_origins
from tailor.guard.retold.times.gatherings import with_gatherings


def shortened(old: str, new: str) -> tuple[str, str]:
    """Return a line and a wording with the same turns of phrase, where both have them."""
    old, new = with_materials(*without_note(old, new))
    new = with_heads_first(old, with_list_order(old, with_origins(old, new)))
    old = with_acts(with_one_capacity(old, new), new)
    old = with_place_last(without_kinds(old, new), new)
    new = with_none(with_aims(with_means_first(old, new), old), old)
    old = without_groups(with_purposes(old, new), new)
    new = with_now(old, without_receivers_first(old, new))
    old, new = with_crews(old, new)
    for rule in (
        with_doers,
        with_owners,
        with_company,
        with_authors,
        with_gatherings,
        with_undergone,
        with_amounts,
        with_once,
        with_active,
        with_again_in_front,
        with_attendants,
        with_one_sentence,
        with_and,
    ):
        old = rule(old, new)
        new = rule(new, old)
    return old, new
