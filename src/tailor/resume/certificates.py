"""Certificates and licences: name, issuer, number, dates."""

import re
from collections.abc import Sequence

from tailor.resume.atoms import Atom, atoms_of
from tailor.resume.certificate_groups import (
    CERTIFIED,
    ISSUED,
    certificate_groups,
    is_issuer,
    is_only_date,
)
from tailor.resume.claims import without_labels
from tailor.resume.passage import cut
from tailor.resume.resume import Certificate, Period, Piece, YearMonth
from tailor.resume.sounds import school_score
from tailor.resume.units import Reader, Unit

_NUMBER = re.compile(
    r"(?:(?<![^\W_]\s)(?:licen[cs]e|cert(?:ificate)?|registration|reg|credential|member(?:ship)?|card|permit|id|pin)\.?\s*)?"
    r"(?:(?:no|nr|number|num|id|pin)\b\.?|\#)\s*[:#]?\s*(?=[\w./-]*\d)[A-Z0-9][\w./-]*",
    re.I,
)
_BRACKET_NUMBER = re.compile(
    r"(?<=\()(?!(?:19|20)\d\d\))(?=[A-Z0-9/-]*\d{3})[A-Z]{0,4}[- ]?[A-Z0-9/-]*\d"
    r"[A-Z0-9/-]*(?=\))"
)
_AFTER_LICENCE = re.compile(r"(?<=licen[cs]e )#?[A-Z]{0,4}-?\d[\d-]{3,}\b", re.I)
_GRADE = re.compile(
    r"(?:associate|professional|practitioner|foundation\w*|fundamentals|expert|advanced|basic"
    r"|specialty|core|level \w+|tier \w+|part \w+|class \w+|[ivx]+|\d)",
    re.I,
)
_LONE_NUMBER = re.compile(r"#?[A-Z]{0,4}[-. ]?(?=[\d-]*\d{3})[\d-]*\d[A-Z]?")
_EXPIRES = re.compile(
    r"(?:expir(?:es|y|ing|ation)(?: date)?|exp|valid(?: (?:until|through|to|till))?|renewal"
    r"|renew by)\b\.?\s*(?:on|in|:)?\s*$",
    re.I,
)
_ISSUED_ON = re.compile(r"(?:issued(?: on)?|date|obtained|earned|renewed)\b:?\s*$", re.I)
_LICENSED = re.compile(r"(?:certified|licen[cs]ed|registered|chartered)\b", re.I)


def read_certificates(reader: Reader, lines: Sequence[int]) -> tuple[Certificate, ...]:
    """Return the certificates of a section, in its order."""
    units = reader.units(lines, how="lines")
    return certificates_of(reader, without_labels(reader, units))


def certificates_of(reader: Reader, units: Sequence[Unit]) -> tuple[Certificate, ...]:
    """Return the certificates that some lines name."""
    found = []
    for group in certificate_groups(units):
        certificate = _certificate(reader, group)
        if certificate is not None:
            found.append(certificate)
    return tuple(found)


def is_licence(unit: Unit) -> bool:
    """Whether a line among schools has a licence's words and none of a school.

    No degree expires: "CPA, expires 2027".
    """
    if any(school_score(atom.text) >= 2 for atom in atoms_of(unit, unit.when)):
        return False
    if any(_EXPIRES.search(unit.text[: date.at]) for date in unit.dates):
        return True
    has_number = _NUMBER.search(unit.text) is not None
    return has_number or _LICENSED.match(unit.text) is not None


def is_certificate(unit: Unit) -> bool:
    """Whether a line among schools names a certificate or licence."""
    if _NUMBER.search(unit.text) or CERTIFIED.search(unit.text):
        return True
    return bool(
        unit.when and not unit.when.is_range and len(atoms_of(unit, unit.when)) == 2
    )


def names_licence(text: str) -> bool:
    """Whether words alone say that they name a licence or certificate."""
    return _NUMBER.search(text) is not None or CERTIFIED.search(text) is not None


