"""What leads to one noun, in another order: medical and fire calls, fire and medical ones.

Only words that can't stand alone beside the verb: who handled "payroll and staff records"
may have handled payroll, and "staff and payroll records" are other ones.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapters 5, section 3 (count and non-count nouns), and 15, section 2 (coordination).
"""

import re
from itertools import permutations

from tailor.guard.lexis.grammar import ARTICLES, AUXILIARIES, LEADING
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of, singular

_CLOSED = LEADING | AUXILIARIES | ARTICLES | {"and", "each", "every", "this", "that", "'s"}
_STANDING = frozenset(["the", "a", "an", "our", "my", "each", "every", "this", "that"])
_WORDS = re.compile(
    r"[a-z]+(?:-[a-z]+)*$|[a-z]+s'$"
    r"|(?:[A-Z][a-z]+(?:ish|ese|ian|ean|can)|Dutch|French|Welsh|Greek|Swiss|Thai|Czech)$"
)
_QUALITIES = frozenset(
    ["daily", "weekly", "monthly", "yearly", "quarterly", "nightly", "hourly", "elderly"]
)
_MOST = 3  # words that lead to one noun
# "at $20 and $10": which is which follows the order of the list
PAIRED = re.compile(
    r"\d[^\s]* and [$€£]?\d|\brespectively\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) and"
    r" (?:one|two|three|four|five|six|seven|eight|nine|ten)\b"
)


def with_list_order(new: str, old: str) -> str:
    """Return a wording with what leads to one noun in the line's order."""
    if " and " not in old or " and " not in new:
        return new
    for joint in re.finditer(r",? and ", old):
        for names, head, listed in _lists(old[: joint.start()], old[joint.end() :], new):
            if (
                listed in new
                or any(name not in new for name in names)
                or PAIRED.search(old)
            ):
                continue
            for order in permutations(names):
                said = f"{', '.join(order[:-1])} and {order[-1]} {head}"
                for written in (said, said.replace(" and ", ", and ")):
                    if written not in new:
                        continue
                    place = re.search(rf"(?<![\w'-]){re.escape(written)}(?![\w'-])", new)
                    if place and not _stands(new[: place.start()]):
                        return f"{new[: place.start()]}{listed}{new[place.end() :]}"
    return new


def _lists(before: str, behind: str, new: str) -> list[tuple[tuple[str, ...], str, str]]:
    """Return what may lead to one noun around an "and": names, the noun, all of it.

    new: the wording, which has all of these.
    """
    found: list[tuple[tuple[str, ...], str, str]] = []
    *middle, last = re.split(r", ", before)[-_MOST + 1 :]
    after = behind.split(" ")[:3]
    for length in (1, 2):
        if len(after) <= length:
            break
        second, head = " ".join(after[:length]), after[length].rstrip(",.;")
        if f" {head}" not in new or second not in new:
            continue
        if not _is_noun(head) or not _leads(second, is_inside=True):
            continue
        for firsts in _fronts(middle, last):
            names = (*firsts, second)
            listed = f"{', '.join(firsts)} and {second} {head}"
            start = f"{before} and {behind}".rfind(listed)
            is_inside = start > 0 and _goes_in(before[:start])
            if start < 0 or _stands(before[:start]):
                continue
            if all(_leads(name, is_inside=is_inside) for name in names):
                found.append((names, head, listed))
    return found


def _fronts(middle: list[str], last: str) -> list[tuple[str, ...]]:
    """Return what may stand before the "and" of a list: one name, or several."""
    parts = last.split(" ")
    found: list[tuple[str, ...]] = [
        (" ".join(parts[-n:]),) for n in (1, 2) if len(parts) > n or n == 1
    ]
    if middle and len(parts) < 3:
        front = middle[-1].split(" ")
        found += [(" ".join(front[-n:]), last) for n in (1, 2) if len(front) >= n]
    return found


def _stands(before: str) -> bool:
    """Say whether the first of a list may be a thing: "the oven and fridge doors"."""
    words = before.split()
    return bool(words) and (words[-1].casefold() in _STANDING or words[-1].endswith("'s"))


def _goes_in(before: str) -> bool:
    """Say whether a noun phrase goes on at the end of a text: behind "for", or a verb."""
    last = before.rstrip().rpartition(" ")[2].casefold()
    return last in LEADING or _is_verb(last)


def _leads(name: str, *, is_inside: bool) -> bool:
    """Say whether a name can only lead to a noun: an adjective, or a noun of one thing."""
    *front, last = name.split(" ")
    if not all(_is_noun(word) and not _is_verb(word) for word in front):
        return False
    is_adverb = last.endswith("ly") and last not in _QUALITIES
    if last.endswith("ing") or is_adverb or singular(last) != last or not _is_noun(last):
        return False
    is_open = bool(front) or is_inside or not _is_verb(last)
    return is_open and last not in rows("masses.tsv")


def _is_verb(word: str) -> bool:
    return "past" in forms_of(word).values()


def _is_noun(word: str) -> bool:
    return bool(_WORDS.match(word)) and word not in _CLOSED
