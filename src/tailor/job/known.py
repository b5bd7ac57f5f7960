"""The terms of the vocabulary that a sentence of an ad names, and means."""

import re
from collections.abc import Iterator

from tailor.job.lexicon import is_plural, names_a
from tailor.job.words import pattern, words
from tailor.terms import Found, find_terms

SHORT = 4  # letters: what is shorter is half of "C-level" or "ABA-approved"
_COMPOUND = re.compile(r"-[a-z]")
_BILINGUAL = re.compile(r"\bbilingual\b.*\bEnglish\b", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:class|type|vitamin|hepatitis|grade|series|level|tier|section)\s$", re.I
)


def known_terms(text: str) -> Iterator[Found]:
    """Yield the vocabulary's terms that mean what they look like, in their order."""
    for found in find_terms(text):
        said = text[found.start : found.end]
        is_part = _is_part(found, text)
        if found.term.kind == "language":
            is_other = _is_no_language(found, text)
        elif found.term.kind == "degree":
            is_other = len(said) < SHORT and not said.isupper()  # "as"
        elif found.term.kind == "skill":
            is_other = bool(pattern("no term").search(said)) or _is_people(said)
        else:
            is_other = False
        if found.term.kind != "tool" and said.lower() in words("light"):
            continue  # "report to the Controller"
        if not is_part and not is_other:
            yield found


def _is_people(said: str) -> bool:
    """Whether a skill of the vocabulary only names others: "decision makers"."""
    *before, last = said.lower().split()
    if not before or not is_plural(last) or last.endswith("ics"):
        return False
    return len(before) == 1 and names_a(last, "person")


def _is_part(found: Found, text: str) -> bool:
    """Whether a short name is a piece of another one: "Class C", "C-level"."""
    length = found.end - found.start
    if length == 1 and _PART.search(text[: found.start]):
        return True
    return length < SHORT and bool(_COMPOUND.match(text, found.end))


def _is_no_language(found: Found, text: str) -> bool:
    """Whether a language is a people or a kind: "the Greeks", "French cuisine".

    Who is bilingual in English and Spanish is asked for Spanish.
    """
    said = text[found.start : found.end].lower()
    if said not in {spelling.lower() for spelling in found.term.spellings}:
        return True
    if found.term.name == "English" and _BILINGUAL.search(text):
        return True
    return bool(pattern("not a language").match(text[found.end :]))
