"""Who learned, was asked or got something did not give it.

"Trained at the academy" is a learner's line, and "provided training at the academy" a
teacher's; so with "interviewed with a firm" and "conducted interviews", "took a survey" and
"conducted a survey", "was nominated" and "made nominations".
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import ARTICLES, LEADING
from tailor.guard.lexis.numerals import ends_phrase, key_at
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import forms
from tailor.guard.lexis.verbs import acts_of, forms_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.slots import LANGUAGES
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_GIVES = frozenset(
    [
        *("give", "provide", "conduct", "hold", "run", "lead", "deliver", "offer", "carry"),
        *("perform", "make", "administer", "host", "facilitate", "teach", "execute"),
    ]
)
_TAKES = frozenset(["take", "sit", "undergo", "attend", "get", "pass", "receive"])
_DOES = frozenset(["do", "complete"])  # who did training gave it, or got it
_CARRIES = _GIVES | _DOES
# with nothing behind that it was done to, who says these of themselves learned or got it
_GOT = frozenset(
    [
        *("train", "interview", "audition", "educate", "award", "recognize", "recommend"),
        *("nominate", "select", "honor", "commend", "treat", "examine", "hire", "certify"),
    ]
)
_BY = frozenset(
    [
        *(
            "coach",
            "mentor",
            "instruct",
            "tutor",
            "counsel",
            "supervise",
            "assess",
            "brief",
        ),
        *("evaluate", "vaccinate", "advise", "guide", "teach", "lecture", "debrief"),
    ]
)
_COURSES = frozenset(
    [
        *("training", "course", "class", "workshop", "seminar", "lesson", "certification"),
        *("orientation", "apprenticeship", "internship"),
    ]
)
_TESTS = frozenset(
    ["test", "exam", "examination", "quiz", "interview", "audition", "screening", "checkup"]
)
_TITLES = frozenset(
    ["license", "certificate", "permit", "degree", "belt", "diploma", "rank", "visa"]
)
_POSTS = frozenset(["job", "post", "position", "place", "internship", "role"])
_FIRMS = frozenset(["firm", "company", "bank", "hospital", "agency", "employer"])
_ON_AIR = frozenset(["tv", "television", "radio", "air"])
_PREPARED = frozenset(["bar", "board", "exam", "test", "final", "ged", "sat", "gre"])
_STARTS = frozenset([".", ";", ",", "and", "i", "also", "then", "was", "were", "been"])
_AWAY = frozenset(["abroad", "overseas", "hard", "together", "intensively", "closely"])


def given_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield the acts that the line says were done to the person, or taken by them."""
    if _CARRIES.isdisjoint(new.verbs):
        return
    given = [*_acts(new, _GIVES)]
    if any(noun == "interview" for _, noun in _acts(old, frozenset(["give"]))):
        held = (at for at, noun in _acts(new, _GIVES | _DOES) if noun == "interview")
        for at in held:
            if "give" not in forms_of(new[at].key):
                reason = "who gave an interview was asked, and did not ask"
                yield Violation("changed", new[at].text, reason)
    if not given:
        return
    known = {noun for _, noun in _acts(old, _GIVES)}
    taken = {noun: at for at, noun in _acts(old, _TAKES | _DOES) if _is_got(old, at)}
    for at, noun in given:
        if noun in known:
            continue
        verbs = {*acts_of(noun), *(v for v, f in forms_of(noun).items() if f == "ing")}
        verbs |= forms_of(noun).keys()
        if noun in taken:
            said = old[taken[noun]].text
            reason = f"who “{said}” it did not give it, and “{new[at].text}” says so"
            yield Violation("changed", new[at].text, reason)
        elif word := _heard_of_me(old, verbs):
            reason = f"“{new[at].text}” says that you gave it; “{word.text}” need not"
            yield Violation("changed", new[at].text, reason)


