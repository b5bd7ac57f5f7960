"""What kind of thing it is, and where, when, how or for whom it was done.

"Sold kitchen sinks" is not "sold sinks in the kitchen", "trained French chefs" not "trained
chefs in French", "won bank loans" not "won loans for a bank". What is cleaned or mended
is where it was done: "cleaned kitchen floors" is "cleaned floors in the kitchen".
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import PLACES
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import acts_of, classes_of, singular
from tailor.guard.vetoes.slots import (
    LANGUAGES,
    Phrase,
    Turn,
    is_done,
    is_somebody,
    turns,
)
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_LEADS = PLACES | {"by", "for", "of", "over", "to"}
# not done where the thing will stand, or where the people belong
_ELSEWHERE = frozenset(
    [
        *("sell", "buy", "purchase", "order", "ship", "supply", "market", "advertise"),
        *("make", "build", "sew", "design", "draw", "develop", "invent", "manufacture"),
        *("produce", "assemble", "fabricate", "weave", "knit", "carve", "print", "tailor"),
        *("write", "draft", "edit", "compose", "research", "study", "publish", "translate"),
        *("hire", "recruit", "train", "teach", "coach", "meet", "advise", "educate"),
    ]
)
_TOLD = frozenset(["write", "draft", "edit", "research", "study", "publish", "teach"])
# not done when the thing is there, or when the people work
_AHEAD = _ELSEWHERE - {"teach", "coach", "train", "meet", "advise", "educate"} | {
    *("plan", "schedule", "book", "cut", "raise", "budget", "prepare", "arrange", "set"),
    *("roster", "import", "stock", "manage", "approve", "negotiate"),
}
_TIMES = frozenset(
    [
        *("night", "evening", "morning", "afternoon", "weekend", "day", "summer", "winter"),
        *("fall", "autumn", "spring", "christmas", "holiday", "noon", "midnight"),
    ]
)
_PUPILS = frozenset(["school", "college"])  # night school is a kind of school
_CHANNELS = frozenset(
    ["phone", "telephone", "video", "computer", "web", "internet", "radio", "television"]
) | {"tv", "fax", "tablet", "app"}
# said or asked over a channel, whatever it is about
_TALK = frozenset(
    [
        *("call", "inquiry", "question", "order", "interview", "support", "consultation"),
        *("sale", "survey", "booking", "reservation", "appointment", "conference", "chat"),
        *("meeting", "counseling", "visit", "session", "class", "lesson", "request"),
        *("message", "help", "assistance", "service", "enquiry", "query", "contact"),
        *("communication", "screening", "triage", "referral", "payment", "advice"),
        *("banking", "therapy", "course", "workshop", "training", "demo", "tutorial"),
    ]
)
# may be in a language
_SAID = frozenset(
    [
        *("email", "letter", "report", "note", "document", "call", "sign", "flyer", "form"),
        *("brochure", "message", "instruction", "subtitle", "label", "article", "page"),
        *("newsletter", "website", "presentation", "copy", "text", "content", "manual"),
        *("leaflet", "pamphlet", "translation", "correspondence", "caption", "blog"),
        *("announcement", "script", "post", "ad", "menu", "inquiry", "question", "phone"),
        *("conversation", "speech", "interview", "summary", "story", "poem", "novel"),
    ]
)
_SHOWN = frozenset(["tour", "class", "lesson", "course", "service", "mass"])
_PROGRAM_USES = frozenset(["book", "user", "license", "developer", "manual", "expert"])
# of a place is not in it: its history, pictures of it
_ABOUT = frozenset(
    [
        *("history", "law", "politics", "culture", "geography", "economy", "economics"),
        *("literature", "art", "view", "photo", "photograph", "picture", "painting"),
        *("map", "drawing", "sketch", "film", "image", "study", "folklore", "cuisine"),
        *("architecture", "government", "society", "religion", "architecture", "tax"),
    ]
)
# come from, go to or tell of whom they are named after
_FROM = frozenset(
    [
        *("grant", "loan", "gift", "donation", "complaint", "call", "letter", "review"),
        *("history", "biography", "debt", "question", "request", "inquiry", "feedback"),
        *("testimony", "profile", "portrait", "rating"),
    ]
)
# who is gone to: a patient's appointment is for the patient, a doctor appointment is not
_SEEN = frozenset(["doctor", "dentist", "physician", "lawyer", "attorney", "specialist"])
_BODIES = frozenset(
    ["army", "military", "navy", "police", "government", "church", "city", "state"]
)
_FIRMS = frozenset(
    [
        *("bank", "company", "firm", "hospital", "school", "college", "team", "paper"),
        *("agency", "museum", "library", "church", "clinic", "store"),
    ]
)
# what is got for somebody is not theirs before
_GOT = frozenset(["buy", "purchase", "acquire", "collect", "borrow", "rent"])
_GIVING = frozenset(
    ["teach", "give", "send", "sell", "provide", "show", "offer", "supply", "explain"]
)
_NONE = frozenset[str]()
_RULES = frozenset(["report", "record", "complaint", "history", "law", "work"])
_HEADING = frozenset(["management", "leadership", "supervision", "recruitment", "hiring"])
# what is in a year is held in it
_HELD = frozenset(
    [
        *("festival", "conference", "campaign", "election", "season", "convention", "fair"),
        *("tournament", "expo", "game", "gala", "marathon", "race", "fundraiser", "tour"),
    ]
)
_YEAR_LATER = frozenset(
    [
        *(
            "plan",
            "study",
            "audit",
            "write",
            "read",
            "review",
            "analyze",
            "file",
            "research",
        ),
        *("design", "budget", "draft", "forecast", "teach", "fix", "repair", "restore"),
        *("meet", "prepare", "sell", "buy", "drive", "rebuild", "examine", "edit"),
    ]
)


def kindred_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what tells which thing on one side, and how it was done on the other."""
    mine, theirs = old.phrases, new.phrases
    for turn in turns(mine, theirs, other_leads=_LEADS):
        if reason := _reason(turn):
            yield Violation("changed", turn.word.text, reason)
    if "of" in old.said or "of" in new.said:
        yield from _of_whom(mine, theirs)


