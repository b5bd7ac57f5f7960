"""A model's text becomes the one string that was asked for, or nothing.

Servers that ignore a JSON schema put the object into a fence, into prose or behind
their thoughts; the object itself is looked for, nothing in it is guessed.
"""

import json

from tailor.text import storable

_THOUGHT, _THOUGHT_OUT = "<think>", "</think>"


def answer_in(text: str, field: str) -> str | None:
    r"""Return a field of the last JSON object of a text, None where there is none.

    An object with other fields, or with no string there, is no answer. What no document
    can hold is left out: "\ud800" is half a character.
    """
    text = said_in(text)
    decoder = json.JSONDecoder()
    found, at = None, text.find("{")
    while at >= 0:
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            value, end = None, at + 1
        if isinstance(value, dict) and value.keys() == {field}:
            found = value[field] if isinstance(value[field], str) else None
        at = text.find("{", end)
    return storable(found).strip() or None if found else None


def said_in(text: str) -> str:
    """Return a text without the thoughts before it; "" where they never end."""
    said = text.rpartition(_THOUGHT_OUT)[2]
    return "" if said.lstrip().startswith(_THOUGHT) else said
