"""A hyphen, a space or an article that makes another word of the same letters.

"3 hour-long classes" are three and "3-hour classes" last three hours; who resigned did not
re-sign; a cook on line 3 does not cook online; who served in a prison was not in prison.
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import ARTICLES
from tailor.guard.lexis.numerals import key_at, read_number
from tailor.guard.lexis.prefixes import is_parted
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_APART = frozenset(
    [
        *("greenhouse", "darkroom", "blackbird", "hotline", "highway", "blackboard"),
        *("hothouse", "hardware", "software", "shortcut", "freshman", "overhead"),
        *("everyday", "sometime", "online", "lighthouse", "playhouse", "bulldog"),
        *("shorthand", "bluebell", "redhead", "sweetheart", "hotdog", "longhand"),
    ]
)
# a trip of a day and so on: the first noun says which kind, not how long
_KINDS = {
    "day": frozenset(["trip", "hike", "camp", "pass", "care", "tour", "spa", "center"]),
    "night": frozenset(["shift", "class", "club", "nurse", "crew", "guard"]),
    "week": frozenset(["end"]),
    "year": frozenset(["book"]),
    "family": frozenset(["home", "house", "car", "farm", "event", "room", "doctor"]),
    "page": frozenset(["ads", "ad", "boy"]),
    "pound": frozenset(["cake"]),
    "minute": frozenset(["book"]),
    "person": frozenset(),
}
# without an article, what one is there for: a patient, a pupil, a prisoner
_INSTITUTIONS = frozenset(["prison", "jail", "school", "college", "home", "bed", "rehab"])
_IN = frozenset(["in", "at", "to", "from"])
_TAUGHT_AT = ("school", "college")  # at school, at the school: staff are there, too
# verbs that say another thing with their noun alone, or with "the"
_IDIOMS = (
    *(("make", "team"), ("take", "office"), ("take", "part"), ("take", "charge")),
    *(("keep", "house"), ("set", "sail"), ("make", "way"), ("take", "place")),
    *(
        ("have", "charge"),
        ("run", "home"),
        ("take", "shape"),
        ("lose", "touch"),
        ("break", "ground"),
    ),
)


def divided_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield the words that are others by a hyphen, a space or an article."""
    said = old.said & new.said
    for one, other in ((old, new), (new, old)):
        if "-" in one.said:
            yield from _hyphened(one, other)
        if not _APART.isdisjoint(other.names):
            yield from _joined(one, other)
        if not _INSTITUTIONS.isdisjoint(said):
            yield from _stays(one, other)
    if "-" in new.said:
        yield from _sized(old, new)
    for verb, noun in _IDIOMS:
        if noun in said:
            yield from _idiom(old, new, verb, noun)


def _hyphened(one: Text, other: Text) -> Iterator[Violation]:
    """Re-signed, resigned; a co-op, a coop."""
    for at, word in enumerate(one[:-2]):
        if word.key not in ("re", "co") or one[at + 1].key != "-":
            continue
        after = one[at + 2].key
        is_other = after == "op" or is_parted(after)
        if is_other and word.key + after in other.said:
            reason = f"“{word.key}-{after}” and “{word.key}{after}” are two words"
            yield Violation("changed", f"{word.key}-{after}", reason)


def _joined(one: Text, other: Text) -> Iterator[Violation]:
    """A green house, a greenhouse; on line 3, online."""
    whole = (other.names & _APART) - one.names
    for at, word in enumerate(one[:-1]):
        joined = word.key + singular(one[at + 1].key)
        if joined in whole:
            reason = f"“{word.text} {one[at + 1].text}” and “{joined}” are two things"
            yield Violation("changed", joined, reason)


def _sized(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Violation]:
    """Three hour-long classes, 3-hour classes; two day trips, 2-day trips."""
    units = {
        (new[at - 2].key, new[at].key): new[at]
        for at in range(2, len(new))
        if new[at - 1].key == "-" and read_number(new, at - 2) is not None
    }
    for at, word in enumerate(old[:-2]) if units else ():
        if read_number(old, at) is None:
            continue
        unit = units.get((word.key, old[at + 1].key))
        if unit is None:
            continue
        after = singular(old[at + 2].key)
        is_kind = after == "-" or after in _KINDS.get(unit.key, ())
        if is_kind:
            reason = f"“{word.text}” says how many in your line, not how many “{unit.text}”"
            yield Violation("number", f"{word.text}-{unit.text}", reason)


def _stays(one: Sequence[Word], other: Sequence[Word]) -> Iterator[Violation]:
    """Served in a prison, served in prison."""
    ours, theirs = _bare(one), _bare(other)
    if not ours:
        return
    for noun, is_bare in ours.items():
        if is_bare and theirs.get(noun) is False:
            reason = f"“{noun}” with and without an article are two things"
            yield Violation("changed", noun, reason)


def _bare(words: Sequence[Word]) -> dict[str, bool]:
    """Return the institutions that "in" leads to, and whether without an article."""
    found: dict[str, bool] = {}
    for at, word in enumerate(words):
        if word.key not in _INSTITUTIONS or not at:
            continue
        start = at - 1
        start -= key_at(words, start) in ("high", "law", "middle", "medical", "grade")
        is_bare = key_at(words, start) not in ARTICLES
        start -= not is_bare
        lead = key_at(words, start) if start >= 0 else ""
        if lead in _IN and not (lead == "at" and word.key in _TAUGHT_AT):
            found[word.key] = is_bare
    return found


def _idiom(
    old: Sequence[Word], new: Sequence[Word], verb: str, noun: str
) -> Iterator[Violation]:
    """Made the team, made a team; took office, took an office."""
    ours, theirs = _articles(old, verb, noun), _articles(new, verb, noun)
    if ours and theirs and ours != theirs:
        reason = f"“{verb} {noun}” says another thing with another article"
        yield Violation("changed", noun, reason)


def _articles(words: Sequence[Word], verb: str, noun: str) -> set[str]:
    """Return the articles with which a noun stands right behind a verb."""
    found = set()
    for at, word in enumerate(words[1:], 1):
        if word.key == noun:
            article = key_at(words, at - 1)
            is_led = article in ("a", "an", "the")
            if verb in forms_of(key_at(words, at - 1 - is_led)):
                found.add(article.replace("an", "a") if is_led else "")
    return found
