"""Does a phrase sound like a job title, an employer, a school? Scores from word tables.

A score above 0 speaks for it, below 0 against it, 0 means nobody knows. No score
decides alone: `heads` weighs them against each other and against the section's habit.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from tailor.resume.places import is_state, place_score
from tailor.resume.words import has_legal_form, is_rank, is_title_word, organisation_words
from tailor.text import tokens

MAX_WORDS = 12  # more are a sentence
LONG_NAME = 5  # words; names of firms without any known word are shorter
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_LEVELS = frozenset({"i", "ii", "iii", "iv", "v", "1", "2", "3", "jr", "sr"})
_TAIL = re.compile(
    r"\s+(?:of|for|in|at|to|with|on|de|der|du|di|y|und)\s+.*$|\s*[-\u2013/,:].*$", re.I
)
_DOMAIN = re.compile(r"[\w-]+\.(?:io|com|net|org|ai|co|dev|app|eu|uk|de)", re.I)
_FIRM = re.compile(
    r"(?:&|\band)\s+(?:partners|associates|sons|daughters|brothers|bros|co)\b\.?$", re.I
)
# of the armed forces of the United States (37 U.S.C. 201): "Squad Leader, E-6"
_PAY_GRADE = re.compile(r"(?:E-?[1-9]|W-?[1-5]|O-?(?:[1-9]|10)E?)")
_LATIN_FORM = re.compile(r"\b[SP]\.(?:r\.l|p\.A|C|A)\.")


@lru_cache(maxsize=4096)
def title_score(text: str) -> float:
    """Return how far a phrase sounds like a job title, -4 to 4."""
    bare = _BRACKETS.sub(" ", text).strip()
    words = [token.key for token in tokens(bare)]
    if not words or len(words) > MAX_WORDS or "@" in text or is_state(bare):
        return -4.0
    last = _head_word(bare, words)
    score = _title_words(last, words, bare)
    if has_legal_form(bare) or _FIRM.search(bare):
        score -= 3
    elif _ends_in_organisation(words) and not is_title_word(last, bare):
        score -= 2
    score -= 1 if bare[:1].islower() else 0
    score -= 2 if re.search(r"\d{3,}", bare) else 0
    return max(-4.0, min(4.0, score))


@lru_cache(maxsize=4096)
def employer_score(text: str) -> float:
    """Return how far a phrase sounds like the name of an employer or school, -4 to 4."""
    bare = _BRACKETS.sub(" ", text).strip()
    words = [token.key for token in tokens(bare)]
    if not words or len(words) > MAX_WORDS or "@" in text or is_state(bare):
        return -4.0
    if _PAY_GRADE.fullmatch(bare):
        return -4.0
    score = _organisation(bare, words)
    if is_title_word(words[-1], bare) and score < 3:
        score -= 2
    score -= 3 if place_score(text) >= 3 else 0
    score -= 1 if bare[:1].islower() and not _DOMAIN.fullmatch(bare) else 0
    return max(-4.0, min(4.0, score))


def school_score(text: str) -> float:
    """Return how far a phrase sounds like a school, -4 to 4."""
    classes = [organisation_words().get(token.key) for token in tokens(text)]
    if "school" in classes:
        return 4.0
    return employer_score(text) if any(classes) else 0.0


def _head_word(bare: str, words: Sequence[str]) -> str:
    """Return the word that says what somebody is: "Director" of Nursing, "Nurse" II."""
    head = [token.key for token in tokens(_TAIL.sub("", bare))] or list(words)
    while len(head) > 1 and head[-1] in _LEVELS:
        head.pop()
    return head[-1]


def _title_words(last: str, words: Sequence[str], bare: str) -> float:
    score = -0.3
    if is_title_word(last, bare):
        score = 3.0
    elif (
        is_rank(words[0])
        or is_rank(last)
        or any(is_title_word(word, bare) for word in words)
    ):
        score = 1.5
    return score + 0.5 if is_rank(words[0]) and score > 0 else score


def _organisation(bare: str, words: Sequence[str]) -> float:
    classes = [organisation_words().get(word) for word in words]
    if has_legal_form(bare) or _LATIN_FORM.search(bare) or _FIRM.search(bare):
        return 3.5
    if "school" in classes or _ends_in_organisation(words) or _DOMAIN.fullmatch(bare):
        return 2.5
    if "org" in classes:
        return 1.5
    if len(words) >= LONG_NAME:
        return -0.6
    return 0.8 if "&" in bare else 0.2


def _ends_in_organisation(words: Sequence[str]) -> bool:
    return organisation_words().get(words[-1]) in ("org", "school")
