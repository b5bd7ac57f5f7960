"""How much of each thing is not how much of them in all, nor for how long.

"$500 phones" cost $500 each and "$500 of phones" cost that together; "10-week courses" last
so long, whoever taught "courses for 10 weeks" may have taught a hundred; "5-person teams"
are of five people, and "5 teams" are five. "9 months of a program" are not all of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from tailor.guard.lexis.grammar import ARTICLES
from tailor.guard.lexis.numerals import ends_phrase, key_at
from tailor.guard.lexis.quantity import Quantity
from tailor.guard.lexis.tagging import tags
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import Word
from tailor.guard.sizes.measures import with_quantities
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_PEOPLE = frozenset(["person", "people", "member", "man", "woman", "strong"])
_HEDGES = frozenset(["over", "under", "above", "below", "to", "up"])
_NO_SIZE = frozenset(["", "percent", "time", "degree"])
_TIMES = frozenset(["second", "minute", "hour", "day", "week", "month", "year"])
# these are sums themselves: $2M sales are $2M in sales
_SUMS = frozenset(
    [
        *("sale", "revenue", "saving", "profit", "loss", "earning", "proceeds", "receipt"),
        *("asset", "fund", "turnover", "spend", "business", "income", "debt", "funding"),
    ]
)
# last as long as the person's own time in them
_OWN = frozenset(
    [
        *("internship", "placement", "apprenticeship", "externship", "fellowship", "stint"),
        *(
            "secondment",
            "residency",
            "rotation",
            "term",
            "tenure",
            "practicum",
            "volunteer",
        ),
    ]
)
_TOTALS = (" in total ", " in all ", " altogether ", " combined ", " overall ", " a total ")
_LASTS = frozenset(["contract", "lease", "period", "agreement", "experience", "loan"])
_HERDS = frozenset(["cattle", "livestock", "poultry", "people", "staff", "personnel"])
# how a quantity stands to a noun; what one text says in the one way and the other in the
# other is another fact
_EACH, _TOTAL, _BEHIND, _LASTING = "each", "total", "behind", "lasting"
_AGED, _COUNT, _PERSONS = "aged", "count", "persons"


@dataclass(frozen=True, slots=True)
class _Size:
    """A quantity, how it stands to a noun phrase, and the singulars of that phrase."""

    text: str
    quantity: Quantity
    way: str
    nouns: tuple[str, ...] = ()
    is_many: bool = False
    is_part: bool = False

    @property
    def head(self) -> str:
        return self.nouns[-1] if self.nouns else ""

    @property
    def is_time(self) -> bool:
        return self.quantity.unit in _TIMES


def size_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield the quantities that say the size of each in one text only, or how long."""
    said = old.said & new.said
    if "half" in said:
        yield from _half_violations(old, new)
    if "worth" in said:
        yield from _whole_violations(old, new)
    of_people = not _PEOPLE.isdisjoint(old.said | new.said)
    old_sizes = [*_sizes(old, of_people=of_people)]
    new_sizes = [*_sizes(new, of_people=of_people)] if old_sizes else []
    ways = {(size.quantity, size.way, size.head) for size in old_sizes}
    for one, other in product(old_sizes, new_sizes):
        is_kept = (other.quantity, other.way, other.head) in ways
        if is_kept or one.way == other.way or not one.quantity.measures(other.quantity):
            continue
        if reason := _told(one, other) or _told(other, one):
            yield Violation("number", other.text, reason)


def _half_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Half of a degree is no half degree; half of a day is half a day."""
    halves = [_halved(words) for words in (old, new)]
    for one, other in (halves, halves[::-1]):
        for thing in one["of"] & other[""]:
            yield Violation("changed", thing, f"it is half of a “{thing}” in one text only")


def _whole_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Cars worth $300,000 in total are not cars worth $300,000, which each may be."""
    texts = [" ".join(word.key for word in words) for words in (old, new)]
    if all(" worth " in text for text in texts):
        said = [any(total in f"{text} " for total in _TOTALS) for text in texts]
        if said[0] and not said[1]:
            yield Violation("lost", "total", "your line says what they are worth in total")


def _halved(words: Sequence[Word]) -> dict[str, set[str]]:
    keys = [word.key for word in words]
    found: dict[str, set[str]] = {"of": set(), "": set()}
    for at, key in enumerate(keys):
        if key != "half":
            continue
        behind = keys[at + 1 : at + 4]
        is_of = behind[:1] == ["of"] and behind[1:2] != [] and behind[1] in ARTICLES
        name = behind[2:3] if is_of else [k for k in behind if k != "-"][:1]
        if name and name[0] not in _TIMES:
            found["of" if is_of else ""].add(name[0])
    return found


