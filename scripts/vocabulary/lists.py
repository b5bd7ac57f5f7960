"""Candidates from lists: certificates, degrees, languages, O*NET's own names."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tailor.terms import Kind
from vocabulary.acronyms import LEAST_TEXTS, Senses
from vocabulary.candidate import Candidate
from vocabulary.raw import read_own_list, read_table
from vocabulary.software import is_acronym_of

SHORTEST = 3  # letters of an acronym; "CP" and "LA" are too many things
# "CMA (accounting)": the list tells two certificates of one acronym apart so
_TOLD_APART = re.compile(r" \(|credential$")
# a code or regulation is worked by, nobody holds it; "Standards and Training" is a course
_STANDARD = re.compile(r"\b(?:Code|Regulations?|Standards?)\b(?! and Training)")
_CERTIFIED = re.compile("(?:Board )?(?:Certified|Licensed|Registered) ")


def iter_certificates(raw: Path) -> Iterator[Candidate]:
    """Yield certificates; degrees that are named for a subject come along."""
    known_degrees = {
        name for first, others in read_own_list("degrees.tsv") for name in (first, *others)
    }
    rows = read_table(raw / "certs/certifications.tsv")
    classes = _classes(rows)
    excluded = {
        pair
        for name, (other,) in read_own_list("certificate_exclusions.tsv")
        for pair in [(name, other)]
    }
    standards = {name for name, _ in read_own_list("standards.tsv")}
    for row in rows:
        acronym, long_form = row["acronym"], row["long_form"]
        if acronym in known_degrees:
            continue
        others = [
            name
            for name in (long_form, *(row["other_spellings"] or "").split(";"))
            if name and (acronym, name) not in excluded
        ]
        # "CMA (accounting)": two certificates share the acronym, the long form tells
        names = others if _TOLD_APART.search(acronym) else [acronym, *others]
        kind: Kind = "degree" if row["field"] == "degrees" else "certificate"
        if acronym in standards or _STANDARD.search(long_form):
            kind = "skill"
        yield Candidate(names[0], kind, tuple(names[1:]), group=classes[acronym])


def iter_degrees() -> Iterator[Candidate]:
    """Yield levels of education; a degree of another level is a neighbour."""
    for name, others in read_own_list("degrees.tsv"):
        yield Candidate(name, "degree", others, group="degree")


def iter_languages() -> Iterator[Candidate]:
    """Yield spoken and signed languages."""
    for name, others in read_own_list("languages.tsv"):
        yield Candidate(name, "language", others, is_name=True)


def iter_own_list(name: str, kind: Kind, *, is_name: bool = False) -> Iterator[Candidate]:
    """Yield the rows of a list that lies beside this file."""
    for first, others in read_own_list(name):
        yield Candidate(first, kind, others, is_name=is_name)


def iter_technologies() -> Iterator[Candidate]:
    """Yield names in computing; many are words besides: "Ghost", "Meteor", "Packer"."""
    for name, others in read_own_list("technologies.tsv"):
        yield Candidate(name, "tool", others, is_name=True, needs_capitals=True)


def iter_certified_titles(raw: Path, senses: Senses) -> Iterator[Candidate]:
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
        mine, others = senses.others(short, [long])
        # a CCT is a Certificate of Completion of Training, wherever texts explain it
        is_another = mine == 0 and others >= LEAST_TEXTS
        names = (long,) if is_another else (short, long)
        yield Candidate(names[0], "certificate", names[1:])


def _classes(rows: list[dict[str, str]]) -> dict[str, str]:
    """Return what neighbours share: OSHA 10 and 30, BLS and ACLS, PHR and SPHR.

    A long form that stands whole inside others ("Registered Nurse") is a licence to
    practise, they are specialties: no class.
    """
    tails = {row["acronym"]: " ".join(row["long_form"].split()[-2:]) for row in rows}
    whole = {row["long_form"] for row in rows}
    found: dict[str, str] = {}
    for row in rows:
        acronym, first = row["acronym"], row["acronym"].split()[0]
        if row["field"] == "degrees":
            found[acronym] = "degree"
        elif re.search(r"[\d ]", acronym) and first.isalpha() and first != "CompTIA":
            # AWS is a maker of software, and who welders are certified by
            found[acronym] = f"certificate {row['field']}: {first}"
        elif tails[acronym] in whole:
            found[acronym] = ""
        else:
            found[acronym] = f"certificate {row['field']}: {tails[acronym]}"
    sizes = Counter(found.values())
    return {name: of if sizes[of] > 1 else "" for name, of in found.items()}
