"""Where both acts were: "sold cakes at fairs and poured cider there".

That is "sold cakes and poured cider at fairs"; what another clause says of who or what was
there is a sentence of its own: "with a doctor on board", "A doctor was on board".
"""

import re

_THERE = re.compile(
    r"^(?P<first>[^,.;]+?) (?P<place>(?:in|on|at) (?P<where>[^,.;]+?)),? and (?:also )?"
    r"(?P<act>[a-z]+ [^,.;]*?) (?:there|(?:in|on|at) (?:those|these) (?P<noun>[a-z]+))"
    r"(?P<end>[.]?)$"
)
_WAS = re.compile(
    r"^(?P<first>[^;]+?)[.;] (?P<who>(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Tt]hree|[Oo]ur)"
    r" [^,.;]+?) (?:was|were) (?P<how>(?:in|on|at) [^,.;]+)(?P<end>[.]?)$"
)


def with_place_last(old: str, new: str) -> str:
    """Return a line with the place of both its acts behind them, as the wording has it.

    Never back: of two acts before a place, the first may have been elsewhere.
    """
    found = _THERE.match(old) if " and " in old and "there" not in new else None
    if found is None or not new.rstrip(".").endswith(f" {found['place']}"):
        return old
    noun = found["noun"]
    if noun and noun not in found["where"].split():
        return old
    return f"{found['first']} and {found['act']} {found['place']}{found['end']}"


def with_attendants(text: str, other: str) -> str:
    """Return ", with a doctor on board" for ". A doctor was on board"."""
    found = _WAS.match(text) if ", with " in other else None
    if found is None:
        return text
    who = f"{found['who'][0].lower()}{found['who'][1:]}"
    return f"{found['first']}, with {who} {found['how']}{found['end']}"
