"""What one text says twice and the other once: an act, its object, what leads to it.

"Printed flyers for one school and printed the same flyers for two clubs" is "printed flyers
for one school and two clubs". A number stays with its own: "20 cats and dogs" counts both.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
15, sections 2 and 4 (coordination, delayed right constituents).
"""

import re
from collections.abc import Callable

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.repeats import said_twice
from tailor.guard.lexis.verbs import forms_of, same_act
from tailor.guard.lexis.wordy import is_number
from tailor.guard.retold.repeats.nounsonce import (
    BY_NUMBER,
    LINKS,
    LISTED,
    NOUN_AGAIN,
    NP,
    NTH_AGAIN,
    PHRASE_AGAIN,
    WORD,
    counts_both,
    led_again,
    list_once,
    noun_once,
    numbered,
    phrase_once,
)
from tailor.guard.retold.repeats.repeated import without_repeated_verbs

_OFTEN = r"(?:each|every) [\w-]+|daily|weekly|monthly|twice a [a-z]+|once a [a-z]+"
_TO_AGAIN = re.compile(
    r"\b(?P<said>to (?P<verb>[a-z]+(?: (?:up|out|down|off|in))?) (?P<thing>[^,.;]{2,60}?))"
    r",? and (?:also )?(?:to )?(?P=verb) (?=(?P<next>[\w'-]+))"
)
_ACT_AGAIN = re.compile(
    rf"\b(?P<said>(?P<verb>[A-Za-z]+) (?P<thing>(?:(?:{LINKS}) )?{NP}) (?P<link>{LINKS})"
    rf" {NP}(?: (?:{LINKS}) {NP})?),? and (?:also )?(?P=verb) (?:the same"
    rf" (?P<same>{NP}?)|(?P=thing)) (?P<again>again )?(?P<led>{LINKS})"
    r" (?=(?P<next>[\w'-]+))",
    re.IGNORECASE,
)
_LED_AGAIN = re.compile(
    r"\b(?P<said>(?P<verb>[A-Za-z]+)"
    rf" (?P<link>{LINKS}|up|down|off|out|over|away|back|together)"
    r" (?P<thing>[^.;]{2,60}?)"
    r"(?P<joint>,? and |, ))(?:also )?(?P=verb) (?P=link) (?=(?P<next>[\w'-]+))",
    re.IGNORECASE,
)
_END_AGAIN = re.compile(
    rf"\b(?P<said>(?P<verb>[A-Za-z]+) (?P<thing>{NP}))"
    rf" (?P<end>(?:{LINKS}) {NP}(?: (?:{LINKS}) {NP})?|{_OFTEN})"
    rf",? and (?:also )?(?P=verb) (?P<next>{NP}) (?P=end)(?=$|[,.;])",
    re.IGNORECASE,
)
_LINK_AGAIN = re.compile(
    rf"(?P<said>\b(?P<link>in|on|at|for|from|to|of|about|by|with) "
    rf"(?P<first>(?:the )?{WORD}(?:,? (?:and )?{WORD}){{0,6}}?),? (?P<joint>and|or) )"
    rf"(?:also )?(?P=link) (?={WORD})"
)
_ENDS_ALIKE = re.compile(
    rf"\b(?P<one>{LINKS}|into|inside|outside) (?P<thing>{NP}) and (?P<two>{LINKS}|into"
    r"|inside|outside) (?P=thing)\b"
)
_DOUBLE = re.compile(r"\b(?P<one>[A-Za-z]+ed) and (?P<two>[a-z]+ed)\b")
_WORDS = re.compile(r"\w+")


def with_each_once(text: str, other: str) -> str:
    """Return a text with what it says twice said once, where the other does so."""
    if not (" and " in text or " or " in text) or text.casefold() == other.casefold():
        return text
    names, links = said_twice(text)
    rules = (
        *(_OF_AIMS if names and "to " in text else ()),
        *(_OF_ACTS if any(map(_is_past, names)) else ()),
        *(_OF_NAMES if names else ()),
        *(_OF_LINKS if links else ()),
        *(_OF_TWO if "ed and " in text else ()),
    )
    for pattern, rule in rules:
        text = pattern.sub(lambda found: rule(found, other), text)  # noqa: B023
    return without_repeated_verbs(text) if names else text


