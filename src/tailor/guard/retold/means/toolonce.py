"""A tool named once for two acts: "used a scanner to count stock and print labels".

That is "counted stock with a scanner and used it to print labels". Only where "it" can be
nothing but the tool: what was counted is many, or no thing that one could use.
"""

import re

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of, singular

_USED = re.compile(
    r"^(?P<verb>[A-Z][a-z]+(?: up| down| in| out)?) (?P<thing>[^,.;]+?)"
    r" (?:in|on|with|through|via|into|using) (?P<tool>[^\s,.;][^,.;]*?)"
    r"(?:,? and|[;,.]) (?P<also>also |then )?[Uu]sed it (?:also )?to (?P<rest>[^.;]+[.]?)$"
)
# people whom one meets in a place, not in a program
_MEETS = frozenset(
    (
        *("meet", "see", "visit", "host", "join", "find", "serve", "help", "greet"),
        *("guide", "teach", "train", "lead", "live", "sell", "work"),
    )
)


def with_tool_once(text: str, other: str) -> str:
    """Return "used Excel to track leave and plan shifts", where the other begins so."""
    if "sed it " not in text or other[:5] != "Used ":
        return text
    found = _USED.match(text)
    if found is None:
        return text
    verb, _, part = found["verb"].casefold().partition(" ")
    base = next((b for b, form in forms_of(verb).items() if form == "past"), verb)
    tool = found["tool"].split()[-1]
    is_one = singular(tool) == tool or tool[0].isupper()
    if not is_one or is_person(tool) or base in _MEETS:
        return text
    if not _is_no_tool(found["thing"]) or forms_of(base).get(base) is None:
        return text
    act = f"{base} {part}".rstrip()
    return f"Used {found['tool']} to {act} {found['thing']} and {found['rest']}"


def _is_no_tool(thing: str) -> bool:
    """Say whether "it" cannot stand for a thing: many, a mass, or two things."""
    if " and " in thing:
        return True
    head = ""
    for word in thing.split():
        if word.casefold() in LEADING and head:
            break
        head = word.casefold()
    is_named = thing.casefold().startswith(("the ", "a ", "an ", "our ", "my "))
    return singular(head) != head or (head in rows("masses.tsv") and not is_named)
