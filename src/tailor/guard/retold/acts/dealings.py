"""Where somebody worked, ordered or went, told with what was done there.

"Worked at the desk, where I greeted guests" is "at the desk, greeted guests", "placed
orders with a mill for flour" is "ordered flour from a mill", and "to the depot and back" is
"to and from the depot". Each is told where the other text has the plainer words.

Source: Federal Plain Language Guidelines (plainlanguage.gov, Avoid hidden verbs).
"""

import re

from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.verbs import Form, forms_of

_WORKED = re.compile(
    r"^Worked (?P<place>(?P<lead>at|in|on|as) (?:(?:the|an?|our) )?[^,.;]+?)"
    r"(?:, where (?:I|we) |, (?=[a-z]+ing\b))(?P<rest>[a-z][^;]*)$"
)
# who works in one of these may have done a part of its work
_SHARED = re.compile(r"\b(?:team|crew|project|group|staff|committee|unit|squad|campaign)\b")
_DOING = re.compile(r"(?:^|(?<=, )|(?<=\band ))(?P<doing>[a-z]+ing)\b")
_ORDERS = re.compile(
    r"\b(?P<verb>[Pp]lac(?:ed|ing|es?)) (?:an? |the |our )?orders?"
    r"(?: for (?P<first>[^,.;]+?))? with (?P<whom>(?!(?:the )?(?:help|care)\b)[^,.;]+?)"
    r"(?: for (?P<last>[^,.;]+?))?(?=$|[,.;])"
)
_BACK = re.compile(r"\bto and from (?P<where>(?:(?:the|an?|our|their) )?[\w'-]+)")


def with_place_of_work(old: str, new: str) -> str:
    """Return "at the desk, greeted guests" for "worked at the desk, greeting guests"."""
    if not old.startswith("Worked ") or "orked " in new:
        return old
    found = _WORKED.match(old)
    if found is None or _SHARED.search(found["place"]):
        return old
    rest = _DOING.sub(lambda doing: _done(doing["doing"], new), found["rest"])
    first = rest.split()[0]
    is_told = new.casefold().startswith(f"{first} ")
    return f"{found['place'].capitalize()}, {rest}" if is_told else old


def _done(doing: str, new: str) -> str:
    """Return "greeted" for "greeting", where the wording has it."""
    for verb, form in forms_of(doing).items():
        done = in_form(verb, "past")
        if form == "ing" and re.search(rf"\b{done}\b", new, re.IGNORECASE):
            return done
    return doing


def with_orders(old: str, new: str) -> str:
    """Return "ordered flour from a mill" for "placed orders for flour with a mill"."""
    if " order" not in old or " from " not in new:
        return old
    return _ORDERS.sub(lambda found: _ordered(found, new), old)


def _ordered(found: re.Match[str], new: str) -> str:
    what, whom = found["first"] or found["last"], found["whom"]
    form: Form = next(iter(forms_of(found["verb"].casefold()).values()), "past")
    said = in_form("order", form)
    is_told = re.search(rf"\b{said}\b[^.;]* from {re.escape(whom)}\b", new, re.IGNORECASE)
    if not is_told or what is None or (found["first"] and found["last"]):
        return found[0]
    return f"{said.capitalize() if found['verb'][0] == 'P' else said} {what} from {whom}"


def with_way_back(text: str, other: str) -> str:
    """Return "to the depot and back" for "to and from the depot", as the other has it."""
    if "to and from " not in text or " and back" not in other:
        return text
    return _BACK.sub(lambda found: _back(found, other), text)


def _back(found: re.Match[str], other: str) -> str:
    said = f"to {found['where']} and back"
    return said if said in other else found[0]
