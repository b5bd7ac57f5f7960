"""Turns that an editor trims: "14 feet in depth", "lasting up to 9 hours", "closing time".

Each is told as its shorter form in both texts, or where the other text has that form; none
touches more than its own words, so that two in one line don't hinder each other.

Source: Federal Plain Language Guidelines (plainlanguage.gov, Omit unnecessary words);
Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter 12
(reduced relative clauses).
"""

import re

from tailor.guard.lexis.verbs import forms_of
from tailor.guard.sizes.hedges import HEDGES

_HEDGE = "|".join(re.escape(hedge) for hedge in sorted(HEDGES, key=len, reverse=True))
_NUMBER = (
    r"(?:\d[\d,.]*(?:(?:-| to |–)\d[\d,.]*)?|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)"
)
_SIZE = rf"(?:(?:{_HEDGE}) )?(?:an? )?{_NUMBER}"
_LENGTH = r"(?:feet|foot|ft\.?|inch(?:es)?|yards?|met(?:er|re)s?|m|cm|mm|miles?|km)"
_LASTS = r"(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|nights?|seconds?)"
_ADJECTIVES = {
    "depth": "deep",
    "length": "long",
    "width": "wide",
    "height": "high",
    "thickness": "thick",
    "diameter": "across",
}
_SIDES = "|".join(_ADJECTIVES)
_BEHIND = re.compile(
    rf"(?: of)? (?P<size>{_SIZE}[ -]{_LENGTH}) in (?P<side>{_SIDES})(?=$|[,.;)]| )"
)
_TO_A = re.compile(
    rf" (?:to|with|that (?:had|have)) an? (?P<side>{_SIDES}) of"
    rf" (?P<size>{_SIZE} {_LENGTH})(?=$|[,.;)]| )"
)
_TALL = re.compile(rf"(?<= )({_NUMBER} {_LENGTH}) tall\b")
_OF_DEEP = re.compile(
    rf" of (?={_SIZE} {_LENGTH} (?:deep|long|wide|high|tall|thick|across)\b)"
)
_LASTING = re.compile(
    rf"(?<!each)(?<!,)(?: (?:that|which) (?:lasts?|lasted|runs?|ran)| lasting)(?: for)?"
    rf" (?={_SIZE}[ -]{_LASTS}(?: each)?(?:$|[,.;)]| ))"
    r"|(?<=s)(?: (?:that|which) (?:weighed|weigh)| weighing)"
    rf" (?={_SIZE}[ -](?:lbs?|pounds?|tons?|tonnes?|kg|kilos?|oz|ounces?)(?:$|[,.;)]| ))"
)
_PART = "night|day|evening|graveyard"
_EACH = re.compile(
    rf"(?<= of )({_SIZE} {_LASTS}) each(?=$|[,.;]| (?:and|for|to|in|on|at) )"
)
_DISTANCE = re.compile(
    rf"\b(?:for )?an? (?:distance|area|weight|volume) of (?=(?P<size>{_SIZE} [a-z]+))"
)
_ALL_NIGHT = re.compile(
    r"\b(?:during|through|throughout) the night(?! shift| of| before| when| that| train)"
)
_SHIFT = re.compile(
    r"(?:^(?P<start>[A-Z])|(?:,? (?P<while>while))? w)ork(?P<form>ing|ed)"
    rf"(?: on| during)?(?: the)? (?P<part>{_PART}) shifts?(?=$|[,.;]| (?!crew|super|team))"
    rf"|,? (?:on|during)(?: the)? (?P<on>{_PART}) shifts?(?=$|[,.;]| (?!crew|super|team))"
)
_NIGHTS = re.compile(
    r"(?:(?:,? (?P<while>while))? |^)(?P<verb>[Ww]orking|[Ww]orked|on)(?: on)?"
    r" (?P<part>night|day|evening)s"
    r"(?=$|[,.;]| (?:and|in|at|for|with|during|to|as) )"
)
# who studied while working nights did not study there
_STUDIES = frozenset(
    (
        *("study", "learn", "earn", "complete", "attend", "finish", "pass", "gain"),
        *("obtain", "train", "graduate", "raise", "take", "support", "pay", "fund"),
    )
)
_RATIO = re.compile(
    r"\b(?P<few>(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|\d+)(?: (?!in\b|out\b)[A-Za-z-]+){0,2})"
    rf" (?:in|out of|from|of) every (?P<many>{_NUMBER})"
    r"(?=$|[,.;]| (?:and|in|at|for|with|on|by|before|after|to|from) )"
    r"|\b(?P<one>[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our) (?:in|out of|from|of) every"
    rf" (?P<of>{_NUMBER})(?= (?!{_LASTS}\b|shifts?\b|miles?\b)[a-z])"
)
_TIME = re.compile(
    r"\b(?P<lead>at|before|after|by|until|till|near|around) (?:the )?(?P<when>closing"
    r"|opening|lambing|calving|planting|harvest|check-?out|check-?in|lunch|tea|dinner"
    r"|breakfast|bed) time(?=$|[,.;]| )",
    re.IGNORECASE,
)
_SPREAD = re.compile(
    r"(?P<what>[\w'-]+)(?: (?:that|which) (?:are|were|is|was))?"
    r" (?:(?:spread(?: out)?|scattered) (?:over|across|throughout|among)"
    r"|(?:located|situated) (?:across|throughout)) "
)
_CLOCK = r"\d{1,2}(?::\d\d)? ?[ap]\.?m\b|noon\b|midnight\b"
_STARTING = re.compile(rf",? (?:starting|beginning) (?:at|from) (?={_CLOCK})")
_SIZED = re.compile(rf"\b(?P<thing>[a-z-]+s) of (?P<size>(?:{_HEDGE}) {_NUMBER}) ")
_AT_A_TIME = re.compile(r"\bat any (?:one|given|single) (?:time|moment|point)\b")
_SAME = re.compile(
    r"\b(?:on )?the (?:same )?(?P<when>day|night|morning|afternoon|evening|week|shift)"
    r" (?:that |when |as )?(?=(?:they|it|he|she) )"
)


