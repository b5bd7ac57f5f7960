"""What was done by doing something else: "restarted servers to test them".

That is "tested servers by restarting them", where who does the one has done the other:
not to calm dogs or to win voters, which may have failed.
"""

import re

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.verbs import forms_of

_TO = re.compile(
    r"^(?P<one>[A-Z][a-z]+(?:-[a-z]+)?) (?P<thing>[^.;]+?) (?:in order )?to (?P<two>[a-z]+)"
    r" (?P<it>them|it|him|her)\b"
)
_BY = re.compile(
    r"^(?P<two>[A-Z][a-z]+)\b[^.;]*? by (?P<doing>[a-z-]+ing) (?P<it>them|it)\b"
)
_ON = re.compile(r" and (?:the|an?|our|my|their|its|other)\b|, ")
# done in doing the other, whatever comes of it
_DONE_SO = frozenset(
    (
        *("test", "check", "inspect", "examine", "verify", "survey", "measure", "count"),
        *("weigh", "sample", "review", "audit", "monitor", "compare", "grade", "assess"),
        *("evaluate", "thank", "greet", "notify", "inform", "warn", "remind", "invite"),
        *("welcome", "honor", "honour", "advertise", "promote", "announce", "mark"),
        *(
            "label",
            "sort",
            "clean",
            "rinse",
            "dry",
            "cool",
            "season",
            "tenderize",
            "record",
        ),
        *("document", "log", "contact", "balance", "reconcile", "calibrate", "freshen"),
        *("sanitize", "disinfect", "sterilize", "sharpen", "polish", "smooth", "heat"),
    )
)
# what comes before the act, and is no way to do it: shipped samples to test them
_BEFORE = frozenset(
    (
        *("send", "ship", "mail", "bring", "take", "carry", "deliver", "collect", "gather"),
        *("buy", "purchase", "hire", "order", "book", "hold", "keep", "store", "prepare"),
        *("pull", "move", "transport", "drive", "return", "forward", "submit", "hand"),
        *("give", "lend", "stage", "select", "choose", "pick", "schedule", "plan", "build"),
        *("arrange", "make", "write", "design", "create", "help", "want", "ask", "learn"),
        *("train", "teach", "recruit", "invite", "assign", "feed", "find", "get", "start"),
    )
)


def with_doing_behind(text: str, other: str) -> str:
    """Return "tested servers by restarting them" for "restarted servers to test them"."""
    its = _BY.match(other) if " by " in other and " to " in text else None
    found = _TO.match(text) if its else None
    if its is None or found is None or its["it"] != found["it"]:
        return text
    two, one = found["two"], found["one"].casefold()
    is_past = forms_of(its["two"].casefold()).get(two) == "past" or (
        its["two"].casefold() == two and two in PAST_LIKE_BASE
    )
    front, _, one = one.rpartition("-")
    done = forms_of(one)
    is_doing = _BEFORE.isdisjoint(done) and any(
        form == "ing" and (done.get(base) == "past" or base == one in PAST_LIKE_BASE)
        for base, form in forms_of(its["doing"].removeprefix(f"{front}-")).items()
    )
    if two not in _DONE_SO or not is_past or not is_doing:
        return text
    if _ON.match(text, found.end()):
        return text  # weighed parcels to check them and the scales
    told = f"{its['two']} {found['thing']} by {its['doing']} {found['it']}"
    return f"{told}{text[found.end() :]}"
