"""Short forms that have several readings: CAD at a drawing board and at a dispatcher's.

Such a short form may be spelled out where the line or the role holds a word of that
reading's trade, and the line holds no more words of another one's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tailor.guard.context import Context
from tailor.guard.lexis.tables import listed
from tailor.guard.lexis.verbs import classes_of, forms_of, singular
from tailor.guard.lexis.words import Word, words
from tailor.guard.violation import Violation

_LONG = 5  # letters from which the beginning of a word is enough: complian
_SHORTEST = 3  # letters of an acronym that may have one reading only
_MARKS = ("-", ",", "/")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a short form may stand for: its spellings, and words of its trade.

    names: the spellings' words, in the singular.
    """

    spellings: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    trade: tuple[str, ...]
    is_common: bool


def readings_of(short: str) -> list[Meaning]:
    """Return what an acronym in capitals, or a clipped word in small letters, may mean."""
    return _readings().get(short, [])


@cache
def _readings() -> dict[str, list[Meaning]]:
    found: dict[str, list[Meaning]] = {}
    for short, row in listed("readings.tsv"):
        names, _, trade = row.partition("\t")
        spelled = tuple(names.rstrip("~").split("|"))
        keys = tuple(_keys(words(name)) for name in spelled)
        meaning = Meaning(spelled, keys, tuple(trade.split()), names.endswith("~"))
        found.setdefault(short, []).append(meaning)
    return found


def reading_violations(
    old: Sequence[Word], new: Sequence[Word], context: Context
) -> Iterator[Violation]:
    """Yield the short forms that a wording spells out as another trade would."""
    known = _readings()
    seen = {short: word for word in old if (short := _short(word)) in known}
    if not seen:
        return
    before, after = _keys(old), _keys(new)
    for short, word in seen.items():
        for meaning in readings_of(short):
            told = zip(meaning.spellings, meaning.names, strict=True)
            new_names = [s for s, n in told if _holds(after, n) and not _holds(before, n)]
            if new_names and not _fits(short, meaning, old, context):
                said = new_names[0]
                reason = f"nothing in your line says that “{word.text}” is {said}"
                yield Violation("changed", said, reason)


def _short(word: Word) -> str:
    """Return an acronym in capitals, a word in small letters, without the plural's s."""
    if word.text.islower():
        return singular(word.key)
    plain = word.text.replace(".", "").removesuffix("s")
    return plain if plain.isupper() and plain in _readings() else singular(word.key)


def _keys(side: Sequence[Word]) -> tuple[str, ...]:
    return tuple(singular(word.key) for word in side if word.key not in _MARKS)


def _holds(keys: Sequence[str], name: tuple[str, ...]) -> bool:
    """Say whether a text holds a name, or who does it: an air traffic controller."""
    size = len(name)
    if size == 1:
        return name[0] in keys  # psychology is no psychiatry
    stems = [key[:_LONG] for key in keys]
    wanted = [word[:_LONG] for word in name]
    return any(stems[at : at + size] == wanted for at in range(len(keys) - size + 1))


def _fits(short: str, meaning: Meaning, line: Sequence[Word], context: Context) -> bool:
    """Say whether line and role speak of a reading's trade, and the line of no other."""
    told = [word for word in line if _short(word) != short]
    own = _count(told, meaning.trade)
    others = (other for other in readings_of(short) if other is not meaning)
    rival = max((_count(told, other.trade) for other in others), default=0)
    if own or rival:
        return own > rival
    if meaning.is_common or _is_only(short):
        return True
    texts = (context.role_title, context.employer, *context.other_bullets)
    texts = (*texts, *context.skills, *context.certificates, *context.answers)
    around = [word for text in texts for word in words(text)]
    known = _keys(around)
    if any(_holds(known, name) for name in meaning.names):
        return True
    rivals = (_count(around, one.trade) for one in readings_of(short) if one is not meaning)
    return _count(around, meaning.trade) > max(rivals, default=0)


@cache
def _is_only(short: str) -> bool:
    """Say whether an acronym has one reading, and is no word of the language: no CAN.

    Of two letters there are always more: VS is versus, too.
    """
    name = short.lower()
    is_word = bool(forms_of(name) or classes_of(name)) or len(name) < _SHORTEST
    return short.isupper() and len(readings_of(short)) == 1 and not is_word


def _count(side: Sequence[Word], trade: Sequence[str]) -> int:
    """Return how many words of a trade a text holds."""
    found = {form for word in side for form in (word.key, singular(word.key))}
    found |= {verb for word in side if word.kind == "word" for verb in forms_of(word.key)}
    return sum(
        term in found
        or (len(term) >= _LONG and any(word.startswith(term) for word in found))
        for term in trade
    )
