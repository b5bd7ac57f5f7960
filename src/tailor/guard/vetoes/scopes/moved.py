"""What stood with somebody else, or with another thing, does not go in front of the act.

"Hired drivers with a license" is not "with a license, hired drivers", and who wrote papers
on wars in Asia did not write them in Asia. When it was done may go in front: "on Fridays".
"""

from collections.abc import Iterator
from functools import cache

from tailor.guard.lexis.grammar import PLACES
from tailor.guard.lexis.products import product_names
from tailor.guard.lexis.verbs import classes_of, singular
from tailor.guard.vetoes.slots import LANGUAGES, Phrase, is_done, is_somebody
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation
from tailor.terms import find_terms

# done at a desk, wherever those are whom or what it is for
_AT_A_DESK = frozenset(
    [
        *("write", "draft", "edit", "read", "publish", "code", "program", "research"),
        *("study", "review", "translate", "ship", "send", "mail", "email", "call"),
        *("phone", "fax", "book", "raise", "recruit", "hire", "compile"),
    ]
)
# done here for those there, where the place has a name: made lunches for staff at Google
_HERE = frozenset(
    [
        *("build", "design", "develop", "make", "sew", "knit", "support", "advise", "buy"),
        *("order", "plan", "schedule", "arrange", "bill", "analyze", "audit", "print"),
        *("sell", "create", "produce", "supply", "prepare"),
    ]
)
_MESSAGES = frozenset(["call", "letter", "email", "message", "ticket", "claim"])
_AWAY = frozenset(["to", "for", "on", "about", "from", "of", "by", "with", "concerning"])
# what somebody is in, on or under
_STATES = frozenset(
    [
        *("parole", "probation", "prison", "jail", "custody", "debt", "need", "crisis"),
        *("leave", "contract", "home", "care", "grade", "recovery", "rehab", "pain"),
        *("poverty", "distress", "remission", "mourning", "labor", "detention", "exile"),
        *("therapy", "treatment", "medication", "welfare"),
    ]
)
# what somebody has
_HAD = frozenset(
    [
        *("license", "clearance", "certificate", "certification", "degree", "diploma"),
        *("training", "medal", "experience", "skill", "visa", "record", "hour", "year"),
        *("cancer", "dementia", "autism", "diabetes", "disability", "injury", "illness"),
        *("disorder", "asthma", "wound", "allergy", "addiction", "need", "credential"),
        *("background", "doctorate", "permit", "child", "pet"),
    ]
)
_TIMES = frozenset(
    [
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("weekend", "weekday", "night", "morning", "evening", "afternoon", "day", "week"),
        *("month", "year", "season", "summer", "winter", "spring", "fall", "quarter"),
        *("january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december", "holiday", "shift", "time"),
        *("hour", "minute", "autumn", "lunch", "peak"),
    ]
)
_PLANNED = frozenset(["schedule", "plan", "book"])
_RIDES = frozenset(["train", "bus", "car", "boat", "plane", "rail", "bike", "air", "ferry"])
_KEEPING = frozenset(["keep", "have", "get", "make", "hold", "leave", "help"])
# said of a noun behind it; "staff training" is a thing, and goods are received by oneself
_DOING = frozenset(
    [
        *("working", "living", "serving", "staying", "studying", "waiting", "built"),
        *("made", "born", "written", "produced", "held", "manufactured", "committed"),
    ]
)
_PLACED = frozenset(["@thing", "@place"])
_STATE = 2  # words of one: foster care


