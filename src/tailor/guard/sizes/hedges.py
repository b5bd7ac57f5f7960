"""What stands around a number and makes it less sure: about, up to, or more."""

from collections.abc import Sequence
from dataclasses import replace

from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.quantity import Quantity
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.lexis.words import Word
from tailor.guard.sizes.spans import is_no_hedge
from tailor.guard.sizes.units import in_base, read_unit

_CALENDAR = ("day", "month")  # base units of what lasts: "over 2 years" is no hedge
# "over 60 days late" says how late, not in which time
_LATE = frozenset({"past", "late", "overdue", "old", "behind", "delinquent", "early"})
_HEDGES_BEFORE = {
    "about": "about",
    "approximately": "about",
    "approx": "about",
    "approx .": "about",
    "around": "about",
    "roughly": "about",
    "circa": "about",
    "ca": "about",
    "ca .": "about",
    "some": "about",
    "~": "about",
    "≈": "about",
    "estimated": "about",
    "an estimated": "about",
    "c .": "about",
    "c": "about",
    "nearly": "nearly",
    "almost": "nearly",
    "close to": "nearly",
    "just under": "nearly",
    "just short of": "nearly",
    "just below": "nearly",
    "slightly under": "nearly",
    "slightly below": "nearly",
    "slightly less than": "nearly",
    "slightly fewer than": "nearly",
    "a little under": "nearly",
    "just over": "just over",
    "just above": "just over",
    "just more than": "just over",
    "slightly over": "just over",
    "slightly above": "just over",
    "slightly more than": "just over",
    "a little over": "just over",
    "a little more than": "just over",
    "max": "up to",
    "max .": "up to",
    "min": "at least",
    "min .": "at least",
    "up to": "up to",
    "at most": "up to",
    "no more than": "up to",
    "not more than": "up to",
    "as many as": "up to",
    "as much as": "up to",
    "a maximum of": "up to",
    "maximum of": "up to",
    "at least": "at least",
    "no fewer than": "at least",
    "no less than": "at least",
    "not less than": "at least",
    "a minimum of": "at least",
    "minimum of": "at least",
    "more than": "more than",
    "over": "more than",
    "above": "more than",
    "in excess of": "more than",
    "upwards of": "more than",
    "greater than": "more than",
    "exceeding": "more than",
    ">": "more than",
    "less than": "less than",
    "fewer than": "less than",
    "under": "less than",
    "below": "less than",
    "<": "less than",
}
HEDGES = frozenset(_HEDGES_BEFORE)
_LAST = frozenset(hedge.split()[-1] for hedge in HEDGES)
_HEDGES_BEHIND = {
    "+": "+",
    "plus": "+",
    "or more": "at least",
    "or so": "about",
    "or less": "up to",
    "or fewer": "up to",
    "- odd": "about",
}
_FIRST = frozenset(hedge.split()[0] for hedge in _HEDGES_BEHIND)
# verbs that may take an "in" of their own: brought members in over 2 years
_BRINGS = frozenset(
    [
        *("phase", "move", "roll", "settle", "ease", "train", "break", "bring", "take"),
        *("check", "sign", "book", "log", "hand", "turn", "send", "call"),
    ]
)
# before a hedged time, and no particle of a verb, as in "rolled it out over 2 years"
_LEADS = frozenset(["for", "within", "after", "of", "from", "to", "by", "than"])


def hedged_before(
    out: list[Word], quantity: Quantity, following: Sequence[Word] = ()
) -> tuple[Quantity, list[Word]]:
    """Take the hedges that stand before a number into it.

    following: what stands behind the number.
    """
    taken: list[Word] = []
    while out and out[-1].key.rpartition(" ")[2] in _LAST:
        for length in (4, 3, 2, 1):
            part = out[-length:]
            hedge = _HEDGES_BEFORE.get(" ".join(word.key for word in part))
            lead = out[-length - 1].key if len(out) > length else ""
            is_led = lead in _LEADS or (lead == "in" and not _is_particle(out))
            is_span = not is_led and _is_span(part, quantity, following)
            if not hedge or len(part) != length or is_span:
                continue  # for over 2 years, in under 3 days: no span of time
            is_unit = bool(quantity.unit)
            key = " ".join(word.key for word in part)
            if not is_no_hedge(out[:-length], key, following, has_unit=is_unit):
                quantity = replace(quantity, hedges=quantity.hedges | {hedge})
                taken = [*part, *taken]
                del out[-length:]
                break
        else:
            break
    return quantity, taken


def _is_particle(out: Sequence[Word]) -> bool:
    """Say whether "in" may be a verb's: brought members in over 2 years."""
    return any(not _BRINGS.isdisjoint(forms_of(word.key)) for word in out)


def _is_span(
    part: Sequence[Word], quantity: Quantity, following: Sequence[Word] = ()
) -> bool:
    if following and following[0].key in _LATE and part[0].key != "some":
        return quantity.is_ordinal
    return part[0].key in ("over", "under", "some") and (
        quantity.unit in _CALENDAR or quantity.is_ordinal or quantity.low == 1
    )


def hedged_behind(
    words: Sequence[Word], quantity: Quantity, at: int
) -> tuple[Quantity, int]:
    """Take the hedges that stand behind a number into it: 200+, 10 or more."""
    for length in (2, 1) if key_at(words, at).partition(" ")[0] in _FIRST else ():
        part = words[at : at + length]
        hedge = _HEDGES_BEHIND.get(" ".join(word.key for word in part))
        if hedge and len(part) == length and (hedge != "+" or not quantity.is_ordinal):
            at += length
            quantity = replace(quantity, hedges=quantity.hedges | {hedge})
            unit, behind = read_unit(words, at) if not quantity.unit else ("", at)
            if unit:
                base = in_base(quantity.low, quantity.high, unit)
                return replace(base, hedges=quantity.hedges), behind
            return quantity, at
    return quantity, at
