"""What rules alone make of a line, where a model left it or broke it.

Of what it was offered, that to which there is one way (a new beginning, a short way, a
figure, a verb without another beside it), and the verbs that the model chose: which of
several fits is its to say, even where the rest of its answer is refused.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from tailor.llm.bullet import Bullet
from tailor.llm.hunks import Hunk, hunks
from tailor.llm.offer import APART_MARK, Offer
from tailor.llm.results import result_first
from tailor.llm.room import with_figures
from tailor.llm.verbs import bases
from tailor.text import key, tokens


def by_rules(
    bullet: Bullet,
    answers: Sequence[str] = (),
    *,
    fits: Callable[[str], bool] = lambda _: True,
) -> str:
    """Return what may be sent of a bullet, said as well as rules can.

    answers: the model's, which were refused or left something as it was.
    fits: says whether a line may be told so; what does not fit is left out.
    """
    text = bullet.masked.text
    for step in _steps(bullet, answers):
        new = step(text)
        if new != text and fits(new):
            text = new
    return text


def _steps(bullet: Bullet, answers: Sequence[str]) -> Iterator[Callable[[str], str]]:
    """Yield what rules would do to a line, one by one."""
    room, own = bullet.room, key(bullet.masked.text)
    is_tried = any(key(answer) != own for answer in answers)
    said = {b for answer in answers for word in tokens(answer) for b in bases(word.key)}
    yield room.opening.begun
    if room.result:
        yield lambda text: result_first(text) or text
    for offer in room.offers:
        new = _choice(offer, said, is_tried=is_tried)
        if new is not None:
            yield partial(_with, old=offer.old, new=new)
    yield with_figures


def certain(bullet: Bullet) -> tuple[Hunk, ...]:
    """Return the changes of a bullet to which there is only one way: none in another."""
    text = bullet.text
    short = tuple(shortened(text, bullet.room.offers))
    figures = hunks(text, with_figures(text))
    free = (f for f in figures if all(f.end <= s.start or s.end <= f.start for s in short))
    return (*free, *short)


def shortened(text: str, offers: Sequence[Offer]) -> Iterator[Hunk]:
    """Yield the changes of long ways to short ones, where a line has them once."""
    for offer in offers:
        if offer.kind != "verb" and all(offer.new) and text.count(offer.old) == 1:
            at = text.index(offer.old)
            yield Hunk(at, at + len(offer.old), offer.new[0])


def _choice(offer: Offer, said: set[str], *, is_tried: bool) -> str | None:
    """Return what is taken of an offer, None where that is not for rules to say.

    is_tried: whether the model would have changed the line.
    """
    if offer.kind != "verb" or (is_tried and len(offer.new) == 1):
        return offer.new[0]
    return next((new for new in offer.new if _is_said(new, said)), None)


def _is_said(new: str, said: set[str]) -> bool:
    """Say whether a verb was said, in this form or in another: "Conducted", "conduct"."""
    return bool(set(bases(tokens(new)[0].key)) & said)


def _with(text: str, old: str, new: str) -> str:
    """Return a text with words that it has once said in another way."""
    first, apart, last = old.partition(f" {APART_MARK} ")
    if apart:
        parted = rf"\b{re.escape(first)} (.+?) {re.escape(last)}\b"
        return re.sub(parted, rf"{new} \1", text, count=1)
    if text.count(old) != 1:
        return text
    return text.replace(old if new else f"{old} ", new)
