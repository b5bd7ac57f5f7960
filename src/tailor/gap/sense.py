"""Whether a word of a resume means what the ad means: Go the language, not "go deep".

A name in the ad is a name in the resume only where it looks like one. At the start of
a sentence every word has a capital, so there the word after it decides. A whole item
of a list ("excel, word") is a name however it is written.
"""

import re

from tailor.gap.held import is_held
from tailor.gap.passages import Passage
from tailor.job import Requirement

_BEGINNER = re.compile(
    r"\b(?:beginner|basic|elementary|learning|novice|a1|a2|classes)\b", re.IGNORECASE
)
# learned once, and nothing says that it is spoken
_STUDIED = re.compile(
    r"\b(?:college|high[- ]school|semesters?|rusty|lessons?)\b", re.IGNORECASE
)
# a few words of a language are no language
_SCRAPS = re.compile(
    r"\b(?:a (?:little|bit of|few words)|greetings|phrases)\b", re.IGNORECASE
)
_FLUENT = re.compile(
    r"\b(?:bilingual|fluent|fluency|native|proficient|proficiency|advanced)\b",
    re.IGNORECASE,
)
# "Relativity of ...", "Epic fail": after a name comes no such word
_OTHER_SENSE = re.compile(
    r"\s+(?:of|to|the|a|an|my|our|that|is|was)\b|[\s-]+(?:free|fail|like)\b"
)
_THING_AFTER = re.compile(
    r"\s+(?!(?:skills?|abilit\w+|and|or|with|in|of|to|for|by|on|at|as|the|a|an|from|through"
    r"|across|within|under|during|while|about|between|among|is|was|are|were|that|which)\b)"
    r"[a-z]+"
)
_ARTICLE = re.compile(r"\b(?:an?|the|my|our|his|her|their)\s+$", re.IGNORECASE)
_ITEM_ENDS = ",;|:()/•\t"


def is_other_sense(passage: Passage, start: int, end: int, ad: str) -> bool:
    """Whether the word at start to end is no name, though the ad's spelling is one."""
    said = passage.text[start:end]
    if ad.islower():
        return False
    if " " in ad or not any(c.isupper() for c in ad) or _is_item(passage.text, start, end):
        return False
    if _OTHER_SENSE.match(passage.text, end) and start == passage.sentence_at(start)[0]:
        return True
    if ad.isupper() and len(ad) > 1:
        return said.removesuffix("s") != ad and not passage.text.isupper()
    return not any(c.isupper() for c in said)


def is_plain_word(requirement: Requirement, passage: Passage, start: int, end: int) -> bool:
    """Whether a product's name is the plain word: "an illustrator of catalogs"."""
    return (
        requirement.kind == "tool"
        and passage.text[start:end].islower()
        and any(c.isupper() for c in requirement.spelling)
        and bool(_ARTICLE.search(passage.text, max(0, start - 8), start))
    )


def is_modifier(passage: Passage, end: int) -> bool:
    """Whether a soft skill only tells which thing is meant: "critical thinking club"."""
    return bool(_THING_AFTER.match(passage.text, end))


def is_not_held(requirement: Requirement, passage: Passage, start: int, end: int) -> bool:
    """Whether a line says that a certificate or language is not (yet) there."""
    low, high = passage.sentence_at(start)
    sentence = passage.text[low:high]
    if requirement.kind in ("certificate", "degree"):
        return not is_held(requirement, passage, start, end)
    if requirement.kind == "language":
        item = re.split(r"[,;|]", sentence[: start - low])[-1] + sentence[start - low :]
        if _SCRAPS.search(re.split(r"[,;|]", item)[0]):
            return True
        if _STUDIED.search(sentence) and not _FLUENT.search(sentence):
            return True
        asked = any(_FLUENT.search(m.sentence) for m in requirement.mentions)
        return asked and bool(_BEGINNER.search(sentence)) and not _FLUENT.search(sentence)
    return False


def _is_item(text: str, start: int, end: int) -> bool:
    """Whether the word is all of an item between commas or line ends."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    return (not before or before[-1] in _ITEM_ENDS) and (
        not after or after[0] in _ITEM_ENDS
    )
