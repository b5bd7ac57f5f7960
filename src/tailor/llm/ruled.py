"""What rules alone make of a line, where a model left it or broke it.

Of what it was offered, that to which there is one way: a new beginning, a short way, a
figure. Which of several verbs fits is the model's to say.
"""

from collections.abc import Iterator, Sequence

from tailor.llm.bullet import Bullet
from tailor.llm.hunks import Hunk
from tailor.llm.offers import Offer
from tailor.llm.room import with_figures


def by_rules(bullet: Bullet) -> str:
    """Return what may be sent of a bullet, said as well as rules can."""
    room = bullet.room
    text = room.opening.begun(bullet.masked.text)
    for offer in room.offers:
        if offer.kind != "verb" and text.count(offer.old) == 1:
            old = offer.old if offer.new[0] else f"{offer.old} "
            text = text.replace(old, offer.new[0])
    return with_figures(text)


def shortened(text: str, offers: Sequence[Offer]) -> Iterator[Hunk]:
    """Yield the changes of long ways to short ones, where a line has them once."""
    for offer in offers:
        if offer.kind != "verb" and all(offer.new) and text.count(offer.old) == 1:
            at = text.index(offer.old)
            yield Hunk(at, at + len(offer.old), offer.new[0])
