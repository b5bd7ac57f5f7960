"""What an afterthought says stays in it: "16 rooms, with turndown service on two floors".

There the floors belong to the service only; "16 rooms on two floors, with turndown service"
says of the rooms where they were. So with "including", and with what was for somebody, by
some means or at some time.
"""

from collections.abc import Iterator, Sequence

from tailor.guard.vetoes.slots import Phrase
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_OPENS = ("with", "including", "plus")
_BARE = ("", "of", *_OPENS)
_ENDS = frozenset([",", ";", ".", "(", ")", "–", "—", ":"])


def afterthought_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield the phrases that leave an afterthought for what stands before it, or come."""
    sides = _openings(old), _openings(new)
    if sides[0]:
        yield from _moved(old, new, sides[0])
    if sides[1]:
        yield from _moved(new, old, sides[1])


def _openings(words: Text) -> list[int]:
    """Return where afterthoughts begin: behind a comma, within a sentence."""
    if "," not in words.said or words.said.isdisjoint(_OPENS):
        return []
    keys = words.keys
    return [at for at in range(2, len(keys)) if keys[at] in _OPENS and keys[at - 1] == ","]


def _moved(here: Text, there: Text, openings: Sequence[int]) -> Iterator[Violation]:
    mine, theirs = here.phrases, there.phrases
    for at in openings:
        end = next((i for i in range(at, len(here)) if here[i].key in _ENDS), len(here))
        inside = [phrase for phrase in mine if at < phrase.start < end]
        if len(inside) < 2 or inside[0].lead != here[at].key:
            continue
        host = _same(inside[0], theirs)
        for phrase in inside[1:] if host else ():
            twin = _same(phrase, theirs) if phrase.lead not in _BARE else None
            if host and twin and twin.start < host.start:
                said = f"{phrase.lead} {phrase.words[0].text}"
                reason = f"“{said}” belongs to “{inside[0].head.text}” in one text only"
                yield Violation("changed", said, reason)


def _same(phrase: Phrase, others: Sequence[Phrase]) -> Phrase | None:
    """Return the phrase of another text with the same words, led to by the same word."""
    same = (p for p in others if p.lead == phrase.lead and p.name == phrase.name)
    return next(same, None)
