"""A fictional person of fixtures/: what stands in scripts/people/NAME.toml.

The words stand there and the drawing in person_docx.py, so that a fixture's text
can be changed without a look at Word's XML. All people, employers and numbers are
invented: 555-01xx phones, example.com and example.org addresses.
"""

import textwrap
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PEOPLE = Path(__file__).parent / "people"
TEXT_WIDTH = 80  # of the one resume that is wrapped, as old text resumes are


@dataclass(frozen=True, slots=True)
class Job:
    r"""One job; heads are its lines before the bullets, "\t" for a tab."""

    heads: tuple[str, ...]
    bullets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what follows it, in the order of the fields.

    entries: lines with a date after a tab. column: "" for the main one.
    """

    heading: str
    column: str
    jobs: tuple[Job, ...]
    entries: tuple[str, ...]
    lines: tuple[str, ...]
    bullets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A resume before it has a form; profile is the text and target of a link."""

    name: str
    label: str
    contact: tuple[str, ...]
    profile: tuple[str, str] | None
    mark: str
    parts: tuple[Part, ...]


def read_person(name: str) -> Person:
    """Return the person of scripts/people/NAME.toml."""
    data = tomllib.loads((PEOPLE / f"{name}.toml").read_text(encoding="utf-8"))
    profile = data.get("profile")
    return Person(
        name=data["name"],
        label=data.get("label", ""),
        contact=tuple(data["contact"]),
        profile=(profile["text"], profile["url"]) if profile else None,
        mark=data["bullet"],
        parts=tuple(_part(part, data["role"]) for part in data["sections"]),
    )


def text_of(person: Person, *, wrapped: bool) -> str:
    """Return the resume as a person types it into a text file."""
    rows = [person.name, *([person.label] if person.label else [])]
    rows += [" | ".join(person.contact), *([person.profile[0]] if person.profile else [])]
    for part in person.parts:
        rows += ["", part.heading.upper()]
        for n, job in enumerate(part.jobs):
            rows += [""] * bool(n) + list(job.heads)
            rows += [person.mark + bullet for bullet in job.bullets]
        rows += [*part.entries, *part.lines, *(person.mark + b for b in part.bullets)]
    if wrapped:
        rows = [line for row in rows for line in _wrap(row, person.mark)]
    return "\n".join(rows) + "\n"


def _part(data: dict[str, Any], heads: list[str]) -> Part:
    return Part(
        heading=data["heading"],
        column=data.get("column", ""),
        jobs=tuple(
            Job(tuple(head.format(**job) for head in heads), tuple(job["bullets"]))
            for job in data.get("roles", ())
        ),
        entries=tuple(data.get("entries", ())),
        lines=tuple(data.get("lines", ())),
        bullets=tuple(data.get("bullets", ())),
    )


def _wrap(row: str, mark: str) -> list[str]:
    left, tab, right = row.partition("\t")
    if tab:  # a date typed out to the right edge with spaces
        return [left + right.rjust(TEXT_WIDTH - len(left))]
    indent = " " * len(mark) if row.startswith(mark) else ""
    return textwrap.wrap(row, TEXT_WIDTH, subsequent_indent=indent) or [""]