def _certificate(reader: Reader, group: Sequence[Unit]) -> Certificate | None:
    group = sorted(group, key=lambda unit: is_only_date(unit) or is_issuer(unit))
    numbers = (_NUMBER, _BRACKET_NUMBER, _AFTER_LICENCE)
    found = (_claim_first(reader, group, pattern) for pattern in numbers)
    number = next((piece for piece in found if piece), None)
    period = _period(reader, group)
    first, later = _free_atoms(reader, group[0]), []
    for unit in group[1:]:
        later += _free_atoms(reader, unit)
    if not first and not later:
        return None
    atoms, number = _without_number(reader, [*first, *later], number)
    later = [atom for atom in later if atom in atoms]
    name, issuer = _name_and_issuer([atom for atom in first if atom in atoms], later)
    if name is None:
        return None
    piece = reader.ledger.try_claim(name[0].passage, name[0].start, name[-1].end)
    if piece is None:
        return None
    by = None
    if issuer is not None and not issuer.text[:1].islower():
        label = ISSUED.match(issuer.text)
        start = issuer.start + (label.end() if label else 0)
        if label:
            reader.ledger.separate(issuer.passage, issuer.start, start)
        by = reader.ledger.try_claim(issuer.passage, start, issuer.end)
    notes = [
        note
        for atom in atoms
        if atom not in name
        and (note := reader.ledger.try_claim(atom.passage, atom.start, atom.end))
    ]
    return Certificate(piece, by, number, period, tuple(notes))


def _without_number(
    reader: Reader, atoms: Sequence[Atom], number: Piece | None
) -> tuple[list[Atom], Piece | None]:
    """Take a part that is only a number ("DH-4471") out of the others."""
    for atom in atoms:
        if number is None and len(atoms) > 1 and _LONE_NUMBER.fullmatch(atom.text):
            number = reader.ledger.try_claim(atom.passage, atom.start, atom.end)
            return [other for other in atoms if other is not atom], number
    return list(atoms), number


def _name_and_issuer(
    first: Sequence[Atom], later: Sequence[Atom]
) -> tuple[Sequence[Atom] | None, Atom | None]:
    """The last part on the first line is the issuer, or the first of the next line.

    A line with the date alone stands above the name: then the next line is the first.
    """
    if not first:
        first, later = later[:1], later[1:]
    if not first:
        return None, None
    cut = next((n for n, a in enumerate(first) if a.strong), len(first) - 1) + 1
    while cut < len(first) and _is_rest_of_name(first[cut - 1], first[cut]):
        cut += 1
    if later:
        by = next((atom for atom in later if not ISSUED.fullmatch(atom.text)), later[0])
        return first[:cut], by
    if cut < len(first):
        return first[:cut], first[cut]
    if len(first) > 1 and not any(atom.strong for atom in first[:-1]):
        return first[:-1], first[-1]
    return first, None


def _is_rest_of_name(atom: Atom, after: Atom) -> bool:
    """Whether a dash or colon parts a name: "... Architect - Associate"."""
    between = after.passage.text[atom.end : after.start]
    return ":" in between or _GRADE.fullmatch(after.text) is not None


def _free_atoms(reader: Reader, unit: Unit) -> list[Atom]:
    """Return the parts of what is unclaimed of a unit."""
    gaps = []
    for span, at in zip(unit.passage.spans, unit.passage.starts, strict=True):
        left = span.start
        for free in reader.ledger.free(span.line):
            if free.start < span.end and span.start < free.end:
                start = max(left, free.start)
                gaps.append((at + left - span.start, at + start - span.start))
                left = min(free.end, span.end)
        gaps.append((at + left - span.start, at + span.end - span.start))
    parts = cut(unit.passage, [gap for gap in gaps if gap[0] < gap[1]])
    return [
        atom
        for part in parts
        for atom in atoms_of(Unit(part, unit.lines, ()), None)
        if any(c.isalnum() for c in atom.text)
    ]


def _claim_first(
    reader: Reader, group: Sequence[Unit], pattern: re.Pattern[str]
) -> Piece | None:
    for unit in group:
        match = pattern.search(unit.text)
        if match:
            return reader.ledger.try_claim(unit.passage, match.start(), match.end())
    return None


def _period(reader: Reader, group: Sequence[Unit]) -> Period | None:
    """Return from when to when it is valid; "expires" before a date makes it the end."""
    start: YearMonth | None = None
    end: YearMonth | None = None
    is_open = False
    pieces: list[Piece] = []
    for unit in group:
        for date in unit.dates:
            before = unit.text[: date.at]
            expiry, issued = _EXPIRES.search(before), _ISSUED_ON.search(before)
            word = expiry or issued
            at = word.start() if word else date.at
            if ((expiry or date.is_range) and end) or (not expiry and start):
                continue
            piece = reader.ledger.try_claim(unit.passage, at, date.to)
            if piece is None:
                continue
            pieces.append(piece)
            start = start if expiry else date.start
            end = date.end if expiry or date.is_range else end
            is_open = is_open or date.is_open
    if not pieces:
        return None
    spans = tuple(span for piece in pieces for span in piece.spans)
    return Period(start, end, is_open, Piece(" ".join(p.text for p in pieces), spans))
