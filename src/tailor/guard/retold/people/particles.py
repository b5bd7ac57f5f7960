"""What was done by the person, with a verb of two words: "logs were filled in by me".

That is "filled in logs"; what another did to the same things then stays theirs: "made
referrals, which a nurse followed up".
"""

import re

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.reading.sentence import is_particle

_PARTICLE = r"(?: (?:in|on|out|up|down|off|away|over|back|through|together))"
_MINE = re.compile(
    rf"^(?P<thing>(?:[^.;,]|,(?=\d))+?) (?:was|were) (?P<verb>[a-z]+)(?P<part>{_PARTICLE}?)"
    r" by (?:me|myself)\b(?P<rest>[^;.]*)"
)
_RELATIVE = re.compile(r" (?:that|which|who) ")
_THEN = re.compile(
    rf",? (?:and|then|and then)(?: was| were)? (?P<verb>[a-z]+)(?P<part>{_PARTICLE}?) by"
    r" (?P<who>(?:an?|the|our|my|all|both|\d+|one|two|three|four|five|six) [\w' -]+?)"
    r"(?P<rest>$| (?:in|on|at|for|before|after|each"
    r"|every|with|within)\b.*)"
)


def with_active(text: str, other: str) -> str:
    """Return a text with what the person did in the active, where the other has it."""
    found = _MINE.match(text) if " by m" in text else None
    if found is None:
        return text
    said = _past(found["verb"], found["part"])
    if not said or said.casefold() not in other.casefold():
        return text
    if not re.search(rf"\b{said}\b", other, re.IGNORECASE):
        return text
    thing, rest = found["thing"], found["rest"]
    is_word = thing[1:2].islower() or thing[1:2] == " "
    thing = f"{thing[0].lower()}{thing[1:]}" if is_word else thing
    then = _THEN.search(rest)
    if then and not _is_more(rest[: then.start()]):
        told = _told(then, thing, other)
        if not told:
            return text
        rest = f"{rest[: then.start()]}{told}{then['rest']}"
    elif not (found["part"] or _RELATIVE.search(thing)) or _is_more(rest):
        return text
    return f"{said.capitalize()} {thing}{rest}{text[found.end() :]}"


def _told(then: re.Match[str], thing: str, other: str) -> str:
    """Return ", which a nurse checked" or "was checked by a nurse", as the other has it."""
    done = _past(then["verb"], then["part"])
    active = f", which {then['who']} {done}"
    if done and active in other:
        return active
    named = re.split(r" (?:of|for|in|on|from|to|with|at|about) ", thing)[0].split()
    head = named[-1] if named else thing
    was = "was" if singular(head.casefold()) == head.casefold() else "were"
    passive = f", which {was} {then['verb']}{then['part']} by {then['who']}"
    return passive if done and passive in other else ""


def _past(verb: str, particle: str) -> str:
    """Return a participle's past with its particle; "" where the two are no verb."""
    if particle and not is_particle(verb, particle.strip()):
        return ""
    known = forms_of(verb)
    base = next((base for base, form in known.items() if form == "past"), "")
    base = base or (verb if verb in PAST_LIKE_BASE else "")
    return f"{in_form(base, 'past') if base != verb else verb}{particle}" if base else ""


def _is_more(rest: str) -> bool:
    """Say whether something else was done to the same things, or by somebody else."""
    return bool(re.match(r",? and\b", rest)) or any(
        "past" in forms_of(word).values() for word in re.findall(r"\band ([a-z]+)", rest)
    )
