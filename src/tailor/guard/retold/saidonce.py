"""What one text says twice and the other once: an act, its object, what leads to it.

"Printed flyers for one school and printed the same flyers for two clubs" is "printed flyers
for one school and two clubs". A number stays with its own: "20 cats and dogs" counts both.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
15, sections 2 and 4 (coordination, delayed right constituents).
"""

import re

from tailor.guard.lexis.grammar import AUXILIARIES, LEADING, PAST_LIKE_BASE
from tailor.guard.lexis.verbs import forms_of, same_act
from tailor.guard.lexis.wordy import is_number
from tailor.guard.retold.repeated import without_repeated_verbs

_STOPS = "|".join(sorted(LEADING | AUXILIARIES | {"and"}))
_WORD = rf"(?!(?:{_STOPS})\b)[\w'-]+"
_NP = rf"(?:(?:the|our|my|an?) )?{_WORD}(?: {_WORD}){{0,3}}"
_LINKS = (
    "of|for|from|to|at|in|on|with|by|about|before|after|during|near|under|across|over"
    "|through|inside|outside|within|via|around|along|between"
)
_OFTEN = r"(?:each|every) [\w-]+|daily|weekly|monthly|twice a [a-z]+|once a [a-z]+"
_TO_AGAIN = re.compile(
    r"\b(?P<said>to (?P<verb>[a-z]+(?: (?:up|out|down|off|in))?) (?P<thing>[^,.;]{2,60}?))"
    r",? and (?:also )?(?:to )?(?P=verb) (?=(?P<next>[\w'-]+))"
)
_ACT_AGAIN = re.compile(
    rf"\b(?P<said>(?P<verb>[A-Za-z]+) (?P<thing>(?:(?:{_LINKS}) )?{_NP}) (?P<link>{_LINKS})"
    rf" {_NP}(?: (?:{_LINKS}) {_NP})?),? and (?:also )?(?P=verb) (?:the same"
    rf" (?P<same>{_NP}?)|(?P=thing)) (?P<again>again )?(?P<led>{_LINKS})"
    r" (?=(?P<next>[\w'-]+))",
    re.IGNORECASE,
)
_LED_AGAIN = re.compile(
    r"\b(?P<said>(?P<verb>[A-Za-z]+)"
    rf" (?P<link>{_LINKS}|up|down|off|out|over|away|back|together)"
    r" (?P<thing>[^.;]{2,60}?)"
    r"(?P<joint>,? and |, ))(?:also )?(?P=verb) (?P=link) (?=(?P<next>[\w'-]+))",
    re.IGNORECASE,
)
_END_AGAIN = re.compile(
    rf"\b(?P<said>(?P<verb>[A-Za-z]+) (?P<thing>{_NP}))"
    rf" (?P<end>(?:{_LINKS}) {_NP}(?: (?:{_LINKS}) {_NP})?|{_OFTEN})"
    rf",? and (?:also )?(?P=verb) (?P<next>{_NP}) (?P=end)(?=$|[,.;])",
    re.IGNORECASE,
)
_LINK_AGAIN = re.compile(
    rf"(?P<said>\b(?P<link>in|on|at|for|from|to|of|about|by|with) "
    rf"(?P<first>(?:the )?{_WORD}(?:,? (?:and )?{_WORD}){{0,6}}?),? and )"
    rf"(?:also )?(?P=link) (?={_WORD})"
)
_LISTED = re.compile(
    rf"\b(?P<link>in|on|at|for|from|to|of|about|by|with) {_NP}(?P<more>(?:, (?P=link)"
    rf" {_NP})+),? and (?:also )?(?:(?P=link) )?(?=(?P<next>[\w'-]+))"
)
_NOUN_AGAIN = re.compile(
    rf"\b(?P<article>(?:the|our|an?) )?(?P<noun>[a-z]{{3,}}) (?P<said>(?P<link>{_LINKS})"
    rf" {_NP}),? and (?:also )?(?P<again>(?:the|our|an?) )?(?P=noun) (?P<led>{_LINKS})"
    r" (?=(?P<next>[\w'-]+))"
)
_ENDS_ALIKE = re.compile(
    rf"\b(?P<one>{_LINKS}|into|inside|outside) (?P<thing>{_NP}) and (?P<two>{_LINKS}|into"
    r"|inside|outside) (?P=thing)\b"
)
_DOUBLE = re.compile(r"\b(?P<one>[A-Za-z]+ed) and (?P<two>[a-z]+ed)\b")


def with_each_once(text: str, other: str) -> str:
    """Return a text with what it says twice said once, where the other does so."""
    if " and " not in text:
        return text
    for pattern, rule in (
        (_TO_AGAIN, _to_once),
        (_ACT_AGAIN, _act_once),
        (_LED_AGAIN, _led_once),
        (_LED_AGAIN, _led_once),
        (_END_AGAIN, _end_once),
        (_NOUN_AGAIN, _noun_once),
        (_LISTED, _list_once),
        (_LINK_AGAIN, _link_once),
        (_ENDS_ALIKE, _shared_end),
        (_DOUBLE, _double),
    ):
        text = pattern.sub(lambda found: rule(found, other), text)  # noqa: B023
    return without_repeated_verbs(text)


