"""Whether a line's act was done to a tool, with it or in it.

A product counts where it is what the act was done with or in ("Charted in Cerner"), or
the object of an act that nobody does without knowing it ("Configured Cisco routers").
"""

import re
from functools import cache

from tailor.plan.acts import act_roots, act_words
from tailor.plan.frame import is_object, own_verb, tokens
from tailor.plan.words import words
from tailor.terms import root_key
from tailor.text import key

_WORKS = ("do", "lead", "work on", "work with", "work at", "gain")
_WORD = re.compile(r"[\w'’+#./-]*[\w+#]")


def is_handled(before: str, found: str) -> bool:
    """Say whether a line's act is done to a tool, and needs to know it.

    Of a machine who runs it knows it: mending or fuelling forklifts is another trade.
    """
    is_machine = found.islower()
    acts = act_roots("operate") if is_machine else _roots("use")
    return is_object(tokens(before), acts)


def is_means(before: str, *, is_name: bool) -> bool:
    """Say whether an act was done with, in or on what follows, or brought into it."""
    written = _WORD.findall(before)
    said = [key(word) for word in written]
    places = [i for i, word in enumerate(said) if word in words("preposition")]
    if not places:
        return False
    at = places[-1]
    between = {word for word in written[at + 1 :] if word.islower()}
    if between & act_words("nothing"):
        return False
    if is_name and between - {"and", "or", "the", "our"}:
        return False
    if at and said[at - 1] in ("used", "made", "held", "kept"):
        return False  # "Repaired chairs used in"
    means, above, first = said[at], said[at - 1] if at else "", root_key(said[0])
    if means in ("to", "into"):
        return first in _roots("bring")
    act = own_verb(tokens(before))
    if above in words("not by doing") and not _is_made(act, means, above):
        return False
    return not (means == "with" and first in _roots("with people")) and (
        _is_system(act, means) if is_name else _is_machine(act, means, above)
    )


def _is_system(act: str, means: str) -> bool:
    """Say whether an act is done that way in a program: not "Spoke on Salesforce"."""
    if means == "on":
        return act in act_roots("host")
    is_any = means in ("using", "via")
    return means in words("means") and (is_any or act in act_roots(*_WORKS))


def _is_machine(act: str, means: str, above: str) -> bool:
    """Say whether an act is done so with a machine: "Worked from scissor lifts"."""
    if means == "from":  # who moved away from them did not
        is_work = act in act_roots("do", "work on", "seat")
        return is_work and above not in ("away", "off", "back")
    if means in ("in", "on"):
        return act in act_roots("seat")
    return _is_system(act, means)


def _is_made(act: str, means: str, thing: str) -> bool:
    """Say whether a report, a film or the like was made with what follows.

    "Built reports with SQL", "Managed 200 accounts in Salesforce"; who wrote a book in
    Python or made contracts with Workday may know neither.
    """
    if act in act_roots("read"):
        return False
    is_made = act in act_roots("make") and thing in act_words("made")
    return is_made or (means in ("in", "using", "via") and thing in act_words("kept"))


@cache
def _roots(kind: str) -> frozenset[str]:
    return frozenset(map(root_key, words(kind)))
