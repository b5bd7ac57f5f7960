"""What a report says, in words and in order: the terminal and the HTML tell one Story.

Nothing here knows a width, a colour or a tag. Words come before numbers, evidence
stands on every line, and what is missing is said of the resume, never of the person.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tailor.gap import Evidence, Match
from tailor.output.story.advice import Advice, advice
from tailor.output.story.answer import answer, listed, stretch
from tailor.output.story.change import Change, LineChange, changes, line_changes
from tailor.output.story.language import language_note
from tailor.output.story.numbers import Numbers, numbers
from tailor.output.story.problem import Problem, problems
from tailor.output.story.quote import Quote, line_number, quote
from tailor.output.story.thing import Thing, things
from tailor.plan import Plan
from tailor.text import key

NO_GRADE = "This says how findable you are for this ad. No employer sees it."
NEXT = (
    "If you have something that is missing, put it into your resume in your own words"
    " and run tailor again."
)
CLOSE = (
    "If your line means the same, say it in the ad's word; until then it is not counted."
)
PASSING = (
    "If you have done one of these, say where, with the ad's word. If not, leave it out."
)
HIDDEN = "The ad holds text that people don't see on the page. Nothing in it is followed."


@dataclass(frozen=True, slots=True)
class MissingItem:
    """A thing that is not in the resume.

    neighbour: the resume's line about something of the same class, not counted.
    searched: other spellings that were looked for.
    added: numbers of the edits by which the person added it; () for none.
    """

    thing: Thing
    ad: Quote
    neighbour: Quote | None
    searched: tuple[str, ...]
    advice: Advice
    added: tuple[int, ...] = ()

    @property
    def tag(self) -> str:
        """How much the ad insists, and whether something close was found."""
        close = ", neighbour found" if self.neighbour else ""
        return self.thing.importance + close

    @property
    def nothing(self) -> str:
        """That nothing was found, and what else was looked for."""
        also = f" Also searched: {', '.join(self.searched)}." if self.searched else ""
        return f"Nothing found.{also}"

    @property
    def neighbour_note(self) -> str:
        """That the neighbour is shown and not counted; "" without one."""
        if self.neighbour is None:
            return ""
        return f"{_capital(self.neighbour.parts[1])} is not counted as {self.thing.name}."


@dataclass(frozen=True, slots=True)
class ShownItem:
    """A thing that is in the resume.

    spelling: the ad's words for it; yours: the resume's.
    is_list_only: it stands in a skills list and in no line of a job.
    edits: numbers of the made edits that serve it.
    """

    thing: Thing
    ad: Quote
    resume: Quote
    spelling: str
    yours: str
    is_list_only: bool
    edits: tuple[int, ...] = ()

    @property
    def list_note(self) -> str:
        """That no line of a job shows it; "" where one does."""
        if not self.is_list_only:
            return ""
        return "Only in your skills list; a line from a job that shows it is stronger."


@dataclass(frozen=True)
class Story:
    """A report from its first sentence to its last number.

    language: "" for an English ad, else that little could be found.
    stretch: "" unless more than half is missing.
    fix_first: what of the file could hide the resume; notes: the rest.
    hidden: lines of the ad that nobody sees.
    added: what the resume lacks and the person has added; no longer among `missing`.
    made: the edits one by one; lines: the same by the line that they change.
    close: said in other words that a search would miss; not counted.
    """

    person: str
    ad: str
    employer: str | None
    answer: str
    language: str
    stretch: str
    fix_first: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    hidden: tuple[Quote, ...]
    missing: tuple[MissingItem, ...]
    added: tuple[MissingItem, ...]
    close: tuple[ShownItem, ...]
    worded: tuple[ShownItem, ...]
    shown: tuple[ShownItem, ...]
    made: tuple[Change, ...]
    lines: tuple[LineChange, ...]
    undecided: tuple[Change, ...]
    asked: tuple[Change, ...]
    taken_back: tuple[Change, ...]
    refused: tuple[Change, ...]
    numbers: Numbers | None

    @property
    def title(self) -> str:
        """For whom and for which ad, in one line."""
        return f"{self.person}, for {self.ad}" + (
            f" at {self.employer}" if self.employer else ""
        )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def story(plan: Plan) -> Story:
    """Return what there is to say about a Plan; the same Plan, the same words."""
    gap, job = plan.gap, plan.gap.job
    asked = things(gap)
    missing = [_missing(plan, thing) for thing in asked if thing.status == "missing"]
    fix_first, notes = problems(plan)
    return Story(
        person=plan.resume.name or "Your resume",
        ad=job.title or "this ad",
        employer=job.employer,
        answer=answer(asked) + _added(missing),
        language=language_note(job.language),
        # of an ad that could not be read, how far it is away can't be told
        stretch="" if job.language != "en" else stretch(asked),
        fix_first=fix_first,
        notes=notes,
        hidden=_hidden(plan),
        missing=tuple(item for item in missing if not item.added),
        added=tuple(item for item in missing if item.added),
        close=tuple(_shown(plan, t) for t in asked if t.status == "related"),
        worded=tuple(_shown(plan, t) for t in asked if t.status == "variant"),
        shown=tuple(_shown(plan, t) for t in asked if t.status == "exact"),
        made=changes(plan, "made"),
        lines=line_changes(plan),
        undecided=changes(plan, "undecided"),
        asked=changes(plan, "asked"),
        taken_back=changes(plan, "taken back"),
        refused=changes(plan, "refused"),
        numbers=numbers(asked) if asked else None,
    )


def _missing(plan: Plan, thing: Thing) -> MissingItem:
    close = next((m.neighbour for m in thing.matches if m.neighbour), None)
    said = {key(m.requirement.term) for m in thing.matches}
    said_as = {m.requirement.term for m in thing.matches}
    searched = {key(s): s for m in thing.matches for s in m.searched if key(s) not in said}
    return MissingItem(
        thing,
        _ad_quote(plan, thing.best),
        _resume_quote(plan, close) if close else None,
        tuple(searched.values()),
        advice(
            thing.best.requirement,
            close.spelling if close else None,
            others=[m.requirement for m in thing.matches if m is not thing.best],
        ),
        tuple(e.number for e in plan.made if e.origin == "person" and e.term in said_as),
    )


def _added(missing: Sequence[MissingItem]) -> str:
    """Return what the person has added since, "" for nothing."""
    names = [item.thing.name for item in missing if item.added]
    return f" You added {listed(names)}." if names else ""


def _shown(plan: Plan, thing: Thing) -> ShownItem:
    best = thing.best
    requirement, evidence = best.requirement, best.evidence[0]
    terms = {m.requirement.term for m in thing.matches}
    return ShownItem(
        thing,
        _ad_quote(plan, best),
        _resume_quote(plan, evidence),
        requirement.spelling,
        evidence.spelling,
        all(e.is_list for e in best.evidence),
        tuple(e.number for e in plan.made if e.term in terms),
    )


def _ad_quote(plan: Plan, match: Match) -> Quote:
    mention = match.requirement.mentions[0]
    return quote(
        plan.gap.job.document, mention.span, text=mention.sentence, term=mention.spelling
    )


def _resume_quote(plan: Plan, evidence: Evidence) -> Quote:
    return quote(
        plan.resume.document,
        evidence.span,
        text=evidence.quote,
        term=evidence.spelling,
        where=evidence.where,
    )


def _hidden(plan: Plan) -> tuple[Quote, ...]:
    document = plan.gap.job.document
    return tuple(
        Quote(line.text, 0, 0, line_number(document, i))
        for i, line in enumerate(document.lines)
        if not line.visible
    )
