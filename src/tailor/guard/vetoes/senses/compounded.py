"""Words that belong to the noun behind them, and are no acts: fixed assets, cleaning staff.

"Responsible for cleaning staff" is about people who clean, "took notes of the board" about
what the board said, and who took part of a load took no part in it.
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_MENDED = frozenset(["repaired", "mended", "corrected"])
_JOINTS = frozenset(["and", ",", ";", ".", "-"])
# what is done to people; of "training staff" nobody thinks that the staff trains
_TO_PEOPLE = frozenset(
    [
        *("train", "supervise", "manage", "help", "assist", "coach", "teach", "hire"),
        *("recruit", "schedule", "serve", "support", "mentor", "interview", "advise"),
        *("lead", "oversee", "guide", "instruct", "direct", "onboard", "brief", "register"),
        *("feed", "bathe", "dress", "lift", "move", "transport", "greet", "seat", "check"),
        *("call", "contact", "inform", "educate", "counsel", "treat", "tutor", "escort"),
        *("watch", "monitor", "evaluate", "rate", "pay", "book", "invite", "welcome"),
        *("screen", "admit", "discharge", "prepare", "host", "entertain", "rescue"),
        *("care for", "look after", "bill", "invoice", "remind", "notify", "update"),
        *("chase", "answer", "email", "phone", "pursue", "reassure", "motivate", "reach"),
        *("recognize", "reimburse", "thank", "pick up", "drive", "visit", "cover"),
    ]
)
# things that are named by what they are for
_NAMES = frozenset(
    [
        *(("ship", "container"), ("move", "company"), ("move", "van"), ("park", "lot")),
        *(("fill", "station"), ("mail", "list"), ("meet", "room"), ("wait", "room")),
        *(("wash", "machine"), ("sew", "machine"), ("dine", "room")),
        *(("drive", "school"), ("bank", "app"), ("work", "group")),
        *(("cook", "oil"), ("chew", "gum"), ("drink", "water"), ("shop", "center")),
        *(
            ("visit", "nurse"),
            ("visit", "professor"),
            ("build", "manager"),
            ("test", "team"),
        ),
        *(("swim", "pool"), ("visit", "hours"), ("operate", "room"), ("bind", "contract")),
    ]
)
# who may be named by what they do: cleaning staff, testing engineers
_CREWS = frozenset(
    [
        *("staff", "crew", "team", "squad", "gang", "personnel", "manager", "engineer"),
        *("technician", "editor", "clerk", "officer", "agent", "attorney", "consultant"),
        *("contractor", "physician", "partner", "specialist", "operator", "worker"),
    ]
)
_ENDS = LEADING | {"", "and", ",", ";", "."}
_SAID = frozenset(["note", "record", "minute"])
_BODIES = frozenset(["board", "committee", "council", "half", "most"])


def compound_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield the acts that a wording makes of what belongs to a noun."""
    keys = new.said
    has_notes = not _SAID.isdisjoint(old.names)
    for at, word in enumerate(old):
        if word.key == "fixed" and at and "fixed" not in keys and keys & _MENDED:
            is_act = key_at(old, at - 1) in _JOINTS - {"-"}
            if not is_act or key_at(old, at + 1) in ("-", "and"):
                yield _changed(word, "“fixed” is no act in your line")
        if word.key == "part" and key_at(old, at + 1) == "of" and "participated" in keys:
            yield _changed(word, "a part of something was taken in your line")
        if word.key.endswith("ing"):
            yield from _as_act(old, at, new)
        if has_notes and singular(word.key) in _SAID and key_at(old, at + 1) == "of":
            yield from _recorded(new)


def _changed(word: Word, reason: str) -> Violation:
    return Violation("changed", word.text, reason)


def _as_act(old: Sequence[Word], at: int, new: Sequence[Word]) -> Iterator[Violation]:
    """Yield what a wording did to whoever does it: cleaning staff, cleaned staff."""
    verbs = {verb for verb, form in forms_of(old[at].key).items() if form == "ing"}
    thing = key_at(old, at + 1)
    is_name = any((verb, singular(thing)) in _NAMES for verb in verbs)
    if not is_name and (not verbs or verbs & _TO_PEOPLE):
        return
    is_whom = singular(thing) in _CREWS and key_at(old, at + 2) in _ENDS
    if not (is_name or is_whom) or (at and key_at(old, at - 1) == "by"):
        return
    for place, word in enumerate(new[:-1]):
        done = {v for v, form in forms_of(word.key).items() if form != "ing"}
        if done & verbs and new[place + 1].key == thing:
            name = f"{old[at].text} {old[at + 1].text}"
            yield _changed(word, f"“{name}” may be what they are, not what was done")


def _recorded(new: Sequence[Word]) -> Iterator[Violation]:
    """Yield people and bodies that a wording records, where notes were taken of them."""
    for at, word in enumerate(new[:-1]):
        if word.key not in ("recorded", "record", "records", "recording"):
            continue
        start = at + 1 + (new[at + 1].key in ("the", "our", "a"))
        thing = key_at(new, start)
        if singular(thing) in rows("people.tsv") or singular(thing) in _BODIES:
            yield _changed(word, f"notes of “{thing}” are no recording of them")
