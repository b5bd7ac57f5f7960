"""By what means: by hand, with the aid of a camera, out of foam.

Source: verbs of making (Levin, English Verb Classes and Alternations, 1993, section 26.1).
"""

import re

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.patterns import one_of
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of, singular

MAKES = frozenset(
    (
        *(
            "arrange",
            "assemble",
            "bake",
            "blow",
            "build",
            "carve",
            "cast",
            "compile",
            "cook",
        ),
        *(
            "construct",
            "craft",
            "crochet",
            "cut",
            "design",
            "develop",
            "embroider",
            "create",
        ),
        *("fashion", "fold", "forge", "form", "hammer", "knit", "make", "mold", "mould"),
        *(
            "produce",
            "roll",
            "sculpt",
            "sew",
            "shape",
            "spin",
            "stitch",
            "weave",
            "whittle",
        ),
        *("brew", "distil", "distill", "fabricate", "print", "upholster", "weld", "model"),
    )
)
_STOPS = one_of(LEADING | {"and"})
_WORD = rf"(?!(?:{_STOPS})\b)[\w'-]+"
_HAND = re.compile(
    r"(^|, |,? and |; |\. )([Hh])and-([a-z]+(?:ed|ing|s|n|t|w))\b ([^,.;]+?)"
    r"(?=$|[,.;]| and [a-z]+(?:ed|ing)\b)"
)
_HELP = re.compile(
    r"\b(?:with|by) (?:the )?(?:help|aid|assistance|use) of"
    rf"(?= (?:an?|the|our) (?P<thing>(?:{_WORD} ){{0,3}}?{_WORD})"
    rf"(?=$|[,.;]| (?:{_STOPS})\b))",
)
_OUT = re.compile(rf"\b([A-Za-z]+)((?: {_WORD}){{1,4}}) (?:out of|from) (?=({_WORD}))")
# who helps as a body: no things
BODIES = frozenset(
    (
        *(
            "agency",
            "company",
            "firm",
            "school",
            "council",
            "charity",
            "bank",
            "department",
        ),
        *("office", "partner", "vendor", "supplier", "university", "college", "church"),
        *("club", "shop", "studio", "laboratory", "lab", "hospital", "clinic", "museum"),
        *("police", "committee", "board", "ministry", "government", "union", "public"),
        *("family", "community", "institute", "foundation", "bureau", "unit", "desk"),
    )
)


def with_means(text: str, other: str) -> str:
    """Return a text with its means told as the other text tells them."""
    folded = text.casefold()
    if "hand-" in folded and "by hand" in other:
        text = _HAND.sub(_by_hand, text)
    if " of " in folded and (
        "help of" in folded
        or "aid of" in folded
        or "assistance of" in folded
        or "use of" in folded
    ):
        text = _HELP.sub(_with, text)
    if " out of " in folded or " from " in folded:
        text = _OUT.sub(lambda found: _made(found, other), text)
    return text


def _by_hand(found: re.Match[str]) -> str:
    """Return "sewed covers by hand" for "hand-sewed covers", where it is an act."""
    joint, initial, verb, things = found.groups()
    if not {"past", "ing"} & set(forms_of(verb).values()):
        return found[0]
    verb = verb.capitalize() if initial == "H" else verb
    return f"{joint}{verb} {things} by hand"


def _with(found: re.Match[str]) -> str:
    """Return "with a camera" for "with the aid of a camera"; people stay helpers."""
    thing = found["thing"].split()
    last = thing[-1].casefold()
    is_body = singular(last) in BODIES or rows("closed.tsv").get(last) == "credit"
    is_named = any(word[:1].isupper() for word in thing[-1:])
    return found[0] if is_person(last) or is_body or is_named else "with"


def _made(found: re.Match[str], other: str) -> str:
    """Return "built props using foam" for "out of foam", as the other has it."""
    verb, things, material = found.groups()
    if not MAKES & forms_of(verb.casefold()).keys() or is_person(material):
        return found[0]
    is_used = re.search(rf"\b[Uu]s(?:ed|ing|es|e) (?:the )?{re.escape(material)}\b", other)
    return f"{verb}{things} {'using' if is_used else 'from'} "
