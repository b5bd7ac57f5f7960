"""A plain clause cut in three: its verbs, what they were done to, and the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.tagging import Tag, tags
from tailor.guard.lexis.verbs import forms_of, verb_class
from tailor.guard.lexis.words import Word, words
from tailor.guard.reading.agents import PARTICLES

ARTICLES = ("the", "our", "their", "its")
LEADS = LEADING | {"round", "along", "past", "via", "including", "worth"}


@dataclass(frozen=True, slots=True)
class Plain:
    """The words before a figure: verbs, then what they were done to, then the rest.

    first, last: where what the verbs were done to begins and ends; alike for nothing.
    """

    text: str
    words: Sequence[Word]
    tags: Sequence[Tag]
    first: int
    last: int

    @property
    def things(self) -> Sequence[Word]:
        """What the verbs were done to."""
        return self.words[self.first : self.last]

    @property
    def parts(self) -> tuple[str, str, str]:
        """The text before the things, theirs without an article, and the rest."""
        start, end = self.things[0], self.things[-1].end
        noun = self.things[start.key in ARTICLES]
        return self.text[: start.start], self.text[noun.start : end], self.text[end:]


def plain_clause(head: str) -> Plain | None:
    """Return a clause read so; None where it begins otherwise, or somebody is helped."""
    known = words(head)
    tagged = tags(known)
    first = last = _behind_verbs(known, tagged)
    while last < len(known) and (known[last].kind == "word" or _is_hyphen(known[last])):
        if known[last].key in LEADS:
            break
        last += 1
    is_mine = 0 < first <= last and known[last - 1].key not in ARTICLES
    return Plain(head, known, tagged, first, last) if is_mine else None


def _is_hyphen(word: Word) -> bool:
    return word.key == "-" and word.joins_left  # third-party claims


def _behind_verbs(known: Sequence[Word], tagged: Sequence[Tag]) -> int:
    """Return the place behind the verbs with which a clause begins; 0 for none.

    "Fixed", "washed and dried", "picked up", "responded to"; none where somebody is helped.
    """
    at = 0
    while True:
        while at < len(known) and known[at].key.endswith("ly"):
            at += 1
        if at >= len(known):
            return 0
        is_title = at == 0 and not (forms_of(known[at].key) or tagged[0])  # MIG welded
        at += is_title and len(known) > 1 and bool(forms_of(known[1].key))
        if any(verb_class(verb) == "verb of help" for verb in forms_of(known[at].key)):
            return 0
        at += 1
        behind = at + (key_at(known, at) == ",")
        behind += key_at(known, behind) == "and"
        if behind == at or behind >= len(known) or not tagged[behind]:
            break
        at = behind
    while key_at(known, at) in PARTICLES | {"to", "on", "for", "at"}:
        at += 1
    return at
