"""Initials that stand for a term, or words that a term is the initials of."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tailor.gap.akin import akin
from tailor.gap.family import family
from tailor.gap.gap import Status
from tailor.gap.hit import Hit
from tailor.gap.passages import Passage
from tailor.job import Requirement
from tailor.terms import ads_counted, document_frequency, function_words, term_named
from tailor.text import tokens

LEAST_INITIALS, MOST_INITIALS = 3, 5
PLAIN_SHARE = 0.01  # a word in more than one ad of a hundred
_PAIR = re.compile(r"\b([A-Z])[A-Z]\s?(?:/|&|and)\s?([A-Z])[A-Z]\b")
PAIR = 2  # words, whose two letters need a word beside them that speaks of the same


def short_form(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield the initials of a long term, and the words that a long acronym stands for.

    "Maestro PMS" for a property management system, "buy online, pick up in store" for
    BOPIS.
    """
    term = requirement.term
    words = [word for word in _words(term) if word not in function_words()]
    if LEAST_INITIALS <= len(words) <= MOST_INITIALS and term.islower():
        short = "".join(word[0] for word in words)
        is_there = short in passage.known and not _is_another(short, words)
        for token in passage.words if is_there else ():
            if passage.text[token.start : token.end].isupper():
                yield Hit("related", passage, token.start, token.end)
    if len(words) == PAIR and term.islower():
        yield from _two_letters(words, passage)
    if not (term.isupper() and term.isalpha() and len(term) > LEAST_INITIALS):
        return
    initials = "".join(token.key[0] for token in passage.words)
    at = initials.find(term.lower())
    if at >= 0:
        first, last = passage.words[at], passage.words[at + len(term) - 1]
        # hyphens make one name of the words: "buy-online-pickup-in-store orders"
        is_one_name = len(term) >= MOST_INITIALS and not re.search(
            r"[^\w-]", passage.text[first.start : last.end]
        )
        status: Status = "variant" if is_one_name else "related"
        yield Hit(status, passage, first.start, last.end)


def _two_letters(words: list[str], passage: Passage) -> Iterator[Hit]:
    """Yield two letters where the sentence speaks of the same: "AP", with "expenses".

    Two letters alone mean too many things, and those of two common words all the more. A
    pair that shares its first word speaks for itself: "AP/AR".
    """
    short = "".join(word[0] for word in words)
    if short not in passage.known or _is_another(short, words):
        return
    if document_frequency(words[-1]) > PLAIN_SHARE * ads_counted():
        return
    near = frozenset[str]().union(*(akin(family(word)) for word in words))
    for token in passage.words:
        if passage.text[token.start : token.end] != short.upper():
            continue
        low, high = passage.sentence_at(token.start)
        is_pair = any(
            match.start() <= token.start < match.end() and match[1] == match[2]
            for match in _PAIR.finditer(passage.text, low, high)
        )
        if is_pair or any(
            low <= word.start < high and name in near
            for word, name in zip(passage.words, passage.families, strict=True)
        ):
            yield Hit("related", passage, token.start, token.end)


def _is_another(short: str, words: list[str]) -> bool:
    """Whether the vocabulary has initials for another thing: FAR is no asset register."""
    known = term_named(short)
    names = (_words(name) for name in known.spellings) if known else ()
    return known is not None and not any(set(words) & set(name) for name in names)


@lru_cache(maxsize=512)
def _words(term: str) -> tuple[str, ...]:
    return tuple(token.key for token in tokens(term))
