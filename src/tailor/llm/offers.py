"""What of a line could be said better, and how: told to the model, which chooses.

An offer is made only where the guard lets it in: "kept = maintained" for the books, not
for a promise. Rules find it, so the same words are what a wording is praised for later.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tailor.guard import Context, judge, without_light_verbs
from tailor.llm.classes import of_class
from tailor.llm.hunks import hunks
from tailor.llm.signs import sign_at
from tailor.llm.verbs import Form, bases, form_of, in_form, is_past, is_plain
from tailor.llm.ways import long_ways, weak_verbs
from tailor.text import Token, tokens

MOST = 3  # words for one; a small model takes the first anyway
EVERYDAY = 4  # letters: "talk", "call", "help"
NEAR = 6  # words behind a verb among which what it is done to stands
APART_MARK = "..."  # stands for the words between a verb and its particle
APART = 5  # words between a verb and its particle: "brought the error rate down"
_NO_ACT = ("help", "helped", "helping")  # a noun says it better: "provided assistance"


@dataclass(frozen=True, slots=True)
class Offer:
    """Words of a line, as they stand there, and what could stand for them.

    kind: "verb" for a more exact one, "short" for fewer words, "sign" for "70%".
    """

    old: str
    new: tuple[str, ...]
    kind: str

    def is_taken(self, before: str, after: str) -> str:
        """Return what a wording says in place of the old words, "" where it does not."""
        if self.kind == "sign":  # tokens have no signs
            is_there = self.new[0] in after and self.old not in after
            return self.new[0] if is_there else ""
        words = self.old.split()
        left = [word.key for new in self.new for word in tokens(new)]
        own = [word for word in words if word.casefold() not in left]
        gone = (words[0], words[-1]) if APART_MARK in words else own[:1]
        if any(_count(after, word) >= _count(before, word) for word in gone):
            return ""
        came = (w for w in self.new if w and _count(after, w) > _count(before, w))
        return next(came, "")


def iter_offers(text: str, *, is_over: bool = True) -> Iterator[Offer]:
    """Yield what the guard lets say better in a line.

    is_over: whether it tells of a job that has ended, where the line does not show it.
    """
    found = tokens(text)
    hidden = dict(_hidden(text, found))
    at = 0
    while at < len(found):
        here = (
            hidden.get(at),
            *_verbs(text, found, at, is_over=is_over),
            *_long(text, found, at),
            _sign(text, found, at),
        )
        offer, last = next(filter(None, here), (None, at))
        if offer is not None:
            yield offer
        at = last + 1


def _count(text: str, words: str) -> int:
    keys = [word.key for word in tokens(text)]
    wanted = [word.key for word in tokens(words)]
    starts = range(len(keys) - len(wanted) + 1)
    return sum(keys[i : i + len(wanted)] == wanted for i in starts)


def _let_in(text: str, new: str) -> bool:
    return not judge(text, new, Context())


def _hidden(text: str, found: tuple[Token, ...]) -> Iterator[tuple[int, tuple[Offer, int]]]:
    """Yield the place of each verb hidden in a noun: "conducted an analysis of"."""
    for hunk in hunks(text, without_light_verbs(text)):
        old, new = text[hunk.start : hunk.end].rstrip(), hunk.new.rstrip()
        inside = [i for i, w in enumerate(found) if hunk.start <= w.start < hunk.end]
        is_weak = not new or _is_weak(new.split()[0].casefold())
        changed = f"{text[: hunk.start]}{hunk.new}{text[hunk.end :]}"
        if is_weak or new.casefold() in _NO_ACT or " " not in old:
            continue
        if inside and _let_in(text, changed):
            yield inside[0], (Offer(old, (new,), "short"), inside[-1])


def _is_weak(verb: str) -> bool:
    """Say whether a hidden verb is no better than its noun: "talked" for "gave talks"."""
    return is_plain(verb) or all(len(base) <= EVERYDAY for base in bases(verb)[1:2])


def _verbs(
    text: str, found: tuple[Token, ...], i: int, *, is_over: bool
) -> Iterator[tuple[Offer, int]]:
    """Yield the exact verbs for a weak one at a place, and where its words end."""
    form = _form_at(found, i, is_over=is_over)
    is_part = text[: found[i].start].endswith("-") or text[found[i].end :][:1] == "-"
    if form is None or is_part:
        return
    for weak, exact, nouns in weak_verbs(found[i].key):
        last, apart = _particle(text, found, i, weak)
        if last is None or not _has(text, found, last if not apart else i, nouns):
            continue
        new = tuple(
            word
            for verb in exact
            for word in (_like(in_form(verb, form), text[found[i].start]),)
            if _let_in(text, _replaced(text, found, (i, last), word, is_apart=apart))
        )
        first = text[found[i].start : found[i].end]
        words = f"{first} {APART_MARK} {text[found[last].start : found[last].end]}"
        old = words if apart else text[found[i].start : found[last].end]
        if new:
            yield Offer(old, new[:MOST], "verb"), i if apart else last
            return


def _form_at(found: tuple[Token, ...], i: int, *, is_over: bool) -> Form | None:
    """Return the form of a verb at a place, None where it may be no verb.

    Inside a line only a past form, or one behind a word such as "to" and "and", tells a
    verb from a thing.
    """
    word, before = found[i].key, found[i - 1].key if i else ""
    form = form_of(word)
    if form == "past":
        return form
    if form == "ing":
        return form if not i or before in of_class("joint") else None
    if i and before != "to" and not (before == "and" and form_of(found[0].key) != "past"):
        return None
    if form is None and before != "to":
        is_told = any(is_past(other.key) for other in found)
        return "past" if is_over or is_told else "base"
    return "base"


def _particle(
    text: str, found: tuple[Token, ...], i: int, weak: str
) -> tuple[int | None, bool]:
    """Return where the words of a weak verb end, and whether others stand between."""
    rest = weak.split()[1:]
    keys = [word.key for word in found[i + 1 : i + 1 + len(rest)]]
    between = text[found[i].end : found[min(i + len(rest), len(found) - 1)].start]
    if keys == rest and not set(between) & set(",;:("):
        return i + len(rest), False
    if len(rest) != 1:
        return None, False
    for j in range(i + 2, min(i + 2 + APART, len(found))):
        if set(text[found[j - 1].end : found[j].start]) & set(",;:("):
            break
        if found[j].key == rest[0]:
            return j, True
        if found[j].key in of_class("joint") and found[j].key not in ("of", "the", "a"):
            break
    return None, False


def _long(text: str, found: tuple[Token, ...], i: int) -> Iterator[tuple[Offer, int]]:
    """Yield the short way to say what a line says at length."""
    for words, short in long_ways().get(found[i].key, ()):
        last = i + len(words) - 1
        if tuple(word.key for word in found[i : last + 1]) == words:
            new = _replaced(text, found, (i, last), short, is_apart=False)
            old = text[found[i].start : found[last].end]
            if _let_in(text, new):
                yield Offer(old, (short,), "short"), last


def _sign(text: str, found: tuple[Token, ...], i: int) -> tuple[Offer, int] | None:
    """Return the sign for words beside a figure."""
    old, new = sign_at(text, found, i)
    start = found[i].start
    if not old or not _let_in(text, f"{text[:start]}{new}{text[start + len(old) :]}"):
        return None
    last = max(j for j, word in enumerate(found) if word.start < start + len(old))
    return Offer(old, (new,), "sign"), last


def _replaced(
    text: str, found: tuple[Token, ...], at: tuple[int, int], new: str, *, is_apart: bool
) -> str:
    first, last = found[at[0]], found[at[1]]
    if is_apart:
        between = text[first.end : last.start].rstrip()
        return f"{text[: first.start]}{new}{between}{text[last.end :]}"
    end = last.end if new else last.end + 1
    return f"{text[: first.start]}{new}{text[end:]}"


def _like(word: str, first: str) -> str:
    return word.capitalize() if first.isupper() else word


def _has(text: str, found: tuple[Token, ...], i: int, nouns: frozenset[str]) -> bool:
    """Say whether one of some nouns follows a verb soon, and no word for a state.

    "Kept the books" is "maintained", "kept the shop clean" is not.
    """
    near: list[str] = []
    heads: list[str] = []
    for j in range(i + 1, min(i + 1 + NEAR, len(found))):
        if is_past(found[j].key) or set(text[found[j - 1].end : found[j].start]) & set(
            ";("
        ):
            break
        near.append(found[j].key)
        heads += [found[j].key] if _is_head(text, found, j) else []
    if of_class("state") & set(near):
        return False
    return not nouns or any(form in nouns for word in heads for form in bases(word))


def _is_head(text: str, found: tuple[Token, ...], j: int) -> bool:
    """Say whether a noun is not only narrowing another: "forklift and truck courses"."""
    if j + 1 == len(found) or text[found[j].end : found[j + 1].start] != " ":
        return True
    behind, is_plural = found[j + 1].key, found[j].key.endswith("s")
    if behind in ("and", "or"):
        return is_plural
    return behind in of_class("joint") or is_past(behind) or behind in of_class("number")
