"""What a person could do about a missing term: one way if they have it, one if not.

Nobody is told to add what they may not have, and nothing is promised.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tailor.job import Requirement
from tailor.terms import Kind, term_named

_SMALL_WORDS = {"and", "of", "for", "in", "the", "to", "a", "an"}
_CONDITIONS: dict[Kind, str] = {
    "certificate": "If you hold it",
    "degree": "If you hold it",
    "years": "If you have them",
    "language": "If you speak it",
    "tool": "If you have used it",
}
_OF_SEVERAL: dict[Kind, str] = {
    "certificate": "If you hold one",
    "degree": "If you hold one",
    "language": "If you speak one",
    "tool": "If you have used one",
}
_LEAVE_OUT: dict[Kind, str] = {
    "certificate": "leave it out; ask if it can be done before the start date",
    "degree": "leave it out; ask if experience counts instead",
    "years": "leave your dates as they are",
}


@dataclass(frozen=True, slots=True)
class Advice:
    """Two branches; each is a phrase without a capital and without a full stop.

    condition: "If you hold it", for the first branch in a sentence.
    have: the words to add, for `--have`, with a blank where only the person knows; ""
        for what one word more doesn't prove.
    instead: names of an or-list that would do in place of the one in `have`.
    """

    condition: str
    if_so: str
    if_not: str
    have: str = ""
    instead: tuple[str, ...] = ()

    @property
    def command(self) -> str:
        """The first branch with the option that adds it."""
        if not self.have:
            return self.if_so
        option = f'--have "{self.have}"'
        if self.instead:
            option += f" (or, in its place, {' or '.join(self.instead)})"
        if self.if_so.startswith("add: "):
            return f"add it: {option}"
        return f"{self.if_so}, or add it to your skills: {option}"

    @property
    def sentences(self) -> str:
        """Both branches as two sentences."""
        return f"{self.condition}, {self.if_so}. If not, {self.if_not}."


def advice(
    requirement: Requirement, neighbour: str | None, *, others: Sequence[Requirement] = ()
) -> Advice:
    """Return what to do about a requirement that the resume does not show.

    Args:
        requirement: the missing one.
        neighbour: a thing of the same class that the resume does show.
        others: the other branches of its or-list; any of them would do.
    """
    if neighbour is None:
        if_not = _LEAVE_OUT.get(requirement.kind, "leave it out")
    else:
        if_not = f"keep {neighbour}: it is true, and close to what they ask"
    condition = _CONDITIONS.get(requirement.kind, "If it is true of you")
    branches = [one for one in others if one.kind == requirement.kind]
    if branches:
        condition = _OF_SEVERAL.get(requirement.kind, "If one is true of you")
    so = _if_so(requirement, branches)
    return Advice(
        condition, so, if_not, _have(requirement), tuple(map(full_name, branches))
    )


def full_name(requirement: Requirement) -> str:
    """Return long and short form together where both are known, else the term."""
    if "(" in requirement.spelling:
        return requirement.spelling
    names = dict.fromkeys((requirement.term, requirement.spelling, *requirement.spellings))
    for short in names:
        for long in names:
            if _is_short_for(short, long):
                return f"{long[0].upper()}{long[1:]} ({short})"
    return requirement.term


def _if_so(requirement: Requirement, others: Sequence[Requirement]) -> str:
    """Return what to do; of the branches of an or-list any may be the one that is held."""
    name = " or ".join(dict.fromkeys(map(full_name, (requirement, *others))))
    match requirement.kind:
        case "certificate":
            return f"add: {name}, valid until ____"
        case "degree":
            return f"add: {name}, school and year ____"
        case "language":
            return f"add: {name}, and how well: ____"
        case "years":
            return "give month and year for each job where you did it, so that they add up"
        case "soft":
            return "show it in a line about what you did; the bare word proves little"
        case "tool":
            used = dict.fromkeys(one.term for one in (requirement, *others))
            return f"say where you used {' or '.join(used)}"
        case _:
            said = dict.fromkeys(f"“{one.spelling}”" for one in (requirement, *others))
            return f"say where, with the words {' or '.join(said)}"


def _have(requirement: Requirement) -> str:
    match requirement.kind:
        case "degree" | "years" | "soft":
            return ""
        case "certificate":
            return f"{full_name(requirement)}, valid until ____"
        case "language":
            return f"{full_name(requirement)} (____)"
        case "tool":
            return requirement.term
        case _:  # a phrase of the ad alone is no name of a skill
            return requirement.spelling if term_named(requirement.term) else ""


def _is_short_for(short: str, long: str) -> bool:
    letters = short.replace(".", "")
    if not (2 <= len(letters) <= 8 and letters.isupper() and " " not in short):
        return False
    words = [w for w in long.replace("-", " ").split() if w.casefold() not in _SMALL_WORDS]
    return len(words) > 1 and "".join(w[0] for w in words).upper() == letters