def _acts(words: Text, carriers: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield the places of verbs that carry the noun of an act, and each such noun."""
    if carriers.isdisjoint(words.verbs):
        return
    for at, word in enumerate(words):
        if word.kind == "word" and not carriers.isdisjoint(forms_of(word.key)):
            start, end = _phrase(words, at + 1 + (key_at(words, at + 1) == "out"))
            if end > start:
                yield at, singular(words[end - 1].key)


def _phrase(words: Sequence[Word], at: int) -> tuple[int, int]:
    """Return where a noun phrase begins, behind its article, and where it ends."""
    at += key_at(words, at) in ARTICLES
    end = at
    while not ends_phrase(words, end) and words[end].key not in _AWAY:
        end += 1
    return at, end


def _is_got(words: Sequence[Word], at: int) -> bool:
    """Say whether who took, or did, a course or a test was the one who learned."""
    start, end = _phrase(words, at + 1)
    if end == start:
        return False
    noun = singular(words[end - 1].key)
    verbs = forms_of(words[at].key)
    if noun in ("survey", "questionnaire"):
        return "take" in verbs and key_at(words, end) not in ("of", "among")
    if _DOES.isdisjoint(verbs):
        return noun in _COURSES | _TESTS
    if noun in _TESTS:
        behind = key_at(words, end)
        name = _phrase(words, end + 1)
        last = singular(key_at(words, name[1] - 1)) if name[1] > name[0] else ""
        is_title = behind == "for" and last in _TITLES | _POSTS
        is_firm = behind == "with" and (_is_name(words, end + 1) or last in _FIRMS)
        is_firm = is_firm and not (last and _is_people(words[name[1] - 1]))
        is_firm = is_firm or last in _ON_AIR or key_at(words, end + 1) == "my"
        is_mine = behind == "in" and not _is_name(words, end + 1)
        return is_title or is_firm or is_mine or key_at(words, start) == "drug"
    people = any(map(_is_people, words[start : end - 1]))
    return noun in _COURSES and not people and not _has_receiver(words, end)


def _has_receiver(words: Sequence[Word], at: int) -> bool:
    """Say whether people or things stand behind that it was done to."""
    while at < len(words) and words[at].key not in (".", ";", ","):
        if words[at].key in ("for", "on", "of", "with", "among", "to"):
            start, end = _phrase(words, at + 1)
            if end > start and singular(words[end - 1].key) not in _TITLES:
                return True
        at += 1
    return False


def _is_people(word: Word) -> bool:
    name = singular(word.key)
    return name in rows("people.tsv") or name in ("staff", "team", "crew", "user", "new")


def _heard_of_me(words: Sequence[Word], verbs: set[str]) -> Word | None:
    """Return a verb of the line that opens its clause and is said of who got it."""
    for at, word in enumerate(words):
        known = {v for v, form in forms(word).items() if form == "past"} & verbs
        if not known or (at and words[at - 1].key not in _STARTS):
            continue
        behind = key_at(words, at + 1)
        if _is_mine(words, at, known, behind):
            return word
    return None


def _is_mine(words: Sequence[Word], at: int, verbs: set[str], behind: str) -> bool:
    is_alone = behind in LEADING | _AWAY | {"", ",", ".", ";"} and behind not in (
        "up",
        "over",
    )
    after = key_at(words, at + 2)
    if verbs & _GOT:
        return is_alone
    if verbs & _BY:
        is_subject = (
            behind == "in" and after not in ARTICLES and not _is_place(words, at + 2)
        )
        return behind in ("by", "closely") or is_subject
    nouns = {word.key for word in words[at + 1 : at + 6]}
    if "study" in verbs:
        is_school = any(
            _is_name(words, i + 1)
            for i in range(at, len(words) - 1)
            if words[i].key == "at"
        )
        return is_school or bool({"abroad", "under"} & nouns)
    if "review" in verbs:
        return behind == "for" and not _PREPARED.isdisjoint(nouns)
    if "test" in verbs:
        return behind == "for" and not _TITLES.isdisjoint(nouns)
    if "drill" in verbs:
        return behind in ("with", "under")
    if "audit" in verbs:
        return not {
            "class",
            "classes",
            "course",
            "courses",
            "lecture",
            "lectures",
        }.isdisjoint(nouns)
    if "consult" in verbs:
        return not is_alone
    return "tour" in verbs


def _is_place(words: Sequence[Word], at: int) -> bool:
    """Say whether a name stands behind "in" that is no language: in Ohio, in French."""
    return _is_name(words, at) and words[at].key not in LANGUAGES


def _is_name(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].text[:1].isupper()
