"""How a clause begins: its subject, its verb, and the phrase in front of both."""

from dataclasses import replace

from tailor.guard.lexis.grammar import (
    AUXILIARIES,
    HAVE,
    LEADING,
    LIGHT_PLACES,
    LOOSE,
    PAST_LIKE_BASE,
)
from tailor.guard.lexis.numerals import read_number
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tagging import guessed, tags
from tailor.guard.lexis.verbs import Form, forms_of, singular
from tailor.guard.lexis.words import words
from tailor.guard.reading.head import Head, Span

ENDS = frozenset([".", ";"])
JOINTS = frozenset([",", "and", "then", "also", "–", "—"]) | ENDS
# what follows may belong to these and not to the line's first verb
BINDS = frozenset(
    (
        *("who", "whose", "which", "that", "where", "when", "if", "while", "because"),
        *("until", "unless", "so", "although", "though", "whenever", "whereas"),
    )
)
_COUNTS = frozenset(("two", "three", "four", "five", "six", "both", "all", "other"))
_OPENING = LEADING | {"each", "every", "together", "jointly", "having", "prior"}
_CLOSING = ENDS | BINDS
_PARTING = JOINTS - {"and"} | BINDS | AUXILIARIES
_LEADING_ON = LEADING | {"and"}
_ADVERBS = LOOSE | {"been"}
_NO_VERBS = AUXILIARIES - {"had", "did"}
SUBJECTS = frozenset(["the", "our", "my", "we", "i", "a", "an", "another"])
_DONE = PAST_LIKE_BASE | {"run", "overrun", "come", "become"}  # was run by
_WAS = frozenset(["was", "were", "is", "are"])
_PASSIVE = _WAS | HAVE
_MINE = frozenset(["i", "me", "myself"])
_JOINTLY = frozenset(["together", "jointly", "both"])
# behind these, a past form with a long subject is its verb
_CLOSES = frozenset(["", ".", ";", ",", "it", "them"])
_MOST = 12  # words of a subject


