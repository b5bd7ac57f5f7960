"""A JSON Resume (jsonresume.org/schema) becomes Lines, as a person would print it.

One field a line: the sections in the schema's order below their headings, entries with
title, employer, dates and place, then their text and bullets. A field that the schema
does not know stands behind what it belongs to: nothing is lost.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tailor.document.document import Document, Line
from tailor.errors import InputError
from tailor.text import normalise

MAX_DEPTH = 20  # of fields inside fields; the schema needs five
_SKIPPED = frozenset({"$schema", "meta", "image", "countryCode"})  # for programs only
# sections in the order that resumes have, and what heads them
_HEADINGS = {
    "work": "Experience",
    "volunteer": "Volunteering",
    "education": "Education",
    "skills": "Skills",
    "certificates": "Certificates",
    "projects": "Projects",
    "publications": "Publications",
    "awards": "Awards",
    "languages": "Languages",
    "interests": "Interests",
    "references": "References",
}
_LISTS = frozenset({"skills", "languages", "interests"})  # one line an entry
_GOES_ON = frozenset({"work", "volunteer"})  # no last day: still there
# the fields of an entry's head, each with a line of its own
_HEAD = ("position", "studyType", "title", "name", "organization", "company", "institution")
_ONE_LINE = ("name", "title", "issuer", "awarder", "publisher")  # parted by a wide gap
_SAYS = {  # what these fields of a job are
    "position": "title",
    "name": "employer",
    "organization": "employer",
    "company": "employer",
    "location": "place",
}
_TEXT = ("summary", "description", "reference")
_ITEMS = ("highlights", "courses", "keywords", "roles")
_DATES = ("startDate", "endDate")


@dataclass(slots=True)
class _Page:
    """The lines so far."""

    lines: list[Line] = field(default_factory=list)

    def add(self, text: object, **look: Any) -> None:
        """Add what a value says, a line for each of its rows."""
        for row in _text(text).splitlines():
            shown = normalise(row)
            if shown:
                self.lines.append(Line(shown, number=len(self.lines) + 1, **look))
                look = {name: value for name, value in look.items() if name != "gap"}


def is_json_resume(text: str) -> bool:
    """Whether a JSON text has the fields of a resume at its top."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(data, dict) and not {"basics", "work", "education"}.isdisjoint(data)


def read_json(text: str, name: str) -> Document:
    """Return the fields of a JSON Resume in the order in which a resume prints them.

    Raises:
        InputError: no JSON Resume.
    """
    if not is_json_resume(text):
        raise InputError(f"{name} is no JSON Resume: give a PDF, a DOCX or plain text.")
    data = json.loads(text)
    page = _Page()
    basics = data.get("basics")
    _basics(page, basics if isinstance(basics, dict) else {"label": basics})
    for section, heading in _HEADINGS.items():
        entries = data.get(section)
        shown = [one for one in entries if one] if isinstance(entries, list) else [entries]
        if any(_text(one) or isinstance(one, dict) for one in shown):
            page.add(heading, heading=2, gap=1.0)
        for entry in shown:
            _entry(page, section, entry if isinstance(entry, dict) else {"name": entry})
    rest = {k: v for k, v in data.items() if k not in {*_HEADINGS, *_SKIPPED, "basics"}}
    for key, value in rest.items():
        leaves = list(_leaves(value))
        if leaves:
            page.add(key.capitalize(), heading=2, gap=1.0)
        for leaf in leaves:
            page.add(leaf)
    return Document(name=name, format="json", lines=tuple(page.lines), stated=text)


def _basics(page: _Page, basics: Mapping[str, Any]) -> None:
    """Print name, headline, how to reach the person, and the summary."""
    page.add(basics.get("name"), heading=1)
    for key in ("label", "email", "phone", "url", "website"):
        page.add(basics.get(key))
    place = basics.get("location")
    if isinstance(place, dict):
        page.add(", ".join(_leaves({k: v for k, v in place.items() if k not in _SKIPPED})))
    elif isinstance(place, str):
        page.add(place)
    profiles = basics.get("profiles")
    for profile in profiles if isinstance(profiles, list) else []:
        page.add(_profile(profile if isinstance(profile, dict) else {"url": profile}))
    if _text(basics.get("summary")):
        page.add("Summary", heading=2, gap=1.0)
        page.add(basics["summary"])
    used = {"name", "label", "email", "phone", "url", "website", "summary"}
    rest = {k: v for k, v in basics.items() if k not in ("location", "profiles")}
    _rest(page, rest, used)


