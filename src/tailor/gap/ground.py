"""The parts of a resume that prove nothing: names of employers, schools, issuers, places.

"Oracle Red Hat Building" is an address and "Portland, OR" a town. What stands in such a
part is no evidence of a skill, tool or licence, whatever words it is made of.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tailor.document import Span
from tailor.gap.passages import Passage
from tailor.job import long_forms
from tailor.resume import Piece, Resume, iter_pieces, place_score
from tailor.terms import root_key, term_named

SURE = 3.0  # of `place_score`: a town with its state or country
NEAR = 60  # characters of a town's name before or after a word of it
# "Portland, OR"; "Java, Indonesia"
_TOWN = re.compile(
    r"(?<![\w.])[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2},? "
    r"(?:[A-Z]{2}\b|[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
)


ByLine = dict[int, list[Span]]


@dataclass(frozen=True)
class Ground:
    """Stretches of lines by what they are.

    names: no evidence, nor are dates ("to present"). issuers: of certificates, no
    evidence of a product. titles: of jobs. awards: degrees, certificates and the letters
    behind a name, in which "MA" is no state. skills: items of skill lists. hobbies: lines
    about free time. schools: about education. labels: lines that head a section or name a
    school. long_of: what the resume spells an acronym out as.
    """

    names: ByLine
    issuers: ByLine
    titles: ByLine
    awards: ByLine
    skills: ByLine
    hobbies: frozenset[int]
    schools: frozenset[int]
    labels: frozenset[int]
    long_of: dict[str, frozenset[str]]

    def is_name(self, passage: Passage, start: int, end: int) -> bool:
        """Whether a stretch stands in a name or is part of a town's name."""
        if any(_holds(self.awards, span) for span in _spans(passage, start, end)):
            return False
        if any(_holds(self.names, span) for span in _spans(passage, start, end)):
            return True
        if term_named(passage.text[start:end]) and " " in passage.text[start:end]:
            return False  # "Professional Engineer, Texas" is no town
        return any(
            town.start() <= start and end <= town.end()
            for town in _TOWN.finditer(passage.text, max(0, start - NEAR), end + NEAR)
            if place_score(town[0]) >= SURE
        )

    def is_issuer(self, passage: Passage, start: int, end: int) -> bool:
        """Whether a stretch stands in the name of who gave a certificate."""
        return any(_holds(self.issuers, span) for span in _spans(passage, start, end))

    def is_title(self, passage: Passage, start: int, end: int) -> bool:
        """Whether a stretch stands in the title of a job."""
        return any(_holds(self.titles, span) for span in _spans(passage, start, end))

    def is_hobby(self, passage: Passage, start: int, end: int) -> bool:
        """Whether a stretch tells of free time: "turning up to every home match"."""
        return any(span.line in self.hobbies for span in _spans(passage, start, end))

    def is_school(self, passage: Passage, start: int, end: int) -> bool:
        """Whether a stretch tells of the time at school."""
        return any(span.line in self.schools for span in _spans(passage, start, end))

    def is_label(self, passage: Passage, start: int, end: int) -> bool:
        """Whether a stretch names a job, a school or a section: it tells of no work."""
        spans = list(_spans(passage, start, end))
        return self.is_title(passage, start, end) or any(
            span.line in self.labels for span in spans
        )

    def is_award(self, passage: Passage, start: int, end: int) -> bool:
        """Whether a stretch stands in the name of a degree or certificate."""
        return any(_holds(self.awards, span) for span in _spans(passage, start, end))

    def is_listed(self, passage: Passage, start: int, end: int) -> bool:
        """Whether a stretch stands in a list of skills or among the certificates."""
        return any(
            _holds(self.skills, span) or _holds(self.awards, span)
            for span in _spans(passage, start, end)
        )


def ground_of(resume: Resume) -> Ground:
    """Return what each part of a resume is, as far as it was understood."""
    names: list[Piece | None] = [
        resume.contact.name,
        resume.contact.place,
        *resume.contact.urls,
        *resume.contact.emails,
    ]
    titles: list[Piece | None] = []
    for role in resume.roles:
        # without a title the line that was taken for the employer may be one
        names += [role.employer if role.title else None, role.place]
        names.append(role.period.piece if role.period else None)
        titles.append(role.title)
    for school in resume.education:
        names += [school.institution if school.degree else None, school.place]
    for held in resume.certificates:
        names.append(held.number)
    names += [
        piece for e in resume.entries if e.kind == "references" for piece in iter_pieces(e)
    ]
    awards = [c.name for c in resume.certificates] + [resume.contact.credentials]
    degrees = iter_pieces(tuple((s.degree, s.area) for s in resume.education))
    return Ground(
        _by_line(names),
        _by_line(held.issuer for held in resume.certificates),
        _by_line(titles),
        _by_line((*awards, *degrees)),
        _by_line(skill.name for skill in resume.skills),
        _lines_of(resume, "interests"),
        _lines_of(resume, "education"),
        _labels(resume),
        _long_forms(resume),
    )


def _lines_of(resume: Resume, kind: str) -> frozenset[int]:
    firsts = [section.first_line for section in resume.sections]
    ends = (*firsts[1:], len(resume.document.lines))
    return frozenset(
        line
        for section, end in zip(resume.sections, ends, strict=False)
        if section.kind == kind
        for line in range(section.first_line, end)
    )


def _labels(resume: Resume) -> frozenset[int]:
    schools = ((s.institution, s.degree, s.area) for s in resume.education)
    heads = (section.heading for section in resume.sections)
    pieces = (
        *heads,
        resume.contact.label,
        *(piece for school in schools for piece in school),
    )
    return frozenset(span.line for piece in pieces if piece for span in piece.spans)


def _long_forms(resume: Resume) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in resume.document.lines:
        for form in long_forms(line.text) if line.visible and "(" in line.text else ():
            found.setdefault(form.short.upper(), set()).add(root_key(form.long))
    return {short: frozenset(longs) for short, longs in found.items()}


def _by_line(pieces: Iterable[Piece | None]) -> ByLine:
    found: ByLine = {}
    for piece in pieces:
        for span in piece.spans if piece else ():
            found.setdefault(span.line, []).append(span)
    return found


def _spans(passage: Passage, start: int, end: int) -> Iterator[Span]:
    """Yield the stretch in each line of the passage that it touches."""
    ends = (*(begin - 1 for begin in passage.starts[1:]), len(passage.text))
    for line, begin, stop in zip(passage.lines, passage.starts, ends, strict=True):
        if start < stop and begin < end:
            yield Span(line, max(0, start - begin), min(end, stop) - begin)


def _holds(own: ByLine, span: Span) -> bool:
    return any(o.start <= span.start and span.end <= o.end for o in own.get(span.line, ()))