class Heads:
    """Finds where clauses begin in a text; knows the form of its first verb."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words(text)
        self.keys = [word.key for word in self.words]
        self.tags = tags(self.words)
        self.form: Form | None = None
        self.names_me = not _MINE.isdisjoint(self.keys)
        self.is_passive = not _PASSIVE.isdisjoint(self.keys)

    def key(self, at: int) -> str:
        """Return the key of the word at a place, "" outside."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def slice(self, span: Span) -> str:
        """Return the text of some words."""
        start, end = span
        if start >= end:
            return ""
        return self.text[self.words[start].start : self.words[end - 1].end]

    def head(self, at: int, last: Head | None) -> Head | None:
        """Return how the clause that begins at a place begins; None where none does."""
        if self.key(at) == "which" and self.key(at - 1) == ",":
            found = self._subject(at + 1)
            found = replace(found, is_relative=True) if found else None
            return self._taken(found, (at, at)) if found else None
        lead = self._lead(at)
        start = lead[1] + (lead[1] > at)
        subject = self._shared(start) or self._subject(start)
        is_plain = (
            subject is not None and subject.is_passive and self._is_plain(subject, at)
        )
        is_shared = subject is not None and bool(_MINE & self._keys(subject.subject))
        is_known = is_plain or is_shared
        found = subject if is_known else self._verb(start, last) or subject
        return self._taken(found, lead) if found else None

    def _taken(self, found: Head, lead: Span) -> Head | None:
        """Return a head with its phrase in front, where its form is the line's."""
        form = "past" if found.has_subject else self._form(found.verb[1] - 1)
        self.form = self.form or form
        if form != self.form:
            return None
        return replace(found, lead=lead) if lead[0] < lead[1] else found

    def _lead(self, at: int) -> Span:
        """Return the phrase in front of a clause: "On Mondays, ", without its comma."""
        if self.key(at) not in _OPENING:
            return at, at
        for end in range(at + 1, min(at + _MOST, len(self.words))):
            if self.key(end) == ",":
                return at, end
            if self.key(end) in _CLOSING:
                break
        return at, at

    def _verb(self, at: int, last: Head | None) -> Head | None:
        """Return a head without a subject, in the form of the line's first verb."""
        start = at
        is_again = last is not None and last.is_passive and self.key(at) in _WAS
        at += is_again  # samples were taken and were sent
        at = self._behind_adverbs(at)
        end = at + 1
        is_compound = self.key(end) == "-" and self.words[end].joins_left
        end += 2 if is_compound else 0  # back-flushed
        form = self._form(end - 1)
        if form is None or not (is_compound or self.tags[at]):
            return None
        if last and last.is_passive and form == "past":
            return Head(last.subject, (start, end), is_passive=True)
        is_one = self.form in (None, form)
        return Head((start, start), (start, end)) if is_one else None

    def _behind_adverbs(self, at: int) -> int:
        """Return the place behind adverbs: always written, been fully tested."""
        while (key := self.key(at)) in _ADVERBS or key.endswith("ly"):
            at += 1
        return at

    def _form(self, at: int) -> Form | None:
        """Return the form of a verb; "cut" and "set" are past where the line is."""
        key = self.key(at)
        known = set(forms_of(key).values()) or guessed(key)
        if key in _NO_VERBS or not known:
            return None
        if key in PAST_LIKE_BASE and self.form in ("past", None):
            return "past"
        if self.form in known:
            return self.form
        return next((form for form in ("past", "ing", "s", "base") if form in known), None)

    def _subject(self, at: int) -> Head | None:
        """Return a head with a subject: "the owner approved", "cards were written"."""
        is_short, is_led = self.key(at) in SUBJECTS or self._is_people(at), False
        if not (is_short or self.is_passive):
            return None
        maybe: Head | None = None
        for end in range(at + 1, min(at + _MOST, len(self.words))):
            key = self.key(end)
            if key in _WAS or (key in HAVE and self.key(end + 1) == "been"):
                return self._passive((at, end)) or maybe
            if self._goes_on(at, end, is_short=is_short, is_led=is_led):
                continue
            if key in _PARTING:
                return maybe
            if key in _LEADING_ON:
                is_led = is_short and key in LIGHT_PLACES
                is_short = False  # long subjects are read before passive verbs only
            is_past = (is_short or is_led) and (
                "past" in forms_of(key).values() or key in PAST_LIKE_BASE
            )
            if is_short and is_past and self._is_done(at, end):
                maybe = maybe or Head((at, end), (end, end + 1))
                if key not in PAST_LIKE_BASE:
                    return maybe  # the rough cut was shown
            if is_led and is_past and self.key(end + 1) in _CLOSES:
                return Head((at, end), (end, end + 1))
        return maybe

    def _shared(self, at: int) -> Head | None:
        """Return a head whose subject is the person and others: the porter and I."""
        if not self.names_me or self._is_act(at):
            return None
        is_first = self.key(at) in _MINE and self.key(at + 1) == "and"
        for end in range(at + 1, min(at + _MOST, len(self.words))):
            if self.key(end) in _PARTING:
                return None
            is_last = self.key(end) in _MINE and self.key(end - 1) == "and"
            is_act = self._is_act(end)
            if not (is_last or is_act):
                continue
            if is_act and not (is_first and end > at + 2):
                return None
            stop = verb = end + is_last
            while self.key(verb) in _JOINTLY or self.key(verb).endswith("ly"):
                verb += 1
            if self._form(verb) == "past":
                return Head((at, stop), (verb, verb + 1))
            if is_last:
                return None
        return None

    def _is_act(self, at: int) -> bool:
        """Say whether a word may be a verb of its own: no "a retired nurse"."""
        is_named = self.key(at - 1) in SUBJECTS
        return "past" in forms_of(self.key(at)).values() and not is_named

    def _keys(self, span: Span) -> set[str]:
        return {self.key(at) for at in range(*span)}

    def _goes_on(self, at: int, end: int, *, is_short: bool, is_led: bool) -> bool:
        """Say whether a word ends no subject that begins at a place.

        The team in Lisbon then followed it; our team of three packed; ropes, hooks and
        switches were checked.
        """
        key = self.key(end)
        is_listed = key == "," and at == 0
        return is_listed or (key == "then" and is_led) or (is_short and self._is_size(end))

    def _is_size(self, at: int) -> bool:
        """Say whether a word belongs to how many a team was: of, and three."""
        of = at if self.key(at) == "of" else at - 1
        return self.key(of) == "of" and read_number(self.words, of + 1) is not None

    def _is_plain(self, head: Head, first: int) -> bool:
        """Say whether a subject is a noun with what stands before it: lost property.

        At the line's start a base form is no verb before "was": expense reports for a team.
        """
        start, end = head.subject
        keys = self._keys(head.subject)
        is_done = "past" in forms_of(self.key(start)).values()
        if first == 0 and self.key(head.verb[1]) == "by" and not is_done:
            return not keys & BINDS
        if "," in keys:
            return False
        is_noun = bool({"base", "s"} & set(forms_of(self.key(start)).values()))
        if first == 0 and is_noun and self.key(start) not in PAST_LIKE_BASE:
            return not keys & (BINDS | {"and", "to"})
        is_compound = "-" in keys  # late-running reports
        return end - start < (6 if is_compound else 4) and not keys & (LEADING)

    def _is_done(self, at: int, end: int) -> bool:
        """Say whether a past form behind a subject is its verb: no "our used cars"."""
        if self.key(at) in ("we", "i"):
            return end == at + 1
        if self._is_people(at):  # volunteers packed boxes; no "guards trained by me"
            is_whom = self.key(end + 1) in LEADING | {"", ",", "and"}
            return end == at + 1 + self._is_count(at) and not is_whom
        return end > at + 1 and self.key(end + 1) != "by"

    def _is_people(self, at: int) -> bool:
        """Say whether a clause begins with people: "students collected samples"."""
        if not (at == 0 or self.key(at - 1) in JOINTS):
            return False
        key = self.key(at + self._is_count(at))
        if not key.endswith("s"):
            return False
        return singular(key) != key and is_person(key) and not forms_of(key)

    def _is_count(self, at: int) -> bool:
        """Say whether a number of people stands at a place: two helpers pulled cables."""
        return self.key(at) in _COUNTS

    def _passive(self, subject: Span) -> Head | None:
        at = self._behind_adverbs(subject[1] + 1)
        if self.key(at + 1) == "-" and self.words[at + 1].joins_left:
            at += 2  # were bottle-fed
        is_done = "past" in forms_of(self.key(at)).values() or self.key(at) in _DONE
        if not is_done or self.key(subject[0]) in ("i", "we"):
            return None
        return Head(subject, (subject[1], at + 1), is_passive=True)
