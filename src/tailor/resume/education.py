"""The education section: schools with degree, field, place and dates."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from tailor.resume.claims import claim_field, claim_units, without_labels
from tailor.resume.dates import When
from tailor.resume.entries import Block, blocks_of
from tailor.resume.heads import Atom, Field, atoms_of
from tailor.resume.passage import join
from tailor.resume.resume import Period, Piece, School
from tailor.resume.units import Reader, Unit
from tailor.resume.words import place_score, school_score
from tailor.text import tokens

_IN = re.compile(r"\s+(?:in|en)\s+", re.I)
# how names of fields of study end; towns hardly do
_DOTTED = re.compile(
    r"(?<=\b[^\W\d_])\.(?=\w)|(?<=[^\W\d_]{2})\.(?=\s|$)|(?<=\b\w)\.(?=\s|$)"
)
_STUDY = re.compile(
    r"(?:ing|ics|ology|graphy|onomy|osophy|ment|istry|istration|ication|ature|ance|iences?|ism"
    r"|studies|arts|law|laws|education|business|design|history|music|nursing|systems|technology"
    r"|english|french|german|spanish|mathematics|medicine|finance|care|health|work|trades?)$",
    re.I,
)
# "B.Sc. Computer Science", "MS Nursing": the letters, then the field of study
_SHORT = re.compile(
    r"(?:B\.?|M\.?|A\.?)(?:A|S|Sc|Eng|Com|Ed|BA|Phil|Tech|FA|Res)\b\.?(?:\s*\(Hons\.?\)|\s+Hons\b)?\s+(?=[^\W\d(])"
    r"|(?:Ph\.?\s?D|D\.?Phil|MBA|MPH|MSW|BSN|MSN|BBA|PGCE|HND|HNC)\b\.?\s+(?=[^\W\d(])"
)
_WORDS = re.compile(r"[^\W_](?:[^\t|]*[\w)%.+])?")
_NOTE = re.compile(
    r"^\W*(?:gpa|grade|grades|cgpa|score|honou?rs?\b(?!\s+(?:bachelor|degree|ba|bsc))|thesis"
    r"|dissertation|relevant|coursework|courses?|dean|advisor|supervisor|summa|magna|cum laude"
    r"|first[- ]class|distinction|merit|awarded|scholarship|activities)\b",
    re.I,
)


def read_schools(reader: Reader, lines: Sequence[int]) -> tuple[School, ...]:
    """Return the schools of a section, in its order."""
    units = without_labels(reader, reader.units(lines))
    if units and all(unit.is_bullet for unit in units):
        blocks = tuple(Block((unit,), (), ()) for unit in units)
    else:
        blocks = _split_undated(blocks_of(units))
    schools = [school for block in blocks if (school := _school(reader, block))]
    return tuple(schools)


def degree_score(text: str) -> float:
    """Return how far words sound like the name of a degree, 0 to 4."""
    text = _DOTTED.sub("", text)  # "B.Sc." and "BSc" are one
    words = [token.key for token in tokens(text)]
    if not words:
        return 0.0
    known = _degrees()
    first = words[0].removesuffix("s'")
    if first in known or " ".join(words[:2]) in known or " ".join(words[:3]) in known:
        # "MA" and "AS" are words and states too: in capitals only
        return 4.0 if len(first) > 2 or text.strip()[:2].isupper() or "." in text else 0.0
    if any(word in known and len(word) > 2 for word in words):
        return 2.0
    return 0.0


@cache
def _degrees() -> frozenset[str]:
    text = files("tailor.resume").joinpath("degrees.tsv").read_text(encoding="utf-8")
    return frozenset(row for row in text.splitlines() if row and row[0] != "#")


def _split_undated(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """An education line with a school and a degree of its own is an entry of its own."""
    found: list[Block] = []
    for block in blocks:
        full = [unit for unit in block.head if _is_full(unit)]
        if len(full) > 1 and len(full) == len(block.head):
            found += [Block((unit,), (), ()) for unit in block.head[:-1]]
            found.append(Block(block.head[-1:], block.notes, block.bullets))
        else:
            found.append(block)
    return tuple(found)


def _is_full(unit: Unit) -> bool:
    atoms = atoms_of(unit, unit.when)
    schools = any(school_score(atom.text) >= 2 for atom in atoms)
    return schools and any(degree_score(atom.text) >= 2 for atom in atoms)


def _school(reader: Reader, block: Block) -> School | None:
    atoms: list[Atom] = []
    when: tuple[Unit, When] | None = None
    for unit in block.head:
        if _NOTE.match(unit.text):
            continue
        found = unit.when
        if found is not None and when is not None and (found.is_range <= when[1].is_range):
            found = None
        elif found is not None:
            when = (unit, found)
        atoms += atoms_of(unit, found)
    fields = _fields(atoms)
    if not (fields["institution"] or fields["degree"]) and when is None:
        return None
    period = _period(reader, when) if when else None
    pieces = {name: claim_field(reader, field) for name, field in fields.items()}
    rest = _rest(reader, block.head)
    notes = (*rest, *claim_units(reader, (*block.notes, *block.bullets)))
    return School(
        pieces["institution"],
        pieces["degree"],
        pieces["area"],
        pieces["place"],
        period,
        notes,
    )


def _period(reader: Reader, when: tuple[Unit, When]) -> Period | None:
    unit, date = when
    piece = reader.ledger.try_claim(unit.passage, date.at, date.to)
    if piece is None:
        return None
    start = date.start if date.is_range else None  # one date at a school is its end
    return Period(start, date.end, date.is_open, piece)


def _fields(atoms: Sequence[Atom]) -> dict[str, Field | None]:
    """Return which atoms are institution, degree, area and place."""
    fields: dict[str, Field | None] = dict.fromkeys(
        ("institution", "degree", "area", "place")
    )
    left = [atom for atom in atoms if not _NOTE.match(atom.text)]
    school = max(
        left,
        key=lambda atom: school_score(atom.text) - degree_score(atom.text) / 2,
        default=None,
    )
    if (
        school is not None
        and school_score(school.text) - degree_score(school.text) / 2 <= 0
    ):
        school = None
    degree = max(
        (atom for atom in left if atom is not school),
        key=lambda atom: degree_score(atom.text),
        default=None,
    )
    if degree is not None and degree_score(degree.text) == 0:
        degree = None
    if school is None:
        school = next(
            (a for a in left if a is not degree and place_score(a.text) < 3), None
        )
    places = [a for a in left if a not in (school, degree)]
    place = _place(places)
    if place:
        fields["place"] = Field(place[0].passage, place[0].start, place[-1].end)
        places = [a for a in places if a not in place]
    if school is not None:
        fields["institution"], places = _with_campus(school, places, degree)
    if degree is not None:
        area = _area(places, degree)
        fields["degree"] = Field(degree.passage, degree.start, degree.end)
        cut = _IN.search(degree.text) or _SHORT.match(degree.text)
        if cut and area is None:
            stop = cut.end() if cut.re is _SHORT else cut.start()
            fields["degree"] = Field(degree.passage, degree.start, degree.start + stop)
            end = _area_end(degree, places)
            fields["area"] = Field(degree.passage, degree.start + cut.end(), end)
        elif area is not None:
            fields["area"] = area
    elif places:
        fields["area"] = Field(places[0].passage, places[0].start, places[0].end)
    return fields


def _with_campus(
    school: Atom, places: list[Atom], degree: Atom | None
) -> tuple[Field, list[Atom]]:
    """A town behind a school is part of its name, unless it is the only field of study."""
    plain = Field(school.passage, school.start, school.end)
    after = next((a for a in places if _follows(school, a)), None)
    if after is None or not 0 < place_score(after.text) < 3 or degree_score(after.text):
        return plain, places
    if _STUDY.search(after.text) or (degree is None and len(places) == 1):
        return plain, places
    left = [atom for atom in places if atom is not after]
    return Field(school.passage, school.start, after.end), left


def _follows(atom: Atom, after: Atom) -> bool:
    """Whether only a comma stands between two parts of one line."""
    return (
        after.passage is atom.passage
        and not atom.strong
        and 0 < after.start - atom.end <= 3
    )


def _place(places: Sequence[Atom]) -> list[Atom]:
    for first, second in zip(places, places[1:], strict=False):
        both = f"{first.text}, {second.text}"
        if first.passage is second.passage and not first.strong and place_score(both) >= 3:
            return [first, second]
    for atom in places:
        if place_score(atom.text) >= 3:
            return [atom]
    return []


def _area(places: Sequence[Atom], degree: Atom) -> Field | None:
    """The words beside the degree: "Bachelor of Science, Dental Hygiene"."""
    near = [a for a in places if a.passage is degree.passage] or [
        a for a in places if place_score(a.text) < 3 and a.passage is not degree.passage
    ]
    if not near:
        return None
    first = near[0]
    end = first.end
    for atom in near[1:]:
        if atom.passage is first.passage and not re.search(
            r"[\t|;]|\s[-\u2013\u2014]\s", first.passage.text[end : atom.start]
        ):
            end = atom.end
        else:
            break
    return Field(first.passage, first.start, end)


def _area_end(degree: Atom, places: Sequence[Atom]) -> int:
    end = degree.end
    for atom in places:
        if atom.passage is degree.passage and atom.start >= end and atom.start - end <= 3:
            end = atom.end
    return end


def _rest(reader: Reader, units: Sequence[Unit]) -> tuple[Piece, ...]:
    """Claim what a head says besides, as notes: grades, honours."""
    notes = []
    for unit in units:
        for line in sorted({span.line for span in unit.passage.spans}):
            for span in reader.ledger.free(line):
                part = join(reader.document, [span], reader.words)
                for match in _WORDS.finditer(part.text):
                    if match[0].lower() in ("at", "in", "of", "from", "and"):
                        continue
                    piece = reader.ledger.try_claim(part, match.start(), match.end())
                    notes += [piece] if piece else []
    return tuple(notes)
