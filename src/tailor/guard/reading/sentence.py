"""A line cut into its clauses: who did what, one act each.

"The cards were written by me and checked by the chef" is two clauses, each told in the
active: the person wrote the cards, the chef checked the cards. Where the words would allow
another cut, the line stays whole.
"""

from dataclasses import dataclass
from functools import lru_cache

from tailor.guard.lexis.grammar import AUXILIARIES, NOW, PAST_LIKE_BASE, PREPOSITIONS
from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.tables import groups, rows
from tailor.guard.lexis.verbs import forms_of, is_participle, verb_class
from tailor.guard.reading.agents import ME, PARTICLES, Agents, Part
from tailor.guard.reading.head import Head, Span
from tailor.guard.reading.heads import BINDS, ENDS, JOINTS, Heads

_CAUSES = frozenset(["have", "get", "see", "keep", "want", "need", "find", "let", "make"])


@dataclass(slots=True)  # a frozen one takes ten times as long to make
class Clause:
    """One act.

    actor: who did it where it is not the person; "" for the person.
    lead: the phrase in front, "on Mondays"; it goes with the clauses of its sentence.
    rest: what stands behind the verb.
    is_next: "then" leads to it.
    has_lead: a phrase that stood in front is part of its rest now.
    means: "use" or "work" where "used X to" or "worked with X to" led to it.
    """

    actor: str
    verb: str
    rest: str
    lead: str = ""
    sentence: int = 0
    is_next: bool = False
    means: str = ""
    has_lead: bool = False

    @property
    def text(self) -> str:
        """The clause as a sentence."""
        return " ".join(part for part in (self.actor, self.verb, self.rest) if part)


