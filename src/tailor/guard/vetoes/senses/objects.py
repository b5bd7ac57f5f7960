"""What an act was done to: not where, not for whom, and not what it was a picture of.

"Did repairs on the road" is not "repaired the road", "placed orders for guests" not
"ordered guests", "took notes of lectures" not "recorded lectures". A verb that says another
act of some things says it of them only where the line has it.
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import ARTICLES
from tailor.guard.lexis.light import leads_to_object
from tailor.guard.lexis.numerals import ends_phrase, key_at
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tagging import forms
from tailor.guard.lexis.verbs import acts_of, classes_of, forms_of, singular
from tailor.guard.lexis.words import MONTHS, Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

# repairs on these, or at these times, are done there; repairs on homes mend the homes
_ON = frozenset(
    [
        *("site", "road", "street", "route", "campus", "farm", "rig", "job", "location"),
        *("island", "trip", "tour", "train", "weekend", "weekday"),
        *("night", "day", "evening", "morning", "holiday", "shift", "monday", "tuesday"),
        *("wednesday", "thursday", "friday", "saturday", "sunday", *MONTHS),
    ]
)
_IN = _ON | {"shop", "field", "workshop", "garage", "office", "lab", "classroom", "town"}
_GENITIVES = ("'", "’")  # patients' symptoms are one thing
_NO_OBJECT = frozenset(["in", "at", "on", "from", "for", "with", "during"])
_CARRIES = frozenset(
    ["do", "make", "perform", "conduct", "carry", "give", "place", "put", "take", "run"]
)
_SOUGHT = frozenset(["study", "research", "survey", "examination", "observation"])
_AFLOAT = frozenset(["ship", "boat", "vessel", "ferry", "submarine", "plane", "aircraft"])
# who these are done for is not what they are done to
_ORDERED = frozenset(
    [
        *("order", "reserve", "arrange", "book", "purchase", "buy", "request", "design"),
        *("plan", "translate", "document", "code", "catalog", "caption"),
    ]
)
_PICTURES = {"painting": "paint", "plan": "plan"}
_HEARD = frozenset(
    [
        *(
            "interview",
            "lecture",
            "call",
            "concert",
            "song",
            "broadcast",
            "session",
            "show",
        ),
        *(
            "hearing",
            "sermon",
            "speech",
            "performance",
            "conversation",
            "rehearsal",
            "talk",
        ),
        *("meeting", "lesson", "class", "podcast", "game", "trial", "deposition"),
    ]
)
_TROUBLES = frozenset(
    ["storm", "attack", "birth", "crisis", "panic", "pain", "grief", "landing", "emergency"]
)
_AT_HOURS = frozenset(
    ["am", "pm", "night", "nightly", "daily", "morning", "evening", "noon", "midnight"]
)


def sense_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what a wording says that an act was done to, and the line does not."""
    told = {verb for act in old.acts for verb in act.verbs}
    led: list[tuple[str, str, str]] | None = None
    for act in new.acts:
        if not told.isdisjoint(act.verbs):
            continue
        start, end = _phrase(new, act.at + 1)
        if end == start:
            continue
        led = [*_led(old)] if led is None else led
        head = singular(new[end - 1].key)
        reason = _elsewhere(act.verbs, told, head, led)
        reason = reason or _another(act.verbs, told, head, old)
        reason = reason or _of_hours(act.verbs, told, head, old)
        if reason:
            yield Violation("changed", new[act.at].text, reason)


def _phrase(words: Sequence[Word], at: int) -> tuple[int, int]:
    """Return where the noun phrase behind a verb and its particle begins, and ends."""
    at += key_at(words, at) in ("up", "down", "out", "off")
    at += key_at(words, at) in ARTICLES
    end = at
    while not ends_phrase(words, end) or (end > at and key_at(words, end) in _GENITIVES):
        end += 1
    return at, end


def _led(words: Text) -> Iterator[tuple[str, str, str]]:
    """Yield the noun of an act behind an empty verb, what leads on, and to what."""
    if _CARRIES.isdisjoint(words.verbs):
        return
    for at, word in enumerate(words):
        if word.kind != "word" or _CARRIES.isdisjoint(forms_of(word.key)):
            continue
        _, end = _phrase(words, at + 1 + (key_at(words, at + 1) in ("out", "in")))
        noun = singular(words[end - 1].key)
        start, last = _phrase(words, end + 1)
        if last > start:
            yield noun, key_at(words, end), singular(words[last - 1].key)