def _reason(turn: Turn) -> str:
    word, head, lead = turn.word, turn.head, turn.led.lead
    name, thing = singular(word.key), singular(head.key)
    kind = f"{word.text} {head.text}"
    led = f"{lead} {turn.led.words[-1].text}"
    if lead in PLACES and _is_other_place(turn, name, thing):
        return f"“{kind}” says which {head.text}, “{led}” where, when or how it was done"
    if (lead == "by" or lead == "over") and name in _CHANNELS and thing not in _TALK:
        return f"“{kind}” says which {head.text}, “{led}” how it was done"
    if lead in ("for", "of") and _is_other_owner(turn, name, thing):
        return f"“{kind}” and “{head.text} {led}” are not the same"
    if lead == "to" and _is_subject(turn, name, thing):
        return f"“{kind}” says what kind, “{led}” who got it"
    return ""


def _is_other_place(turn: Turn, name: str, thing: str) -> bool:
    verbs = turn.verbs
    if name.isdigit():
        is_event = bool(acts_of(thing)) or "@event" in classes_of(thing) or thing in _HELD
        return len(name) == 4 and (is_done(verbs, _YEAR_LATER) or not is_event)
    if name in LANGUAGES and not turn.word.text.islower():
        return thing not in _SAID and (turn.is_led_new or thing not in _SHOWN)
    if name in _CHANNELS:
        return thing not in _TALK
    if name in _TIMES:
        is_shift = thing in ("shift", "hour")
        return thing in _PUPILS or (is_done(verbs, _AHEAD) and not is_shift)
    if not turn.word.text.islower():
        is_about = not _ABOUT.isdisjoint((thing, turn.head.key))
        is_program = thing in _PROGRAM_USES
        is_goods = is_done(verbs, frozenset({"sell", "buy"})) and not is_somebody(thing)
        return is_program or is_about or is_goods
    if not turn.is_led_new and turn.led.article == "the" and is_somebody(thing):
        return False  # staff at the hospital are hospital staff
    if thing in ("class", "lesson", "course", "workshop"):
        return False
    is_topic = turn.led.lead == "on" and is_done(verbs, _TOLD)
    is_made_of = name in rows("materials.tsv")
    return is_done(verbs, _ELSEWHERE) and not (is_topic or is_made_of)


def _is_other_owner(turn: Turn, name: str, thing: str) -> bool:
    is_known = is_somebody(name) or name in _BODIES or name in _FIRMS
    if turn.is_owner and is_known and turn.led.lead == "for" and not turn.is_led_new:
        return is_done(turn.verbs, _GOT) or thing in ("note", "letter", "debt")
    if thing == "appointment" and name in _SEEN:
        return turn.led.lead == "for" and not turn.is_owner
    if not is_known or thing not in _FROM | (_RULES if name in _BODIES else _NONE):
        return False
    if not turn.is_led_new and thing not in ("debt", "letter", "note"):
        return False  # a museum's grants may be grants for it
    # a student's feedback is the feedback of the student
    return not turn.is_owner if turn.led.lead == "for" else thing == "debt"


def _is_subject(turn: Turn, name: str, thing: str) -> bool:
    return is_done(turn.verbs, _GIVING) and (name in _BODIES or thing in _HEADING)


def _of_whom(old: Sequence[Phrase], new: Sequence[Phrase]) -> Iterator[Violation]:
    """Yield what is of somebody or a place on one side: debts of banks, Rome's history."""
    for one, other in ((old, new), (new, old)):
        of = {p.name: p for p in one if p.lead == "of" and p.host}
        if not of:
            continue
        for phrase in other:
            mine = of.get(phrase.name)
            thing = mine.host.name if mine and mine.host else ""
            is_in = phrase.lead in PLACES and thing in _ABOUT
            is_for = phrase.lead == "for" and thing in _FROM and is_somebody(phrase.name)
            is_for = is_for or (phrase.lead == "for" and thing == "debt")
            if (is_in or is_for) and not any(p.lead == phrase.lead for p in one):
                reason = f"“{phrase.head.text}” stands behind “of” on one side"
                yield Violation("changed", phrase.head.text, reason)
