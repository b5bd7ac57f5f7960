"""What somebody would do again and again: "on each visit I would grease the rails".

That is "greased the rails on each visit", where something says how often; without it, it
may be a wish or a condition.
"""

import re

from tailor.guard.lexis.verbs import forms_of
from tailor.guard.retold.means.tools import acts_behind

_WOULD = re.compile(
    r"^(?:(?P<lead>(?:On|Every|Each|During|At|In|Before|After|Once|Twice) [^,;.]+?),? )?"
    r"(?:I )?(?:[Ww]ould|[Uu]sed to) (?:also |then )?"
    r"(?P<verb>[a-z]+) (?P<rest>[^;.]+?)[.]?$"
)
_OFTEN = re.compile(
    r"\b(?:each|every|always|often|usually|daily|weekly|monthly|nightly|on \w+days"
    r"|(?:twice|once) an?)\b",
    re.IGNORECASE,
)
# a wish or a condition, or no act
_ELSE = re.compile(
    r"\b(?:if|when|whenever|unless|should|could|but"
    r"|would (?:have|be|not|like|love|rather|prefer|want|need))\b",
    re.IGNORECASE,
)


def without_would(text: str, other: str) -> str:
    """Return a text with a habit of the past in the past, where the other has it so."""
    way = next((way for way in ("would ", "used to ") if way in text.casefold()), "")
    if not way or way in other.casefold():
        return text
    found = _WOULD.match(text)
    is_habit = way == "used to " or bool(_OFTEN.search(text))
    if not found or _ELSE.search(text) or not is_habit:
        return text
    verb, rest = found["verb"], found["rest"]
    if forms_of(verb).get(verb) != "base":
        return text
    said = [
        word
        for word in re.findall(r"[A-Za-z]+", other)
        if forms_of(word.casefold()).get(verb) == "past"
    ]
    if not said:
        return text
    acts = [f"{act} {things}" for act, things in acts_behind(said[0], rest, "past", other)]
    told = " and ".join(acts)
    if found["lead"]:
        return f"{found['lead']}, {told[0].lower()}{told[1:]}"
    return f"{told[0].upper()}{told[1:]}"
