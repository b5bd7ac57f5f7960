"""What one was responsible for, told as handled: "handled billing for the studio".

Only work, which is handled as often as it comes up; no outcome, nobody and no thing.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
4, section 7 (light verbs).
"""

import re

from tailor.guard.lexis.fillers import OUTCOMES
from tailor.guard.lexis.patterns import STOPS
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import acts_of, forms_of, singular

_HANDLED = re.compile(
    r"(?P<lead>^|, |\band |; )(?:(?P<big>(?:(?:Was|Were) r|R)esponsible for)"
    r"|(?:(?:was|were) )?responsible for) (?P<what>(?:the |all |our )?[^,.;]+)"
)
_CHARGED = re.compile(
    r"(?P<lead>^|, |and |; |\. )(?:(?P<big>(?:(?:Was|Were) (?:the one )?in|In) charge"
    r"|Had (?:full )?charge)|(?:(?:was|were) )?in charge|had (?:full )?charge) of"
    r" (?P<what>(?:[^,.;]|(?<=\d)[,.](?=\d))+)"
)
_DOES = re.compile(
    r"\b(?P<verb>[Hh]andled|[Dd]id|[Tt]ook care of|[Ss]aw to|[Mm]anaged|[Rr]an"
    r"|[Ss]upervised|[Oo]versaw) "
)
_END = re.compile(rf" (?:{STOPS})\b")  # of a noun phrase
# what who is in charge of a thing or of people does with it; owned and led say more
_CHARGES = frozenset(("handled", "managed", "ran", "supervised", "oversaw"))
_LEADS = frozenset(("managed", "supervised", "oversaw", "ran"))
_CREWS = frozenset(("team", "crew", "staff", "shift", "department", "group", "squad"))
# to be reached or brought about
_AIMS = frozenset(
    (
        *("target", "goal", "quota", "deadline", "objective", "sale", "growth", "success"),
        *("saving", "profit", "revenue", "outcome", "result", "quality", "safety"),
    )
)
# who is responsible for one of these manages it
_KEPT = frozenset(
    (
        *("calendar", "diary", "schedule", "inbox", "budget", "inventory", "account"),
        *("travel", "stockroom", "storeroom", "warehouse", "mailbox", "database", "fleet"),
    )
)
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
        found = _HANDLED.search(old) or _CHARGED.search(old)
        if found is None:
            return old
        what = found["what"].replace(" and for ", " and ")
        bare, theirs = _bare(what), _bare(new[its.end() :])
        ours = bare.replace(",", "").split()[:1]
        if ours != theirs.replace(",", "").split()[:1] and _head(theirs) != ours[0]:
            continue
        is_charge = found.re is _CHARGED
        if not (
            _is_charge(bare, its["verb"]) if is_charge else _is_duty(bare, its["verb"])
        ):
            continue
        is_big = found["big"] is not None
        verb = its["verb"].capitalize() if is_big else its["verb"].lower()
        start = f"{old[: found.start()]}{found['lead'] or ''}"
        return f"{start}{verb} {what}{old[found.end() :]}"
    return old


def _bare(what: str) -> str:
    return re.sub(r"^(?:the|all|our|an?) ", "", what)


def _head(what: str) -> str:
    """Return the noun that a noun phrase is about: desk, of the front desk on weekends."""
    first = _END.split(what, maxsplit=1)[0].split()
    return first[-1].casefold() if first else ""


def _is_duty(what: str, verb: str) -> bool:
    is_managed = verb.casefold() == "managed"
    return singular(_head(what)) in _KEPT if is_managed else _is_work(what)


def _is_charge(what: str, verb: str) -> bool:
    """Say whether who was in charge of it ran it: a desk, a fleet, payroll, four cashiers.

    Not what may have failed, as a move or a target, nor those whom nobody manages.
    """
    head = singular(_head(what))
    if verb.casefold() not in _CHARGES:
        return _is_work(what)
    is_many = head != _head(what) or head in _CREWS
    if is_person(head):
        return is_many and verb.casefold() in _LEADS
    return head not in _AIMS and (_is_work(what) or not acts_of(head) or head in _KEPT)


def _is_work(what: str) -> bool:
    """Say whether a noun phrase is work, and no outcome: night checks, billing, payroll."""
    head = _END.split(what, maxsplit=1)[0].split()[-1].casefold()
    doing = {verb for verb, form in forms_of(head).items() if form == "ing"}
    acts = acts_of(head) | doing
    is_end = any(rows("closed.tsv").get(verb) == "direction" for verb in acts)
    is_end |= bool(OUTCOMES & acts) or is_person(singular(head))
    return (bool(acts) or head in _WORK) and not is_end
