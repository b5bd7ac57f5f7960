"""For whom something was made or fetched: "baked children a cake".

Source: Levin, English Verb Classes and Alternations, 1993, section 2.2 (benefactive
alternation): verbs of building, preparing, getting and performing.
"""

import re

from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import acts_of, forms_of, singular

_STOPS = stops("each", "every")
_WORD = rf"(?!(?:{_STOPS})\b)[A-Za-z][\w'-]*"
_MAKES = frozenset(
    (
        *("bake", "build", "carve", "cast", "cook", "crochet", "draw", "embroider", "fix"),
        *("fold", "forge", "grill", "hammer", "knit", "make", "mix", "mold", "mould"),
        *("paint", "pour", "prepare", "roast", "roll", "sculpt", "sew", "spin", "stitch"),
        *("toast", "weave", "whittle", "book", "buy", "charter", "fetch", "find", "hire"),
        *("order", "rent", "reserve", "play", "sing", "brew", "boil", "fry"),
    )
)
# written for somebody to read, and not in their name, as a letter may be
_READ = re.compile(
    r"\b(?:notes?|guides?|handbooks?|manuals?|summar(?:y|ies)|plans?|programs?|programmes?"
    r"|poems?|songs?|stor(?:y|ies)|recipes?|handouts?|checklists?|newsletters?"
    r"|instructions|tips|updates?|reminders?)$"
)
_FOR = re.compile(
    rf"\b(?P<verb>[A-Za-z]+) (?P<gift>(?:an? |the )?{_WORD}(?: {_WORD}){{0,4}}?)"
    rf" for (?P<who>(?:(?:the|our|\d+) )?{_WORD}(?: {_WORD}){{0,2}}?)"
    rf"(?=$|[,.;]| (?:{_STOPS})\b)"
)


def without_receivers_first(new: str, old: str) -> str:
    """Return the wording with "a cake for children" for "children a cake"."""
    if " for " not in old:
        return new
    for found in _FOR.finditer(old):
        verbs = forms_of(found["verb"].casefold()).keys()
        gift, who = found["gift"], found["who"]
        is_thing = not acts_of(gift.split()[-1].casefold())  # calls for the director
        is_made = bool(_MAKES & verbs and is_thing) or (
            "write" in verbs and bool(_READ.search(gift))
        )
        if not is_made or not is_person(singular(who.split()[-1].casefold())):
            continue
        if f" {who} {gift}" not in new:
            continue
        wanted = rf"\b([A-Za-z]+) {re.escape(who)} {re.escape(gift)}(?=$|[,.;]| )"
        for its in re.finditer(wanted, new):
            if verbs & forms_of(its[1].casefold()).keys():
                said = f"{its[1]} {gift} for {who}"
                return f"{new[: its.start()]}{said}{new[its.end() :]}"
    return new
