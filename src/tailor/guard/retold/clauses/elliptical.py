"""Words that a reader fills in: "if needed", "mostly for printers", "urgent ones in a day".

Each is told as the fuller or the shorter of two texts has it, and only where the words left
out could be no others: "if they were needed", "most of them", "with urgent ones taken".

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapters
14, section 10 (absolutes and verbless clauses), and 17, section 7 (ellipsis).
"""

import re

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.numerals import SPELLED
from tailor.guard.lexis.patterns import WORD
from tailor.guard.lexis.verbs import forms_of

_NEEDED = re.compile(
    r"\b(?P<when>if|when|whenever|where|wherever|as|once|until|unless)"
    r" (?:it|they|one|that|this|any|these|those|ones) (?:was|were|is|are|became|got)"
    r" (?P<how>needed|necessary|required|possible|requested|appropriate|applicable"
    r"|damaged|broken|worn|dirty|full|empty|dry|clogged|blocked|low|short|missing|loose"
    r"|complete|incomplete|faulty|defective|expired|overdue|unclear|wrong|relevant|feasible"
    r"|urgent)(?=$|[,.;]| and\b)"
)
_MOST = re.compile(
    r"(?<=, )(?:most|the majority) of (?:them|these|those|which|whom)(?: were| being)?\b"
)
_OF_THEM = re.compile(
    rf"\b(?P<many>\d[\d,]*|{SPELLED}|dozens|hundreds) of (?:them|these)"
    r" (?=(?:an?|per|each|every) (?:hour|day|night|week|month|year|shift|season|quarter)\b)"
)
_AGAIN = re.compile(r"\band (?P<then>then )?again (?=(?:at|in|on|before|after|during|by) )")
_AFTERWARDS = re.compile(
    r",? and (?P<act>(?P<verb>[a-z-]+) (?:(?!and\b|then\b)[^,.; ]+ )*)"
    r"(?:afterwards?|after that|thereafter)(?=$|[.;])"
)
_PART = "morning|afternoon|evening|night"
_PARTS = re.compile(
    rf"(?<= )(?P<before>[a-z]+) (?P<one>{_PART}) and (?P<two>{_PART})(?=$|[,.;])"
)
_BOTH_PARTS = re.compile(rf"\bin the (?:{_PART}) and (?:in )?(?:the )?(?:{_PART})\b")
_NO_PARTS = frozenset(("every", "each", "the", "this", "that", "both", "early", "late"))
_SAME = re.compile(
    r"(?<!\bthe )(?<!\bthat )\bsame (?=(?:day|night|week|shift|month|hour|season)"
    r"(?:$|[,.;]| and\b))"
)
# a time named by what happens then
_TIMES = re.compile(
    r"\b(?P<said>at (?:the )?(?:pick-?up|drop-?off|closing|opening|lunch|dinner|supper"
    r"|breakfast|nap|check-?in|check-?out|delivery|intake|discharge|admission|departure"
    r"|arrival|handover|milking|feeding|harvest|bath)) time\b"
)
_NIGHT = re.compile(r"\b(?:all )?(?:through|throughout|over) the night\b")
_MANY = rf"(?:(?:about|around|up to|over|some|nearly) )?\d[\d,]* (?:{WORD} )??"
_ONES = re.compile(
    rf", with (?P<who>{_MANY}"
    rf"|(?:(?:the|any|all|most) )?(?:{WORD} ){{0,2}}?(?:ones|[a-z]+s) )"
    r"(?:being )?(?P<done>[a-z]+)(?= )"
)
_ALIKE = re.compile(
    rf", (?P<who>{_MANY}|(?:(?:the|any|all|most) )?(?:{WORD} ){{0,2}}?(?:ones|[a-z]+s) )"
    r"(?:being )?(?P<done>[a-z]+) (?P<behind>within|in|on|at|before|first|to|every|each|per"
    r"|an?|daily|weekly|monthly)\b"
)
_WAS = re.compile(
    rf"[;,] (?:and )?(?:it|they|the (?P<thing>{WORD}(?: {WORD})?)) (?:was|were|is|are)"
    r" (?P<how>[a-z]+)(?= (?P<next>[\w'-]+))"
)
_HELPED = re.compile(
    rf"\b(?P<said>[Hh]elp(?:ed|s|ing)? (?:(?:the|our|my|an?) )?{WORD}(?: {WORD}){{0,2}})"
    r" to (?P<verb>[a-z]+)\b"
)
_PLACED = frozenset(("off", "down", "up", "on", "late", "early", "short", "over", "under"))