def trimmed(text: str, other: str) -> str:
    """Return a text with its long turns as short ones, the way the other tells them."""
    text = _with_sizes(text, other)
    if " the night" in text and "overnight" in other:
        text = _ALL_NIGHT.sub("overnight", text)
    if " shift" in text or "nights" in text or "days" in text or "evenings" in text:
        text = _with_shifts(text, other)
    if " every " in text:
        text = _RATIO.sub(_in_so_many, text)
    if " time" in text:
        text = _TIME.sub(r"\g<lead> \g<when>", text)
    if "at any " in text:
        text = _AT_A_TIME.sub("at a time", text)
    if " across " in other:
        text = _SPREAD.sub(_across, text)
    if " they " in text or " it " in text:
        text = _SAME.sub(r"the \g<when> ", text)
    return text


def _with_sizes(text: str, other: str) -> str:
    """Return a text with "14 feet deep" and "tours of 45 minutes"."""
    if any(side in text for side in _ADJECTIVES):
        text = _TO_A.sub(_measured, _BEHIND.sub(_measured, text))
    if " tall" in text:
        text = _TALL.sub(r"\1 high", text)
    if " of " in text:
        text = _DISTANCE.sub(lambda found: _alone(found, other), text)
        text = _OF_DEEP.sub(" ", text)
        text = _SIZED.sub(lambda found: _bare(found, other), text)
    if any(verb in text for verb in (" last", " ran ", " runs ", " weigh")):
        text = _EACH.sub(r"\1", _LASTING.sub(" of ", text))
    if " from " in other and ("tarting " in text or "eginning " in text):
        text = _STARTING.sub(" from ", text)
    return text


def _measured(found: re.Match[str]) -> str:
    return f" {found['size']} {_ADJECTIVES[found['side']]}"


def _bare(found: re.Match[str], other: str) -> str:
    """Return "lots up to 40 acres" for "lots of up to 40 acres", as the other has it."""
    is_told = f"{found['thing']} {found['size']} " in other
    return f"{found['thing']} {found['size']} " if is_told else found[0]


def _alone(found: re.Match[str], other: str) -> str:
    """Return "300 miles" for "a distance of 300 miles", where no "of" is left behind."""
    size = found["size"]
    return "" if f" {size}" in other and f"of {size}" not in other else found[0]


def _in_so_many(found: re.Match[str]) -> str:
    """Return "one part in 20" for "one part in every 20"; no lamp in every 3 rooms."""
    few, many = (found["few"], found["many"]) if found["few"] else found.group("one", "of")
    return f"{few} in {many}"


def _with_shifts(text: str, other: str) -> str:
    """Return a text with "on the night shift", for its other ways, and for "on nights"."""
    text = _SHIFT.sub(_on_shift, text)
    if " shift" in other:
        text = _NIGHTS.sub(lambda found: _shifted(found, other), text)
    return text


def _on_shift(found: re.Match[str]) -> str:
    part = found["part"] or found["on"]
    if found["start"]:
        return f"{found['start']}ork{found['form']} the {part} shift"
    verb = f"work{found['form']}" if found["form"] else "on"
    return f"{_lead(found, verb)} the {part} shift"


def _shifted(found: re.Match[str], other: str) -> str:
    """Return "on the night shift" for "on nights", where the other has it so."""
    if not re.search(rf"\b{found['part']} shifts?\b", other):
        return found[0]
    if found["verb"][0] == "W":
        return f"{found['verb']} the {found['part']} shift"
    return f"{_lead(found, found['verb'])} the {found['part']} shift"


def _lead(found: re.Match[str], verb: str) -> str:
    """Return what leads to a shift: who did it "while working" it did it "on" it."""
    if not found["while"]:
        return f" {verb}"
    return f" while {verb}" if _has_studied(found.string) else " on"


def _has_studied(text: str) -> bool:
    return bool(_STUDIES & forms_of(text.partition(" ")[0].casefold()).keys())


def _across(found: re.Match[str]) -> str:
    """Return "60 hives across" for "hives spread over"; who "and spread" did it."""
    is_act = found["what"].casefold() in ("and", "then", "also", "or", "to")
    return found[0] if is_act else f"{found['what']} across "
