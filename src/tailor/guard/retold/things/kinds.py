"""What a name is, said beside it: the Epic software, the grill station, a VIN number.

Source: appositive heads, Huddleston and Pullum, The Cambridge Grammar of the English
Language, 2002, chapter 5, 14.1.
"""

from collections.abc import Sequence
from functools import cache

from tailor.guard.lexis.acronyms import ends_like
from tailor.guard.lexis.grammar import ARTICLES, AUXILIARIES, LEADING
from tailor.guard.lexis.products import is_maker, is_tool
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import guessed
from tailor.guard.lexis.verbs import acts_of, forms_of, singular
from tailor.guard.lexis.words import Word, words

_MOST = 3  # words of a name
_THINGS = frozenset(
    [
        *("building", "painting", "drawing", "wiring", "piping", "siding", "flooring"),
        *("lighting", "housing", "opening", "filling", "coating", "landing", "crossing"),
        *("holding", "engraving", "carving", "clothing", "bedding", "parking", "dressing"),
        *("heating", "cooling", "plumbing", "fencing", "paving", "roofing", "lining"),
    ]
)
_BEHIND = LEADING | AUXILIARIES | {"and", "each", "every", "daily", "weekly", "monthly"}


def without_kinds(text: str, other: str) -> str:
    """Return a line without the kinds of its names, where the wording leaves them out.

    Only behind what leads to a use: who built a Slack app built no Slack. Never back: what
    was taught in oncology was not taught in the oncology department.
    """
    bare = {singular(word.key) for word in words(other)}
    found = words(text)
    for at in range(len(found) - 1, 0, -1):
        last = singular(found[at].key)
        if last in bare or not _is_end(found, at + 1):
            continue
        is_said = _is_said_by_letters(found[at - 1], last)
        name = at - 1 if is_said else _kind(found, at)
        if name:
            many = "s" if is_said and found[at].key != last else ""  # VIN numbers: VINs
            text = f"{text[: found[name].end]}{many}{text[found[at].end :]}"
    return text


def _is_said_by_letters(name: Word, last: str) -> bool:
    """Say whether an acronym's last letter says the word behind it: a VIN number."""
    return name.text[:2].isupper() and ends_like(name.text, last)


def _kind(found: Sequence[Word], at: int) -> int:
    """Return the place of a name's last word before its kind, 0 where there is none."""
    for kind in _kinds().get(singular(found[at].key), ()):
        length = len(kind)
        before = at - length
        keys = [word.key for word in found[before + 1 : at]]
        if before > 0 and keys == [*kind[:-1]] and _is_named(found, before, kind):
            return before
    return 0


@cache
def _kinds() -> dict[str, list[tuple[str, ...]]]:
    """Return the kinds, as words, by their last word; the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for kind in sorted(rows("kinds.tsv"), key=len, reverse=True):
        parts = tuple(kind.split())
        found.setdefault(parts[-1], []).append(parts)
    return found


def _is_end(found: Sequence[Word], at: int) -> bool:
    """Say whether a noun phrase ends before a place."""
    if at >= len(found):
        return True
    word = found[at]
    is_and = word.key == "and" and _is_end_behind_and(found, at + 1)
    return is_and or word.kind == "mark" or (word.key in _BEHIND and word.key != "and")


def _is_end_behind_and(found: Sequence[Word], at: int) -> bool:
    """Say whether an act follows "and", so that no list of names goes on."""
    return at < len(found) and bool({"past", "ing"} & {*forms_of(found[at].key).values()})


def _is_named(found: Sequence[Word], last: int, kind: tuple[str, ...]) -> bool:
    """Say whether a name of a kind ends at a place, behind what leads to its use."""
    fields = rows("kinds.tsv")[" ".join(kind)].split("\t")
    names, leads = (frozenset(field.split("|")) for field in fields)
    for first in range(last, max(0, last - _MOST), -1):
        before = first - 1
        while before > 0 and found[before].key in ARTICLES:
            before -= 1
        lead = found[before].key
        is_led = lead in leads or bool(forms_of(lead).keys() & leads)
        part = found[first : last + 1]
        if is_led and _is_name(part, names) and not (lead == "with" and _is_firm(part)):
            return True
    return False


def _is_name(part: Sequence[Word], names: frozenset[str]) -> bool:
    said = " ".join(word.key for word in part if word.key != "-")
    if said in names or ("@act" in names and _is_act(part[-1].key)):
        return True
    if "@name" in names and all(word.text[:1].isupper() for word in part):
        return True
    return "@tool" in names and is_tool(" ".join(word.text for word in part))


def _is_firm(part: Sequence[Word]) -> bool:
    """Say whether a name may be a partner's: worked with Oracle, with Oracle software."""
    name = " ".join(word.text for word in part)
    is_name = part[0].text[:1].isupper()
    return is_maker(name) or (is_name and not is_tool(name))


def _is_act(noun: str) -> bool:
    """Say whether a word in -ing is what somebody does: onboarding, no building."""
    if noun in _THINGS:
        return False
    known = "ing" in (set(forms_of(noun).values()) or guessed(noun))
    return known or (noun.endswith("ing") and bool(acts_of(noun)))
