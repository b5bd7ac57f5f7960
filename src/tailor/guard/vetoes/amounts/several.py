"""One of several is not the only one, and a learner's title is no title over learners.

"A founder of the firm" and "the firm's founder", "a third store" and "the third store";
an assistant manager is no manager of assistants.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from tailor.guard.lexis.grammar import ARTICLES, AUXILIARIES, LEADING
from tailor.guard.lexis.numerals import ends_phrase
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_CLOSED = LEADING | AUXILIARIES | ARTICLES | {"and", "once", "twice", "thrice"}
_ONE = frozenset(["a", "an"])
_WITHIN = 3  # words from an article to its noun, and from a title's first word to its last
_RATES = frozenset(["day", "week", "month", "year", "hour", "minute", "quarter", "night"])
# what one keeps for one thing alone: a log of calls is the call log
_KEPT = frozenset(
    ["log", "ledger", "diary", "calendar", "register", "journal", "logbook", "inventory"]
)
_SINGLE = _RATES | _KEPT
# are written or drawn once of one thing, as a rule
_ABOUT = frozenset(
    [
        *("report", "summary", "plan", "budget", "rota", "roster", "schedule", "timetable"),
        *("agenda", "programme", "program", "brochure", "review", "proposal", "forecast"),
        *("timeline", "checklist", "guide", "handbook", "manual", "database", "catalog"),
        *("spreadsheet", "menu", "leaflet", "list", "index", "memo", "contract", "lease"),
    ]
)
_OF = frozenset(["on", "about", "for", "of", "to"])
# without an article these name the only one: served as author of the plan
_SOLE = frozenset(
    [
        *("author", "director", "editor", "head", "founder", "owner", "leader", "winner"),
        *("inventor", "creator", "chair", "captain", "president", "treasurer", "secretary"),
        *("champion", "commander", "principal", "chief", "cofounder"),
    ]
)
_LEARNERS = frozenset(
    [
        *(
            "assistant",
            "student",
            "trainee",
            "apprentice",
            "intern",
            "volunteer",
            "interim",
        ),
        *("associate", "junior", "deputy", "acting", "substitute", "vice", "resident"),
        *("cadet", "novice", "aspiring", "relief", "temporary", "probationary"),
    ]
)


def several_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what a wording makes the only one, or puts above whom it was one of."""
    if not _ONE.isdisjoint(old.said):
        yield from _only(old, new)
    if not _LEARNERS.isdisjoint(old.said):
        yield from _titles(old, new)


def _only(old: Sequence[Word], new: Text) -> Iterator[Violation]:
    nouns = {noun.key: noun for noun in _ones(old)}
    nouns = {
        key: noun
        for key, noun in nouns.items()
        # on a daily basis
        if key not in _SINGLE and not key.endswith("ly")
    }
    if new.said.isdisjoint(nouns):
        return
    for at, word in enumerate(new):
        if word.key not in nouns:
            continue
        is_bare = word.key in _SOLE and at and new[at - 1].key == "as"
        if not (is_bare or _is_definite(new, at)) or _is_of_it(old, new, at):
            continue
        if any(w.key == word.key and _is_definite(old, i) for i, w in enumerate(old)):
            continue
        if any(word.key == noun.key for noun in _ones(new[:at])):
            continue  # wrote a guide; the guide sold 900 copies
        reason = f"“{word.text}” is one of several in your line, not the only one"
        yield Violation("changed", word.text, reason)
        return


def _ones(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words of phrases with "a"."""
    for at, word in enumerate(words):
        if word.key in _ONE:
            yield from _phrase(words, at)


def _phrase(words: Sequence[Word], at: int) -> Iterator[Word]:
    """Yield the words behind an article, to the end of its phrase."""
    for place in range(at + 1, min(at + 1 + _WITHIN, len(words))):
        word = words[place]
        is_part = words[place + 1 : place + 2] and words[place + 1].key == "-"
        if word.kind != "word" or word.key in _CLOSED:
            if word.key != "-":
                return
        elif not is_part:  # of a church-run shop, the shop is one of several
            yield word


def _is_definite(words: Sequence[Word], at: int) -> bool:
    """Say whether "the" or an owner leads to a word."""
    if at and words[at - 1].key == "(" and words[at].text.isupper():
        return False  # a commercial driver's license (CDL)
    for before in reversed(words[max(0, at - _WITHIN) : at]):
        if before.key in ("the", "'s"):
            return True
        if before.key in _CLOSED or before.kind not in ("word", "mark"):
            return False
    return False


def _is_of_it(old: Sequence[Word], new: Sequence[Word], at: int) -> bool:
    """Say whether "the" leads to what a text is on: the audit report, on the audit.

    Of a text or a plan only: a founder of the firm, or a wing of the house, is one of many.
    """
    if singular(new[at].key) not in _ABOUT or at < 2:
        return False
    before = [word.key for word in new[max(0, at - _WITHIN - 1) : at]]
    owner = before.index("'s") - 1 if "'s" in before else len(before) - 1
    topic = singular(before[owner]) if owner >= 0 else ""
    for i, word in enumerate(old[:-3]):
        if word.key != new[at].key:
            continue
        for led in range(i + 1, min(i + _WITHIN + 2, len(old) - 2)):
            is_led = old[led].key in _OF and old[led + 1].key == "the"
            if is_led and singular(old[led + 2].key) == topic:
                return ends_phrase(old, led + 3)
    return False


def _titles(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Violation]:
    for at, word in enumerate(old[:-1]):
        if word.key not in _LEARNERS or singular(old[at + 1].key) not in _people():
            continue
        title = singular(old[at + 1].key)
        behind = [i for i, w in enumerate(new) if singular(w.key) == title]
        told = any(singular(w.key) == word.key for w in new)
        kept = any(
            word.key in {w.key for w in new[max(0, i - _WITHIN) : i]} for i in behind
        )
        if behind and told and not kept:
            reason = f"“{word.text} {old[at + 1].text}” is one title in your line"
            yield Violation("changed", new[behind[0]].text, reason)


@cache
def _people() -> frozenset[str]:
    return frozenset(rows("people.tsv")) | {"principal", "trainer", "superintendent"}