def _is_act(found: re.Match[str], other: str) -> bool:
    """Say whether a verb is one in the past, and stands once in the other text."""
    verb = found["verb"].casefold()
    is_twice = len(re.findall(rf"\b{verb}\b", other, re.IGNORECASE)) > 1
    is_past = verb in PAST_LIKE_BASE or "past" in forms_of(verb).values()
    return is_past and not is_twice


def _counts_both(thing: str, following: str) -> bool:
    """Say whether a number before one thing would count both: 20 cats and dogs."""
    return any(map(is_number, thing.split())) and not is_number(following)


def _to_once(found: re.Match[str], other: str) -> str:
    verb = found["verb"]
    first = verb.split()[0]
    is_act = forms_of(first).get(first) == "base"
    is_twice = len(re.findall(rf"\b{verb} ", other)) > 1
    if not is_act or is_twice or _counts_both(found["thing"], found["next"]):
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
    return f"{found['said']} and {_led(found, other)}"


def _led(found: re.Match[str], other: str) -> str:
    """Return "to " before what "to" leads to again, unless the other says it once."""
    led = found["led"]
    is_kept = led != found["link"] or f" and {led} " in other
    return f"{led} " if is_kept else ""


def _noun_once(found: re.Match[str], other: str) -> str:
    """Return "forms for patients and for staff", for "and the forms for staff".

    A log of one and a log of the other are two: only "logs" says both.
    """
    noun, article = found["noun"], found["article"] or ""
    before = found.string[: found.start()].split()
    is_counted = bool(before) and is_number(before[-1])
    is_act = "past" in forms_of(noun).values() or noun in PAST_LIKE_BASE
    many = _many(noun)
    is_many = f" {many} " in other and f" {noun} " not in other
    is_one = other.count(f" {noun} ") == 1 and not article.startswith("a")
    if is_act or is_counted or not (is_many or is_one):
        return found[0]
    if is_many:
        noun, article = many, article.replace("an ", "").replace("a ", "")
    return f"{article}{noun} {found['said']} and {_led(found, other)}"


def _many(noun: str) -> str:
    """Return a noun's plural: log, logs; entry, entries."""
    if noun.endswith("y") and noun[-2] not in "aeo":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def _list_once(found: re.Match[str], other: str) -> str:
    """Return "to homes, offices and schools", where the other says "to" once."""
    link, listed = found["link"], found[0][: found.start("more") - found.start()]
    things = found["more"].split(f", {link} ")
    is_again = f", {link} " in other or f" and {link} " in other
    is_counted = any(map(is_number, f"{listed} {things[-1]}".split()))
    is_act = "past" in forms_of(found["next"]).values()
    if is_again or is_act or (is_counted and not is_number(found["next"])):
        return found[0]
    return f"{listed}{', '.join(things)} and "


def _led_once(found: re.Match[str], other: str) -> str:
    """Return "spoke with parents and teachers", for "and spoke with teachers"."""
    joint = found["joint"].strip(" ,") or ","
    following = found["next"].casefold()
    again = rf"{joint} (?:the |our )?{re.escape(following)}\b"
    is_told = following in ("the", "our", "my", "a", "an", found["thing"].split()[0])
    is_told = is_told or bool(re.search(again, other, re.IGNORECASE))
    is_counted = _counts_both(found["thing"], found["next"])
    is_once = _is_act(found, other) and is_told and not is_counted
    return found["said"] if is_once else found[0]


def _end_once(found: re.Match[str], other: str) -> str:
    """Return "booked flights and hotels for staff", each booked for staff in the line."""
    is_counted = _counts_both(found["thing"], found["next"].split()[0])
    if not _is_act(found, other) or is_counted:
        return found[0]
    return f"{found['said']} and {found['next']} {found['end']}"


def _link_once(found: re.Match[str], other: str) -> str:
    """Return "on phones and two tablets", where the other says "on" once."""
    is_act = any("past" in forms_of(word).values() for word in found["first"].split())
    is_again = f" and {found['link']} " in other
    return found[0] if is_act or is_again else found["said"]


def _shared_end(found: re.Match[str], other: str) -> str:
    """Return "before and after trips" for "before trips and after trips"."""
    told = f"{found['one']} and {found['two']} {found['thing']}"
    return told if told in other else found[0]


def _double(found: re.Match[str], other: str) -> str:
    """Return one of two verbs that say one act, where the other has no more."""
    one, two = found["one"].casefold(), found["two"]
    said: list[str] = re.findall(rf"\b(?:{one}|{two})\b", other, re.IGNORECASE)
    acts = [[v for v, f in forms_of(word).items() if f == "past"] for word in (one, two)]
    is_one = any(same_act(a, b) for a in acts[0] for b in acts[1])
    if len(said) != 1 or not is_one:
        return found[0]
    return said[0].capitalize() if found["one"][0].isupper() else said[0].casefold()
