"""A place or person named once for two acts: "fitted heaters, tested lines in 9 houses".

So says "fitted heaters in 22 houses and tested lines in them". Only from the line to the
wording: who did both there may have done only one of them in each. Whatever "them" stands
for, the heaters or the houses, the lines are in the houses.
"""

import re

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.patterns import WORD
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import forms_of, singular

_RATE = r"(?: (?:an?|per|each|every) (?:day|night|week|month|year|shift))?"
_IN_THEM = re.compile(
    rf"(?P<one>^[^.;]*?) (?P<link>in|at|on|for|to) (?P<where>(?:(?:the|our|my|an?) )?"
    rf"(?:{WORD} ){{0,4}}?(?P<head>{WORD})(?P<rate>{_RATE}))(?P<joint>,? and |; )"
    r"(?:also |then )?(?P<two>(?P<verb>[a-z-]+) [^,.;]*?)"
    r" (?:(?:in|at|on|for|to) (?:(?:both|all|each|either) of )?(?P<who>them|it|these)"
    r"|(?P<there>there))(?=$|[,.;])"
)


def with_place_once(old: str, new: str) -> str:
    """Return the line with the place of both acts behind them, as the wording has it."""
    is_there = " them" in old or " it" in old or " there" in old or " these" in old
    found = _IN_THEM.match(old) if is_there and " and " in new else None
    if found is None:
        return old
    link, where, verb = found["link"], found["where"], found["verb"]
    again = found[0].rpartition(found["two"])[2].split()[0]
    bare = re.sub(r"^(?:the|our|my|an?) ", "", where)
    at = new.find(f" and {verb} ")
    is_told = at > 0 and bare in new[at:] and bare not in new[:at]
    if not is_told or not _is_act(verb) or not _is_place(found, link, again):
        return old
    behind = old[found.end() :]
    return f"{found['one']} and {found['two']} {link} {where}{behind}"


def _is_act(verb: str) -> bool:
    own = verb.rpartition("-")[2]
    return own in PAST_LIKE_BASE or "past" in forms_of(own).values()


def _is_place(found: re.Match[str], link: str, again: str) -> bool:
    """Say whether "in them" is in the place named: 22 houses, and not one of them."""
    head, who = found["head"], found["who"]
    if found["there"]:
        return link in ("in", "at", "on")
    is_many = singular(head) != head or head in ("children", "people", "men", "women")
    if link != again or is_many == (who == "it"):
        return False
    return link in ("in", "at", "on") or is_person(head.casefold())
