"""A clause behind a thing, without its pronoun: faults that I found, faults found.

"The ones that were late" are "those late" or "late ones", who "came into the clinic" was
"entering the clinic", and calls "that came in by phone" are calls "by phone". Only from the
line to the wording, where the wording has the same words.
"""

import re

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.verbs import forms_of

_BE = r"(?:was|were|is|are|had been|have been)"
_ONES = re.compile(
    rf"\b(?:the )?ones (?:that|which|who) {_BE} (?P<how>[a-z-]+)(?P<more>(?: [a-z-]+)?)"
)
_ENTERED = re.compile(
    r"\b(?P<who>[a-z]+) (?:that|who|which) (?P<verb>came|come|comes|went|entered|enter"
    r"|arrived|left|leave|applied|attended|visited|used|worked|lived)(?P<into>(?: in| out)?"
    r"(?:to| of)?) "
)
_GOING = {"came": "coming", "come": "coming", "comes": "coming", "went": "going"}
_CROSSED = {" into": "entering", " in to": "entering", " out of": "leaving"}
_BY_ME = re.compile(
    r"\b(?P<thing>[a-z-]+)(?: that| which)? I(?: had|'d)? (?P<verb>[a-z]+)"
    r"(?P<part>(?: (?:up|out|in|down|off|on))?)(?=$|[,.;]| )"
)
_CHANNEL = re.compile(
    r"(?P<thing>\b[a-z]+) (?:that|which) (?:came|come|comes|arrived|were received"
    r"|was received|came through)(?: in)?(?= by (?:phone|telephone|email|e-mail|mail|fax"
    r"|post|text|chat|radio)\b)"
)

_INCLUDED = re.compile(
    r"(?:,? and|[;,.]) (?:this|it|these|they) (?:also )?included (?=[a-z]+ing\b)",
    re.IGNORECASE,
)
_HOW_TO = re.compile(
    r"\b(?P<teach>(?:[Tt]aught|[Tt]each|[Tt]rain|[Cc]oach)[a-z]* [^.;,]{2,60}?)"
    r"(?: on| in)? how to (?P<act>[a-z]+)\b"
    r"(?:(?P<more> [^.;,]{2,60}?) and how to (?P<then>[a-z]+)\b)?"
)
_HOW_TWO = re.compile(r"\b(?P<lead>on|in) how to (?P<one>[a-z]+) and (?P<other>[a-z]+)\b")
_DONE_BY = re.compile(rf" (?:that|which) {_BE} (?=(?P<done>[a-z]+) by )")
_OUT_OF_DATE = re.compile(
    rf"\b(?P<thing>[a-z-]+) (?:that|which) {_BE} out of date(?=$|[,.;]| )"
)
_KEPT = re.compile(
    r"\b(?P<made>[Mm]ade sure|[Mm]aking sure) (?:that )?(?!no)(?P<the>(?:the |all )?)"
    r"(?P<things>(?:[a-z-]+ )?[a-z-]+) (?:was|were|stayed|remained) (?P<how>[a-z]+)"
)
_MISSING = re.compile(
    r"\b(?P<lead>whatever|anything that|everything that|anything which|what)"
    r" (?:was|were|had been) (?P<how>[a-z]+)"
)


def reduced(old: str, new: str) -> str:
    """Return the line with such clauses as short as the wording has them."""
    if "ones " in old and "ones" not in new.replace(" ones", ""):
        old = _ONES.sub(lambda found: _those(found, new), old)
    if "ing " in new and (" who " in old or " that " in old or " which " in old):
        old = _ENTERED.sub(lambda found: _entering(found, new), old)
    if "included " in old and ", including " in new:
        old = _INCLUDED.sub(", including ", old)
    if " how to " in old and " how " not in new:
        old = _HOW_TO.sub(lambda found: _to(found, new), old)
        old = _HOW_TWO.sub(lambda found: _doing_both(found, new), old)
    if "ade sure" in old or "aking sure" in old:
        old = _KEPT.sub(lambda found: _kept(found, new), old)
    if "whatever " in old or "thing that " in old or " what " in old:
        old = _MISSING.sub(lambda found: _items(found, new), old)
    return _without_pronoun(old, new)


