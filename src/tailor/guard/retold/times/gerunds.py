"""Before or after what was done to things: "before they were shipped", "before shipping".

Only where nothing stands behind the act: whoever packed orders "before shipping them"
shipped them. Of people no act is told so, as it would be the person's.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
14, section 1.4 (concealed passives).
"""

import re

from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import acts_of, forms_of, singular

_WERE = re.compile(
    r"\b(?P<when>before|after|until|prior to|upon) (?:they|it|these|each|each one)"
    r" (?:was|were|had been|has been|have been|is|are|got) (?P<done>[a-z]+)"
    r"(?=$|[,.;]| (?:and|in|on|at|for|each|every|by|with)\b)"
)
_END = r"(?=$|[,.;]| (?:and|in|on|at|for|each|every|by|with|to)\b)"


def with_gerunds(old: str, new: str) -> str:
    """Return a line with "before shipping" for "before they were shipped"."""
    if " they " in old or " it " in old or " these " in old or " each " in old:
        return _WERE.sub(lambda found: _told(found, new), old)
    return old


def _told(found: re.Match[str], new: str) -> str:
    when, done = found["when"], found["done"]
    bases = {verb for verb, form in forms_of(done).items() if form == "past"}
    bases |= {done} & forms_of(done).keys()
    before = re.findall(r"[a-z]+", found.string[: found.start()].casefold())
    whens = "before|prior to" if when in ("before", "prior to") else when
    if not bases or any(map(is_person, before[1:])):
        return found[0]
    if its := re.search(rf"\b({whens}) being {done}\b", new):
        return its[0]
    for its in re.finditer(rf"\b({whens}) (?:the )?(?P<act>[a-z]+){_END}", new):
        act = its["act"]
        doing = {verb for verb, form in forms_of(act).items() if form == "ing"}
        if bases & (doing | acts_of(singular(act))):
            return its[0]
    return found[0]
