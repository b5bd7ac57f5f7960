"""What of a line could be said better: where there is nothing, nobody is asked.

Told to the model below the line, so that it leaves the rest alone.
"""

from dataclasses import dataclass

from tailor.llm.classes import figures, of_class
from tailor.llm.gain import is_past, is_plain, senses
from tailor.text import Token, tokens


@dataclass(frozen=True, slots=True)
class Room:
    """Words of a line for which there may be better ones.

    verbs: plain ones, that can mean many things. numbers: written out.
    has_verb: the line begins with a verb, not with a phrase about a duty.
    """

    verbs: tuple[str, ...]
    numbers: tuple[str, ...]
    has_verb: bool

    def __bool__(self) -> bool:
        """Say whether there is anything at all."""
        return bool(self.verbs or self.numbers) or not self.has_verb


def room_in(text: str) -> Room:
    """Return what of a line could be said better."""
    found = tokens(text)
    verbs = (_written(text, w) for i, w in enumerate(found) if _is_plain(text, found, i))
    numbers = (_written(text, w) for i, w in enumerate(found) if _is_number(found, i))
    return Room(
        tuple(dict.fromkeys(verbs)),
        tuple(dict.fromkeys(numbers)),
        bool(found) and (is_past(found[0].key) or _is_known(found[0].key)),
    )


def with_figures(text: str) -> str:
    """Return a line with each number of one word as a figure, but for its first word."""
    found = tokens(text)
    parts, at = [], 0
    for i, word in enumerate(found):
        beside = {found[j].key for j in (i - 1, i + 1) if 0 <= j < len(found)}
        if i and _is_number(found, i) and not beside & figures().keys():
            parts += [text[at : word.start], figures()[word.key]]
            at = word.end
    return "".join(parts) + text[at:]


def _is_plain(text: str, found: tuple[Token, ...], i: int) -> bool:
    """Say whether a word is a verb that can be read in many ways.

    Inside a line only a past form, or a doing behind a joint, tells a verb from a thing.
    """
    word = found[i].key
    is_doing = word.endswith("ing") and i > 0 and found[i - 1].key in of_class("joint")
    is_verb = i == 0 or is_past(word) or is_doing
    is_part = text[: found[i].start].endswith("-")  # "as-built"
    return is_verb and not is_part and is_plain(word)


def _is_number(found: tuple[Token, ...], i: int) -> bool:
    """Say whether a number is written out; the million of "86 million" is not."""
    before = found[i - 1].key if i else ""
    return found[i].key in figures() and not any(c.isdigit() for c in before)


def _is_known(word: str) -> bool:
    return senses(word) > senses("")


def _written(text: str, word: Token) -> str:
    return text[word.start : word.end]
