"""Small words that make another amount: most and the most, few and a few, 3 of the shops.

Source: quantifiers and partitives, Huddleston and Pullum, The Cambridge Grammar of the
English Language, 2002, chapter 5, 5.2, 7.6 to 7.10.
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.numerals import key_at, read_number
from tailor.guard.lexis.tagging import forms, tags
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

# with the article that makes another amount of them
_AMOUNTS = {"most": "the", "few": "a", "little": "a"}
_DEFINITE = frozenset(["the", "our", "my", "their", "its", "his", "her", "'s", "'"])
_OWNER = 4  # words of an owner: of the firm's own shops
_SWALLOWED = frozenset(["of", "about"])


def determiner_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield the amounts that a small word changes, and what is only spoken or heard of."""
    for key, article in _AMOUNTS.items():
        if key not in old.said or key not in new.said:
            continue
        ours, theirs = (_articles(side, key, article) for side in (old, new))
        if ours and theirs and ours != theirs:
            reason = f"“{key}” and “{article} {key}” are two amounts"
            yield Violation("changed", key, reason)
    yield from _of_all(old, new)
    for one, other in ((old, new), (new, old)):
        yield from _swallowed(one, other)
        keys, others = one.said - other.said, other.said - one.said
        if "others" in keys and "other" in others:
            yield Violation("changed", "others", "“others” are other people")


def _articles(words: Sequence[Word], key: str, article: str) -> set[bool]:
    """Return whether an amount stands with its article, for each place of it."""
    return {
        key_at(words, at - 1) == article and at > 0
        for at, word in enumerate(words)
        if word.key == key and key_at(words, at - 1) not in ("at", "as", "very", "no")
    }


def _of_all(old: Text, new: Text) -> Iterator[Violation]:
    """Some of the shops are not the shops: 3 of the firm's, the firm's 3."""
    if "of" not in old.said or _DEFINITE.isdisjoint(new.said):
        return
    if not any(key == "of" and _is_of_the(old, at) for at, key in enumerate(old.keys)):
        return
    parts = {number for _, behind, number in _numbers(old) if _is_of_the(old, behind)}
    for at, behind, number in _numbers(new) if parts else ():
        is_whole = key_at(new, at - 1) in _DEFINITE and key_at(new, behind) != "of"
        if at and number in parts and is_whole:
            reason = f"“{new[at].text}” are some of them in your line, here they are all"
            yield Violation("changed", new[at].text, reason)


def _numbers(words: Sequence[Word]) -> Iterator[tuple[int, int, object]]:
    for at in range(len(words)):
        if found := read_number(words, at):
            yield at, found[1], found[0]


def _is_of_the(words: Sequence[Word], at: int) -> bool:
    if key_at(words, at) != "of":
        return False
    behind = [key_at(words, i) for i in range(at + 1, at + 1 + _OWNER)]
    return behind[0] in _DEFINITE or "'s" in behind


def _swallowed(one: Text, other: Text) -> Iterator[Violation]:
    """Who learned about welding did not learn it, and who spoke of French spoke none."""
    gone = (_SWALLOWED & one.said) - other.said
    led = {at for at, key in enumerate(one.keys[1:]) if key in gone}
    if all(other.verbs.isdisjoint(forms(one[at])) for at in led):
        return  # and no text needs to be tagged
    told = {verb for at in _verb_places(other) for verb in forms(other[at])}
    for at in _verb_places(one):
        is_led = at in led and read_number(one, at + 2) is None
        for verb in forms(one[at]) if is_led else ():
            if verb in told:
                reason = f"“{one[at].text} {one[at + 1].text}” is not to {verb} it"
                yield Violation("changed", one[at].text, reason)


def _verb_places(words: Sequence[Word]) -> list[int]:
    return [at for at, tag in enumerate(tags(words)) if tag == "verb"]
