"""Which of a model's changes of a line are made: those that are true and better.

Each alone must be worth it. An invented outcome behind a faithful beginning is cut off,
and so goes what is only other: there the person's own words stay.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from tailor.llm.bullet import Bullet
from tailor.llm.classes import of_class
from tailor.llm.gain import gain
from tailor.llm.hunks import Hunk, applied
from tailor.llm.offer import Offer
from tailor.llm.room import with_figures
from tailor.llm.ruled import shortened
from tailor.llm.turned import has_second_act
from tailor.llm.verbs import bases, form_of, is_past

MOST_HUNKS = 12  # changes of one line that are looked at one by one
_DOING = re.compile(r"(?:\band |, )(?:for |with |to )?(?:the )?(\w+ing)\b")
_BEHIND = re.compile(r"\s*\S+\s+\S+")  # two words
Judge = Callable[[Sequence[Hunk]], str]


def best_of(
    bullet: Bullet, changes: tuple[Hunk, ...], judge: Judge
) -> tuple[tuple[Hunk, ...], str]:
    """Return the changes that are made, and what a reader has of them; (), "" for none.

    judge: says why changes may not be made, "" where they may.
    """
    for kept in _ways(bullet, changes, judge):
        better = gain_of(bullet, kept)
        if better and not judge(kept):
            return kept, better
    return (), ""


def _ways(
    bullet: Bullet, changes: tuple[Hunk, ...], judge: Judge
) -> Iterator[tuple[Hunk, ...]]:
    """Yield which of a model's changes may stand together, the best choice first."""
    worth = _worth_it(bullet, changes, judge)
    along = tuple(h for h in changes if h in worth or _goes_along(bullet.text, h))
    yield along
    yield worth
    yield changes


def _worth_it(bullet: Bullet, changes: Sequence[Hunk], judge: Judge) -> tuple[Hunk, ...]:
    """Return the changes that each alone are true and better, or two together.

    Two go together in "brought the rate down".
    """
    kept: list[Hunk] = []
    for i, hunk in enumerate(changes[:MOST_HUNKS]):
        if _is_worth_it(bullet, (hunk,), changes, judge):
            kept.append(hunk)
        elif i and changes[i - 1] not in kept:
            two = (changes[i - 1], hunk)
            kept += two if _is_worth_it(bullet, two, changes, judge) else ()
    return tuple(kept)


def _is_worth_it(
    bullet: Bullet, some: tuple[Hunk, ...], changes: Sequence[Hunk], judge: Judge
) -> bool:
    plain = (*some[1:], *shortened(bullet.text, bullet.room.offers))
    others = [hunk for hunk in changes if hunk not in plain]
    is_whole = _stands_alone(bullet.text, some[0], others)
    return is_whole and bool(gain_of(bullet, some)) and not judge(some)


def gain_of(bullet: Bullet, changes: Sequence[Hunk]) -> str:
    """Return what a reader has of changes, "" for nothing."""
    room, new = bullet.room, applied(bullet.text, changes)
    if room.opening.words and _is_half_done(bullet, new):
        return ""
    ad = tuple(said for _, said in bullet.wanted)
    return gain(
        bullet.text,
        new,
        ad,
        opening=room.opening.words,
        offers=room.offers,
        result=room.result,
    )


def _goes_along(text: str, hunk: Hunk) -> bool:
    """Say whether a change goes with others and says nothing by itself.

    A "three" as a figure, and the same verb in the form that a new beginning asks for.
    """
    was, now = text[hunk.start : hunk.end].casefold(), hunk.new.casefold()
    is_verb = form_of(was) == "ing" and " " not in f"{was}{now}"
    is_same = is_verb and bool(set(bases(was)) & set(bases(now)))
    return is_same or now.strip().replace(",", "").isdigit()


def _is_half_done(bullet: Bullet, new: str) -> bool:
    """Say whether acts in a row differ in form: "ordered parts and keeping the books"."""
    left = set(_DOING.findall(bullet.text)) & set(_DOING.findall(new))
    if left - of_class("joint"):  # "including" is none
        return True
    words = new.split()
    is_told = not bullet.room.opening.pairs and is_past(words[0].casefold())
    if is_told and has_second_act(words):  # "learned new law and explain it"
        return True
    new = with_figures(new)
    done = {
        any(with_figures(way) in new for way in _ways_to_tell(told, bullet.room.offers))
        for _, told in bullet.room.opening.pairs
    }
    return len(done) > 1  # "responsible for the sorting of mail and delivered it"


def _ways_to_tell(told: str, offers: Sequence[Offer]) -> Iterator[str]:
    """Yield an act as rules tell it, and with a more exact verb: "Made", "Prepared"."""
    yield told
    for offer in offers:
        if offer.kind == "verb" and offer.old in told:
            yield from (told.replace(offer.old, new) for new in offer.new)


def _stands_alone(text: str, hunk: Hunk, changes: Sequence[Hunk]) -> bool:
    """Say whether the words behind a change stayed as they were.

    A verb was chosen for what follows it: "Operated forklifts" is no "Operated forklift
    courses".
    """
    behind = _BEHIND.match(text, hunk.end)
    end = behind.end() if behind else hunk.end
    return hunk.new.isdigit() or not any(
        hunk.end <= other.start < end and other is not hunk and not other.new.isdigit()
        for other in changes
    )
