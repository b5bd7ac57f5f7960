"""Acts told by what they leave behind: "put labels on jars" is "labelled jars".

And "put jars into boxes" is "boxed jars", "kept floors in a clean condition" is "kept
floors clean", "with 3 a day being the usual number" is "usually 3 a day". From the line to
the wording only, where the wording has the verb.

Source: locatum and location verbs (butter, bottle), Levin, English Verb Classes and
Alternations, 1993, sections 9.9 and 9.10.
"""

import re
from collections.abc import Callable
from functools import partial

from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.patterns import STOPS, WORD
from tailor.guard.lexis.verbs import acts_of, forms_of, singular

_NP = rf"(?:(?:the|an?|our|my|each|every|all) )?{WORD}(?: {WORD}){{0,3}}?"
_END = rf"(?=$|[,.;]| (?:{STOPS}|each|every|daily|weekly|twice|once) | and )"
_LABELS = (
    "label|tag|stamp|cap|sticker|cover|tape|band|seal|glaze|salt|sand|varnish|paint|wax"
)
_HOLDERS = "box|bag|crate|can|bottle|jar|file|barrel|bin|bale|bundle|shelf|pot|package|sack"
# a number of labels stays one
_ONE = r"(?!(?:two|three|four|five|six|several|many|few|most|some)\b)[a-z]+"
_PUT_ON = re.compile(
    rf"\b(?P<verb>[Pp]ut|[Pp]utting) (?:{_ONE} (?:(?:coat|layer) of )?)?"
    rf"(?P<noun>(?:{_LABELS})s?) on(?:to)? (?P<what>{_NP}){_END}"
)
_ON_EACH = re.compile(
    rf"(?P<put>\b[Pp]ut(?:ting)? (?:{_ONE} )?(?:{_LABELS})s? on(?:to)?) each"
    r"(?: one| of them| one of them|(?=$|[,.;]))"
)
_PUT_IN = re.compile(
    rf"\b(?P<verb>[Pp]ut|[Pp]utting|[Pp]acked|[Pp]acking) (?P<what>{_NP}) (?:in|into|on)"
    rf" (?:the )?(?P<noun>(?:{_HOLDERS})(?:e?s)?|shelves){_END}"
)
_KEPT = re.compile(
    r"\b(?P<verb>[Kk]ept|[Kk]eeping) (?P<what>[^,.;]{2,50}?) in an? (?P<how>[a-z]+)"
    r" (?:condition|state)(?=$|[,.;]| )"
)
_UNDERTOOK = re.compile(
    r"\b(?P<verb>(?:[Ww]as |[Ww]ere )?[Ee]ngag(?:ed|ing) in|[Uu]ndertook|[Uu]ndertaking)"
    r" (?P<the>the )(?P<noun>[a-z]{4,}) of "
)
_USUAL = {"usual": "usually", "typical": "typically", "normal": "normally"}
_WITH = re.compile(
    r",? with (?P<number>(?:about |around |up to )?\d[\d,]*)(?P<thing>(?: [a-z]+)?)"
    rf" (?P<rate>(?:per|an?|each|every) [a-z]+) being (?:the )?(?P<how>{'|'.join(_USUAL)})"
    r"(?: (?:number|amount|figure|total|load|count))?(?=$|[,.;]| )"
)


def stowed(old: str, new: str) -> str:
    """Return the line with its acts as verbs, where the wording has these verbs."""
    if (" on each" in old or " onto each" in old) and "each" not in new:
        old = _ON_EACH.sub(r"\g<put> them", old)
    for signs, pattern, told in _RULES:
        if any(sign in old for sign in signs):
            old = pattern.sub(partial(told, new=new), old)
    return old


def _put(found: re.Match[str], new: str) -> str:
    """Return "labelled jars" for "put labels on jars", "boxed jars" for "into boxes"."""
    noun = "shelf" if found["noun"] == "shelves" else singular(found["noun"])
    form = "ing" if found["verb"].endswith("ing") else "past"
    said = in_form(
        "shelve" if noun == "shelf" else noun, "ing" if form == "ing" else "past"
    )
    bare = re.sub(r"^(?:the|an?|our|my|all) ", "", found["what"])
    object_ = rf"(?:(?:the|our|an?|all) )?(?:{re.escape(bare)}|them|it)"
    # labeled, labelled
    way = re.compile(rf"\b{said.replace('ll', 'l').replace('l', 'l+')} {object_}\b", re.I)
    told = way.search(new)
    if told is None or forms_of(told[0].split()[0].casefold()).get(noun) == "base":
        return found[0]
    verb = told[0].split()[0]
    verb = verb.capitalize() if found["verb"][0].isupper() else verb.lower()
    return f"{verb} {found['what']}"


def _kept(found: re.Match[str], new: str) -> str:
    """Return "kept the grounds tidy" for "in a tidy condition", as the wording has it."""
    is_told = re.search(rf"\b{found['how']}\b(?! (?:condition|state))", new)
    return f"{found['verb']} {found['what']} {found['how']}" if is_told else found[0]


def _did(found: re.Match[str], new: str) -> str:
    """Return "did the cataloguing of" for "undertook the", which the wording has not."""
    is_act = acts_of(found["noun"]) or "ing" in forms_of(found["noun"]).values()
    if not is_act or re.search(r"ndert|ngag", new):
        return found[0]
    verb = "doing" if found["verb"].endswith("ing") else "did"
    verb = verb.capitalize() if found["verb"][0].isupper() else verb
    return f"{verb} the {found['noun']} of "


def _usually(found: re.Match[str], new: str) -> str:
    """Return "usually 3 a day" for "with 3 jobs a day being the usual number"."""
    how, thing = _USUAL[found["how"]], found["thing"]
    if f"{how} {found['number']}" not in new:
        return found[0]
    is_known = thing in found.string[: found.start()] and thing not in new.split(how)[1]
    return f", {how} {found['number']}{'' if is_known else thing} {found['rate']}"


# a word without which a turn is not there, its pattern, and what tells it
_RULES: tuple[tuple[tuple[str, ...], re.Pattern[str], Callable[..., str]], ...] = (
    (("ut ", "utting "), _PUT_ON, _put),
    (("ut ", "utting ", "acked ", "acking "), _PUT_IN, _put),
    ((" condition", " state"), _KEPT, _kept),
    (("ngag", "ndert"), _UNDERTOOK, _did),
    ((" being ",), _WITH, _usually),
)
