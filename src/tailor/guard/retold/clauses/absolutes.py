"""What others did meanwhile: ", with a crew feeding the chipper", "; a crew fed it".

And where such a phrase stands: behind what the act has around it, or before it.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
14, section 10 (absolutes), and chapter 8, section 20 (the place of adjuncts).
"""

import re

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.signs import folded_places_of
from tailor.guard.lexis.verbs import forms_of

_WITH = re.compile(r", with (?=[^,.;]{3,})")
_DOING = re.compile(r" (?P<verb>[a-z]+)(?= |[.]?$)")
_JOINT = re.compile(r"(?:[;.]|,? and|,? while) \Z", re.IGNORECASE)
_DID = re.compile(r" (?P<said>(?:was|were) )?(?P<verb>[a-z]+)\b", re.IGNORECASE)
_LINKS = "with|without|in|on|at|by|for|from|under|over|during|using|through|within|across"
_BETWEEN = re.compile(
    rf"^(?P<act>[^;]+?)(?P<phrase>, (?P<one>{_LINKS}) (?:[^,;.]|,(?=\d))+),"
    rf" (?P<two>{_LINKS}|each|every|once|twice)"
    r" (?P<more>(?:[^,;.]|[,.](?=\d))+)(?P<end>[.]?)$"
)


def with_clauses(text: str, other: str) -> str:
    """Return a text with "; a crew fed it" for ", with a crew feeding it".

    Where the other text has it as a clause of its own, with the same subject.
    """
    at = _WITH.search(text) if ", with " in text else None
    for doing in _DOING.finditer(text, at.end()) if at else ():
        who, word = text[at.end() : doing.start()] if at else "", doing["verb"]
        if "," in who or ";" in who:
            return text
        acts = {base for base, form in forms_of(word).items() if form == "ing"}
        is_done = word in PAST_LIKE_BASE or "past" in forms_of(word).values()
        if not acts and not is_done:
            continue
        found = _clause(who, other)
        if found is None or not _is_one(acts, word, found[1]):
            continue
        start = text[: at.start()] if at else ""
        told, did = found
        told = f"{told}{did[0] if acts else did[0].removesuffix(did['verb']) + word}"
        return f"{start}{told}{text[doing.end() :]}"
    return text


def with_phrase_behind(text: str, other: str) -> str:
    """Return "in May, with parts cut by hand" for ", with parts cut by hand, in May"."""
    found = _BETWEEN.match(text) if text.count(", ") > 1 else None
    if found is None or found["one"] == found["two"]:
        return text
    is_last = other.rstrip(".").casefold().endswith(found["phrase"].casefold())
    if not is_last:
        return text
    return f"{found['act']} {found['two']} {found['more']}{found['phrase']}{found['end']}"


def _clause(who: str, text: str) -> tuple[str, re.Match[str]] | None:
    """Return "; a crew", and what follows it where it tells what they did."""
    for at in folded_places_of(who, text):
        joint, did = _JOINT.search(text, 0, at), _DID.match(text, at + len(who))
        if joint and did:
            return f"{joint[0]}{text[at : at + len(who)]}", did
    return None


def _is_one(acts: set[str], word: str, found: re.Match[str]) -> bool:
    """Say whether a clause has a participle's verb: feeding, fed; cut, was cut."""
    verb = found["verb"].casefold()
    if found["said"]:
        return not acts and verb == word
    known = forms_of(verb)
    return any(known.get(base) == "past" or base == verb in PAST_LIKE_BASE for base in acts)
