"""The head of an education entry: which words are school, degree, field, place?

"Bachelor of Science, Dental Hygiene, University of New Mexico", in any order and over
several lines. A word table knows degrees, another schools; what stands beside a degree
is its field of study.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from tailor.resume.atoms import Atom, Field
from tailor.resume.places import place_score
from tailor.resume.sounds import school_score
from tailor.resume.table import rows
from tailor.text import tokens

_JOINER = re.compile(r"\s+in$", re.I)
_IN = re.compile(r"\s+(?:in|en)\s+", re.I)
_LEADING_IN = re.compile(r"in\s+(?=\w)")
_DOTTED = re.compile(
    r"(?<=\b[^\W\d_])\.(?=\w)|(?<=\b[^\W\d_]{2})\.(?=[A-Z])|(?<=[^\W\d_]{2})\.(?=\s|$)|(?<=\b\w)\.(?=\s|$)"
)
# "B.Sc. Computer Science", "MS Nursing": the letters, then the field of study
_SHORT = re.compile(
    r"(?:[BMA]\.?(?:A|S|Sc|Eng|Comm?|Ed|BA|Phil|Tech|FA|Res|Acct?|Arch|Des|Mus|Pharm)"
    r"|(?:Bachelor|Master|Associate)(?:['\u2019]?s)? of (?:Applied |Fine )?(?:Science|Arts)"
    r"|Ph\.?\s?D|D\.?Phil|MBA|MPH|MSW|BSN|MSN|BBA|PGCE|HND|HNC)"
    r"\b\.?(?:\s*\(Hons\.?\)|\s+Hons\b)?\s+(?!in\b)(?=[^\W\d(])"
)
# how names of fields of study end; names of schools and towns hardly do
_STUDY = re.compile(
    r"(?:ing|ics|ology|graphy|onomy|osophy|ment|istry|istration|ication|ature|ance|iences?|ism"
    r"|studies|arts|law|laws|education|business|design|history|music|nursing|systems|technology"
    r"|english|french|german|spanish|mathematics|medicine|finance|care|health|work|trades?|needs)$",
    re.I,
)
_MORE_STUDY = re.compile(
    r"(?:minor|major|concentration|emphasis|speciali[sz]ation|with|and)\b", re.I
)
SURE = 2.0  # a score from which a phrase is what it sounds like
_ACRONYM = re.compile(r"[A-Z]{3,6}")
MAX_TOWN = 2  # words; "Des Moines"
_NOTE = re.compile(
    r"\W*(?:(?:\d(?:[.,]\d+)?(?:\s*/\s*\d+)?\s*)?c?gpa|grades?|score"
    r"|honou?rs?\b(?!\s*(?:$|in\b|bachelor|degree|ba\b|bsc))|thesis"
    r"|dissertation|relevant|coursework|courses?|dean|advisor|supervisor|summa|magna"
    r"|cum laude|first[- ]class|distinction|merit|awarded|scholarship|activities)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Studies:
    """What an education head says."""

    institution: Field | None
    degree: Field | None
    area: Field | None
    place: Field | None


def read_studies(atoms: Sequence[Atom]) -> Studies:
    """Return which parts of a head are school, degree, field of study and place."""
    left = [_without_joiner(atom) for atom in atoms if not is_note(atom.text)]
    degree, school = _degree_and_school(left)
    rest = [a for a in left if a not in (school, degree) and not _repeats(a, degree)]
    place = _place(rest)
    rest = [atom for atom in rest if atom not in place]
    institution = _whole(school) if school else None
    if school is not None:
        institution, rest = _with_campus(school, rest)
    if institution is None and degree is not None:
        institution, rest = _school_of_its_own(rest, degree)
    name, area, rest = _degree_and_area(degree, rest)
    if institution is None:
        institution, rest = _unknown_school(rest, degree)
    if area is None and degree is None and rest:
        area = _whole(rest[0])
    where = Field(place[0].passage, place[0].start, place[-1].end) if place else None
    return Studies(institution, name, area, where)


def is_note(text: str) -> bool:
    """Whether a line tells of grades, honours or a thesis."""
    return _NOTE.match(text) is not None


def degree_score(text: str) -> float:
    """Return how far words sound like the name of a degree, 0 to 4."""
    text = _DOTTED.sub("", text)  # "B.Sc." and "BSc" are one
    words = [token.key for token in tokens(text)]
    if not words:
        return 0.0
    known = _degrees()
    first = words[0].removesuffix("s'")
    if first in known or any(" ".join(words[:n]) in known for n in (2, 3)):
        # "MA" and "AS" are words and states too, "MArch" is a month: in capitals only
        return 4.0 if _is_no_word(first) or text.strip()[:2].isupper() else 0.0
    return 2.0 if any(word in known and _is_no_word(word) for word in words) else 0.0


def _is_no_word(name: str) -> bool:
    return len(name) > 2 and name != "march"


@cache
def _degrees() -> frozenset[str]:
    return frozenset(word for word, _ in rows("degrees.tsv"))


def _without_joiner(atom: Atom) -> Atom:
    """Return a part without the word that ties it on: "Bachelor of Arts, in Music"."""
    joiner = _LEADING_IN.match(atom.text)
    return replace(atom, start=atom.start + joiner.end()) if joiner else atom


def _degree_and_school(left: Sequence[Atom]) -> tuple[Atom | None, Atom | None]:
    def school_value(atom: Atom) -> float:
        return school_score(atom.text) - degree_score(atom.text) / 2

    def degree_value(atom: Atom) -> float:
        return degree_score(atom.text)

    school = max(left, key=school_value, default=None)
    if school is not None and school_value(school) <= 0:
        school = None
    if school is None or school_value(school) < SURE:
        school = next((a for b, a in pairwise(left) if _is_acronym(b, a)), school)
    degree = max((a for a in left if a is not school), key=degree_value, default=None)
    if degree is not None and degree_value(degree) == 0:
        degree = None
    return degree, school


def _is_acronym(before: Atom, atom: Atom) -> bool:
    """Whether a school's letters stand behind a dash: "Diploma, Welding – SAIT"."""
    is_apart = before.strong and before.passage is atom.passage
    is_other = degree_score(atom.text) or place_score(atom.text) >= SURE
    return bool(is_apart and _ACRONYM.fullmatch(atom.text) and not is_other)


