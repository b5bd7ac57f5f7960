"""What one was responsible for, told as handled: "handled billing for the studio".

Only work, which is handled as often as it comes up; no outcome, nobody and no thing.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
4, section 7 (light verbs).
"""

import re

from tailor.guard.lexis.fillers import OUTCOMES
from tailor.guard.lexis.grammar import AUXILIARIES, LEADING
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import acts_of, forms_of, singular

_STOPS = "|".join(sorted(LEADING | AUXILIARIES | {"and"}))
_HANDLED = re.compile(
    r"\b(?:(?P<lead>^|, |and |; )(?:(?:was|were) )?(?P<big>[Rr])esponsible for"
    r"|(?P<was>[Ww])as responsible for) (?P<what>(?:the |all |our )?[^,.;]+)"
)
_DOES = re.compile(r"\b(?P<verb>[Hh]andled|[Dd]id|[Tt]ook care of|[Ss]aw to) ")
# nouns of work that name no act
_WORK = frozenset(
    (
        "payroll",
        "laundry",
        "correspondence",
        "paperwork",
        "logistics",
        "bookkeeping",
        "housekeeping",
    )
)


def handled(old: str, new: str) -> str:
    """Return "handled billing" for "was responsible for billing", as the wording has it."""
    for its in _DOES.finditer(new):
        found = _HANDLED.search(old)
        if found is None:
            return old
        what = found["what"].replace(" and for ", " and ")
        bare = re.sub(r"^(?:the|all|our) ", "", what)
        theirs = re.sub(r"^(?:the|all|our) ", "", new[its.end() :])
        if theirs.split()[:1] != bare.split()[:1] or not _is_work(bare):
            continue
        is_big = found["big"] == "R" or found["was"] == "W"
        verb = its["verb"].capitalize() if is_big else its["verb"].lower()
        start = f"{old[: found.start()]}{found['lead'] or ''}"
        return f"{start}{verb} {what}{old[found.end() :]}"
    return old


def _is_work(what: str) -> bool:
    """Say whether a noun phrase is work, and no outcome: night checks, billing, payroll."""
    head = re.split(rf" (?:{_STOPS})\b", what, maxsplit=1)[0].split()[-1].casefold()
    doing = {verb for verb, form in forms_of(head).items() if form == "ing"}
    acts = acts_of(head) | doing
    is_end = any(rows("closed.tsv").get(verb) == "direction" for verb in acts)
    is_end |= bool(OUTCOMES & acts) or is_person(singular(head))
    return (bool(acts) or head in _WORK) and not is_end