def _profile(profile: Mapping[str, Any]) -> str:
    """Return an address with the words that it does not hold itself."""
    url = ", ".join(_leaves(profile.get("url")))
    words = [text for key, one in profile.items() if key != "url" for text in _leaves(one)]
    return " ".join(
        [*(word for word in words if word.casefold() not in url.casefold()), url]
    )


def _entry(page: _Page, section: str, entry: Mapping[str, Any]) -> None:
    """Print one entry: head, text, list items, then what is left of it."""
    used = {*_TEXT, *_ITEMS}
    if section in _LISTS:
        page.add(_listed(section, entry))
        spoken = {"fluency", "level"} if section == "languages" else set()
        _rest(page, entry, {"name", "language", "keywords"} | spoken)
        return
    if section in ("certificates", "awards", "publications"):
        page.add(_joined(entry, (*_ONE_LINE, "date", "releaseDate"), "\t"), gap=1.0)
        used |= {*_ONE_LINE, "date", "releaseDate"}
    else:
        _head(page, section, entry)
        used |= {*_HEAD, *_DATES, "area", "location"}
    for key in _TEXT:
        page.add(entry.get(key))
    for key in _ITEMS:
        for item in _items(entry.get(key)):
            page.add(item, bullet="•")
    _rest(page, entry, used)


def _head(page: _Page, section: str, entry: Mapping[str, Any]) -> None:
    """Print title, employer, dates and place, a line each."""
    look: dict[str, Any] = {"gap": 1.0, "heading": 3}
    says = _SAYS if section in _GOES_ON else {}
    for key in _HEAD:
        keys = ("studyType", "area") if key == "studyType" else (key,)
        text = _joined(entry, keys, ", ")
        page.add(text, says=says.get(key), **look)
        look = {} if text else look
    start, end = (_text(entry.get(key)) for key in _DATES)
    if start or end:
        last = end or ("Present" if section in _GOES_ON else "")
        page.add(" – ".join(date for date in (start, last) if date))
    page.add(entry.get("location"), says=says.get("location"))


def _listed(section: str, entry: Mapping[str, Any]) -> str:
    """Return "Wiring: EMT, PVC" or "Spanish (native)", an entry of a list."""
    name = _joined(entry, ("language", "name"), " ")
    level = _joined(entry, ("fluency", "level"), ", ")
    words = ", ".join(_items(entry.get("keywords")))
    if level and section == "languages":
        name = f"{name} ({level})"
    return ": ".join(part for part in (name, words) if part)


def _rest(page: _Page, entry: Mapping[str, Any], used: set[str]) -> None:
    """Print the fields that have no place of their own."""
    for key, value in entry.items():
        is_shown = key in _ITEMS or not isinstance(value, (dict, list))
        if key not in _SKIPPED and not (key in used and is_shown):
            for leaf in _leaves(value):
                page.add(leaf)


def _joined(entry: Mapping[str, Any], keys: Sequence[str], mark: str) -> str:
    return mark.join(text for key in keys if (text := _text(entry.get(key))))


def _items(value: object) -> list[str]:
    found = value if isinstance(value, list) else [value]
    return [text for item in found for text in _leaves(item)]


def _leaves(value: object, depth: int = 0) -> Iterator[str]:
    """Yield every text below a value, in its order."""
    if isinstance(value, (dict, list)):
        inside = value.values() if isinstance(value, dict) else value
        for item in inside if depth < MAX_DEPTH else ():
            yield from _leaves(item, depth + 1)
    elif text := _text(value):
        yield text


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return str(value).strip()
