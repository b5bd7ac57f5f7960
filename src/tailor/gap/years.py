"""Years of experience: a number that the resume states, or what its dates add up to."""

import re
from collections.abc import Iterator
from datetime import date

from tailor.gap.gap import Status
from tailor.gap.hit import RANK, Hit
from tailor.gap.passages import Passage
from tailor.gap.stays import Stay, families, months_of, stays_of, trade
from tailor.job import Job, Requirement, years_in
from tailor.resume import Resume

# "backend development" is shown by backend work of any name
_KINDS_OF_WORK = ("development", "engineering", "practice", "operations", "services")
_BRANCH = re.compile(r",?\s+(?:and/or|or)\s+|[,/]\s*", re.IGNORECASE)


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
    title = families(job.title or "")
    said = sorted(_said(wanted, about, title, searched=searched), key=_rank)
    if said and said[0].status == "variant":
        return tuple(said)
    every = list(stays_of(resume))
    showing = [stay for stay in every if _shows(stay, about, title)]
    if months_of(showing, today) >= wanted * 12:
        return _hits_of(showing, "variant", searched)
    alike = [
        s for s in every if s in showing or s.title & (title | frozenset().union(*about))
    ]
    if not said and months_of(alike, today) >= wanted * 12:
        return _hits_of(alike, "related", searched)
    return tuple(said)


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
    place = families(where)
    branches = [families(part) for part in _BRANCH.split(rest)]
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
                near = families(text)
                if not about or any(_is_in(branch, near, title) for branch in about):
                    yield Hit("variant", passage, low + years.start, low + years.end)
                elif near & title:
                    yield Hit("related", passage, low + years.start, low + years.end)


def _shows(stay: Stay, about: tuple[frozenset[str], ...], title: frozenset[str]) -> bool:
    """Whether a job shows what the years are asked in."""
    if not about:
        return True
    own = stay.title & title
    return any(_is_in(branch, stay.words | stay.title, own) for branch in about)


def _is_in(branch: frozenset[str], words: frozenset[str], title: frozenset[str]) -> bool:
    """Whether every word of a branch is there; the ad's own job stands for its name."""
    telling = branch - frozenset(map(trade, _KINDS_OF_WORK)) or branch
    return telling <= words | title


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
