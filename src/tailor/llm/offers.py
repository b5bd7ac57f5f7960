"""What of a line could be said better, and how: told to the model, which chooses.

An offer is made only where the guard lets it in: "kept = maintained" for the books, not
for a promise. Rules find it, so the same words are what a wording is praised for later.
"""

from collections.abc import Callable, Iterator

from tailor.guard import Context, judge
from tailor.llm.amounts import amount_at
from tailor.llm.classes import of_class
from tailor.llm.hidden import iter_hidden
from tailor.llm.manners import manner_at
from tailor.llm.objects import is_done_to, is_whom, next_word
from tailor.llm.offer import APART_MARK, Offer
from tailor.llm.often import often_at
from tailor.llm.outright import outright_at
from tailor.llm.signs import sign_at
from tailor.llm.verbs import Form, form_of, in_form, is_doing, is_past
from tailor.llm.ways import long_ways, weak_verbs
from tailor.text import Token, tokens

Finder = Callable[[str, tuple[Token, ...], int], tuple[str, str]]
MOST = 3  # words for one; a small model takes the first anyway
APART = 5  # words between a verb and its particle: "brought the error rate down"
_PASSIVE = ("is", "are", "was", "were", "be", "been", "being")
_AT = ("at", "on")
_COUNTING = ("many", "several")
_TOLD = (
    ("outright", outright_at),
    ("sign", sign_at),
    ("short", amount_at),
    ("short", manner_at),
    ("short", often_at),
)


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
            *(_told(text, found, at, kind, finder) for kind, finder in _TOLD),
        )
        offer, last = next(filter(None, here), (None, at))
        if offer is not None:
            yield offer
        at = last + 1


def _let_in(text: str, new: str) -> bool:
    return not judge(text, new, Context())


def _hidden(text: str, found: tuple[Token, ...]) -> Iterator[tuple[int, tuple[Offer, int]]]:
    """Yield the place of each verb hidden in a noun: "conducted an analysis of"."""
    for hunk in iter_hidden(text):
        inside = [i for i, w in enumerate(found) if hunk.start <= w.start < hunk.end]
        changed = f"{text[: hunk.start]}{hunk.new}{text[hunk.end :]}"
        if inside and _let_in(text, changed):
            old = text[hunk.start : hunk.end]
            yield inside[0], (Offer(old, (hunk.new,), "short"), inside[-1])


def _verbs(
    text: str, found: tuple[Token, ...], i: int, *, is_over: bool
) -> Iterator[tuple[Offer, int]]:
    """Yield the exact verbs for a weak one at a place, and where its words end."""
    form = _form_at(found, i, is_over=is_over)
    is_part = text[: found[i].start].endswith("-") or text[found[i].end :][:1] == "-"
    is_passive = i > 0 and found[i - 1].key in _PASSIVE  # its thing stands before it
    if form is None or is_part or is_passive:
        return
    for weak, exact, nouns in weak_verbs(found[i].key):
        last, apart = _particle(text, found, i, weak)
        if last is None or not is_done_to(text, found, last if not apart else i, nouns):
            continue
        if last == i and next_word(found, i) in of_class("behind verb"):
            continue  # "checked for lead" is not "inspected for lead"
        if last > i and next_word(found, last) in _AT:
            continue  # "dropped them off at" is not "delivered them at"
        if not apart and is_whom(found, last):
            continue  # "gave customers estimates" is not "provided customers estimates"
        new = tuple(
            word
            for verb in exact
            for word in (_like(in_form(verb, form), text[found[i].start]),)
            if word != text[found[i].start : found[last].end]
            and _let_in(text, _replaced(text, found, (i, last), word, is_apart=apart))
        )
        first = text[found[i].start : found[i].end]
        words = f"{first} {APART_MARK} {text[found[last].start : found[last].end]}"
        old = words if apart else text[found[i].start : found[last].end]
        if new:
            yield Offer(old, new[:MOST], "verb"), i if apart else last
        if new or nouns:
            return  # "performed the books" is no better where "maintained" is refused


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
            is_end = next_word(found, j) in ("", *of_class("joint"), *of_class("when"))
            is_cut_off = not text[found[j].end : found[j].end + 1].isspace()
            return (j, True) if is_end or is_cut_off else (None, False)
        if found[j].key in of_class("joint") and found[j].key not in ("of", "the", "a"):
            break
    return None, False


def _long(text: str, found: tuple[Token, ...], i: int) -> Iterator[tuple[Offer, int]]:
    """Yield the short way to say what a line says at length."""
    for words, short in long_ways().get(found[i].key, ()):
        last = i + len(words) - 1
        if short in _COUNTING and not _leads_to_many(text, found, last):
            continue  # "a lot of research"
        if short == "for" and is_doing(next_word(found, last)):
            continue  # "for the purpose of finding"
        if tuple(word.key for word in found[i : last + 1]) == words:
            new = _replaced(text, found, (i, last), short, is_apart=False)
            old = text[found[i].start : found[last].end]
            if _let_in(text, new):
                yield Offer(old, (short,), "short"), last


def _leads_to_many(text: str, found: tuple[Token, ...], i: int) -> bool:
    """Say whether the things behind a word stand in the plural."""
    for word, behind in zip(found[i + 1 :], (*found[i + 2 :], None), strict=False):
        is_last = behind is None or text[word.end : behind.start] != " "
        if is_last or (behind is not None and behind.key in of_class("joint")):
            return word.key in of_class("plural") or word.key.endswith("s")
    return False


def _told(
    text: str, found: tuple[Token, ...], i: int, kind: str, finder: Finder
) -> tuple[Offer, int] | None:
    """Return what a line says outright, with a sign, or with an amount in front."""
    old, new = finder(text, found, i)
    start = found[i].start
    if not old or not _let_in(text, f"{text[:start]}{new}{text[start + len(old) :]}"):
        return None
    last = max(j for j, word in enumerate(found) if word.start < start + len(old))
    return Offer(old, (new,), kind), last


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
