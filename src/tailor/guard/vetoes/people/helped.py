"""What somebody was helped with, taught or dealt with is not what the help was given with.

"Helped customers with the kiosk" does not say that the kiosk was used to help them, clerks
trained in Excel were not trained by means of it, and who helped with care need not have
helped carefully.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
8, section 4 (instruments), and chapter 4, section 6 (prepositional complements).
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import ARTICLES
from tailor.guard.lexis.numerals import ends_phrase, key_at
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_USES = frozenset(["use", "utilize"])
_HELPS = frozenset(["help", "assist", "aid", "support"])
_WITH = _HELPS | {"guide", "negotiate", "agree", "deal", "partner", "compete", "acquaint"}
_THROUGH = _HELPS | {"guide", "walk", "talk", "lead", "take", "coach"}
_IN = _HELPS | frozenset(
    [
        *("train", "teach", "instruct", "coach", "tutor", "certify", "mentor", "find"),
        *("advise", "brief", "consult", "counsel", "lecture"),
    ]
)
_BY_LEAD = {"with": _WITH, "through": _THROUGH, "in": _IN, "on": _IN}
# of a program: a lesson in it, a fault in it
_OF_IT = frozenset(
    [
        *("lesson", "class", "course", "workshop", "training", "tutorial", "certificate"),
        *("error", "fault", "bug", "issue", "problem", "defect", "glitch", "mistake"),
        *("flaw", "certification", "gap", "weakness"),
    ]
)
_RATES = frozenset(["each", "every", "per", "a", "an", "daily", "weekly", "monthly"])
_NEAR = 5  # words from a fault to the program that it is in


def help_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what a wording tells as the means of what the line only was about."""
    for told, used in ((old, new), (new, old)):
        if _USES.isdisjoint(used.verbs) or not _USES.isdisjoint(told.verbs):
            continue
        for name in {*_used(used)}:
            if found := _led(told, name):
                reason = f"“{found} {name}” says what it was about, not what was used"
                yield Violation("changed", name, reason)
    if "carefully" in new.said and _led(old, "care") == "with":
        yield Violation(
            "changed", "carefully", "the care was what was helped with, not how"
        )


def _is_use(word: Word) -> bool:
    return word.kind == "word" and not _USES.isdisjoint(forms_of(word.key))


def _used(words: Sequence[Word]) -> Iterator[str]:
    """Yield the last word of each thing that was used."""
    for at, word in enumerate(words):
        if _is_use(word):
            start, end = _phrase(words, at + 1)
            if end > start and not is_person(singular(words[end - 1].key)):
                yield words[end - 1].key


def _phrase(words: Sequence[Word], at: int) -> tuple[int, int]:
    at += key_at(words, at) in ARTICLES
    end = at
    while not ends_phrase(words, end) and words[end].key not in _RATES:
        end += 1
    return at, end


def _led(words: Text, name: str) -> str:
    """Return the word that leads to what the act was about: "with", "in"; "" for none."""
    acts = words.acts
    for at, word in enumerate(words):
        verbs = _BY_LEAD.get(word.key)
        start, end = _phrase(words, at + 1) if verbs else (0, 0)
        if end == start or verbs is None or words[end - 1].key != name:
            continue
        act = next((act for act in reversed(acts) if act.at < at), None)
        before = {singular(one.key) for one in words[max(0, at - _NEAR) : at]}
        is_of_it = word.key == "in" and not before.isdisjoint(_OF_IT)
        if is_of_it or (act and not act.verbs.isdisjoint(verbs)):
            return word.key
    return ""
