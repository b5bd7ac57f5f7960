"""Whom a picture or a survey shows is not whom it was made for.

"Photos for the mayor" may show a bridge, and "photos of the mayor" may hang in a museum;
"audits for banks" are not "bank audits". A complaint about the bank is nobody's but the
customer's. Of other nouns "for" and "of" may say one thing: flights for a manager.
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import ARTICLES
from tailor.guard.lexis.numerals import ends_phrase, key_at
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import classes_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

# show somebody, or look into somebody's doings
_SHOWING = frozenset(
    [
        *("photo", "photograph", "picture", "portrait", "headshot", "video", "footage"),
        *("film", "movie", "documentary", "painting", "drawing", "sketch", "image", "ray"),
        *(
            "scan",
            "caricature",
            "statue",
            "sculpture",
            "cartoon",
            "illustration",
            "profile",
        ),
        *("audit", "survey", "interview", "biography", "recording", "inspection"),
    ]
)
# are somebody's who wrote or gave them, and also told of somebody
_TELLING = frozenset(
    [
        *("article", "report", "story", "song", "poem", "book", "novel", "blog", "speech"),
        *("lecture", "talk", "play", "script", "essay", "column"),
    ]
)
# are about somebody, or ask for somebody, and come from somebody else
_SAYING = frozenset(["complaint", "request", "report", "question", "inquiry", "concern"])
_NOUNS = _SHOWING | _TELLING | _SAYING
_PUBLIC = frozenset(
    [
        *(
            "county",
            "city",
            "state",
            "bank",
            "agency",
            "company",
            "school",
            "hospital",
            "lab",
        ),
        *("court", "firm", "union", "council", "church", "museum", "university", "college"),
        *("clinic", "department", "board", "committee", "club", "vendor", "government"),
    ]
)


def picture_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield who is shown or told of in one text, and not in the other."""
    said = old.names & new.names & _NOUNS
    if not said:
        return
    ours, theirs = _led(old, said), _led(new, said)
    for noun, who, way in ours:
        ways = {its for other, name, its in theirs if (other, name) == (noun, who)}
        if way in ways:
            continue
        for other in ways:
            if _is_another(noun, {way, other}):
                reason = f"“{who}” stands behind “{noun}” by another word in your line"
                yield Violation("changed", who, reason)
                break


def _is_another(noun: str, ways: set[str]) -> bool:
    if noun in _SAYING and ways <= {"about", "on", "for", "before"} and "before" in ways:
        return noun != "report" or "for" not in ways
    if "for" not in ways:
        return False
    if noun in _SHOWING:
        return bool(ways & {"of", "'s", "before"})
    return noun in _TELLING and bool(ways & {"of", "'s"})


def _led(words: Sequence[Word], said: frozenset[str]) -> list[tuple[str, str, str]]:
    """Return each noun with the people beside it, and how they stand to it."""
    found = []
    for at, word in enumerate(words):
        noun = singular(word.key)
        if noun not in said:
            continue
        before = key_at(words, at - 1) if at else ""
        if before in ("'s", "'"):
            found.append((noun, singular(key_at(words, at - 2)), "'s"))
        elif _is_public(before):
            found.append((noun, singular(before), "before"))
        # photos of a bridge for the mayor: whatever stands between
        for behind in range(at + 1, len(words)):
            way = words[behind].key
            if words[behind].kind == "mark" and way not in ("-", "'"):
                break
            if way in ("of", "for", "about", "on") and (who := _who(words, behind + 1)):
                found.append((noun, who, way))
    return found


def _who(words: Sequence[Word], at: int) -> str:
    """Return the singular of the head of a phrase that names people, else nothing."""
    at += key_at(words, at) in ARTICLES
    head = ""
    while not ends_phrase(words, at):
        head = words[at].key
        at += 1
    return singular(head) if _is_public(head) else ""


def _is_public(word: str) -> bool:
    name = singular(word)
    is_group = "@person" in classes_of(name)
    return bool(word) and (is_person(word) or is_group or name in _PUBLIC)