def _without_pronoun(old: str, new: str) -> str:
    if " I " in old and " I " not in new:
        old = _BY_ME.sub(lambda found: _done(found, new), old)
    if " that " in old or " which " in old:
        if " by " in old:
            old = _CHANNEL.sub(lambda found: _by(found, new), old)
            old = _DONE_BY.sub(lambda found: _compound(found, new), old)
        if "outdated " in new:
            old = _OUT_OF_DATE.sub(lambda found: _outdated(found, new), old)
    return old


def _those(found: re.Match[str], new: str) -> str:
    """Return "those out of spec" or "bruised ones", as the wording has it."""
    how, more = found["how"], found["more"]
    for told in (f"those {how}{more}", f"the {how} ones{more}", f"{how} ones{more}"):
        if re.search(rf"\b{re.escape(told)}\b", new):
            return told
    return found[0]


def _compound(found: re.Match[str], new: str) -> str:
    """Return "reported by" for "that were reported by", where it is "user-reported"."""
    return " " if f"-{found['done']} " in new else found[0]


def _outdated(found: re.Match[str], new: str) -> str:
    """Return "outdated signs" for "signs that were out of date"."""
    told = f"outdated {found['thing']}"
    return told if f" {told}" in new else found[0]


def _to(found: re.Match[str], new: str) -> str:
    """Return "taught them to swim" for "taught them how to swim"."""
    act = found["act"]
    told = f"{found['teach']} to {act}"
    more = found["more"]
    if not re.search(rf"\bto {act}\b", new):
        return found[0]
    if not more:
        return told
    return (
        f"{told}{more} and {found['then']}" if f" and {found['then']}" in new else found[0]
    )


def _doing_both(found: re.Match[str], new: str) -> str:
    """Return "in greeting and seating" for "in how to greet and seat"."""
    for one in re.finditer(rf"\b{found['lead']} ([a-z]+ing) and ([a-z]+ing)\b", new):
        bases = [forms_of(word) for word in one.groups()]
        if all(
            found[key] in base for key, base in zip(("one", "other"), bases, strict=True)
        ):
            return one[0]
    return found[0]


def _kept(found: re.Match[str], new: str) -> str:
    """Return "kept gates latched" for "made sure gates were latched"."""
    state = f"{found['things']} {found['how']}"
    verb = "keeping" if found["made"].endswith("ing sure") else "kept"
    is_told = re.search(rf"\b{verb} (?:[^.;,]* )?{re.escape(state)}\b", new, re.IGNORECASE)
    verb = verb.capitalize() if found["made"][0].isupper() else verb
    return f"{verb} {found['the']}{state}" if is_told else found[0]


def _items(found: re.Match[str], new: str) -> str:
    """Return "missing items" for "whatever was missing"."""
    told = f"{found['how']} items"
    return told if told in new and f" {told}" not in found.string else found[0]


def _entering(found: re.Match[str], new: str) -> str:
    """Return "visitors entering" for "visitors who came into"."""
    verb, into = found["verb"], found["into"]
    base = next(iter(forms_of(verb)), "")
    ways = [f"{_GOING[verb]}{into}"] if verb in _GOING else []
    if into in _CROSSED and verb in _GOING:
        ways.append(_CROSSED[into])
    elif base:
        ways += [f"{_ing(base)}{into}"]
    for way in ways:
        told = f"{found['who']} {way} "
        if told in new:
            return told
    return found[0]


def _ing(base: str) -> str:
    return f"{base.removesuffix('e')}ing"


def _done(found: re.Match[str], new: str) -> str:
    """Return "hours worked" for "hours that I worked"."""
    bases = set(forms_of(found["verb"]))
    for said in re.finditer(rf"\b{found['thing']} ([a-z]+){found['part']}(?! by\b)", new):
        is_done = said[1] in PAST_LIKE_BASE or "past" in forms_of(said[1]).values()
        if is_done and bases & set(forms_of(said[1])):
            return f"{found['thing']} {said[1]}{found['part']}"
    return found[0]


def _by(found: re.Match[str], new: str) -> str:
    return found["thing"] if f"{found['thing']} by " in new else found[0]
