"""What was so before: "a run that used to take 3 hours" is "a run that took 3 hours".

Only in a relative clause, where the past says as much, and only from the line to the
wording: what took 3 hours may take them still.

Source: used to, Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapter 3, section 2.5.
"""

import re

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.verbs import forms_of

_USED = re.compile(r"\b(?P<who>that|which|what|who) used to (?P<verb>[a-z]+)\b")
_BEFORE = re.compile(
    r"\b(?P<who>that|which|what) (?:previously|formerly|originally) (?P<done>[a-z]+)"
    r"(?=(?P<rest>[^.;]*))"
)
_NOW = re.compile(r"\b(?:now|today|instead)\b")
_PAST = re.compile(r"(?:that|which|what|who) ([a-z]+)\b")


def without_used_to(old: str, new: str) -> str:
    """Return a line with "that took" for "that used to take", as the wording has it."""
    if " used to " in old:
        return _USED.sub(lambda found: _told(found, new), old)
    if "previously " in old or "formerly " in old or "originally " in old:
        return _BEFORE.sub(lambda found: _done(found, new), old)
    return old


def _told(found: re.Match[str], new: str) -> str:
    verb = found["verb"]
    if verb == "be":
        said = next((be for be in ("was", "were") if f"{found['who']} {be} " in new), "")
        return f"{found['who']} {said}" if said else found[0]
    for done in _PAST.findall(new):
        known = forms_of(done)
        if verb in known and (
            known[verb] == "past" or (verb in PAST_LIKE_BASE and known[verb] == "base")
        ):
            return f"{found['who']} {done}"
    return found[0]


def _done(found: re.Match[str], new: str) -> str:
    """Return "that took" for "that previously took", where it is told what it takes now."""
    done, rest = forms_of(found["done"]), found["rest"]
    past = {verb for verb, form in done.items() if form == "past"}
    is_now = bool(_NOW.search(rest)) or any(
        verb in past and form in ("s", "base")
        for word in re.findall(r"[a-z]+", rest)
        for verb, form in forms_of(word).items()
    )
    is_told = f"{found['who']} {found['done']} " in new
    return f"{found['who']} {found['done']}" if past and is_now and is_told else found[0]
