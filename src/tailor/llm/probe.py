"""A question with nothing of anybody in it: does a server keep to a JSON schema?"""

import json

from tailor.llm.request import Request, Turn

_FIELD = "word"


def probe() -> Request:
    """Return a question whose text asks for no JSON: only the schema does."""
    return Request((Turn("user", "What colour is the sky by day? One word."),), _FIELD)


def keeps_to_schema(text: str) -> bool:
    """Say whether an answer to the probe has the schema's form, and nothing around it."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and value.keys() == {_FIELD}
