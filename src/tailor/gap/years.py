"""Years of experience: a number that the resume states, or what its dates add up to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tailor.document import Span
from tailor.gap.answer import RANK, Hit
from tailor.gap.family import family
from tailor.gap.gap import Status
from tailor.gap.passages import Passage
from tailor.job import Job, Requirement, years_in
from tailor.resume import Resume, Role, YearMonth, iter_dates, iter_pieces
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
        "at",
        "equivalent",
        "plus",
        "more",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "twelve",
        "s",
        "post",
        "senior",
        "junior",
        "assistant",
        "lead",
    ]
)
_PERSON = re.compile(r"(?:ings?|ants?|ers?|ors?|ists?|ians?|e?s|e)$")
LEAST_TRADE = 3  # letters that must be left
# "backend development" is shown by backend work of any name
_KINDS_OF_WORK = ("development", "engineering", "practice", "operations", "services")
_BRANCH = re.compile(r",?\s+(?:and/or|or)\s+|[,/]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stay:
    """A time in a job: where its dates stand, and every word said about it."""

    start: YearMonth | None
    end: YearMonth | None
    is_open: bool
    line: int
    at: int
    to: int
    title: frozenset[str]
    words: frozenset[str]


def hits_of_years(
    requirement: Requirement,
    job: Job,
    resume: Resume,
    *,
    searched: tuple[Passage, ...],
    today: date,
) -> tuple[Hit, ...]:
    """Return the line that says enough years, else the jobs whose dates add up to them.

    Years of something count where the lines of a job, or its title, show that; years in
    the ad's own kind of job that do not show it are a lead. Nothing is returned where
    the dates don't tell.
    """
    wanted = requirement.years or 0.0
    about = _choices(requirement.spelling)
    title = _families(job.title or "")
    said = sorted(_said(wanted, about, title, searched=searched), key=_rank)
    if said and said[0].status == "variant":
        return tuple(said)
    every = list(_stays(resume))
    showing = [stay for stay in every if _shows(stay, about, title)]
    if months_of(showing, today) >= wanted * 12:
        return _hits_of(showing, "variant", searched)
    alike = [
        s for s in every if s in showing or s.title & (title | frozenset().union(*about))
    ]
    if not said and months_of(alike, today) >= wanted * 12:
        return _hits_of(alike, "related", searched)
    return tuple(said)


def months_of(stays: list[Stay], today: date) -> int:
    """Return the months that stays cover together, none counted twice.

    A year without a month counts from its January as a start and to its January as an
    end, never more than is sure, but one year alone as one of its months. "Present" is
    the first of the current month.
    """
    covered: set[int] = set()
    now = today.year * 12 + today.month - 1
    for stay in stays:
        if stay.start is None or (stay.end is None and not stay.is_open):
            continue
        first = stay.start.year * 12 + max(stay.start.month, 1) - 1
        last = now
        if stay.end is not None and not stay.is_open:
            # a month is counted to its end: March to March is a month
            last = stay.end.year * 12 + stay.end.month
        covered.update(range(first, min(last, now)))
    return len(covered)


def _rank(hit: Hit) -> int:
    return RANK[hit.status]


def _choices(asked: str) -> tuple[frozenset[str], ...]:
    """Return what the years may be spent on, one set of families for each branch.

    "Medical-surgical or telemetry experience in an acute care hospital" takes either,
    and asks for acute care with it.
    """
    text = years_in(asked)
    rest = asked[text[0].what_start :] if text else asked
    rest, _, where = rest.partition(" in a")  # "in an acute care hospital"
    place = _families(where)
    branches = [_families(part) for part in _BRANCH.split(rest)]
    found = [branch | place for branch in branches if branch or place]
    return tuple(dict.fromkeys(found))


def _said(
    wanted: float,
    about: tuple[frozenset[str], ...],
    title: frozenset[str],
    *,
    searched: tuple[Passage, ...],
) -> Iterator[Hit]:
    for passage in searched:
        for low, high in passage.sentences:
            text = passage.text[low:high]
            for years in years_in(text):
                if years.years < wanted:
                    continue
                near = _families(text)
                if not about or any(_is_in(branch, near, title) for branch in about):
                    yield Hit("variant", passage, low + years.start, low + years.end)
                elif near & title:
                    yield Hit("related", passage, low + years.start, low + years.end)


def _stays(resume: Resume) -> list[Stay]:
    """Return the paid jobs; where none was understood, the lines with a range of dates."""
    stays = []
    for role in resume.roles:
        if role.is_volunteer or role.period is None:
            continue
        named = " ".join(piece.text for piece in (role.title, role.employer) if piece)
        words = " ".join(piece.text for piece in iter_pieces(role))
        period, span = role.period, _shown_at(role)
        stays.append(
            Stay(
                period.start,
                period.end,
                period.is_open,
                span.line,
                span.start,
                span.end,
                _families(named),
                _families(words),
            )
        )
    return stays or list(_dated_lines(resume))


def _shown_at(role: Role) -> Span:
    """Return the dates where the job stands on their line, else its title or employer.

    A line of dates alone would not show what was counted.
    """
    when = role.period.piece.spans[0] if role.period else None
    named = [piece.spans[0] for piece in (role.title, role.employer) if piece]
    if when and (not named or any(span.line == when.line for span in named)):
        return when
    return named[0]


def _dated_lines(resume: Resume) -> Iterator[Stay]:
    """Yield each line outside education with a range of dates, and the bullets below."""
    lines = resume.document.lines
    schools = {
        span.line
        for piece in iter_pieces((resume.education, resume.certificates))
        for span in piece.spans
    }
    for number, line in enumerate(lines):
        when = next((w for w in iter_dates(line.text) if w.is_range), None)
        if when is None or number in schools or not line.visible or line.bullet:
            continue
        below = []
        for after in lines[number + 1 :]:
            if not after.bullet:
                break
            below.append(after.text)
        words = _families(" ".join((line.text, *below)))
        yield Stay(
            when.start,
            when.end,
            when.is_open,
            number,
            when.at,
            when.to,
            _families(line.text),
            words,
        )


def _shows(stay: Stay, about: tuple[frozenset[str], ...], title: frozenset[str]) -> bool:
    """Whether a job shows what the years are asked in."""
    if not about:
        return True
    own = stay.title & title
    return any(_is_in(branch, stay.words | stay.title, own) for branch in about)


def _is_in(branch: frozenset[str], words: frozenset[str], title: frozenset[str]) -> bool:
    """Whether every word of a branch is there; the ad's own job stands for its name."""
    telling = branch - frozenset(map(_trade, _KINDS_OF_WORK)) or branch
    return telling <= words | title


def _families(text: str) -> frozenset[str]:
    words = (token.key for token in tokens(text))
    return frozenset(_trade(w) for w in words if w not in _VAGUE and not w[0].isdigit())


def _trade(word: str) -> str:
    """Return what a trade and who follows it share: accounting, accountant; nursing."""
    bare = _PERSON.sub("", word)
    return family(bare if len(bare) > LEAST_TRADE else word)


def _hits_of(
    stays: list[Stay], status: Status, searched: tuple[Passage, ...]
) -> tuple[Hit, ...]:
    return tuple(hit for stay in stays if (hit := _hit_of(stay, status, searched)))


def _hit_of(stay: Stay, status: Status, searched: tuple[Passage, ...]) -> Hit | None:
    for passage in searched:
        if stay.line in passage.lines:
            at = passage.starts[passage.lines.index(stay.line)]
            return Hit(status, passage, at + stay.at, at + stay.to)
    return None