def _is_act(found: re.Match[str], other: str) -> bool:
    """Say whether a verb is one in the past, and stands once in the other text."""
    verb = found["verb"].casefold()
    is_twice = len(re.findall(rf"\b{verb}\b", other, re.IGNORECASE)) > 1
    return _is_past(verb) and not is_twice


def _is_past(verb: str) -> bool:
    return verb in PAST_LIKE_BASE or "past" in forms_of(verb).values()


def _to_once(found: re.Match[str], other: str) -> str:
    verb = found["verb"]
    first = verb.split()[0]
    is_act = forms_of(first).get(first) == "base"
    is_twice = len(re.findall(rf"\b{verb} ", other)) > 1
    if not is_act or is_twice or counts_both(found["thing"], found["next"]):
        return found[0]
    return f"{found['said']} and "


def _act_once(found: re.Match[str], other: str) -> str:
    thing, same = found["thing"].casefold(), found["same"]
    is_one = same is None or f" {thing}".endswith(f" {same.casefold()}")
    is_counted = any(map(is_number, thing.split()))
    if not _is_act(found, other) or not is_one or is_counted:
        return found[0]
    if found["again"]:
        return f"{found['said']} and again {found['led']} "
    return f"{found['said']} and {led_again(found, other)}"


def _led_once(found: re.Match[str], other: str) -> str:
    """Return "spoke with parents and teachers", for "and spoke with teachers"."""
    joint = found["joint"].strip(" ,") or ","
    following = found["next"].casefold()
    again = rf"{joint} (?:the |our )?{re.escape(following)}\b"
    is_told = following in ("the", "our", "my", "a", "an", found["thing"].split()[0])
    is_told = is_told or bool(re.search(again, other, re.IGNORECASE))
    is_counted = counts_both(found["thing"], found["next"])
    is_once = _is_act(found, other) and is_told and not is_counted
    return found["said"] if is_once else found[0]


def _end_once(found: re.Match[str], other: str) -> str:
    """Return "booked flights and hotels for staff", each booked for staff in the line."""
    is_counted = counts_both(found["thing"], found["next"].split()[0])
    if not _is_act(found, other) or is_counted:
        return found[0]
    return f"{found['said']} and {found['next']} {found['end']}"


def _link_once(found: re.Match[str], other: str) -> str:
    """Return "on phones and two tablets", where the other says "on" once."""
    is_act = any("past" in forms_of(word).values() for word in found["first"].split())
    is_again = f" {found['joint']} {found['link']} " in other
    return found[0] if is_act or is_again else found["said"]


def _shared_end(found: re.Match[str], other: str) -> str:
    """Return "before and after trips" for "before trips and after trips"."""
    told = f"{found['one']} and {found['two']} {found['thing']}"
    return told if told in other else found[0]


def _double(found: re.Match[str], other: str) -> str:
    """Return one of two verbs that say one act, where the other has no more."""
    one, two = found["one"].casefold(), found["two"]
    said: list[str] = [
        word for word in _WORDS.findall(other) if word.casefold() in (one, two)
    ]
    acts = [[v for v, f in forms_of(word).items() if f == "past"] for word in (one, two)]
    is_one = any(same_act(a, b) for a in acts[0] for b in acts[1])
    if len(said) != 1 or not is_one:
        return found[0]
    return said[0].capitalize() if found["one"][0].isupper() else said[0].casefold()


Once = Callable[[re.Match[str], str], str]
_OF_AIMS: tuple[tuple[re.Pattern[str], Once], ...] = ((_TO_AGAIN, _to_once),)
_OF_ACTS: tuple[tuple[re.Pattern[str], Once], ...] = (
    (_ACT_AGAIN, _act_once),
    (_LED_AGAIN, _led_once),
    (_LED_AGAIN, _led_once),
    (_END_AGAIN, _end_once),
)
_OF_NAMES: tuple[tuple[re.Pattern[str], Once], ...] = (
    (NOUN_AGAIN, noun_once),
    (PHRASE_AGAIN, phrase_once),
    (BY_NUMBER, numbered),
    (NTH_AGAIN, numbered),
    (_ENDS_ALIKE, _shared_end),
)
_OF_LINKS: tuple[tuple[re.Pattern[str], Once], ...] = (
    (LISTED, list_once),
    (_LINK_AGAIN, _link_once),
)
_OF_TWO: tuple[tuple[re.Pattern[str], Once], ...] = ((_DOUBLE, _double),)
