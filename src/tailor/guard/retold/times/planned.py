"""What somebody has yet to do: ", which I plan to sit in the fall", "planned for the fall".

A plan stays a plan and what is expected stays expected; only the clause is shorter.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
12, section 4 (reduced relative clauses).
"""

import re

from tailor.guard.lexis.light import in_form

# so these end in having it
_GETS = (
    "sit|take|write|do|complete|finish|get|earn|obtain|receive|gain|start|begin|submit|hold"
    "|pass|attend|give|run|publish|present|defend|file|open|launch"
)
_PLANNED = re.compile(
    r",? (?:which|that) I(?:'m| am)? ?(?P<how>plan|intend|aim|planning|intending|going|will"
    r"|expect|expecting|hope|hoping)(?: to)? (?P<said>be (?P<done>[a-z]+ing)"
    rf"|(?P<verb>{_GETS}))(?P<prep> in| on| by| at)? (?P<when>[^,.;]+?)(?=$|[,.;])"
)
_STATUS = re.compile(
    r"(?P<comma>,?) (?:which|that) (?:is|are|was|were) (?=(?P<how>planned|scheduled"
    r"|expected|due|set|booked|pending) )"
)
_PLANS = ("plan", "intend", "aim", "planning", "intending")
_EXPECTS = ("expect", "expecting")


def with_plans(old: str, new: str) -> str:
    """Return a line with ", planned for May" for ", which I plan to sit in May"."""
    if " I " in old or " I'm " in old:
        old = _PLANNED.sub(lambda found: _told(found, new), old)
    if "which " in old or " that " in old:
        old = _STATUS.sub(lambda found: _reduced(found, new), old)
    return old


def _told(found: re.Match[str], new: str) -> str:
    how, prep, when = found["how"], found["prep"] or "", found["when"]
    ways = []
    if how in _PLANS:
        ways = [f"planned for {when}", f"planned{prep} {when}", f"intended for {when}"]
    elif how in _EXPECTS:
        ways = [f"expected{prep} {when}", f"expected for {when}"]
        ways += [f"expected completion{prep} {when}", f"expected completion {when}"]
        if found["verb"] not in ("complete", "finish", "get", "earn", "obtain", "receive"):
            ways = ways[:2]
    if how not in ("hope", "hoping") and how not in _EXPECTS and found["verb"]:
        ways += [f"to be {in_form(found['verb'], 'past')}{prep} {when}"]
        ways += [f"to be {done}{prep} {when}" for done in _participles(found["verb"])]
    said = next((way for way in ways if f" {way}" in new), "")
    return f", {said}" if said else found[0]


def _participles(verb: str) -> tuple[str, ...]:
    """Return participles that are no past form: taken, written."""
    known = {"take": "taken", "write": "written", "do": "done", "give": "given"}
    known |= {"begin": "begun", "run": "run", "get": "gotten"}
    return (known[verb],) if verb in known else ()


def _reduced(found: re.Match[str], new: str) -> str:
    said = f"{found['comma']} {found['how']} "
    return f"{found['comma']} " if said in new else found[0]
