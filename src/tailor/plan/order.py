"""Rule: what the ad asks for stands first, in a skills list and (if asked) in a job.

Only the order changes: the items of one line among themselves, the lines of one list
among themselves. A label keeps its list; what shows nothing keeps its order.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from tailor.document import Span
from tailor.gap import Gap
from tailor.plan.edit import Edit, in_order
from tailor.plan.rising import longest_rising
from tailor.plan.siblings import Item, line_above, lists_of_lines
from tailor.resume import Resume, Skill

# what may stand between two items of a list that change places: ", ", " | ", " and "
_BETWEEN = re.compile(r"\s*(?:[,;|/•·∙▪●]|[–—]|\band\b|&)+\s*(?:\band\b\s*)?")
_WHY = "What the ad asks for comes first. The same {}, in another order."


def iter_skill_orders(resume: Resume, gap: Gap) -> Iterator[Edit]:
    """Put the skills of each list in order of relevance."""
    weights = _Weights(gap)
    for line, group in groupby(resume.skills, key=lambda s: s.name.spans[0].line):
        if (order := _order(resume, line, list(group), weights)) is not None:
            yield order
    skills = {span.line for skill in resume.skills for span in skill.name.spans}
    for items in lists_of_lines(resume):
        if all(line in skills for item in items for line in item):
            yield from _moves(resume, items, weights, what="skills")


def iter_bullet_orders(resume: Resume, gap: Gap) -> Iterator[Edit]:
    """Put the bullets of each job in order of relevance."""
    weights = _Weights(gap)
    bullets = {s.line for r in resume.roles for b in r.bullets for s in b.spans}
    for items in lists_of_lines(resume):
        if all(line in bullets for item in items for line in item):
            yield from _moves(resume, items, weights, what="lines")


class _Weights:
    """How much each stretch of a resume weighs for an ad."""

    def __init__(self, gap: Gap) -> None:
        self._found: list[tuple[Span, int, float]] = [
            (evidence.span, number, match.weight.value)
            for number, match in enumerate(gap.matches)
            if match.counts
            for evidence in match.evidence
        ]

    def of(self, spans: Sequence[Span]) -> float:
        """Return the weights of the requirements that some stretches show, summed."""
        shown = {
            number: weight
            for found, number, weight in self._found
            for span in spans
            if found.line == span.line and found.start < span.end and span.start < found.end
        }
        return sum(shown.values())


def _order(
    resume: Resume, line: int, skills: Sequence[Skill], weights: _Weights
) -> Edit | None:
    """Return the edit that sorts the skills of one line, None where none is needed."""
    here = resume.document.lines[line]
    spans = [skill.name.spans[0] for skill in skills if len(skill.name.spans) == 1]
    if len(spans) < 2 or not here.visible or not _is_plain(resume, line, spans):
        return None
    ranked = sorted(spans, key=lambda span: -weights.of([span]))
    if _is_sentence([here.text[s.start] for s in spans]):
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
        why=_WHY.format("skills"),
        items=tuple(ranked),
    )


def _is_plain(resume: Resume, line: int, spans: Sequence[Span]) -> bool:
    """Say whether nothing but commas stands between, and all of it looks alike."""
    here = resume.document.lines[line]
    if any(link.line == line for link in resume.document.links):
        return False
    between = (here.text[a.end : b.start] for a, b in pairwise(spans))
    looks = {
        (look.size, look.bold, look.italic)
        for look in here.looks
        if look.start < spans[-1].end and spans[0].start < look.end
    }
    return len(looks) < 2 and all(_BETWEEN.fullmatch(text) for text in between)


def _is_sentence(firsts: Sequence[str]) -> bool:
    """Say whether only the first item has a capital: then it has to stay the first."""
    return firsts[0].isupper() and not any(first.isupper() for first in firsts[1:])


def _moves(
    resume: Resume, items: tuple[Item, ...], weights: _Weights, *, what: str
) -> Iterator[Edit]:
    """Yield the fewest moves that sort lines; each behind the one that goes before it."""
    above = line_above(resume, items)
    if above is None:
        return
    ranked = sorted(items, key=lambda item: -weights.of(_whole(resume, item)))
    staying = longest_rising([items.index(item) for item in ranked])
    for place, item in enumerate(ranked):
        if items.index(item) not in staying:
            after = ranked[place - 1][-1] if place else above
            why = _WHY.format(what)
            yield Edit(0, "move", item[0], 0, 0, "", "", why, after=after)


def _whole(resume: Resume, item: Item) -> list[Span]:
    return [Span(line, 0, len(resume.document.lines[line].text)) for line in item]
