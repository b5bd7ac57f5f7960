"""Years from the dates of the jobs, and degrees by their level: both derived."""

from collections.abc import Iterator
from datetime import date

from tailor.gap.answer import Hit
from tailor.gap.family import family
from tailor.gap.gap import Status
from tailor.gap.passages import Passage
from tailor.job import Job, Requirement, degrees_in, years_in
from tailor.resume import Period, Piece, Resume, Role, iter_pieces
from tailor.text import tokens

# words that say nothing about what the years were spent on
_VAGUE = frozenset(
    [
        "experience",
        "experienced",
        "year",
        "years",
        "month",
        "months",
        "professional",
        "progressive",
        "related",
        "relevant",
        "similar",
        "work",
        "working",
        "role",
        "position",
        "least",
        "of",
        "in",
        "a",
        "an",
        "the",
        "or",
        "and",
        "with",
        "as",
        "to",
        "full",
        "time",
        "direct",
        "proven",
        "hands",
        "on",
        "verifiable",
        "recent",
        "prior",
        "previous",
        "field",
        "industry",
        "environment",
    ]
)


def hits_of_years(
    requirement: Requirement,
    job: Job,
    resume: Resume,
    searched: tuple[Passage, ...],
    today: date,
) -> tuple[Hit, ...]:
    """Return the line that says enough years, else the jobs whose dates add up to them."""
    wanted = requirement.years or 0.0
    about = {family(t.key) for t in tokens(requirement.spelling) if t.key not in _VAGUE}
    about = {word for word in about if not word[0].isdigit()}
    title = {family(t.key) for t in tokens(job.title or "")}
    said = tuple(_said(wanted, about, title, searched))
    if said:
        return said
    roles = [r for r in resume.roles if not r.is_volunteer and _is_about(r, about, title)]
    if (
        not roles
        or months_of(tuple(r.period for r in roles if r.period), today) < wanted * 12
    ):
        return ()
    return tuple(hit for role in roles if (hit := _hit_of(role, searched)))


def hits_of_degree(
    requirement: Requirement, searched: tuple[Passage, ...]
) -> tuple[Hit, ...]:
    """Return the degrees that are of the level asked for, or above it, in its field."""
    asked = next(iter(degrees_in(requirement.spelling)), None)
    if asked is None:
        return ()
    found = []
    is_open = any(d.is_open for m in requirement.mentions for d in degrees_in(m.sentence))
    for passage in searched:
        for have in degrees_in(passage.text):
            if have.level < asked.level:
                continue
            text = passage.text[have.start : have.end]
            status: Status = (
                "exact" if text.casefold() == requirement.spelling.casefold() else "variant"
            )
            if asked.field and not _shares(asked.field, passage.text):
                if not is_open:
                    continue
                status = "related"
            found.append(Hit(status, passage, have.start, have.end))
    return tuple(
        sorted(
            found, key=lambda hit: hit.status != "exact" and 1 + (hit.status == "related")
        )
    )


def months_of(periods: tuple[Period, ...], today: date) -> int:
    """Return the months that the periods cover together, none counted twice.

    A year without a month counts from its January as a start, to its January as an
    end: never more than is sure. "Present" is the first of the current month.
    """
    covered: set[int] = set()
    for period in periods:
        if period.start is None:
            continue
        first = period.start.year * 12 + max(period.start.month, 1) - 1
        now = today.year * 12 + today.month - 1
        if period.is_open:
            last = now
        elif period.end:
            last = min(now, period.end.year * 12 + (period.end.month or 1) - 1)
        else:
            continue
        covered.update(range(first, last))
    return len(covered)


def _said(
    wanted: float, about: set[str], title: set[str], searched: tuple[Passage, ...]
) -> Iterator[Hit]:
    for passage in searched:
        for low, high in passage.sentences:
            text = passage.text[low:high]
            for years in years_in(text):
                near = {family(t.key) for t in tokens(text)}
                if years.years >= wanted and (not about or near & about or near & title):
                    yield Hit("variant", passage, low + years.start, low + years.end)


def _is_about(role: Role, about: set[str], title: set[str]) -> bool:
    """Whether a job shows what the years are asked in, or is the job of the ad itself."""
    if not about:
        return True
    named = {
        family(t.key) for p in (role.title, role.employer) if p for t in tokens(p.text)
    }
    if named & (about | title):
        return True
    return any(about <= {family(t.key) for t in tokens(p.text)} for p in iter_pieces(role))


def _hit_of(role: Role, searched: tuple[Passage, ...]) -> Hit | None:
    piece: Piece | None = role.period.piece if role.period else role.title
    if piece is None:
        return None
    span = piece.spans[0]
    for passage in searched:
        if span.line in passage.lines:
            at = passage.starts[passage.lines.index(span.line)]
            return Hit("variant", passage, at + span.start, at + span.end)
    return None


def _shares(field: str, text: str) -> bool:
    words = {family(t.key) for t in tokens(field) if t.key not in _VAGUE}
    return bool(words & {family(t.key) for t in tokens(text)})