def _repeats(atom: Atom, degree: Atom | None) -> bool:
    """Whether it is the degree's letters beside its name: "Master of Arts - MA"."""
    return degree is not None and len(atom.text) <= 6 and degree_score(atom.text) == 4


def _place(rest: Sequence[Atom]) -> list[Atom]:
    for first, second in pairwise(rest):
        both = f"{first.text}, {second.text}"
        if _follows(first, second) and place_score(both) >= 3:
            return [first, second]
    return next(([atom] for atom in rest if place_score(atom.text) >= 3), [])


def _with_campus(school: Atom, rest: list[Atom]) -> tuple[Field, list[Atom]]:
    """A town behind a school is part of its name ("..., Limerick")."""
    after = next((a for a in rest if _follows(school, a)), None)
    if after is None or not 0 < place_score(after.text) < 3 or degree_score(after.text):
        return _whole(school), rest
    if len(after.text.split()) > MAX_TOWN or _STUDY.search(after.text):
        return _whole(school), rest
    left = [atom for atom in rest if atom is not after]
    return Field(school.passage, school.start, after.end), left


def _degree_and_area(
    degree: Atom | None, rest: list[Atom]
) -> tuple[Field | None, Field | None, list[Atom]]:
    """Return the degree's name, the field of study, and what is left of the parts."""
    if degree is None:
        return None, None, rest
    cut = _IN.search(degree.text) or _SHORT.match(degree.text)
    if cut is not None:
        stop = cut.end() if cut.re is _SHORT else cut.start()
        name = Field(degree.passage, degree.start, degree.start + stop)
        end, used = _run(degree, [a for a in rest if _MORE_STUDY.match(a.text)])
        area = Field(degree.passage, degree.start + cut.end(), end)
        return name, area, [a for a in rest if a not in used]
    near = [a for a in rest if a.passage is degree.passage]
    near = near or [a for a in rest if place_score(a.text) < 3 and _STUDY.search(a.text)]
    near = near or [a for a in rest if place_score(a.text) < 3]
    if not near:
        return _bare(degree), None, rest
    end, used = _run(near[0], near[1:])
    area = Field(near[0].passage, near[0].start, end)
    return _bare(degree), area, [a for a in rest if a not in (near[0], *used)]


def _bare(degree: Atom) -> Field:
    """Return a degree without the "in" before a field in the next line."""
    end = _JOINER.search(degree.text)
    stop = degree.start + end.start() if end else degree.end
    return Field(degree.passage, degree.start, stop)


def _run(first: Atom, others: Sequence[Atom]) -> tuple[int, list[Atom]]:
    """Return where a run of parts with commas between them ends, and its parts."""
    last, used = first, []
    for atom in others:
        if _follows(last, atom) and not atom.text[:1].isdigit():
            last = atom
            used.append(atom)
    return last.end, used


def _unknown_school(
    rest: list[Atom], degree: Atom | None
) -> tuple[Field | None, list[Atom]]:
    """A school whose name no table knows: what is left, on a line of its own or last."""
    for atom in rest if degree is None else reversed(rest):
        if place_score(atom.text) < 3 and not _STUDY.search(atom.text):
            return _whole(atom), [a for a in rest if a is not atom]
    return None, rest


def _school_of_its_own(rest: list[Atom], degree: Atom) -> tuple[Field | None, list[Atom]]:
    """A school that no table knows, told by its place: alone in its line, or at the end.

    At the end of the degree's line it stands behind the fields of study.
    """
    for atom in rest:
        shares = sum(other.passage is atom.passage for other in (degree, *rest))
        if shares == 1 and len(rest) > 1 and _may_be_school(atom):
            return _whole(atom), [a for a in rest if a is not atom]
    if len(rest) > 1 and rest[-1].passage is degree.passage and _may_be_school(rest[-1]):
        return _whole(rest[-1]), rest[:-1]
    return None, rest


def _may_be_school(atom: Atom) -> bool:
    names = [word for word in atom.text.split() if word[:1].isupper()]
    is_study = _STUDY.search(atom.text) or " and " in atom.text
    return len(names) > 1 and not is_study and place_score(atom.text) < 3


def _follows(atom: Atom, after: Atom) -> bool:
    """Whether only a comma stands between two parts of one line."""
    return (
        after.passage is atom.passage
        and not atom.strong
        and 0 < after.start - atom.end <= 3
    )


def _whole(atom: Atom) -> Field:
    return Field(atom.passage, atom.start, atom.end)
