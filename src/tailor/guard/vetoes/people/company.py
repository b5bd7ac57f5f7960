"""Who did it with the person, and with whom or what it was done: two senses of "with".

"Held interviews with two users" and "two users and I held interviews" tell of two sides of
the table; "photographed families with children" and "families, together with children"
too, and "staffed the desk with two temps" and "alongside two temps".
Source: Levin, English Verb Classes and Alternations, 1993, sections 4 (reciprocal verbs),
13.4 and 22 (verbs of supplying and of combining).
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import ARTICLES, AUXILIARIES, LEADING
from tailor.guard.lexis.people import is_somebody
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

# there is another side to these: it is held, made or kept with somebody
_SIDES = frozenset(
    (
        *("interview", "meeting", "call", "appointment", "contract", "deal", "agreement"),
        *("relationship", "talk", "session", "conversation", "consultation", "contact"),
        *("negotiation", "discussion", "partnership", "lease", "treaty", "visit"),
        *("correspondence", "dialogue", "debate", "match", "game", "exchange", "debt"),
        *("rapport", "tie", "link", "alliance", "settlement", "date", "lesson", "workshop"),
        *("connection", "friendship", "dispute", "trade", "chat", "conference"),
    )
)
# ... and of these, who stands behind "with" may be whom it was done to
_TRIED = frozenset(
    (
        *("test", "trial", "study", "therapy", "experiment", "survey", "exercise", "class"),
        *("order", "account", "poll", "pilot", "search", "audit"),
    )
)
# whoever stands behind "with" is what something is filled, manned, matched or made with
_TAKES = frozenset(
    (
        *("staff", "man", "crew", "replace", "supply", "provide", "equip", "fill", "match"),
        *("pair", "connect", "link", "combine", "compare", "swap", "exchange", "trade"),
        *("present", "entrust", "charge", "task", "populate", "mix", "merge", "unite"),
        *("reunite", "confuse", "credit", "help", "assist", "aid", "arrange", "schedule"),
        *("book", "set", "register", "confirm", "rebook", "reschedule", "settle", "share"),
        *("place", "sign", "negotiate", "reconcile", "check", "verify", "clear", "leave"),
        *("discuss", "correlate", "build", "establish", "maintain", "keep", "have", "hold"),
        *("reinforce", "strengthen", "surround", "crowd", "cover", "open", "close"),
        *("argue", "compete", "fight", "quarrel", "debate", "disagree", "race", "spar"),
        *("wrestle", "battle", "bargain", "haggle", "contend", "clash", "collide", "box"),
    )
)
_MATES = frozenset(
    (
        *(
            "colleague",
            "coworker",
            "teammate",
            "supervisor",
            "manager",
            "boss",
            "assistant",
        ),
        *("partner", "worker", "volunteer", "helper", "crew", "team", "teacher", "nurse"),
        *("other", "another"),
    )
)
# who is taught, served or looked after, and no partner in it
_SERVED = frozenset(
    (
        *("student", "pupil", "patient", "client", "customer", "child", "kid", "guest"),
        *("resident", "learner", "camper", "toddler", "infant", "visitor", "tourist"),
        *("inmate", "applicant", "tenant", "passenger", "user", "member", "participant"),
    )
)
_JOINED = frozenset(["together", "along", "alongside", "jointly"])
_ME = frozenset(["i", "me", "myself"])
_TOGETHER = _JOINED | _ME | {"co"}
# a subject, or who did it, may stand behind these
_OPENS = frozenset(
    (
        *(",", ".", ";", "by", "after", "before", "when", "while", "until", "because"),
        *("if", "that", "and", "once", "since"),
    )
)
_CLOSED = LEADING | AUXILIARIES | {"and", ",", ".", ";"}


def company_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield who is told to have taken part, and stood on the other side, or the reverse."""
    ours, theirs = _joined(old), _joined(new)
    if bool(ours) == bool(theirs):
        return
    texts = (new, old) if ours else (old, new)
    known = ours or theirs
    if known <= texts[0].said and not _is_led(texts[0], known):
        shown = " ".join(word.text for word in texts[0] if word.key in known)
        yield Violation(
            "changed", shown, f"“{shown}” is told in one text to have taken part"
        )
    for at, word in enumerate(texts[0]):
        if word.key != "with" or at == 0 or texts[0][at - 1].key in _JOINED:
            continue
        who = _phrase(texts[0], at + 1)
        if who and set(who) <= known and _is_side(texts[0], at, who, is_told=bool(theirs)):
            shown = " ".join(who)
            yield Violation(
                "changed", shown, f"“with {shown}” says another thing than both"
            )


