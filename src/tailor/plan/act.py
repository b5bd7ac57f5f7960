"""The act that a line tells of, under the name that an ad has for it.

"Process 80 vendor invoices" is invoice processing, "Analyzed variances" variance
analysis. The line must begin with the act: who trained clerks to process invoices did
another thing.
"""

import re

from tailor.gap import family
from tailor.plan.words import words
from tailor.terms import root_key
from tailor.text import key

_WORD = re.compile(r"[\w'’./&-]+")
# what an act is called: processing, management, reconciliation, analysis, disposal
_ACT = re.compile(r"(?:ing|ments?|[aeiou]tions?|[cst]ions?|[aeiou]nce|[ai]l|ys[ie]s)$")
_PERSON = re.compile(r"(?:[eo]rs?|ists?|i?ants?|ians?)$")
_STARTS = re.compile(r"(?:^|[;:•])\s*(?:[A-Z]?[a-z]+ly )?$")
_JOINS = re.compile(r"(?:,|\band|&)\s*(?:then )?$")


def says_act(name: str, found: str, line: str) -> bool:
    """Say whether a line's own act is what an ad calls by a name.

    name: of two words or more, the act last: who operated systems knows no "operating
        systems". found: where the line has the words of it.
    """
    at = line.find(found)
    said, asked = _WORD.findall(found), key(name).split()
    if at < 0 or min(len(said), len(asked)) < 2 or not _is_own(line[:at], said[0]):
        return False
    *things, act = asked
    if not _ACT.search(act) or said[0].endswith("ing"):
        return False
    return family(key(said[0])) == family(act) and _have_same_thing(things, said[1:])


def is_trade(name: str, title: str) -> bool:
    """Say whether an act is what a title's holder does: a software developer's is known."""
    *things, act = key(name).split() or [""]
    *before, person = key(title).split() or [""]
    is_named = bool(_ACT.search(act) and _PERSON.search(person))
    return is_named and things == before != [] and family(act) == family(person)


def _is_own(before: str, verb: str) -> bool:
    """Say whether an act begins its line, or goes on with what the line begins with.

    A second act must have the form of the first: after "Trained clerks, process ..." it
    is theirs, as is what follows "to", "who" or "how".
    """
    if _STARTS.search(before):
        return True
    if not _JOINS.search(before) or words("others' act") & set(key(before).split()):
        return False
    first = _WORD.search(re.split(r"[;:•]\s", before)[-1])
    return first is not None and first[0].endswith("ed") == verb.endswith("ed")


def _have_same_thing(things: list[str], said: list[str]) -> bool:
    """Say whether the thing is the same, whatever narrows it: "80 vendor invoices"."""
    roots = [root_key(word) for word in said]
    if roots[-1] != root_key(things[-1]) or words("link") & {key(word) for word in said}:
        return False
    at = 0
    for thing in map(root_key, things):
        if thing not in roots[at:]:
            return False
        at = roots.index(thing, at) + 1
    return True
