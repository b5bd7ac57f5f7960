"""A thing's state, told in front of it: "tiles that had cracked" are "cracked tiles".

And "bills that had not been paid" are "unpaid bills". Only where the wording has the state
before the same thing.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
6, section 3 (participles as modifiers).
"""

import re

_STATED = re.compile(
    r"\b(?P<thing>[a-z][a-z'-]+) (?:that|which) (?:had|has|have|was|were|is|are)"
    r"(?P<no> not|n't)?(?: been)? (?P<state>[a-z]+)(?: (?P<part>down|up|off|out|over|in))?"
    r"(?=$|[,.;]| (?:at|in|on|for|from|to|with|and|after|before|during|each|every)\b)"
)


def with_states_before(old: str, new: str) -> str:
    """Return the line with "cracked tiles", as the wording has it."""
    if " that " in old or " which " in old:
        return _STATED.sub(lambda found: _before(found, new), old)
    return old


def _before(found: re.Match[str], new: str) -> str:
    state = f"un{found['state']}" if found["no"] else found["state"]
    state += f"-{found['part']}" if found["part"] else ""
    said = f"{state} {found['thing']}"
    return (
        said
        if re.search(rf"(?<![\w-]){re.escape(said)}\b", new, re.IGNORECASE)
        else found[0]
    )