def _joined(words: Text) -> set[str]:
    """Return the words that name who did it together with the person."""
    found: set[str] = set()
    if _TOGETHER.isdisjoint(words.said):
        return found
    is_both = "co" in words.said  # co-wrote it with a nurse
    for at, word in enumerate(words):
        is_with = word.key == "with" and at > 0
        is_led = word.key == "alongside" or (
            is_with and (is_both or words[at - 1].key in _JOINED)
        )
        if is_led:
            found.update(_phrase(words, at + 1))
        elif word.key in _ME and at > 1 and words[at - 1].key == "and":
            found.update(_before(words, at - 1))
        elif word.key in _ME and _is_joint(words, at + 1):
            found.update(_phrase(words, at + 2))
    return found


def _is_joint(words: Sequence[Word], at: int) -> bool:
    """Say whether "and" leads to somebody: no "written by me and filed"."""
    end = at + 1
    while end < len(words) and words[end].key not in _CLOSED:
        is_named = words[end - 1].key in ARTICLES
        if "past" in forms_of(words[end].key).values() and not is_named:
            return False
        end += 1
    is_subject = end < len(words) and words[end].key in AUXILIARIES  # and plans were filed
    return end > at + 1 and words[at].key == "and" and not is_subject


def _is_led(words: Sequence[Word], who: set[str]) -> bool:
    """Say whether "with" leads to somebody, and no verb of their own follows them."""
    return any(
        word.key == "with" and who & {*_phrase(words, at + 1)}
        for at, word in enumerate(words)
    )


def _phrase(words: Sequence[Word], at: int) -> list[str]:
    """Return the words of the phrase that begins at a place."""
    found: list[str] = []
    while at < len(words) and words[at].key not in _CLOSED and len(found) < 5:
        if words[at].key not in ARTICLES:
            found.append(words[at].key)
        at += 1
    return found


def _before(words: Sequence[Word], end: int) -> list[str]:
    """Return the words of the phrase that ends before a place."""
    start = end
    while start and words[start - 1].key not in _CLOSED:
        start -= 1
        is_named = words[start - 1].key in ARTICLES
        if "past" in forms_of(words[start].key).values() and not is_named:
            return []  # the chef cooked meals and I served them
    if start and words[start - 1].key not in _OPENS:
        return []  # cooked meals at the inn and I served them
    return _phrase(words[:end], start)


def _is_side(words: Sequence[Word], at: int, who: Sequence[str], *, is_told: bool) -> bool:
    """Say whether "with" may not say who took part.

    is_told: the other text says that they did, and this is the line.
    """
    noun = singular(words[at - 1].key)
    if noun in _SIDES or not _TAKES.isdisjoint(_opening(words, at)):
        return True
    is_mate = not _MATES.isdisjoint(singular(word) for word in who)
    is_served = not _SERVED.isdisjoint(singular(word) for word in who)
    is_done_to = is_served or noun in _TRIED or is_somebody(noun)
    return is_told and not is_mate and is_done_to


def _opening(words: Sequence[Word], at: int) -> set[str]:
    """Return the verbs that the words before a place may be forms of, in the past."""
    return {
        verb
        for word in words[:at]
        for verb, form in forms_of(word.key).items()
        if form != "base" or word is words[0]
    }
