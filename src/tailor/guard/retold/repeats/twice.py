"""What is said twice in one text and once in the other: in English and in Portuguese.

And words that may be left unsaid beside others: "(on) the same day as", "(in how) to use",
"5 hours, now 3 (hours)", "what it does and (what it) does not cover".

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapters 15, section 2 (coordination), and 17, section 7 (ellipsis).
"""

import re

from tailor.guard.lexis.patterns import WORD
from tailor.guard.lexis.signs import places_of, verbs_in
from tailor.guard.lexis.verbs import forms_of

_THING = rf"{WORD}(?: {WORD}){{0,2}}"
# who took part in each, "with" and "under", stays said
_LEADS = ("in", "on", "at", "for", "from", "to", "of", "about")
_LED_AGAIN = tuple(f" and {led} " for led in _LEADS)
_AGAIN = re.compile(rf"\b(({'|'.join(_LEADS)}) {_THING} and )\2 (?={WORD})")
_SAME = re.compile(
    r"(?<= )on (?=the same (?:day|night|morning|afternoon|evening|week|weekend)\b)"
)
_TRAINED = re.compile(
    rf"\b([A-Za-z-]+) ((?:(?:the|our) )?{WORD}(?: {WORD}){{0,3}}?(?: and {WORD}"
    rf"(?: {WORD})?)?) (?P<lead>(?:in |on )?how to (?P<verb>[a-z]+)|(?:in|on)"
    r" (?P<doing>[a-z]+ing)|to (?P<act>[a-z]+))(?= )"
)
_TRAINS = frozenset({"train", "teach", "coach", "tutor", "retrain"})
_NUMBER = r"(?:(?:about|up to|over|nearly|around) )?[\d,.]+"
_NOW = re.compile(
    rf"\b((?:that|which) ([a-z]+) ({_NUMBER}) ([a-z]+)),? now ([a-z]+) ({_NUMBER})"
    r"( [a-z]+)?(?=$|[,.;]| )"
)
_COMMA = re.compile(r",? (?:now )?")
_END = re.compile(rf"$|[,.;]| (?!{WORD})")
_SINCE = re.compile(r" (?:after|since|with|thanks|because|due)\b")
_WHAT = re.compile(
    r"\b(what|which [a-z]+) ((?:(?:the|our|their|his|her|its|an?) )?[\w'-]+(?: [\w'-]+)?)"
    r" ([a-z]+) and \1 (?:it|they|he|she|\2) (do|does|did) not ([a-z]+)"
    r"(?=$|[,.;]| and )"
)


def with_once(text: str, other: str) -> str:
    """Return a text with what it says twice said once, where the other says it once."""
    if " and " in text:
        if any(led in text for led in _LED_AGAIN):
            text = _AGAIN.sub(lambda found: _once(found, other), text)
        if " not " in text:
            text = _WHAT.sub(_does, text)
    if " on the same " in text and " on the same " not in other:
        text = _SAME.sub("", text)
    if not verbs_in(text).isdisjoint(_TRAINS):
        text = _TRAINED.sub(lambda found: _trained(found, other), text)
    return text


def with_now(new: str, old: str) -> str:
    """Return the wording with the "now" and the unit that the line has, and it tells.

    "That took 5 hours take 3": the two tenses say then and now.
    """
    found = _NOW.search(old) if " now " in old else None
    if found is None or not _is_present(found[2], found[5]):
        return new
    said, _, _, unit, verb, number, behind = found.groups()
    behind_unit = (behind or "").strip()
    if not _is_unit(unit, behind_unit):
        return new
    its = _told_now(new, said, f"{verb} {number}", f" {behind_unit}")
    return f"{new[: its[0]]}{found[0]}{new[its[1] :]}" if its else new


def _told_now(new: str, said: str, now: str, unit: str) -> tuple[int, int] | None:
    """Return where the wording tells what was and what is now, with the unit or without."""
    for behind in (_END, _SINCE):
        for at in places_of(said, new):
            comma = _COMMA.match(new, at + len(said))
            if comma is None or not new.startswith(now, comma.end()):
                continue
            end = comma.end() + len(now)
            with_unit = end + len(unit) if new.startswith(unit, end) else end
            for stop in (with_unit, end):
                if behind.match(new, stop):
                    return at, stop
    return None


def _once(found: re.Match[str], other: str) -> str:
    """Return "in English and Portuguese", where the other has it so."""
    behind = found.string[found.end() :].split(" ", 1)[0].rstrip(",.;")
    is_told = re.search(rf"\b{re.escape(found[1])}{re.escape(behind)}\b", other)
    return found[1] if is_told else found[0]


def _does(found: re.Match[str]) -> str:
    """Return "what it does and does not cover" for "what it covers and what it ..."."""
    what, who, verb, does, base = found.groups()
    form = forms_of(verb).get(base)
    wanted = {"do": "base", "does": "s", "did": "past"}[does]
    return f"{what} {who} {does} and {does} not {base}" if form == wanted else found[0]


def _trained(found: re.Match[str], other: str) -> str:
    """Return "trained cashiers to use", for "in how to use", where the other has it so."""
    if not _TRAINS & forms_of(found[1].casefold().rpartition("-")[2]).keys():
        return found[0]
    doing = found["doing"]
    verb = found["verb"] or next(
        (base for base, form in forms_of(doing or "").items() if form == "ing"), ""
    )
    start = f"{found[1]} {found[2]}"
    if not verb or f"{found[2]} to {verb} " not in other:
        return found[0]
    return f"{start} to {verb}"


def _is_present(past: str, present: str) -> bool:
    """Say whether the second verb is the first in the present: took, take."""
    then, now = forms_of(past), forms_of(present)
    bases = then.keys() & now.keys()
    return any(then[base] == "past" and now[base] in ("base", "s") for base in bases)


def _is_unit(unit: str, behind: str) -> bool:
    return behind in (unit, unit.removesuffix("s"))
