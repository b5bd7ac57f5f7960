"""Several things of one: "brakes and clutches on trucks", "truck brakes and clutches".

Only from the first to the second, never back: of "truck brakes and clutches" the clutches
need not be of trucks.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapter 5, section 14 (nouns before nouns).
"""

import re
from collections.abc import Iterator

from tailor.guard.checks.states import STATES
from tailor.guard.lexis.grammar import AUXILIARIES, LEADING, LIGHT, PAST_LIKE_BASE
from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.verbs import forms_of, singular

_STOPS = stops("or", "each", "every")
_WORD = rf"(?!(?:{_STOPS})\b)[A-Za-z][\w'-]*"
_LED = r"(?:of|on|in|at|for|from)"
_HANGING = re.compile(rf"(?<=[a-z]) {_LED} (?=[A-Za-z])")
_HEADS = re.compile(
    rf"(?:{_WORD}(?:, {_WORD}(?: {_WORD})?)*,? and {_WORD}(?: {_WORD})?|{_WORD})$"
)
_HEAD = re.compile(rf"{_WORD}$")  # no list
_CLOSED = LEADING | AUXILIARIES | LIGHT - {"and"}
_OPENS = _CLOSED | PAST_LIKE_BASE | {"and"}
_JOINT = re.compile(r",? and |, ")
_END = re.compile(rf"$|[,.;]| (?:{_STOPS})\b")
_GOES_ON_WORD = re.compile(r"[\w'-]")
_GOES_ON = re.compile(r",? and (?!\w+ed\b)")
_MOST = 5  # words before the heads


def with_heads_first(new: str, old: str) -> str:
    """Return a wording with "brakes and clutches on Volvo trucks", as the line has it."""
    for led in _HANGING.finditer(old):
        said = _heads(old[: led.start()])
        if not said or said.split()[-1].casefold() in STATES:
            continue
        # "Cleaned and pumps": the first of a list of things is no verb
        if "past" in forms_of(said.split()[0].casefold()).values():
            said = said.split()[-1]
        if f" {said}" not in new:
            continue
        quality, is_bare = _before(old[: led.start() - len(said)])
        if not is_bare:
            continue
        for place, end in _places(said, new):
            turned = _turned(old[led.end() :], new[:place], quality)
            if turned is None:
                continue
            length, things = turned
            return f"{new[: place - length]}{quality}{said}{led[0]}{things}{new[end:]}"
    return new


def _heads(before: str) -> str:
    """Return the noun or the list of nouns at the end of a text; "" for none."""
    last = before.rsplit(" ", 3)
    start = len(before) - len(last[-1])
    found = _HEADS.search(before) if "and" in last else _HEAD.search(before, start)
    return found[0] if found else ""


def _places(said: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where words stand in a text as they are, with a space before them."""
    at = text.find(f" {said}")
    while at >= 0:
        end = at + len(said) + 1
        if not _GOES_ON_WORD.match(text, end):
            yield at, end
        at = text.find(f" {said}", at + 1)


def _turned(behind: str, before: str, quality: str) -> tuple[int, str] | None:
    """Return how long the things before the heads are, and the same behind them."""
    words = before.split(" ")
    folded = behind.casefold()
    starts = folded, folded.removeprefix("the ").removeprefix("our ")
    if words[-1][:-1].casefold() not in folded:
        return None
    for count in range(min(_MOST, len(words) - 1), 0, -1):
        name = " ".join(words[-count:])
        if not name.startswith(quality) or not _is_name(bare := name[len(quality) :]):
            continue
        parts = _JOINT.split(bare)
        first = parts[0][:-1].casefold()  # what the plural has, too
        if not (starts[0].startswith(first) or starts[1].startswith(first)):
            continue
        if not all(part[:-1].casefold() in folded for part in parts):
            continue  # to make a pattern takes longer
        pattern = "".join(
            rf"(?:,|,? and) (?:{_LED} )?(?:the |our )?{_many(part)}"
            if at
            else rf"(?:the |our )?{_many(part)}"
            for at, part in enumerate(parts)
        )
        found = re.match(pattern, behind, re.IGNORECASE)
        is_end = found is not None and _END.match(behind, found.end())
        if found and is_end and not _GOES_ON.match(behind, found.end()):
            return len(name), found[0]
    return None


def _many(part: str) -> str:
    """Return a pattern of a noun phrase in the plural: trucks, for "Volvo truck"."""
    *front, last = part.split(" ")
    said = re.escape(last)
    soft = rf"|{re.escape(last[:-1])}ies" if last.endswith("y") else ""
    before = "".join(f"{re.escape(word)} " for word in front)
    return rf"{before}(?:{said}s|{said}es{soft})"


def _is_name(name: str) -> bool:
    """Say whether words name things: no closed word, and a number only in a name: F-150."""
    words = name.split(" ")
    if not name or words[0][:1].isdigit() or singular(words[-1]) != words[-1]:
        return False
    for at, word in enumerate(words):
        is_model = at > 0 and any(c.isupper() for c in words[at - 1])
        if word[:1].isdigit() and not is_model:
            return False
        is_closed = word.casefold() in _CLOSED
        if is_closed or (word == "and" and not 0 < at < len(words) - 1):
            return False
    return True


def _before(text: str) -> tuple[str, bool]:
    """Return the adjective before some heads, and whether nothing else can be theirs."""
    words = text.split()
    if not words or _opens(words[-1], is_first=len(words) == 1):
        return "", True
    quality = words[-1]
    is_done = bool({"past", "ing"} & set(forms_of(quality).values()))
    is_plain = quality.isalpha() and quality.islower() and not is_done
    is_one = is_plain and singular(quality) == quality
    is_open = len(words) > 1 and _opens(words[-2], is_first=len(words) == 2)
    return f"{quality} ", is_one and is_open


def _opens(word: str, *, is_first: bool) -> bool:
    key = word.casefold()
    return is_first or key in _OPENS or "past" in forms_of(key).values()
