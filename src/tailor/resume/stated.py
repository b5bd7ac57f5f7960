"""What a JSON Resume states itself: it is given back as it is, not as it was read.

The lines of such a file lose which field a text stood in (a score, a level, an awarder);
the file knows. A section that breaks the schema ("startDate": "March 2019") is left to
what was read from its lines.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

# the fields of each section, in jsonresume.org's schema of 2020 (v1.0.0)
_FIELDS = {
    "basics": "name label image email phone url summary",
    "work": "name location description position url startDate endDate summary highlights",
    "volunteer": "organization position url startDate endDate summary highlights",
    "education": "institution url area studyType startDate endDate score courses",
    "awards": "title date awarder summary",
    "certificates": "name date url issuer",
    "publications": "name publisher releaseDate url summary",
    "skills": "name level keywords",
    "languages": "language fluency",
    "interests": "name keywords",
    "references": "name reference",
    "projects": "name description highlights keywords startDate endDate url roles entity"
    " type",
    "location": "address postalCode city countryCode region",
    "profiles": "network username url",
    "meta": "canonical version lastModified",
}
_INSIDE = {"basics": ("location", "profiles")}
_LISTS = frozenset({"highlights", "courses", "keywords", "roles"})
_FORMS = {
    "date": r"[12]\d{3}(?:-[01]\d(?:-[0-3]\d)?)?",
    "url": r"[A-Za-z][A-Za-z0-9+.-]*:\S+",
    "email": r"[^@\s]+@[^@\s]+",
}
_FORM_OF = {"startDate": "date", "endDate": "date", "releaseDate": "date"}
_EMPTY: tuple[Any, ...] = ("", None, [], {})
_OLD = frozenset({"company", "website"})  # names of fields before v1


def with_stated(answer: Mapping[str, Any], stated: str) -> dict[str, Any]:
    """Return a JSON Resume with what the file states in place of what was read.

    Args:
        answer: what was read from the file's lines.
        stated: the text of the file, an object in JSON.
    """
    data = _filled(json.loads(stated, parse_constant=lambda _: None))
    found = dict(answer)
    if "basics" in data and isinstance(data["basics"], dict):
        found["basics"] = {**answer.get("basics", {}), **_valid("basics", data["basics"])}
    for name, value in data.items():
        if name == "meta" and isinstance(value, dict):
            known = {key: value[key] for key in _FIELDS["meta"].split() if key in value}
            found["meta"] = {**_valid("meta", known), **answer.get("meta", {})}
        elif name not in _FIELDS or _is_valid_list(name, value):
            found[name] = value
    order = ["$schema", *answer, *data]
    return {name: found[name] for name in dict.fromkeys(order) if name in found}


def _filled(value: Any) -> Any:
    """Return a value without what is empty in it, and with text that can be written."""
    if isinstance(value, dict):
        inside = {_filled(name): _filled(item) for name, item in value.items()}
        return {
            name: item for name, item in inside.items() if item not in ("", None, [], {})
        }
    if isinstance(value, list):
        return [kept for item in value if (kept := _filled(item)) not in _EMPTY]
    if isinstance(value, str):  # half a pair of UTF-16 is no character
        return value.encode("utf-8", "replace").decode("utf-8").strip()
    return value


def _is_valid_list(section: str, value: Any) -> bool:
    """Whether a section is a list of entries whose known fields keep to the schema."""
    return isinstance(value, list) and all(
        isinstance(entry, dict)
        and _OLD.isdisjoint(entry)
        and _valid(section, entry) == entry
        for entry in value
    )


def _valid(section: str, entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of an entry but those that break the schema."""
    found = {}
    for name, value in entry.items():
        if name in _INSIDE.get(section, ()):
            is_valid = (
                _valid(name, value) == value
                if isinstance(value, dict) and name == "location"
                else name == "profiles" and _is_valid_list(name, value)
            )
        else:
            is_valid = name not in _FIELDS[section].split() or _is_valid(name, value)
        if is_valid:
            found[name] = value
    return found


def _is_valid(name: str, value: Any) -> bool:
    if name in _LISTS:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    form = _FORMS.get(_FORM_OF.get(name, name))
    return isinstance(value, str) and (
        form is None or re.fullmatch(form, value) is not None
    )
