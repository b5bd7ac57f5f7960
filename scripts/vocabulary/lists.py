"""Candidates from lists: certificates, degrees, languages, O*NET's own names."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tailor.terms import Kind
from vocabulary.candidate import Candidate
from vocabulary.raw import read_own_list, read_table
from vocabulary.software import is_acronym_of

SHORTEST = 3  # letters of an acronym; "CP" and "LA" are too many things
_CERTIFIED = re.compile("(?:Board )?(?:Certified|Licensed|Registered) ")


def iter_certificates(raw: Path) -> Iterator[Candidate]:
    """Yield certificates; degrees that are named for a subject come along."""
    known_degrees = {
        name for first, others in read_own_list("degrees.tsv") for name in (first, *others)
    }
    for row in read_table(raw / "certs/certifications.tsv"):
        acronym, long_form = row["acronym"], row["long_form"]
        if acronym in known_degrees:
            continue
        others = [name for name in (row["other_spellings"] or "").split(";") if name]
        # "CMA (accounting)": two certificates share the acronym, the long form tells
        names = (
            [long_form] if re.search(r" \(|credential$", acronym) else [acronym, long_form]
        )
        yield Candidate(
            names[0],
            "degree" if row["field"] == "degrees" else "certificate",
            (*names[1:], *others),
            group=_certificate_class(acronym, long_form, row["field"]),
        )


def iter_degrees() -> Iterator[Candidate]:
    """Yield levels of education; a degree of another level is a neighbour."""
    for name, others in read_own_list("degrees.tsv"):
        yield Candidate(name, "degree", others, group="degree")


def iter_languages() -> Iterator[Candidate]:
    """Yield spoken and signed languages."""
    for name, others in read_own_list("languages.tsv"):
        yield Candidate(name, "language", others, group="language", is_name=True)


def iter_own_list(name: str, kind: Kind, *, is_name: bool = False) -> Iterator[Candidate]:
    """Yield the rows of a list that lies beside this file."""
    for first, others in read_own_list(name):
        yield Candidate(first, kind, others, is_name=is_name)


def iter_certified_titles(raw: Path) -> Iterator[Candidate]:
    """Yield titles that a licence gives, with their acronyms: "Certified Nurse Midwife"."""
    found: Counter[tuple[str, str]] = Counter()
    for row in read_table(raw / "onet/alternate_titles.tsv.xz"):
        short = row["Short Title"] or ""
        long = re.sub(r" \(.*\)$", "", row["Alternate Title"] or "")
        if len(short) < SHORTEST or not short.isupper() or not _CERTIFIED.match(long):
            continue
        if is_acronym_of(short, long):
            found[short, long] += 1
    for (short, long), _ in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        yield Candidate(short, "certificate", (long,))


def _certificate_class(acronym: str, long_form: str, field: str) -> str:
    """Return what neighbours share: OSHA 10 and 30, BLS and ACLS, RN and LPN."""
    if field == "degrees":
        return "degree"
    first = acronym.split()[0]
    if re.search(r"\d|\bI\b", acronym) and first.isalpha():
        return f"certificate {first}"
    return f"certificate {field}: {' '.join(long_form.split()[-2:])}"
