"""The skills lists of a resume: where each ends, and which one a new skill belongs to."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from tailor.document import Span
from tailor.resume import Resume, Skill
from tailor.terms import is_neighbour, term_named

_LONGEST_SEPARATOR = 3  # characters: ", ", " | "; more is a column, not a list


@dataclass(frozen=True, slots=True)
class SkillList:
    """Skills that stand together: one line, or lines of one skill each.

    last: the last skill's place. separator: what parts two skills; None where each
    has a line of its own.
    """

    names: tuple[str, ...]
    group: str | None
    last: Span
    separator: str | None


def skill_lists(resume: Resume) -> tuple[SkillList, ...]:
    """Return the lists that a skill can be added to; lists of spoken languages are none.

    A line with one skill between lines with several belongs to their list; lines with
    one skill each are one list.
    """
    lines = resume.document.lines
    lists: list[SkillList] = []
    alone: list[Skill] = []
    for line, group in groupby(resume.skills, key=lambda s: s.name.spans[-1].line):
        skills = list(group)
        if not lines[line].visible or _are_languages(skills):
            continue
        separator = _separator(lines[line].text, skills)
        above = lists[-1] if lists and lists[-1].last.line == line - 1 else None
        if separator is None and above and lines[line].bullet is None:
            separator = above.separator
        if separator is None:
            alone += skills
        else:
            lists.append(_list(skills, separator))
    if alone:
        # a text box does not grow: a new line could fall out of it, unseen
        is_boxed = lines[alone[-1].name.spans[-1].line].place == "textbox"
        lists.append(_list(alone, ", " if is_boxed else None))
    return tuple(lists)


def best_list(lists: Sequence[SkillList], term: str) -> SkillList:
    """Return the list with most neighbours of a term, else the one without a label.

    Where that does not decide, the last one: lists mostly go from special to general.
    """
    wanted = term_named(term)

    def rank(pair: tuple[int, SkillList]) -> tuple[int, bool, int]:
        place, candidate = pair
        known = [found for name in candidate.names if (found := term_named(name))]
        near = sum(wanted is not None and is_neighbour(wanted, found) for found in known)
        return near, candidate.group is None, place

    return max(enumerate(lists), key=rank)[1]


def _list(skills: Sequence[Skill], separator: str | None) -> SkillList:
    last = skills[-1]
    names = tuple(skill.name.text for skill in skills)
    return SkillList(names, last.group, last.name.spans[-1], separator)


def _are_languages(skills: Sequence[Skill]) -> bool:
    kinds = Counter(
        term.kind
        for skill in skills
        if (term := term_named(skill.name.text.partition("(")[0].strip()))
    )
    return kinds["language"] * 2 > len(skills)


def _separator(text: str, skills: Sequence[Skill]) -> str | None:
    """Return what parts the skills of one line, None where the line is one skill."""
    spans = [s.name.spans[-1] for s in skills]
    for left, right in pairwise(spans):
        between = text[left.end : right.start]
        if 0 < len(between) <= _LONGEST_SEPARATOR and "\t" not in between:
            return between
    has_label = skills[-1].group is not None or len(skills[-1].name.spans) > 1
    return ", " if has_label or len(skills) > 1 else None