def moved_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield the phrases that hung on another noun in the line than in the wording."""
    theirs = [p for p in new.phrases if p.lead and (p.is_front or p.host)]
    if not theirs:
        return
    mine = old.phrases
    for phrase in theirs:
        lead, keys = phrase.lead, phrase.keys
        same = (p for p in mine if p.lead == lead and p.keys == keys)
        was = next(same, None)
        if was is None or was.host is None or was.is_front:
            continue
        if not (phrase.is_front or _is_nearer(was.host, phrase)):
            continue
        if phrase.host and was.host.name in phrase.host.keys:
            continue
        if _is_theirs(was, was.host, is_front=phrase.is_front):
            said = f"{was.lead} {was.words[0].text}"
            reason = f"“{said}” stands with “{was.host.head.text}” in your line"
            yield Violation("changed", said, reason)


def _is_nearer(host: Phrase, phrase: Phrase) -> bool:
    """Say whether it hangs on what its host hung on: reports in Peru on mines."""
    above = host.host
    return bool(above and phrase.host and above.name == phrase.host.name != host.name)


def _is_theirs(was: Phrase, host: Phrase, *, is_front: bool) -> bool:
    """Say whether a phrase tells of the noun before it, or may."""
    name, lead = was.name, was.lead
    if is_front and _is_doing(host) and not _is_program(was):
        return True
    if lead == "with":
        is_had = name in _HAD or not was.head.text[1:].islower()  # a PhD
        return is_front and is_somebody(host.name) and is_had
    is_planned = is_front and is_done(was.verbs, _PLANNED)
    if name in _TIMES or name.isdigit() or lead in ("during", "every", "each"):
        is_event = is_somebody(host.name) or "@event" in classes_of(host.name)
        return is_planned and is_event and lead in ("on", "at") and not host.lead
    if lead == "by":
        return is_planned and name in _RIDES
    is_bare = not was.article and len(was.words) <= _STATE and lead != "from"
    if is_front and is_bare and is_somebody(host.name) and name in _STATES:
        return True
    if lead not in PLACES | {"under", "from", "near"} or _is_program(was):
        return False
    is_desk = is_done(was.verbs, _AT_A_DESK) and not _is_workplace(was)
    is_desk = is_desk or _is_far_off(was)
    if host.lead == "by" and not is_somebody(host.name):
        return False  # by phone in 40 countries
    if host.lead not in _AWAY:
        return is_front and is_somebody(host.name) and is_desk
    top = host.host.name if host.host else ""
    if top == "meter":
        return False  # read where they hang
    is_message = top in _MESSAGES and host.lead == "from" and not _is_workplace(was)
    is_staff = is_somebody(host.name) and host.lead == "of" and lead == "at"
    is_named = is_staff and not was.head.text.islower()
    return is_named or is_message or is_desk


def _is_workplace(was: Phrase) -> bool:
    """Say whether it may be where or how one works: at a clinic, at Riverside Dental."""
    if was.name in LANGUAGES:
        return True  # wrote to clients in Spanish
    if was.head.text.islower():
        is_thing = not _PLACED.isdisjoint(classes_of(was.name))
        is_one = was.name == was.head.key
        return not _is_counted(was) and (bool(was.article) or not is_thing or is_one)
    return was.lead == "at" and len(was.words) > 1


def _is_far_off(was: Phrase) -> bool:
    """Say whether a place is named or counted, and what was done is done anywhere."""
    is_name = len(was.words) == 1 and not was.head.text.islower()
    return is_done(was.verbs, _HERE) and (_is_counted(was) or is_name)


def _is_counted(was: Phrase) -> bool:
    return any(word.kind == "number" for word in was.words)


def _is_program(was: Phrase) -> bool:
    """Say whether what something was done in is a program, not a place: in Excel."""
    text = was.head.text
    if was.lead not in ("in", "on") or text.islower() or was.article:
        return False
    is_known = text in _products() or bool(find_terms(text))
    return text.isupper() or is_known


@cache
def _products() -> frozenset[str]:
    """Return the names of products, in their spelling."""
    return frozenset(name.removeprefix("~") for name in product_names())


def _is_doing(host: Phrase) -> bool:
    """Say whether a participle stands behind a noun: staff working, cars built."""
    if len(host.words) < 2 or host.head.key not in _DOING:
        return False
    if not host.verbs or is_done(host.verbs, _KEEPING):
        return False  # orders were packed; kept records updated
    before = host.words[-2].key
    return is_somebody(singular(before)) or before != singular(before)
