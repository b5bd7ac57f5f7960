"""What a model is told about a line: itself, and below it what could be better."""

from collections.abc import Iterator, Sequence

from tailor.llm.bullet import Bullet
from tailor.llm.room import Room


def told(bullet: Bullet) -> str:
    """Return a line and, below it, what of it could be said better."""
    room = bullet.room
    rows = (
        ("Starts without an act", () if room.opening.pairs else (room.opening.words,)),
        ("Better", (*_offered(room), *(_pair(old, (ad,)) for old, ad in bullet.wanted))),
        ("As figures", _figures(room)),
    )
    more = (f"{what}: {'; '.join(found)}" for what, found in rows if any(found))
    return "\n".join((bullet.masked.text, *more))


def _figures(room: Room) -> list[str]:
    """Return numbers in words with their figures, but for those of an offer."""
    told = [word for o in room.offers if o.kind != "verb" for word in o.old.split()]
    return [_pair(words, (f,)) for words, f in room.numbers if words not in told]


def _offered(room: Room) -> Iterator[str]:
    """Yield what may be said better, a new beginning and the verbs in a row with it first.

    Where the new form of one is a weak verb still, the better one is told at once.
    """
    better = {offer.old: offer.new for offer in room.offers}
    for old, new in room.opening.pairs:
        weak = next((w for w in better if f"{new} ".startswith(f"{w} ")), "")
        exact = better.pop(weak) if weak else ("",)
        yield _pair(old, [f"{verb}{new[len(weak) :]}" for verb in exact])
    yield from (_pair(old, new) for old, new in better.items())


def _pair(old: str, new: Sequence[str]) -> str:
    return f"{old} = {' or '.join(new)}" if any(new) else f"{old} = (nothing)"
