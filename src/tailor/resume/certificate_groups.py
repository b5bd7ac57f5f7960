"""Which lines make one certificate: name, issuer and date may have a line each."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tailor.resume.atoms import atoms_of
from tailor.resume.dates import iter_dates
from tailor.resume.passage import cut
from tailor.resume.units import Unit
from tailor.resume.words import organisation_words
from tailor.text import tokens

MAX_BELOW = 3  # lines below a name: issuer, date, number
MIN_NAME = 3  # words; a shorter line above a dated one is a certificate of its own
_DOT = re.compile(r"\s+\u00b7\s+")
_SEMICOLON = re.compile(r";\s+|\s+\u2022\s+")
_COMMA = re.compile(r"\s*,\s+")
_SHORT_NAME = re.compile(r"[A-Z][A-Z0-9+-]{1,6}\.?")
MIN_LISTED = 3  # short names in a row; of two, the second may be the issuer
# what stands before the name of an issuer
ISSUED = re.compile(
    r"^(?:issued by|issuer|issuing (?:body|organi[sz]ation)|awarded by|from|by)\b:?\s*",
    re.I,
)
CERTIFIED = re.compile(
    r"\b(?:certified|certification|licen[cs]ed?|licensure|registered|registration|accredited)\b",
    re.I,
)
_DATED = re.compile(r"^(?:issued(?: on)?|date|obtained|earned|completed)\b:?\s*$", re.I)


def certificate_groups(units: Sequence[Unit]) -> list[list[Unit]]:
    """Return the lines of each certificate; one with only issuer or date joins another."""
    units = _parted(units)
    if entries := _entries(units):
        return entries
    groups: list[list[Unit]] = []
    paired = _are_pairs(units)
    for unit in units:
        if groups and (_belongs(groups[-1], unit) or (paired and unit.dates)):
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return groups


def _entries(units: Sequence[Unit]) -> list[list[Unit]]:
    """Return the lines of each certificate where names are louder than what is below.

    Issuer and date stand below a name in weaker type, in a line each; a label over a
    list ("Clinical") has no date of its own, or several below it.
    """
    if not units or any(unit.is_bullet for unit in units):
        return []
    groups: list[list[Unit]] = []
    for unit in units:
        if groups and _is_weaker(units[0], unit):
            groups[-1].append(unit)
        elif not groups or _look(unit) == _look(units[0]):
            groups.append([unit])
        else:
            return []
    dates = [sum(bool(unit.dates) for unit in group) for group in groups]
    is_one_each = max(dates) == 1 and 2 * sum(dates) >= len(groups)
    below = [len(group) - 1 for group in groups]
    return groups if is_one_each and 1 <= max(below) <= MAX_BELOW else []


def _look(unit: Unit) -> tuple[float, bool]:
    """Return how a line begins: its date may be smaller, or not bold."""
    when = unit.when
    start = when.to if when and when.at == 0 and when.to < len(unit.text) else 0
    look = next((look for look in unit.first.looks if look.end > start + 1), None)
    return (look.size or 0.0, look.bold) if look else (0.0, False)


def _is_weaker(name: Unit, unit: Unit) -> bool:
    (size, bold), (below, is_bold) = _look(name), _look(unit)
    return ISSUED.match(unit.text) is not None or (
        below <= size and (size > below + 0.4 or (bold and not is_bold))
    )


def is_issuer(unit: Unit) -> bool:
    """Whether a line only says who issued it: "Issued by: Red Cross"."""
    return ISSUED.match(unit.text) is not None and not unit.is_bullet


def is_only_date(unit: Unit) -> bool:
    """Whether a line only says when: "Issued on May 2021"."""
    when = unit.when
    if when is None:
        return False
    rest = unit.text[: when.at] + unit.text[when.to :]
    return not re.search(r"\w", re.sub(_DATED, "", rest.strip())) or bool(
        _DATED.match(rest.strip())
    )


def _parted(units: Sequence[Unit]) -> list[Unit]:
    """Return the units, a paragraph that lists several certificates cut into them."""
    found: list[Unit] = []
    for unit in units:
        marks = [match.span() for match in _SEMICOLON.finditer(unit.text)]
        dots = [match.span() for match in _DOT.finditer(unit.text)]
        parts = cut(unit.passage, marks)
        if not marks and dots:  # "Name · Issuer · 2023" is one, with one date
            parts = cut(unit.passage, dots)
            if not all(_is_dated(part.text) for part in parts):
                parts = ()
        if not marks and not dots and _lists_short_names(unit):  # "CPR, BLS, NRP"
            parts = cut(unit.passage, [m.span() for m in _COMMA.finditer(unit.text)])
        if len(parts) < 2:
            found.append(unit)
            continue
        for part in parts:
            found.append(Unit(part, unit.lines, tuple(iter_dates(part.text)), unit.is_item))
    return found


def _lists_short_names(unit: Unit) -> bool:
    names = _COMMA.split(unit.text)
    return len(names) >= MIN_LISTED and all(_SHORT_NAME.fullmatch(name) for name in names)


def _is_dated(text: str) -> bool:
    """Whether a name and a date stand in a part."""
    return any(text[: when.at].strip() for when in iter_dates(text))


def _are_pairs(units: Sequence[Unit]) -> bool:
    """Whether each certificate has a line for its name and one with issuer and date."""
    dated = [bool(unit.dates) and not unit.is_bullet for unit in units]
    if dated == [False, True]:
        return len(units[0].text.split()) >= MIN_NAME
    follows = [after and not before for before, after in pairwise([True, *dated])]
    return sum(dated) > 1 and sum(follows) == sum(dated) and 3 * sum(dated) >= len(units)


def _belongs(group: Sequence[Unit], unit: Unit) -> bool:
    first = group[0]
    if unit.is_bullet:
        return first.first.bullet is not None and unit.first.level > first.first.level
    if first.is_bullet or all(is_only_date(one) or is_issuer(one) for one in group):
        return True
    if unit.first.gap > 0.7 and unit.first.gap > group[-1].first.gap:
        return False
    if ISSUED.match(unit.text) or is_only_date(unit):
        return True
    if any(one.dates for one in group) or len(group) > 2:
        return False
    if len(group) == 1 and _names_body(unit) and not _names_body(first):
        return len(atoms_of(first, None)) == 1
    weaker = first.first.is_bold and not unit.first.is_bold
    smaller = (first.first.size or 0) > (unit.first.size or 0) + 0.4
    return bool(unit.dates) and not first.dates and (weaker or smaller)


def _names_body(unit: Unit) -> bool:
    """Whether a line is the name of a body, and says of no licence: "ESCO Institute"."""
    parts = [atom.text for atom in atoms_of(unit, unit.when)]
    words = [token.key for token in tokens(parts[0])] if parts else []
    is_body = bool(words) and words[-1] in organisation_words()
    return is_body and len(words) > 1 and not CERTIFIED.search(unit.text)
