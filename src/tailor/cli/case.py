"""A case for the guard: one bullet and its new wording, from a line of JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tailor.errors import InputError
from tailor.guard import Context


@dataclass(frozen=True, slots=True)
class Case:
    """A line's old and new wording; context: what proves spellings in it."""

    name: str
    original: str
    rewrite: str
    context: Context


class CaseError(InputError):
    """A line of the input is no case."""


def case_of(line: bytes, number: int) -> Case:
    """Return the case that a line holds.

    Raises:
        CaseError: it is no JSON object with the strings that a case needs.
    """
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise CaseError(
            f"line {number} is not JSON in UTF-8: leave it out or mend it."
        ) from error
    if not isinstance(value, dict):
        raise CaseError(f"line {number} holds no object: write one {{...}} a line.")
    for field in ("id", "original", "rewrite"):
        if not isinstance(value.get(field), str):
            raise CaseError(f"line {number} has no “{field}”: give it as a string.")
    around = value.get("context") or {}
    if not isinstance(around, dict):
        raise CaseError(f"line {number} has a “context” that is no object.")
    return Case(value["id"], value["original"], value["rewrite"], _context(value, around))


def _context(value: dict[str, Any], around: dict[str, Any]) -> Context:
    return Context(
        role_title=_text(around.get("role_title")),
        employer=_text(around.get("employer")),
        other_bullets=tuple(_texts(around.get("other_bullets_of_role"))),
        skills=tuple(_texts(around.get("skills"))),
        certificates=tuple(_texts(around.get("certificates"))),
        answers=tuple(_texts(value.get("answers"))),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> Iterator[str]:
    """Yield the strings of a list; anything else proves nothing."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Iterable):
        yield from (item for item in value if isinstance(item, str))
