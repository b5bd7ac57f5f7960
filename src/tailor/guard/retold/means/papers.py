"""From what or with what something was done: "worked from plans to build decks".

So says "built decks from plans", and "ran a forklift to unload trucks" is "used one to".
Only from the line to the wording.
"""

import re

from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import Form, forms_of, singular

_PAPERS = (
    r"(?:blueprint|drawing|plan|pattern|schematic|diagram|recipe|sketch|instruction|spec"
    r"|template|model|chart|map|manual|checklist|list|order|ticket|order sheet|guide|script"
    r"|specification|formula|mockup|wireframe|photo|score)(?:e?s)?"
)
_FROM = re.compile(
    r"^(?P<verb>Worked|Working) (?P<lead>from|off) (?P<papers>[^.,;]+?) to (?P<act>[a-z]+)"
    r"(?P<rest>(?: [^.,;]+?)?)(?P<end>$|[.,;])"
)
_READ = re.compile(
    rf"^(?P<verb>Read|Reading|Used|Using|Followed|Following|Interpreted|Interpreting)"
    rf" (?P<papers>(?:(?:the|an?|our) )?(?:[\w'-]+ ){{0,2}}?{_PAPERS})"
    r" (?:in order )?to (?P<act>[a-z]+)(?P<rest>(?: [^.,;]+?)?)(?P<end>$|[.,;])"
)
_RAN = re.compile(
    r"^(?P<verb>Ran|Running|Operated|Operating|Drove|Driving)"
    r" (?P<tool>an? (?:[\w'-]+ ){0,3}?(?P<head>[\w'-]+)) to (?P<act>[a-z]+) "
)
_MACHINES = frozenset(
    (
        *("forklift", "crane", "loader", "excavator", "backhoe", "bulldozer", "tractor"),
        *("lathe", "mill", "press", "saw", "sander", "grinder", "mixer", "truck", "van"),
        *("drill", "router", "cutter", "loom", "machine", "jack", "lift", "hoist", "plow"),
        *("roller", "mower", "harvester", "combine", "skidder", "digger", "printer"),
        *("scanner", "welder", "compressor", "pump", "sprayer", "baler", "boat", "cart"),
        *("oven", "fryer", "plotter", "microscope", "spectrometer", "steamer", "washer"),
    )
)


def with_papers(old: str, new: str) -> str:
    """Return the line with the act first, and what it was done from behind it."""
    if " to " not in old:
        return old
    if " from " in new or "according to " in new or " off " in new:
        found = _FROM.match(old) or _READ.match(old)
        if found:
            old = _first(found, new)
    found = _RAN.match(old)
    return _used(found, new) if found else old


def _first(found: re.Match[str], new: str) -> str:
    form: Form = "ing" if found["verb"].endswith("ing") else "past"
    act, old = found["act"], found.string
    if forms_of(act).get(act) != "base":
        return old
    said = in_form(act, form)
    if not re.search(rf"\b{said}\b", new, re.IGNORECASE):
        return old
    leads = ("according to", "from", "off")
    lead = next((word for word in leads if f" {word} " in new), "from")
    if lead == "according to" and not found["verb"].startswith("Follow"):
        return old
    papers = found["papers"]
    told = f"{said.capitalize()}{found['rest']} {lead} {papers}{found['end']}"
    return f"{told}{old[found.end() :]}"


def _used(found: re.Match[str], new: str) -> str:
    """Return "used a crane to" for "ran a crane to", where the wording has no such verb."""
    head, verb = singular(found["head"].casefold()), found["verb"].casefold()
    is_other = re.search(rf"\b{verb}\b|\b{verb[:4]}", new, re.IGNORECASE)
    if head not in _MACHINES or is_person(head) or is_other:
        return found.string
    use = "Using" if verb.endswith("ing") else "Used"
    return f"{use} {found.string[found.start('tool') :]}"