def with_ellipses(text: str, other: str) -> str:
    """Return a text with the words that a reader fills in left out, or told, as one."""
    if " was " in text or " were " in text or " is " in text or " are " in text:
        text = _NEEDED.sub(r"\g<when> \g<how>", text)
    if " of the" in text or " of wh" in text:
        text = _OF_THEM.sub(r"\g<many> ", text)
        if "mostly" in other:
            text = _MOST.sub("mostly", text)
    text = _timed(text, other)
    if "elp" in text and " to " in other:
        text = _helped(text, other)
    return _ones(text, other)


def _timed(text: str, other: str) -> str:
    """Return a text with its times and its order of acts told as one."""
    if " again " in text:
        text = _AGAIN.sub(lambda found: _again(found, other), text)
    text = text.replace(" then after that ", " then ")
    if " afterward" in text or " that" in text or " thereafter" in text:
        text = _AFTERWARDS.sub(_then, text)
    if " time" in text:
        text = _TIMES.sub(r"\g<said>", text)
    if " the night" in text and "overnight" in other:
        text = _NIGHT.sub("overnight", text)
    if " same " in text and " the same " in other:
        text = _SAME.sub("the same ", text)
    if "ing and " in text or "noon and " in text or "ght and " in text:
        text = _PARTS.sub(lambda found: _in_parts(found, other), text)
    return text


def with_states_apart(old: str, new: str) -> str:
    """Return the line with ", off twice" for "; it was off twice", as the wording has it.

    Only of what something was like: what was done to it would read as an act of one's own.
    """
    return _WAS.sub(lambda found: _state(found, new), old)


def _again(found: re.Match[str], other: str) -> str:
    if " again " not in other:
        return "and "
    return "and again " if found["then"] and " then again " not in other else found[0]


def _then(found: re.Match[str]) -> str:
    verb = found["verb"].rpartition("-")[2]  # road-tested
    return f", then {found['act'].rstrip()}" if _is_past(verb) else found[0]


def _helped(text: str, other: str) -> str:
    """Return "helped tenants to find flats" for "helped tenants find flats"."""
    found = _HELPED.search(other)
    if found is None:
        return text
    return text.replace(f"{found['said']} {found['verb']} ", f"{found[0]} ")


def _in_parts(found: re.Match[str], other: str) -> str:
    """Return "dogs in the morning and in the evening", where the other has it so."""
    before, one, two = found["before"], found["one"], found["two"]
    is_told = f"in the {one} and " in other and _BOTH_PARTS.search(other)
    if before in _NO_PARTS or not is_told:
        return found[0]
    return f"{before} in the {one} and in the {two}"


def _ones(text: str, other: str) -> str:
    """Return ", urgent ones within a day" for ", with urgent ones taken within a day"."""
    if ", with " in text and ", with " not in other:
        text = _ONES.sub(lambda found: _absolute(found, other), text)
    first = re.match(r"[A-Za-z]+", text) if ", " in text else None
    if first is None:
        return text
    acts = forms_of(first[0].casefold()).keys()
    found = _ALIKE.search(text)
    if found and acts & forms_of(found["done"]).keys() and _is_past(found["done"]):
        told = f", {found['who']}{found['behind']}"
        if told.removeprefix(", the ") in other or told in other:
            text = f"{text[: found.start()]}{told}{text[found.end() :]}"
    return text


def _absolute(found: re.Match[str], other: str) -> str:
    who = found["who"].removeprefix("the ")
    is_told = f", {who}" in other or f", the {who}" in other
    if not is_told or not _is_past(found["done"]):
        return found[0]
    return f", {found['who']}{found['done']}"


def _state(found: re.Match[str], new: str) -> str:
    how, thing = found["how"], found["thing"]
    told = f", {how}"
    is_act = how not in _PLACED and bool(forms_of(how))
    before = found.string[: found.start()].casefold()
    is_known = thing is None or thing.casefold() in before
    is_told = f"{told} {found['next']}" in new
    return told if is_told and is_known and not is_act else found[0]


def _is_past(word: str) -> bool:
    return "past" in forms_of(word).values() or word in PAST_LIKE_BASE
