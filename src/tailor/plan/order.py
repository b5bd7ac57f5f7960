"""Rule: what the ad asks for stands first, in a skills list and (if asked) in a job.

Only the order changes: the items of one line among themselves, the lines of one list
among themselves. A label keeps its list; what shows nothing keeps its order.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from tailor.document import Span
from tailor.gap import Gap, Match
from tailor.plan.edit import Edit, in_order
from tailor.plan.rising import longest_rising
from tailor.plan.siblings import Item, line_above, lists_of_lines
from tailor.resume import Resume, Skill

# what may stand between two items of a list that change places: ", ", " | ", " and "
_BETWEEN = re.compile(r"\s*[,;|/•·∙▪●–—]\s*")
_BEFORE_LAST = re.compile(r"\s*[,;]?\s*(?:and|&)\s+")
_LEADS = re.compile(r"(?:and|or|&)\s")
_SKILLS = "What the ad asks for comes first. The same skills, in another order."
_BULLETS = "What the ad asks for comes first. The same lines, in another order."


def iter_skill_orders(resume: Resume, gap: Gap) -> Iterator[Edit]:
    """Put the skills of each list in order of relevance."""
    shown = _insistence(gap)
    for line, group in groupby(resume.skills, key=lambda s: s.name.spans[0].line):
        if (order := _order(resume, line, list(group), shown)) is not None:
            yield order
    skills = {span.line for skill in resume.skills for span in skill.name.spans}
    for items in lists_of_lines(resume):
        above = line_above(resume, items)
        # below a row of skills they are the rest of a grid, not a list
        if above not in skills and skills.issuperset(line for i in items for line in i):
            weights = [_most(_whole(resume, item), shown) for item in items]
            yield from _moves(items, weights, above, why=_SKILLS)


def iter_bullet_orders(resume: Resume, gap: Gap) -> Iterator[Edit]:
    """Put the bullets of each job in order of relevance."""
    shown = _weights(gap)
    bullets = {s.line for r in resume.roles for b in r.bullets for s in b.spans}
    for items in lists_of_lines(resume):
        if bullets.issuperset(line for item in items for line in item):
            weights = [_sum(_whole(resume, item), shown) for item in items]
            yield from _moves(items, weights, line_above(resume, items), why=_BULLETS)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A stretch of the resume that shows something, and how much that weighs."""

    span: Span
    term: str
    weight: float


Shown = Sequence[_Shown]


def _insistence(gap: Gap) -> list[_Shown]:
    """Return what is shown, weighed by how much the ad insists on it.

    Rarity is left out: to swap two skills that are both required helps nobody.
    """
    return _shown(gap, lambda match: match.weight.importance)


def _weights(gap: Gap) -> list[_Shown]:
    return _shown(gap, lambda match: match.weight.value)


def _shown(gap: Gap, weigh: Callable[[Match], float]) -> list[_Shown]:
    return [
        _Shown(evidence.span, match.requirement.term, weigh(match))
        for match in gap.matches
        if match.counts
        for evidence in match.evidence
    ]


def _of(spans: Sequence[Span], shown: Shown) -> dict[str, float]:
    """Return the weight of each term that some stretches of the resume show."""
    return {
        one.term: one.weight
        for one in shown
        for span in spans
        if one.span.line == span.line
        and one.span.start < span.end
        and span.start < one.span.end
    }


def _most(spans: Sequence[Span], shown: Shown) -> float:
    return max(_of(spans, shown).values(), default=0.0)


def _sum(spans: Sequence[Span], shown: Shown) -> float:
    return sum(_of(spans, shown).values())


def _order(resume: Resume, line: int, skills: Sequence[Skill], shown: Shown) -> Edit | None:
    """Return the edit that sorts the skills of one line, None where none is needed."""
    here = resume.document.lines[line]
    spans = [skill.name.spans[0] for skill in skills if len(skill.name.spans) == 1]
    if len(spans) < 2 or not here.visible or not _is_plain(resume, line, spans):
        return None
    if _LEADS.match(here.text, spans[-1].start):
        return None  # "telemetry, and wound care": the last has to stay the last
    ranked = sorted(spans, key=lambda span: -_most([span], shown))
    items = [here.text[span.start : span.end] for span in spans]
    if _keeps_first(items, here.text[ranked[0].start : ranked[0].end]):
        ranked = [spans[0], *(span for span in ranked if span != spans[0])]
    if ranked == spans:
        return None
    start, end = spans[0].start, spans[-1].end
    return Edit(
        number=0,
        kind="order",
        line=line,
        start=start,
        end=end,
        old=here.text[start:end],
        new=in_order(here.text, ranked),
        why=_SKILLS,
        items=tuple(ranked),
    )


def _is_plain(resume: Resume, line: int, spans: Sequence[Span]) -> bool:
    """Say whether nothing but commas stands between, and all of it looks alike."""
    here = resume.document.lines[line]
    if any(link.line == line for link in resume.document.links):
        return False
    *between, last = (here.text[a.end : b.start] for a, b in pairwise(spans))
    looks = {
        (look.size, look.bold, look.italic)
        for look in here.looks
        if look.start < spans[-1].end and spans[0].start < look.end
    }
    marks = {*between, *([] if between and _BEFORE_LAST.fullmatch(last) else [last])}
    return len(looks) < 2 and len(marks) == 1 and all(map(_BETWEEN.fullmatch, marks))


def _keeps_first(items: Sequence[str], best: str) -> bool:
    """Say whether the first item has to stay the first, for the sake of its capital.

    In a list of small words ("Wound care, telemetry, IV therapy") the capital belongs to
    the place: elsewhere it would look odd, and so would a small word in its place. Only
    a name ("AWS", "NetSuite") takes its capitals along.
    """
    first = items[0]
    if not first[:1].isupper() or not any(map(_is_small, items[1:])):
        return False
    is_name = any(c.isupper() or c.isdigit() for c in first.split()[0][1:])
    return not is_name or _is_small(best)


def _is_small(item: str) -> bool:
    """Say whether an item begins with a small word; "gRPC" and "k8s" are names."""
    word = item.split()[0]
    return word.islower() and word.replace("-", "").isalpha()


def _moves(
    items: tuple[Item, ...], weights: Sequence[float], above: int | None, *, why: str
) -> Iterator[Edit]:
    """Yield the fewest moves that sort lines; each behind the one that goes before it."""
    if above is None:
        return
    ranked = sorted(range(len(items)), key=lambda i: -weights[i])
    staying = longest_rising(ranked)
    for place, i in enumerate(ranked):
        if i not in staying:
            after = items[ranked[place - 1]][-1] if place else above
            yield Edit(0, "move", items[i][0], 0, 0, "", "", why, after=after)


def _whole(resume: Resume, item: Item) -> list[Span]:
    return [Span(line, 0, len(resume.document.lines[line].text)) for line in item]