def _told(one: _Size, other: _Size) -> str:
    """Return what two sizes of one quantity say otherwise; "" for nothing."""
    is_shared = one.head and (one.head in other.nouns or other.head in one.nouns)
    if not is_shared:
        return ""
    name = one.head
    match one.way, other.way:
        case ("each", "total"):
            return _priced(one, other, name)
        case ("behind", "total") if (other.is_part or one.is_many) and name not in _SUMS:
            return f"{one.text} is how large each “{name}” is in one text, not in both"
        case ("each", "lasting") if name not in _OWN:
            return f"{one.text} is how long each “{name}” lasts in one text, not in both"
        case ("aged", "lasting") if one.is_many or name in _HERDS:
            return f"{one.text} is how old the “{name}” are in one text, not in both"
        case ("behind", "lasting") if name not in _OWN | _LASTS:
            return f"{one.text} is how old the “{name}” are in one text, not in both"
        case ("persons", "count") if one.head in other.nouns:
            return f"{one.text} is how many people are in a “{name}”, not how many of them"
    return ""


def _priced(each: _Size, total: _Size, name: str) -> str:
    if total.is_part:
        return f"{total.text} is a part of the “{name}” in one text, and all in the other"
    is_mass = each.is_time and not total.is_many
    if is_mass or name in _SUMS:
        return ""  # 40 hours of training, a 40-hour training
    return f"{each.text} is for each “{name}” in one text, and in all in the other"


def _sizes(words: Sequence[Word], *, of_people: bool) -> Iterator[_Size]:
    """Yield the sizes of a text.

    of_people: one of the texts may tell of so many people; else a count is no other size.
    """
    found = with_quantities(words)
    if not any(_is_sized(word.quantity, of_people=of_people) for word in found):
        return
    tagged = tags(found)
    for at, word in enumerate(found):
        quantity = word.quantity
        if quantity is None or not _is_sized(quantity, of_people=of_people):
            continue
        behind = _phrase(found, tagged, at + 1)
        text = word.text
        if quantity.unit == "":
            if behind:
                way = _PERSONS if _is_of_people(words, word) else _COUNT
                yield _size(text, quantity, way, behind)
            continue
        following = key_at(found, at + 1)
        is_sum = quantity.unit.isupper() and following in ("in", "worth")
        if following == "of" or is_sum:
            start = at + 2 + (following == "worth" and key_at(found, at + 2) == "of")
            is_part = key_at(found, start) in ARTICLES
            start += is_part
            start += start < len(found) and found[start].quantity is not None
            inside = _phrase(found, tagged, start)
            yield _size(text, quantity, _TOTAL, inside, is_part=is_part)
        elif behind:
            yield _size(text, quantity, _EACH, behind)
        else:
            yield from _behind(found, tagged, at)


def _is_sized(quantity: Quantity | None, *, of_people: bool) -> bool:
    """Say whether a quantity may be a size: it has a unit, or people may be counted."""
    if quantity is None or quantity.is_ordinal:
        return False
    return quantity.unit not in _NO_SIZE or (of_people and quantity.unit == "")


def _behind(found: Sequence[Word], tagged: Sequence[str], at: int) -> Iterator[_Size]:
    """Yield a quantity behind a noun: courses of, courses for, children over."""
    word, start = found[at], at
    assert word.quantity is not None
    while key_at(found, start - 1) in _HEDGES:
        start -= 1
    leading = key_at(found, start - 1)
    before = _phrase_before(found, tagged, start - 1 - (leading in ("of", "for", "aged")))
    if leading == "for":
        # taught courses on art for 10 weeks: whatever stands before
        nouns = [w for w, tag in zip(found[:at], tagged, strict=False) if not tag]
        yield _size(word.text, word.quantity, _LASTING, nouns)
    elif leading in ("of", "aged"):
        yield _size(word.text, word.quantity, _BEHIND, before)
    elif before and (start < at or word.quantity.hedges):
        yield _size(word.text, word.quantity, _AGED, before)


def _size(
    text: str,
    quantity: Quantity,
    way: str,
    phrase: Sequence[Word],
    *,
    is_part: bool = False,
) -> _Size:
    nouns = tuple(singular(word.key) for word in phrase)
    bare = Quantity(quantity.low, quantity.high, quantity.unit)
    is_many = bool(phrase) and nouns[-1] != phrase[-1].key
    return _Size(text, bare, way, nouns, is_many=is_many, is_part=is_part)


def _phrase(found: Sequence[Word], tagged: Sequence[str], at: int) -> list[Word]:
    """Return the words of the noun phrase that begins at a place."""
    phrase = []
    while _goes_on(found, at) and not found[at].quantity and not tagged[at]:
        phrase.append(found[at])
        at += 1
    return [word for word in phrase if word.kind == "word"]


def _goes_on(found: Sequence[Word], at: int) -> bool:
    """Say whether a noun phrase goes on at a place: always behind a hyphen."""
    is_joined = key_at(found, at - 1) == "-" and at < len(found) and found[at].joins_left
    return is_joined or not ends_phrase(found, at)


def _phrase_before(found: Sequence[Word], tagged: Sequence[str], at: int) -> list[Word]:
    phrase: list[Word] = []
    while at >= 0 and not ends_phrase(found, at) and not tagged[at]:
        phrase.insert(0, found[at])
        at -= 1
    return phrase


def _is_of_people(words: Sequence[Word], number: Word) -> bool:
    """Say whether "-person" stands behind a number."""
    behind = [word for word in words if word.start >= number.end][:2]
    keys = [word.key for word in behind if word.key != "-"]
    return bool(keys) and keys[0] in _PEOPLE
