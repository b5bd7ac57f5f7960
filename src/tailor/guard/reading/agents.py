"""Who did each act of a line told in the passive: "written by me, checked by the chef"."""

from dataclasses import dataclass

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.reading.head import Head, Span
from tailor.guard.reading.heads import SUBJECTS, Heads

PARTICLES = frozenset(
    ["up", "out", "down", "off", "away", "over", "back", "apart", "together"]
)
# the kiln was broken, the shop was closed: how it was, and nobody's act
_STATES = frozenset(
    ["break", "close", "damage", "delay", "injure", "lose", "need", "owe", "require"]
)
# done next by whoever had a thing in hand: no decision, no test, no use of it
_HANDLES = frozenset(
    (
        *("track", "file", "refile", "log", "archive", "store", "shelve", "stack"),
        *("label", "tag", "number", "date", "sort", "catalogue", "catalog", "index"),
        *("resubmit", "resend", "reorder", "reissue", "restock", "refill", "rewrite"),
        *("correct", "retype", "update", "scan", "upload", "crop", "mount", "post"),
        *("clean", "wash", "dry", "rinse", "fold", "iron", "polish", "wipe", "sweep"),
        *("sharpen", "oil", "pack", "wrap", "bag", "box", "carry", "hang"),
        *("enter", "note", "document", "save", "copy", "stamp", "seal", "paint", "stain"),
        *("varnish", "prime", "glaze", "sand", "trim", "glue", "tie"),
    )
)
_HANDLES_WITH = {
    "back": frozenset(["hand", "bring", "put", "carry", "take", "give", "pass"]),
    "away": frozenset(["put", "clear", "tidy", "pack", "lock", "file", "store"]),
    "in": frozenset(["bring", "carry", "wheel", "take"]),
    "up": frozenset(["lock", "type", "write", "hang", "wrap", "clean", "tidy", "fold"]),
    "down": frozenset(["take", "wipe", "hose", "wash"]),
    "out": frozenset(["print", "wipe", "sweep", "clean"]),
}
_RECORDS = frozenset(("record", "enter", "note", "register", "write"))
_BOOKS = frozenset(
    (
        *("log", "logbook", "book", "ledger", "system", "chart", "sheet", "spreadsheet"),
        *("database", "register", "file", "record", "excel", "notebook", "journal"),
    )
)
# whoever has it now, or had it made, may have done the next
_GONE = frozenset(
    (
        *("sell", "lend", "issue", "rent", "hire", "lease", "distribute", "loan", "ship"),
        *("post", "design", "plan", "draw", "sketch", "order", "choose", "select", "book"),
        *("specify", "request", "propose", "schedule", "commission", "approve"),
    )
)
ME = frozenset({"me", "myself", "i"})


@dataclass(slots=True)  # a frozen one takes ten times as long to make
class Part:
    """A clause as it stands: its head, what is behind its verb, and its sentence."""

    head: Head
    rest: Span
    sentence: int
    is_next: bool


class Agents:
    """Finds who did the acts of a line."""

    def __init__(self, heads: Heads) -> None:
        self.key, self.slice = heads.key, heads.slice

    def of(self, parts: list[Part]) -> list[Span | None]:
        """Return who did each act, where a passive verb or one behind it says so.

        "Cages were cleaned and stock was counted by me": both by me.
        """
        if not any(part.head.is_passive for part in parts):
            return [None] * len(parts)
        found: list[Span | None] = []
        known: Span | None = None
        last: Part | None = None
        for part in reversed(parts):
            head = part.head
            agent = self._agent(part.rest) if head.is_passive else None
            subject = last.head.subject if last and last.head.is_passive else None
            is_same = head.is_passive and head.subject == subject
            is_mine = known is not None and self.slice(known).casefold() in ME
            is_shared = is_mine and head.is_passive and self._is_open(part, last)
            known = agent or (known if is_same or is_shared else None)
            last = part
            found.append(known)
        return self._carried(parts, found[::-1])

    def _is_open(self, part: Part, last: Part | None) -> bool:
        """Say whether a passive clause leaves open who did it, before one that says so."""
        is_silent = not any(self.key(at) == "by" for at in range(*part.rest))
        is_silent = (
            is_silent and not _STATES & forms_of(self.key(part.head.verb[1] - 1)).keys()
        )
        return is_silent and last is not None and last.sentence == part.sentence

    def _carried(self, parts: list[Part], found: list[Span | None]) -> list[Span | None]:
        """Give the person what they sent on: "compiled by me and sent to the board".

        Who approved or used it, where nobody is named, may be somebody else.
        """
        for at in range(1, len(parts)):
            part, agent = parts[at], found[at - 1]
            is_same = part.head.subject == parts[at - 1].head.subject
            is_mine = agent is not None and self.slice(agent).casefold() in ME
            verb = forms_of(self.key(part.head.verb[1] - 1))
            first = part.rest[0] + (self.key(part.rest[0]) in PARTICLES)
            gives = any(rows("roles.tsv").get(name) == "giver" for name in verb)
            before = forms_of(self.key(parts[at - 1].head.verb[1] - 1)).keys()
            is_handed = bool({"hand", "pass"} & verb.keys()) and not _GONE & before
            gives = gives or is_handed
            to = first < part.rest[1] and self.key(first) == "to"
            goes_on = (gives and to) or self._handles(part, parts[at - 1])
            if part.head.is_passive and is_same and is_mine and goes_on:
                found[at] = found[at] or agent
        return found

    def _handles(self, part: Part, last: Part) -> bool:
        """Say whether who had a thing in hand went on with it: logged, and put away."""
        before = forms_of(self.key(last.head.verb[1] - 1)).keys()
        is_gone = any(rows("roles.tsv").get(name) == "giver" for name in before)
        verb = forms_of(self.key(part.head.verb[1] - 1)).keys()
        beside = _HANDLES_WITH.get(self.key(part.rest[0]), frozenset())
        is_led = part.rest[0] < part.rest[1] and not verb.isdisjoint(beside)
        is_led = is_led or (not verb.isdisjoint(_RECORDS) and self._is_in_a_book(part))
        return not (is_gone or _GONE & before) and (is_led or bool(_HANDLES & verb))

    def _is_in_a_book(self, part: Part) -> bool:
        """Say whether what follows is in a log, or in LIMS: no "recorded in Nashville"."""
        start, end = part.rest
        keys = [self.key(at) for at in range(start, min(end, start + 5))]
        name = self.slice((start + 1, min(start + 2, end)))
        is_led = keys[:1] == ["in"] or keys[:1] == ["into"]
        return is_led and (not _BOOKS.isdisjoint(keys) or name[1:] != name[1:].lower())

    def _agent(self, rest: Span) -> Span | None:
        """Return who did it, behind "by": no "by hand", "by 10%", "by van"."""
        for at in range(*rest):
            if self.key(at) != "by":
                continue
            stop = at + 1
            while stop < rest[1] and not self._ends(stop):
                stop += 1
                if self.key(stop - 2) == "and" and self.key(stop - 1) in ME:
                    break  # by the chef and me twice a week
            if self.key(at + 1) in ME and self.key(at + 2) != "and":
                stop = at + 2  # by me all winter
            last = self.key(stop - 1)
            is_named = self.key(at + 1) in SUBJECTS | ME | {"two", "three"}
            is_many = last != singular(last) or bool(ME & {last})
            if is_named or is_many:
                return at + 1, stop  # sewn by hand by me
        return None

    def _ends(self, at: int) -> bool:
        key = self.key(at)
        return key in (LEADING) - {"of"} | {"each", "every", ","}
