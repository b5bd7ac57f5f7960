"""A level, a state or a place in brackets or behind a colon stays with what it labels.

"Spanish (basic), English (native)", "SQL: expert; R: beginner" and "licensed in Ohio,
pending in Iowa" each say two things that their words alone do not.
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import ARTICLES, LEADING
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_PARTS = frozenset([",", ";", ".", "and", "or", "/", "(", ")"])
_HEADING = frozenset([":", "-", "–", "—"])
_SILENT = ARTICLES | LEADING | {"level", "skills"}
# levels of the CEFR, of the Interagency Language Roundtable and of the ads; states
_STATES = frozenset(
    (
        *("native", "fluent", "basic", "intermediate", "advanced", "beginner", "expert"),
        *("proficient", "conversational", "bilingual", "elementary", "novice", "limited"),
        *("licensed", "certified", "pending", "active", "inactive", "expired", "lapsed"),
        *("apprentice", "junior", "senior", "assistant", "associate", "trainee", "former"),
        *("acting", "interim", "deputy", "registered", "accredited", "enrolled", "planned"),
        *("current", "completed", "draft", "final", "retired", "volunteer"),
    )
)
Pairs = set[tuple[str, str]]


def label_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield the labels that a wording gives to another of the things it names."""
    if "(" in old.said:
        yield from _changed(_bracketed(old), _bracketed(new), old)
    if not _HEADING.isdisjoint(old.said):
        yield from _changed(_led(old), _led(new), old)
    if len(old.said & _STATES) > 1:
        yield from _changed(_stated(old), _stated(new), old)


def _changed(ours: Pairs, theirs: Pairs, old: Sequence[Word]) -> Iterator[Violation]:
    """Yield a label that stands with another thing, where that thing had another label."""
    mine = {label: thing for thing, label in ours}
    things = {thing for thing, _ in ours}
    for thing, label in sorted(theirs):
        if label in mine and thing in things and (thing, label) not in ours:
            shown = {word.key: word.text for word in old}
            said, its = (
                " ".join(shown.get(key, key) for key in name.split(" "))
                for name in (label, mine[label])
            )
            yield Violation("changed", said, f"“{said}” stands with “{its}” in your line")
            return


def _bracketed(words: Sequence[Word]) -> Pairs:
    """Return each thing with what stands in brackets behind it."""
    found: Pairs = set()
    inside, last = False, ""
    text: list[str] = []
    for word in words:
        if word.key == "(":
            inside, text = True, []
        elif word.key == ")":
            inside = False
            found |= {(last, " ".join(text))} if last and text else set()
        elif inside:
            text.append(word.key)
        elif word.key in _PARTS:
            last = ""
        elif word.kind == "word" and word.key not in _SILENT:
            last = word.key
    return found


def _led(words: Sequence[Word]) -> Pairs:
    """Return each heading before a colon or a dash with the words behind it."""
    found: Pairs = set()
    part: list[Word] = []
    heading = ""
    for word in words:
        is_dash = word.key in ("-", "–", "—") and not word.joins_left
        if word.key == ":" or is_dash:
            heading, part = " ".join(w.key for w in part), []
        elif word.key in (";", ".", ","):
            part = []
        else:
            part.append(word)
            is_said = word.key not in _SILENT or word.text == "A"  # a grade
            found |= {(heading, word.key)} if heading and is_said else set()
    headings = {thing for thing, _ in found}
    return {(thing, said) for thing, said in found if not (headings & {said})}


def _stated(words: Sequence[Word]) -> Pairs:
    """Return what follows each word of a level or a state, up to the next of them."""
    found: Pairs = set()
    state = ""
    for word in words:
        if word.key in _STATES:
            state = word.key
        elif word.key in (";", ".", ","):
            state = ""
        elif state and word.kind == "word" and word.key not in _SILENT | _PARTS:
            found.add((word.key, state))
            state = ""
    return found
