"""Hidden verbs: "made changes to" is "changed", "sent queries to" is "queried"."""

import re
from functools import cache, lru_cache

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import Form, forms_of, singular

_ARTICLES = ("a", "an", "the", "some", "any")
_WORD = re.compile(r"[A-Za-z]+")
_NEXT = re.compile(r" ([A-Za-z]+)")


@lru_cache(maxsize=64)  # a side is compared in several readings of the other
def without_light_verbs(text: str) -> str:
    """Return a text with each empty verb and its noun as the verb that they say."""
    out: list[str] = []
    at = 0
    for found in _WORD.finditer(text):
        is_inside = found.start() < at
        said = _said(text, found) if not is_inside and _leads(found[0].casefold()) else None
        if said:
            out += [text[at : found.start()], said[0]]
            at = said[1]
    return "".join(out) + text[at:] if out else text


def leads_to_object(noun: str, word: str) -> bool:
    """Say whether a word behind a noun leads to what its act is done to: training for."""
    nouns = (found.get(singular(noun), {}) for found in _light().values())
    return any(word in behind for behind in nouns)


def is_role(noun: str) -> bool:
    """Say whether who acts as one does what its verb says: a mentor mentors."""
    return noun in _light().get("act_as", {})


def in_form(verb: str, form: Form) -> str:
    """Return a verb's first word in a form: "reply to" in the past is "replied to"."""
    first, _, rest = verb.partition(" ")
    said = _irregular().get((first, form)) or _regular(first, form)
    return f"{said} {rest}".rstrip()


@cache
def _irregular() -> dict[tuple[str, Form], str]:
    """Return the forms that no ending makes: taught, referred; drew rather than drawn."""
    found: dict[tuple[str, Form], list[str]] = {}
    for word, row in rows("forms.tsv").items():
        kind, _, verb = row.partition("\t")
        form = forms_of(word).get(verb) if kind == "verb" else None
        if form:
            found.setdefault((verb, form), []).append(word)
    plain = {
        of: [w for w in words if not w.endswith(("n", "ne"))] for of, words in found.items()
    }
    known = {of: plain[of] or words for of, words in found.items()}
    # of "mow" only "mown" has a row of its own; the past is mowed
    return {
        of: min(words)
        for of, words in known.items()
        if plain[of] or of[0] in PAST_LIKE_BASE or not min(words).startswith(of[0])
    }


def _regular(verb: str, form: Form) -> str:
    if form == "base":
        return verb
    if form == "s":
        return f"{verb[:-1]}ies" if _has_hard_y(verb) else f"{verb}s"
    if form == "past" and _has_hard_y(verb):
        return f"{verb[:-1]}ied"
    if form == "past" and verb in PAST_LIKE_BASE:
        return verb
    ending = "ed" if form == "past" else "ing"
    if verb.endswith("e"):
        return verb[:-1] + ending
    return verb + ending


def _has_hard_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in "aeiou"


def form_of(word: str, verb: str) -> Form | None:
    """Return the form in which a word is a verb; None: it is no form of it."""
    return forms_of(word.casefold()).get(verb)


@cache
def _light() -> dict[str, dict[str, dict[str, str]]]:
    """Return verb, noun, word behind: the verb that says it."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for row, said in rows("light.tsv").items():
        verbs, nouns, behind = row.split()
        for verb in verbs.split("|"):
            for noun in nouns.split("|"):
                own = found.setdefault(verb, {}).setdefault(noun, {})
                own |= dict.fromkeys(behind.split("|"), said)
    return found


@lru_cache(maxsize=8192)  # of words, and most say something of their own
def _leads(word: str) -> bool:
    """Say whether a word may be a form of an empty verb: made, acted as."""
    return not _first_words().isdisjoint(forms_of(word))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(verb.partition("_")[0] for verb in _light())


def _said(text: str, first: re.Match[str]) -> tuple[str, int] | None:
    """Return the verb that a phrase says, in its form, and the place behind it."""
    for verb, form in forms_of(first[0].casefold()).items():
        words = _behind(text, first.end())
        if words and f"{verb}_{words[0][0]}" in _light():
            verb, words = f"{verb}_{words[0][0]}", words[1:]
        nouns = _light().get(verb)
        if nouns is None:
            continue
        if words and words[0][0] in _ARTICLES:
            words = words[1:]
        if len(words) < 2:
            continue
        behind = nouns.get(singular(words[0][0]), {})
        if len(words) > 2 and f"{words[1][0]}_{words[2][0]}" in behind:
            words[1:3] = [(f"{words[1][0]}_{words[2][0]}", words[2][1])]  # next to
        said = behind.get(words[1][0])
        if said:
            is_past = form == "base" and first[0].casefold() in PAST_LIKE_BASE
            done = in_form(said, "past" if is_past else form)
            return (done.capitalize() if first[0][0].isupper() else done), words[1][1]
    return None


def _behind(text: str, at: int) -> list[tuple[str, int]]:
    """Return the next words with only a space before each, and where each ends."""
    found: list[tuple[str, int]] = []
    while len(found) < 4 and (word := _NEXT.match(text, at)):
        at = word.end()
        found.append((word[1].casefold(), at))
    return found
