"""Where things come from: "goods from Japan" are "Japanese goods".

Not the other way round, as Thai food is cooked elsewhere too; and not of what is written or
said, which may be in that language.
"""

import re

from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import classes_of, forms_of, singular

_FROM = re.compile(
    r"\b(?P<thing>[a-z]+) from (?P<land>[A-Z][a-z]+)\b(?!(?: and| or|,) [A-Z])"
)
_GOODS = frozenset({"good", "part", "import", "product", "supply", "stock", "equipment"})


def with_origins(new: str, old: str) -> str:
    """Return a wording with "goods from Japan" for "Japanese goods", as the line has it."""
    if " from " not in old:
        return new
    for found in _FROM.finditer(old):
        said = rows("origins.tsv").get(found["land"], "")
        thing = found["thing"]
        if not said or said not in new or not _comes(thing):
            continue
        wanted = re.compile(rf"\b{said} {thing}(?![\w'-])")
        new = wanted.sub(found[0], new, count=1)
    return new


def _comes(thing: str) -> bool:
    """Say whether a noun names things, goods or people, and nothing that is said."""
    name = singular(thing)
    classes = classes_of(name)
    is_said = bool({"@text", "@act", "@idea", "@event"} & classes) and name not in _GOODS
    is_thing = bool(classes & {"@thing", "@food", "@plant", "@animal", "@material"})
    is_known = is_thing or is_person(name) or name in _GOODS
    return is_known and not is_said and "past" not in forms_of(thing).values()
