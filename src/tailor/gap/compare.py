"""A Resume against a Job: a Match for each requirement, and the coverage."""

from dataclasses import replace
from datetime import date

from tailor.gap.answer import hits
from tailor.gap.degree import hits_of_degree
from tailor.gap.gap import Coverage, Gap, Match
from tailor.gap.ground import Ground, ground_of
from tailor.gap.hit import Hit
from tailor.gap.licence import hits_of_licence
from tailor.gap.neighbour import neighbour
from tailor.gap.passages import Passage, Places, evidence, passages, places
from tailor.gap.related import related
from tailor.gap.years import hits_of_years
from tailor.job import Job, Requirement
from tailor.resume import Resume
from tailor.terms import weight

MOST_READ = 60  # places of which the best are shown; a line of junk may hold thousands
MOST_EVIDENCE = 5  # lines shown for one requirement; more prove nothing more


def compare(resume: Resume, job: Job, *, today: date) -> Gap:
    """Return how a resume answers an ad on a day; "present" is today's month."""
    searched = passages(resume.document)
    standing = places(resume)
    ground = ground_of(resume)
    matches = tuple(
        _match(
            requirement,
            job,
            resume,
            searched=searched,
            standing=standing,
            ground=ground,
            today=today,
        )
        for requirement in job.requirements
    )
    matches = _with_groups(matches)
    return Gap(resume, job, today, matches, coverage_of(matches))


def coverage_of(matches: tuple[Match, ...]) -> Coverage:
    """Add the weights up; an or-group counts once, with its heaviest branch."""
    found = asked = 0.0
    groups: dict[int, list[Match]] = {}
    for match in matches:
        group = match.requirement.or_group
        if group is not None:
            groups.setdefault(group, []).append(match)
            continue
        asked += match.weight.value
        found += match.weight.value if match.counts else 0.0
    for branches in groups.values():
        heaviest = max(branch.weight.value for branch in branches)
        asked += heaviest
        found += heaviest if any(branch.counts for branch in branches) else 0.0
    return Coverage(round(found, 2), round(asked, 2))  # floats add up to 2.0000004


def _match(
    requirement: Requirement,
    job: Job,
    resume: Resume,
    *,
    searched: tuple[Passage, ...],
    standing: Places,
    ground: Ground,
    today: date,
) -> Match:
    if requirement.kind == "years":
        found = hits_of_years(requirement, job, resume, searched=searched, today=today)
    else:
        found = hits(requirement, searched, ground=ground)
        if requirement.kind == "degree":
            found = found or hits_of_degree(requirement, searched, ground=ground)
        if requirement.kind == "certificate":
            found = found or hits_of_licence(requirement, searched, ground=ground)
        found = found or related(requirement, searched, ground=ground)
    sentences = len({(m.span.line, m.span.start) for m in requirement.mentions})
    shown = [
        evidence(h.passage, h.start, h.end, resume.document, standing)
        for h in found[:MOST_READ]
    ]
    shown.sort(key=lambda e: e.is_list)  # a line of a job proves more than a list
    beside: Hit | None = None if found else neighbour(requirement, searched, ground=ground)
    return Match(
        requirement,
        found[0].status if found else "missing",
        weight(requirement.term, requirement.importance, sentences=sentences),
        evidence=tuple(dict.fromkeys(shown))[:MOST_EVIDENCE],
        neighbour=evidence(
            beside.passage, beside.start, beside.end, resume.document, standing
        )
        if beside
        else None,
        searched=tuple(s for s in requirement.spellings if s != requirement.spelling),
    )


def _with_groups(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    satisfied = {m.requirement.or_group for m in matches if m.counts} - {None}
    return tuple(
        replace(m, in_satisfied_group=True)
        if m.status == "missing" and m.requirement.or_group in satisfied
        else m
        for m in matches
    )
