"""Which words may stand for each other anywhere: forms, synonyms, short names."""

from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import forms
from tailor.guard.lexis.verbs import Form, acts_of, same_act, singular
from tailor.guard.reading.reading import Item
from tailor.terms import root_key


def is_equal(old: Item, new: Item) -> bool:
    """Say whether two items are one word, or numbers of one worth and sureness."""
    if old.word.quantity and new.word.quantity:
        one, other = old.word.quantity, new.word.quantity
        return one.measures(other) and one.is_as_sure(other)
    return old.word.key == new.word.key and old.word.kind == new.word.kind


def is_value(old: Item, new: Item) -> bool:
    """The same number, hedged otherwise: partners, so that the reason can say so."""
    one, other = old.word.quantity, new.word.quantity
    return bool(one and other and one.measures(other))


def is_form(old: Item, new: Item) -> bool:
    """Say whether two words are forms of one, or a verb and the noun of its act."""
    one, other = old.word, new.word
    if one.kind != "word" or other.kind != "word":
        return False
    if old.is_verb and new.is_verb:
        return bool(set(forms(one)) & set(forms(other))) or _is_unknown_verb(old, new)
    if singular(one.key) == singular(other.key):
        return True
    if old.is_verb != new.is_verb or old.tag != new.tag:
        if "maybe" not in (old.tag, new.tag):
            return False
        verbs = set(forms(one)) & set(forms(other))
        return bool(
            verbs or _is_act(one.key, forms(other)) or _is_act(other.key, forms(one))
        )
    if acts_of(one.key) & (acts_of(other.key) | set(forms(other))):
        return not (old.is_verb or new.is_verb)  # shipping, shipment
    return one.key == f"{other.key}ly" or other.key == f"{one.key}ly"


def _is_act(noun: str, doing: dict[str, Form]) -> bool:
    """Say whether a noun names what a word in -ing does: shipment, shipping."""
    return bool(acts_of(noun) & {verb for verb, form in doing.items() if form == "ing"})


def _is_unknown_verb(old: Item, new: Item) -> bool:
    """Say whether two verbs that WordNet lacks are forms of one: onboarded, onboarding."""
    one, other = old.word.key, new.word.key
    return not (forms(old.word) and forms(new.word)) and root_key(one) == root_key(other)


def is_short(old: Item, new: Item) -> bool:
    """Say whether one word is short for the other."""
    one, other = old.word.key, new.word.key
    longs = _long_forms(one), _long_forms(other)
    if not (longs[0] or longs[1]):
        return False
    return bool((longs[0] or {_numbered(one)}) & (longs[1] or {_numbered(other)}))


def _long_forms(short: str) -> set[tuple[str, bool]]:
    """Return what a short form stands for: cert, and certs, for a certificate or more."""
    table = rows("abbreviations.tsv")
    if short in table:
        return {_numbered(long) for long in table[short].split("|")}
    found = table.get(singular(short), "")
    return {(singular(long), True) for long in found.split("|")} if found else set()


def _numbered(noun: str) -> tuple[str, bool]:
    """Return a noun's singular, and whether it stands for more than one."""
    return singular(noun), singular(noun) != noun


def is_synonym(old: Item, new: Item) -> bool:
    """Say whether two verbs say one act."""
    if not (old.is_verb and new.is_verb):
        return False
    return any(same_act(a, b) for a in forms(old.word) for b in forms(new.word))


_ENDED = frozenset({"finish", "complete"})  # of others, fixed assets were never repaired


def is_state(old: Item, new: Item) -> bool:
    """Say whether two participles before nouns say one act: finished, completed work."""
    if old.is_verb or new.is_verb:
        return False
    return any(
        same_act(a, b)
        for a, form in forms(old.word).items()
        for b, its in forms(new.word).items()
        if form == its == "past" and {a, b} <= _ENDED
    )