def _elsewhere(
    verbs: frozenset[str],
    told: set[str],
    head: str,
    led: Sequence[tuple[str, str, str]],
) -> str:
    """Return why an act was done there, or for them, or shows it; "" where none speaks."""
    for noun, lead, name in led:
        acts = {*acts_of(noun), noun}
        if name != head or verbs & told or not (verbs & acts or noun in _PICTURES):
            continue
        places = _ON if lead == "on" else _IN if lead in ("in", "at", "during") else ()
        is_aboard = lead in ("on", "in") and noun in _SOUGHT and head in _AFLOAT
        if head in places or is_aboard:
            return f"“{head}” is where or when it was done, not what it was done to"
        if lead == "for" and verbs & _ORDERED and _is_served(head):
            return f"it was done for the “{head}”, not to them"
        if lead in _NO_OBJECT and verbs & acts and not leads_to_object(noun, lead):
            return f"“{lead}” does not lead to what it was done to: “{head}”"
        if lead == "to" and noun == "interview" and noun in verbs:
            return f"an interview given to the “{head}” is none that you held"
        if lead == "of" and _PICTURES.get(noun) in verbs:
            return f"the “{noun}” shows the “{head}”; nothing was done to it"
    return ""


def _is_served(head: str) -> bool:
    """Say whether something is done for them: guests and clerks; no parts."""
    return head == "guest" or (is_person(head) and "@thing" not in classes_of(head))


def _another(
    verbs: frozenset[str],
    told: set[str],
    head: str,
    old: Text,
) -> str:
    """Return why a verb says another act of its object than the line's verb does."""
    keys = old.said
    if "record" in verbs and head in _HEARD and not _has(old, "record", told):
        return (
            f"to record a “{head}” is to tape it; your line says that it was written down"
        )
    if "document" in verbs and _is_led(head) and not _has(old, "document", told):
        return f"a “{head}” written up is not documented"
    if "guide" in verbs and "around" in keys and "take" in told and not _is_led(head):
        return f"a “{head}” is taken, not guided"
    is_gone_through = "explain" in verbs and "talk" in told and "through" in keys
    if is_gone_through and (head in _TROUBLES or "@trouble" in classes_of(head)):
        return "to talk somebody through it is not always to explain it"
    return ""


def _of_hours(verbs: frozenset[str], told: set[str], head: str, old: Text) -> str:
    """Return why opening, closing, charging or clearing is another act in the line."""
    keys = old.said
    if "start" in verbs and "open" in told and keys & _AT_HOURS:
        return "your line says at what hour it opened, not that it was founded"
    if "unlock" in verbs and "open" in told and _is_counted(old, head):
        return f"to open one “{head}” or several is to found them, not to unlock them"
    if verbs & {"shut", "shut down"} and "close" in told and keys & _AT_HOURS:
        return "your line says at what hour it closed, not that it was given up"
    if "charge" in told and verbs & {"bill", "invoice"} and "with" in keys:
        return "“charged with” is accused of"
    if "clear" in told and "of" in keys and "evacuate" in verbs:
        return "what was cleared of something was not evacuated"
    if "clear" in told and verbs & {"settle", "pay"} and "for" in keys:
        return "it says that it was paid; it was cleared for payment"
    return ""


def _has(words: Sequence[Word], verb: str, told: set[str]) -> bool:
    """Say whether a text says an act with its verb, not only with a noun: a record."""
    done = (forms(word).get(verb) for word in words)
    return verb in told or any(form in ("past", "ing") for form in done)


def _is_led(head: str) -> bool:
    """Say whether a noun names people, who may be led about or written up."""
    return is_person(head) or head in ("staff", "group", "family", "tour", "team", "crew")


def _is_counted(words: Sequence[Word], head: str) -> bool:
    """Say whether a number or "a" leads to a noun: 3 branch offices, a shop."""
    places = [at for at, word in enumerate(words) if singular(word.key) == head]
    before = (words[max(0, at - 3) : at] for at in places)
    return any(w.kind == "number" or w.key in ("a", "an") for part in before for w in part)
