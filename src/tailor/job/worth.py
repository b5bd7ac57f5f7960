"""Whether a recruiter might search for a phrase that the vocabulary lacks.

What is no name of a thing falls out: pieces of a clause ("guests come"), praise ("rich
history"), codes and days, people and places, and words that most ads hold.
"""

import re

from tailor.job.lexicon import (
    is_adjective,
    is_adverb,
    is_descriptive,
    is_only_verb,
    is_plural,
    names_a,
)
from tailor.job.names import Names
from tailor.job.phrase import Phrase
from tailor.job.sentences import Sentence
from tailor.job.words import base_verb, pattern, tasks, words
from tailor.terms import ads_counted, document_frequency

PLAIN_SHARE = 0.011  # a noun in more than one of 90 says little with "unusual" before it
COMMON_SHARE = 0.04  # a word in more than one of 25 ads is small talk
RARE_SHARE = 0.002  # one in fewer than 1 of 500 says something wherever it stands
ITEM_SHARE = 0.01  # and in fewer than 1 of 100 as an item of a list
_ITEM_BEFORE = re.compile(r"(?:^|[,;:(/&]|\b(?:and|or))\s*$", re.IGNORECASE)
_ITEM_AFTER = re.compile(r"\s*(?:$|[.,;)/&]|(?:and|or)\b|\d+\+? )", re.IGNORECASE)
_FIELD_AFTER = re.compile(r"\s+(?:experience|background|knowledge)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*(?:,|/|&|(?:and|or|to)\b)", re.IGNORECASE)
_WHOM_AFTER = re.compile(r"\s+(?:them|him|us)\b", re.IGNORECASE)
_OBJECT = re.compile(r"\b([A-Za-z]+) (?:(?:the|our) )?$")
_CLOCK = re.compile(r"\d\s?[ap]\.?m\b|\d[\d.]* ?(?:hours?|hrs)\b", re.IGNORECASE)
MOST_CODE = 3  # letters of an acronym that looks like no word
LONG = 8  # letters: what is longer in capitals is a word, no acronym
ORDINARY_ADS = 20  # a word in so many ads is a word, not somebody's product
LONG_NAME = 4  # words; a longer one that ends in "Trust" is somebody's
_WAYS = ("manner", "way", "fashion", "terms")
_IN_A = re.compile(r"\bin (?:an? )?(?:[\w-]+,? (?:and )?){0,3}$", re.IGNORECASE)
_WITH_THE = re.compile(r"\b(?:by|from|to|with) (?:the|our) $", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[^\Ws]['’]s\s|['’]$")


def is_worthy(phrase: Phrase, sentence: Sentence, names: Names) -> bool:
    """Return whether to list a phrase."""
    said = sentence.text[phrase.start : phrase.end]
    tokens = [token.strip(".,'’‘").lower() for token in said.split()]
    if len(said) < 2 or all(_is_name_here(token, names) for token in tokens):
        return False
    if _CLOCK.search(said) or pattern("no term").search(said):
        return False
    if _WHOM_AFTER.match(sentence.text, phrase.end):
        return False  # "then ship them"
    if any(token in words("day") for token in tokens):
        return False
    if len(tokens) == 1:
        return _is_worthy_word(phrase, sentence, tokens[0])
    if said.istitle() and said in (names.title or ""):
        return False
    if _is_no_name(phrase, tokens, sentence):
        return False
    return any(c.isupper() for c in said[1:]) or not _is_plain(phrase, tokens, sentence)


def _is_no_name(phrase: Phrase, tokens: list[str], sentence: Sentence) -> bool:
    """Whether a phrase is cut or built in a way that no name of a skill is."""
    said = sentence.text[phrase.start : phrase.end]
    return (
        tokens[-1] in words("post")
        or (len(tokens) > LONG_NAME and tokens[-1] in words("org"))
        or _is_shouted(said)
        or _is_owned(said)
        or _is_clause(tokens, sentence)
        or _is_cut(phrase, sentence.text, tokens)
        or _is_way(phrase, sentence.text, tokens)
        or _is_people(phrase, tokens, sentence)
    )


def _is_plain(phrase: Phrase, tokens: list[str], sentence: Sentence) -> bool:
    """Whether a phrase in small letters says too little to be searched for."""
    return (
        _is_small_talk(tokens)
        or _is_mere_description(tokens, sentence)
        or _is_praise(tokens)
        or _is_no_thing(phrase, sentence.text, tokens)
    )


def _is_name_here(token: str, names: Names) -> bool:
    """Whether a word names the employer, a town or the like."""
    return token in names.words or names_a(token, "town")


def _is_clause(tokens: list[str], sentence: Sentence) -> bool:
    """Whether a verb stands in a phrase: "guests come", "status ensures quality"."""
    first, second = tokens[:2]
    if first.endswith("s") and is_only_verb(first) and sentence.zone != "duties":
        return True  # "facilitates cooperation"; a duty may be named by its verb
    if names_a(first, "person") and is_plural(first) and base_verb(second) == second:
        return True  # "candidates gain"
    at = next((n for n, word in enumerate(tokens) if n and is_only_verb(word)), None)
    if at is None:
        return False
    agrees = tokens[at].endswith("s") != is_plural(tokens[at - 1])
    return agrees or at + 1 < len(tokens)  # "live unload" is a noun


def _is_shouted(said: str) -> bool:
    """Whether ordinary words stand in capitals, as a heading does: "MILITARY MEMBERS"."""
    parts = said.split()
    return said.isupper() and all(
        len(part) > MOST_CODE and document_frequency(part) >= ORDINARY_ADS for part in parts
    )


def _is_way(phrase: Phrase, text: str, tokens: list[str]) -> bool:
    """Whether a phrase only says how: "in a clear and concise manner"."""
    return tokens[-1] in _WAYS and bool(_IN_A.search(text[: phrase.start]))


def _is_people(phrase: Phrase, tokens: list[str], sentence: Sentence) -> bool:
    """Whether a duty names those it is done with: "budget holders", no verb before."""
    text, last = sentence.text, tokens[-1]
    if sentence.zone != "duties" or not names_a(last, "person") or base_verb(tokens[0]):
        return False
    is_many = is_plural(last) and text[phrase.end - len(last)].islower()
    return is_many or bool(_WITH_THE.search(text[: phrase.start]))


def _is_owned(said: str) -> bool:
    """Whether a thing is somebody's: "patient's journey"; a "driver's license" is not."""
    return bool(_POSSESSIVE.search(said)) and not pattern("certificate").search(said)


def _is_cut(phrase: Phrase, text: str, tokens: list[str]) -> bool:
    """Whether the noun of a phrase stands further on: "administrative and technical"."""
    is_open = is_adjective(tokens[-1]) and text[phrase.end - len(tokens[-1])].islower()
    return is_open and bool(_GOES_ON.match(text, phrase.end))


def _is_mere_description(tokens: list[str], sentence: Sentence) -> bool:
    """Whether an ordinary noun has only adjectives that say how it is: "odd problems".

    What stands in a list of demands is asked for all the same.
    """
    is_duty = sentence.zone == "duties"
    if sentence.is_item and not is_duty:
        return False
    *before, last = tokens
    is_common = document_frequency(last) > PLAIN_SHARE * ads_counted()
    is_loose = sentence.is_prose or not is_duty
    if last not in words("empty") and not (is_loose and is_common):
        return False
    return all(is_descriptive(word) or word in ("and", "or") for word in before)


def _is_praise(tokens: list[str]) -> bool:
    """Whether an ad praises what it offers: "attractive locations"."""
    return any(token in words("praise") for token in tokens)


def _is_no_thing(phrase: Phrase, text: str, tokens: list[str]) -> bool:
    """Whether a phrase names a place, not a field of work."""
    if _FIELD_AFTER.match(text, phrase.end):
        return False
    is_task = base_verb(tokens[0]) is not None  # "inspect sites"
    return names_a(tokens[-1], "place") and not is_task


def _is_worthy_word(phrase: Phrase, sentence: Sentence, word: str) -> bool:
    """Whether one word that the vocabulary lacks says enough to search for.

    A name, or a word that few ads hold; one that more hold only as an item of a list.
    """
    text = sentence.text
    said = text[phrase.start : phrase.end]
    kinds = ("empty", "person", "filler", "lead", "cut", "tail", "time", "count", "praise")
    if any(word in words(kind) for kind in kinds):
        return False
    if base_verb(word) in words("light") or (len(word) >= LONG and _is_shouted(said)):
        return False  # "doing", "know", GET, DESCRIBING
    if any(c.isupper() for c in said[1:]) or (said[0].isupper() and phrase.start > 0):
        return True
    if is_adverb(word) or (word.endswith("s") and is_only_verb(word)):
        return False
    share = document_frequency(word) / ads_counted()
    if share <= RARE_SHARE:
        return True
    if _FIELD_AFTER.match(text, phrase.end):
        return share <= COMMON_SHARE  # "industrial experience"
    if share <= ITEM_SHARE and _is_object(phrase, sentence, word):
        return True
    is_item = bool(
        _ITEM_BEFORE.search(text[: phrase.start]) and _ITEM_AFTER.match(text, phrase.end)
    )
    # "scheduling" names an act, whatever else is said with it; "setting" begins one
    most = COMMON_SHARE if _is_act_named(word) else ITEM_SHARE
    return share <= most and is_item


def _is_act_named(word: str) -> bool:
    base = base_verb(word) if word.endswith("ing") else None
    return base in tasks() and base not in words("light")


def _is_object(phrase: Phrase, sentence: Sentence, word: str) -> bool:
    """Whether a duty does something with many of a thing: "answer tickets"."""
    before = _OBJECT.search(sentence.text[: phrase.start])
    if before is None or before[1].endswith("ing") or names_a(word, "person"):
        return False
    is_act = base_verb(before[1].lower()) is not None
    is_thing = is_plural(word) and base_verb(word) not in tasks()
    return is_act and sentence.zone == "duties" and is_thing


def _is_small_talk(tokens: list[str]) -> bool:
    """Whether every word of a phrase is an ordinary one: "long list", "right first"."""
    last = tokens[-1]
    if last in words("filler") or last in words("cut") or last in words("count"):
        return True
    if last not in words("empty"):
        return False
    if any(token in ("any", "every", "some") for token in tokens):
        return True
    common = COMMON_SHARE * ads_counted()
    return all(document_frequency(token) > common for token in tokens[:-1])