@lru_cache(maxsize=64)  # a side is compared in several readings of the other
def clauses_of(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a line; none where a sentence begins with none."""
    heads = Heads(text)
    parts = _Cutter(heads).run()
    return tuple(_Teller(heads).told(parts))


def is_particle(verb: str, word: str) -> bool:
    """Say whether a word is part of a verb: signed in, looked after."""
    if word in PARTICLES:
        return True
    names = rows("verbs.tsv"), groups("acts.tsv")
    return any(f"{base} {word}" in table for base in forms_of(verb) for table in names)


class _Cutter:
    """Goes through the words of a line and finds where its clauses begin."""

    def __init__(self, heads: Heads) -> None:
        self.heads = heads
        self.key = heads.key

    def run(self) -> list[Part]:
        """Return the parts; none where a sentence begins with none."""
        parts: list[Part] = []
        head, sentence, is_next = self.heads.head(0, None), 0, False
        while head:
            end, after = self._end(head)
            if not head.is_passive and self._names_me(head.verb[1], end):
                return []
            parts.append(Part(head, (head.verb[1], end), sentence, is_next))
            if after >= len(self.heads.words):
                return parts
            joint = {self.key(at) for at in range(end, after)}
            sentence += bool(ENDS & joint)
            is_next = "then" in joint
            head = self.heads.head(after, head)
        return []

    def _end(self, head: Head) -> Span:
        """Return where a clause ends, and where the next begins."""
        at, is_bound, is_cause = head.verb[1], False, self._is_cause(head)
        while at < len(self.heads.words):
            key = self.key(at)
            if key not in JOINTS:
                is_bound = is_bound or key in BINDS
                is_bound = is_bound or (is_cause and "past" in forms_of(key).values())
                at += 1
                continue
            after = at
            while self.key(after) in JOINTS:
                after += 1
            is_end = any(self.key(i) in ENDS and self._is_stop(i) for i in range(at, after))
            if after == len(self.heads.words) or is_end:
                return at, after
            following = None if is_bound else self.heads.head(after, head)
            if following and not self._may_go_on(head, following):
                return at, after
            at = after
        return at, at

    def _names_me(self, start: int, end: int) -> bool:
        """Say whether "by me" stands where no passive verb is."""
        return self.heads.names_me and any(
            self.key(at) == "by" and self.key(at + 1) in ME for at in range(start, end)
        )

    def _is_cause(self, head: Head) -> bool:
        """Say whether past forms further on may hang on a verb: had cars washed."""
        verb = forms_of(self.key(head.verb[1] - 1))
        return not head.is_passive and bool(_CAUSES & set(verb))

    def _may_go_on(self, head: Head, following: Head) -> bool:
        """Say whether a verb may hang on the one before: helped cut hair and set tables."""
        if following.subject[0] < following.subject[1] or following.is_passive:
            return False
        verb = self.key(following.verb[1] - 1)
        if self.heads.form == "past" and verb not in PAST_LIKE_BASE:
            return False
        is_help = any(verb_class(v) for v in forms_of(self.key(head.verb[1] - 1)))
        behind = {self.key(at) for at in range(head.verb[1], following.verb[0])}
        return is_help or "to" in behind or "help" in behind

    def _is_stop(self, at: int) -> bool:
        """Say whether a mark ends a sentence: not in "approx. 40"."""
        following = self.heads.words[at + 1].text if at + 1 < len(self.heads.words) else "A"
        return self.key(at) != "." or following[:1].isupper()


class _Teller:
    """Tells the parts of a line, passive ones in the active where they name an actor."""

    def __init__(self, heads: Heads) -> None:
        self.heads = heads
        self.key, self.slice = heads.key, heads.slice

    def told(self, parts: list[Part]) -> list[Clause]:
        """Return the clauses, passive ones in the active where they name an actor."""
        found: list[Clause] = []
        company = ""  # with whom the person did what a sentence says
        agents = Agents(self.heads).of(parts)
        for at, (part, agent) in enumerate(zip(parts, agents, strict=True)):
            if agent:
                behind = part.rest
                last = parts[at + 1] if at + 1 < len(parts) else part
                is_one = last.head.subject == part.head.subject
                is_behind = part.rest[1] <= part.rest[0] <= agent[0]
                if is_behind and is_one:  # fed and watered by me all day
                    behind = agent[1], last.rest[1]
                found.append(self._active(part, agent, behind))
                company = ""
                continue
            head = part.head
            subject, rest = self.slice(head.subject), self.slice(part.rest)
            is_next = bool(found) and found[-1].sentence == part.sentence
            if not subject and is_next:
                subject = found[-1].actor  # the foreman poured footings and cleaned forms
            elif not head.is_passive:
                subject, company = self._actor(head.subject)
            company = "" if subject else company
            is_open = not rest or rest in PARTICLES  # chose and copied music
            rest = rest if is_open and at + 1 < len(parts) else f"{rest} {company}".strip()
            found.append(
                Clause(
                    "" if subject.casefold() == "i" else subject,
                    self.slice(head.verb),
                    f"them {rest}".strip() if head.is_relative else rest,
                    self.slice(head.lead),
                    part.sentence,
                    part.is_next,
                )
            )
        return found

    def _active(self, part: Part, agent: Span, behind: Span) -> Clause:
        start, end = behind
        subject, rest = self.slice(part.head.subject), self.slice(behind)
        before = ""
        if start <= agent[0] < end:
            before = self.slice((start, agent[0] - 1))
            rest = f"{before} {self.slice((agent[1], end))}".strip()
        actor, company = self._actor(agent)
        verb = self.key(part.head.verb[1] - 1)
        if is_participle(verb):  # was driven by a parent: a parent drove
            verb = next(in_form(v, f) for v, f in forms_of(verb).items() if f == "past")
        first, _, behind_it = rest.partition(" ")
        is_alone = not behind_it and first in PARTICLES | {"in", "on"}
        is_by = before == first or before.startswith(f"{first} by ")  # sewn on by hand
        is_led = first in PREPOSITIONS or is_particle(verb, first)  # was worked on by me
        is_part = is_by and first != "together" and is_led
        if is_alone or is_part:  # bedded down by me each morning
            subject, rest = f"{first} {subject}", behind_it
        how = " ".join(  # was partly built by me
            self.slice((at, at + 1))
            for at in range(part.head.verb[0], part.head.verb[1] - 1)
            if self.key(at) not in AUXILIARIES
        )
        if not actor and self.key(part.head.verb[0]) in NOW:
            base = next((v for v, form in forms_of(verb).items() if form == "past"), verb)
            verb = in_form(base, "base")  # are filed by me: I file
        return Clause(
            actor,
            verb,
            " ".join(piece for piece in (subject, rest, how, company) if piece),
            self.slice(part.head.lead),
            part.sentence,
            part.is_next,
        )

    def _actor(self, agent: Span) -> tuple[str, str]:
        """Return who did it, and with whom the person did: "by me and a colleague"."""
        while self.key(agent[1] - 1) in ("together", "jointly"):
            agent = agent[0], agent[1] - 1
        keys = [self.key(at) for at in range(*agent)]
        if not ME & set(keys):
            return self.slice(agent), ""
        if len(keys) == 1:
            return "", ""
        if keys[0] in ME and keys[1] == "and":
            company = self.slice((agent[0] + 2, agent[1]))
        elif keys[-1] in ME and keys[-2] == "and":
            company = self.slice((agent[0], agent[1] - 2))
        else:
            return self.slice(agent), ""
        return "", f"with {company}" if company else ""
