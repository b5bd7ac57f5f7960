"""The skills lists of a resume: where each ends, and which one a new skill belongs to."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from tailor.document import Line, Span
from tailor.plan.words import words
from tailor.resume import Resume, Skill
from tailor.terms import Kind, find_terms, is_neighbour, term_named
from tailor.text import key

_LONGEST_SEPARATOR = 3  # characters: ", ", " | "; more is a column, not a list


@dataclass(frozen=True, slots=True)
class SkillList:
    """Skills that stand together: one line, or lines of one skill each.

    last: the place of the last skill, or of the one before "and".
    separator: what parts two skills; None where each has a line of its own.
    """

    names: tuple[str, ...]
    group: str | None
    last: Span
    separator: str | None


def skill_lists(resume: Resume) -> tuple[SkillList, ...]:
    """Return the lists that a skill can be added to; lists of spoken languages are none.

    A line with one skill below lines with several belongs to their list, which goes on
    behind the last of several: a line of its own may be a sentence. Lines with one
    skill each are one list, below each label one.
    """
    lines = resume.document.lines
    labelled = {span.line for label in resume.groups for span in label.spans}
    lists: list[SkillList] = []
    alone: dict[str | None, list[Skill]] = {}
    until = -1  # the last line of the last list
    for line, group in groupby(resume.skills, key=lambda s: s.name.spans[-1].line):
        skills = list(group)
        if not lines[line].visible or _are_languages(skills) or _are_wishes(skills):
            continue
        separator = _separator(lines[line], skills, has_label=line in labelled)
        if separator is not None:
            lists.append(_list(skills, separator))
            until = line
        elif until == line - 1 >= 0 and lines[line].bullet is None:
            names = (*lists[-1].names, *(skill.name.text for skill in skills))
            lists[-1] = replace(lists[-1], names=names)
            until = line
        else:
            alone.setdefault(skills[-1].group, []).extend(skills)
    for skills in alone.values():
        # a text box does not grow: a new line could fall out of it, unseen
        is_boxed = lines[skills[-1].name.spans[-1].line].place == "textbox"
        lists.append(_list(skills, ", " if is_boxed else None))
    return tuple(lists)


def best_list(
    lists: Sequence[SkillList], term: str, *, kind: Kind, proof: str
) -> SkillList | None:
    """Return the list that a new skill belongs to, None where none is of its kind.

    The one with most neighbours of it, else with most that the proving line names too,
    else one without a label. Where that does not decide, the last one: lists mostly go
    from special to general.
    """
    wanted, said = term_named(term), f" {key(proof)} "

    def rank(pair: tuple[int, SkillList]) -> tuple[int, int, bool, int]:
        place, candidate = pair
        known = [found for name in candidate.names if (found := term_named(name))]
        near = sum(wanted is not None and is_neighbour(wanted, found) for found in known)
        beside = sum(f" {key(name)} " in said for name in candidate.names)
        return near, beside, candidate.group is None, place

    for place, best in sorted(enumerate(lists), key=rank, reverse=True):
        near, beside, is_general, _ = rank((place, best))
        if near or beside or is_general or kind == "tool" or not _are_tools(best.names):
            return best
    return None


def _are_tools(names: Sequence[str]) -> bool:
    """Say whether a list is one of tools: "Cloud: ...", "Languages: ..."."""
    tools = 0
    for name in names:
        named, found = term_named(name), find_terms(name)
        terms = [named] if named else [one.term for one in found]
        tools += any(term.kind == "tool" for term in terms)
    return tools * 2 > len(names)


def _list(skills: Sequence[Skill], separator: str | None) -> SkillList:
    last = skills[-1]
    # "A, B and C": what is new comes before "and", as a writer would put it
    if separator and len(skills) > 1 and key(last.name.text).split()[0] == "and":
        last = skills[-2]
    names = tuple(skill.name.text for skill in skills)
    return SkillList(names, last.group, last.name.spans[-1], separator)


def _are_languages(skills: Sequence[Skill]) -> bool:
    """Say whether spoken languages are listed, or how well one is known: "Spanish: ..."."""
    names = [skill.name.text.partition("(")[0].strip() for skill in skills]
    kinds = Counter(term.kind for name in names if (term := term_named(name)))
    label = term_named(skills[0].group or "")
    is_labelled = label is not None and label.kind == "language"
    return is_labelled or kinds["language"] * 2 > len(skills)


def _are_wishes(skills: Sequence[Skill]) -> bool:
    """Say whether a list's label says that it is not known yet: "Want to learn"."""
    return not words("not done").isdisjoint(key(skills[0].group or "").split())


def _separator(line: Line, skills: Sequence[Skill], *, has_label: bool) -> str | None:
    """Return what parts the skills of one line, None where the line is one skill.

    In a table the gap is the border of a cell: what is new comes into the last one.
    """
    spans = [s.name.spans[-1] for s in skills]
    between = [line.text[a.end : b.start] for a, b in pairwise(spans)]
    if between and line.place != "table" and all(gap.strip(" ") == "\t" for gap in between):
        return "\t"
    for mark in between:
        if 0 < len(mark) <= _LONGEST_SEPARATOR and "\t" not in mark:
            # ",, " is a slip that nothing new should repeat
            return mark[0] + mark.lstrip(mark[0])
    is_list = has_label or len(skills) > 1 or len(skills[-1].name.spans) > 1
    return ", " if is_list else None
