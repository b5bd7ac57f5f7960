"""Words before and after what a phrase names, cut off: "strong", "of", "a plus"."""

from tailor.job.lexicon import (
    is_adjective,
    is_adverb,
    is_descriptive,
    is_only_verb,
    is_plural,
    names_a,
)
from tailor.job.segments import NUMBER, Word
from tailor.job.words import base_verb
from tailor.terms import find_terms

MOST_WITH_OF = 4
_ACTS = ("ion", "ing", "ment", "ance", "ence", "ship", "cy", "ity")
# adjectives that often are half of a name
TELLING = frozenset(["prior", "open", "new", "general", "second", "first", "clean"])
# what goes on behind a preposition: "a management team consisting of"
HANGING = frozenset(
    [
        "affecting",
        "allowing",
        "concerning",
        "consisting",
        "enabling",
        "ensuring",
        "demonstrating",
        "extending",
        "focusing",
        "meaning",
        "involving",
        "looking",
        "pertaining",
        "providing",
        "receiving",
        "relating",
        "requiring",
        "seeking",
        "supporting",
    ]
)
DETERMINERS = frozenset(["a", "an", "the", "all", "our", "your", "their", "its"])


def is_loose(word: Word, rest: list[Word], *, first: bool) -> bool:
    """Whether a word in front adds nothing: an article, a number, "strong"."""
    if word.key in ("of", "per", "and", "or", "&") or (
        word.key.endswith("ly") and rest and not word.is_name
    ):
        return True
    if word.key in DETERMINERS and rest:
        return True  # "The Care Act"
    if word.key in TELLING and rest and not first:
        return False  # "prior authorizations", "open enrollment"
    if word.is_in("filler"):
        named = word.is_name and not first and rest and rest[0].is_name
        return not named  # "Common Core", "General Plan"
    if word.is_in("lead") and (not rest or rest[0].key == "of" or _is_act(rest)):
        return True  # "experience running distributed systems"
    if word.is_in("lead") and word.key.endswith("ed"):
        return True
    is_count = bool(rest) and _is_many(rest[0].text)  # "400 SKUs"
    return bool(NUMBER.match(word.text)) and not (
        len(word.text) > 2 and rest and rest[0].is_name and not is_count
    )


def _is_many(said: str) -> bool:
    """Whether an acronym has the "s" of a plural: "SKUs"."""
    return said[-1] == "s" and len(said) > 2 and said[:-1].isupper()


def _is_act(rest: list[Word]) -> bool:
    base = base_verb(rest[0].key) if rest[0].key.endswith("ing") else None
    return base is not None


def without_of(kept: list[Word]) -> list[Word]:
    """Cut "X of Y" to what it names: X, Y, or both ("tables of authorities")."""
    at = next((n for n, word in enumerate(kept) if word.key in ("of", "per")), None)
    if at is None:
        return kept
    left, right = kept[:at], kept[at + 1 :]
    if left and right and _is_name_with_of(left[-1], right[0]):
        return kept
    hollow = all(w.is_in("lead", "filler", "empty", "person") for w in left)
    if kept[at].key == "of" and hollow:
        while right and right[0].is_in("filler"):
            right = right[1:]
        return without_of(right)
    plain = not any(w.is_in("filler") or NUMBER.match(w.text) for w in right)
    if len(left) > 1 or len(kept) > MOST_WITH_OF or not right or not plain:
        return left
    return kept


def _is_name_with_of(left: Word, right: Word) -> bool:
    """Whether a name goes on: "Court of Master Sommeliers", not "State of Ohio"."""
    is_body = left.is_in("empty", "person", "place", "org") or names_a(left.key, "person")
    return left.is_name and right.is_name and not is_body


def to_quantity(kept: list[Word]) -> list[Word]:
    """Cut before a quantity: "typing 70 words", "leadership each month"."""
    for at, word in enumerate(kept[1:], 1):
        before = kept[at - 1]
        if word.is_atom or before.is_in("numbered") or before.key in ("of", "per"):
            continue
        is_number = NUMBER.match(word.text) and not before.is_name
        if is_number or word.key in DETERMINERS or word.is_in("count"):
            return kept[:at]
    return kept


def is_kept_noun(last: Word, before: list[Word]) -> bool:
    """Whether an adjective needs the noun behind it: "financial processes"."""
    if last.key == "skills" and len(before) == 1 and _is_unnamed(before[0]):
        return True  # a knife is no skill, "knife skills" are
    needs = bool(before) and is_adjective(before[-1].key)
    return needs and last.is_in("tail") and not last.is_in("lead", "filler")


def _is_unnamed(word: Word) -> bool:
    """Whether a word is a plain noun that names no skill by itself."""
    is_act = word.key.endswith(_ACTS) or base_verb(word.key)  # "illustration skills"
    is_noun = not (word.is_name or is_adjective(word.key) or is_act)
    kinds = ("filler", "lead", "empty", "tail", "person", "time", "count")
    return is_noun and not word.is_in(*kinds) and not find_terms(word.text)


def _is_manner(last: Word, before: Word) -> bool:
    """Whether a last word tells how: "deal tactfully", "the NEC well"."""
    return is_adverb(last.key) or (last.key == "well" and before.is_name)


def to_hanging(kept: list[Word]) -> list[Word]:
    """Cut before what goes on without a small word: "a caseload supporting recovery"."""
    for at, word in enumerate(kept[1:], 1):
        is_last = at + 1 == len(kept)
        if word.key in HANGING or _acts(kept[at - 1], word, is_last=is_last):
            return kept[:at]
    return kept


def _acts(before: Word, word: Word, *, is_last: bool) -> bool:
    """Whether a word tells what those before it do: "a team supervising interns".

    "nurse prescribing" names a thing, "employees serving" does not.
    """
    if is_last and not is_plural(before.key):
        return False
    if word.key == "working":
        return is_plural(before.key)
    who = before.key in ("team", "staff", "group") or names_a(before.key, "person")
    base = base_verb(word.key) if word.key.endswith("ing") else None
    return who and base is not None and is_only_verb(base)


def without_tail(kept: list[Word]) -> list[Word]:
    """Cut last words that add nothing: "experience", "required", an article."""
    while kept and not kept[-1].is_atom:
        last = kept[-1]
        if NUMBER.match(last.text) and len(kept) > 1 and kept[-2].is_name:
            break  # OSHA 30, ASC 842
        done = len(kept) > 1 and last.key.endswith("ed") and not last.is_name
        if is_kept_noun(last, kept[:-1]):
            break
        if last.text == "Plus" and len(kept) > 1:
            break  # "Shopify Plus"
        is_manner = len(kept) > 1 and _is_manner(last, kept[-2])
        is_state = len(kept) > 1 and is_descriptive(last.key) and is_plural(kept[-2].key)
        if not (
            is_manner
            or is_state  # "keep records complete"
            or last.is_in("tail")
            or last.key in DETERMINERS
            or last.key in ("of", "per")
            or done
            or NUMBER.match(last.text)
        ):
            break
        kept = kept[:-1]
    return kept
