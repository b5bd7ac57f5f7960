"""Acts that a line spends a noun on, told as their verbs: "made entries in the log".

Each is told as the other text tells it, and only from what says more to what says less:
what was wrapped up need not have been brought to an end by the person.

Source: Federal Plain Language Guidelines (plainlanguage.gov, Avoid hidden verbs);
Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter 4,
section 7 (light verbs).
"""

import re
from collections.abc import Callable
from functools import partial

from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.patterns import STOPS, WORD
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import Form, acts_of, forms_of, singular
from tailor.guard.retold.acts.handled import handled

_NP = rf"(?:(?:the|an?|our|my|each|every|all|any) )?{WORD}(?: {WORD}){{0,3}}"
_BOOK = "log|logbook|log book|register|book|diary|ledger|chart|journal|sheet|file|system"
_ENTRIES = re.compile(
    r"\b(?P<verb>[Mm]ade|[Mm]aking|[Mm]akes?) (?:an )?entr(?:y|ies)"
    rf" (?P<where>(?:in|into|on) (?:the|a|our) (?:[\w'-]+ ){{0,2}}?(?:{_BOOK}))"
    rf" (?:for|of|about) (?P<what>{_NP})"
    r"(?=$|[,.;]| (?:and|at|in|on|each|every|before|after|during|by) )"
)
_RECORDS = (
    "[Ww]rote|[Ww]riting|[Rr]ecord(?:ed|ing)|[Nn]ot(?:ed|ing)|[Ee]nter(?:ed|ing)|[Pp]ut"
    "|[Pp]utting|[Mm]ark(?:ed|ing)|[Jj]otted|[Dd]ocument(?:ed|ing)"
)
_IN_LOG = re.compile(
    rf"\b(?P<verb>{_RECORDS})(?: down)? (?P<what>(?!and\b)[^,.;]{{2,50}}?)(?: down)?"
    r" (?:in|into|on) (?:the|a|our|my) log(?: ?book)?s?(?=$|[,.;]| (?!shed|house|cabin))"
)
_GUESTS = frozenset(
    (
        *("visitor", "guest", "contractor", "caller", "patient", "resident", "client"),
        *("customer", "member", "driver", "vendor", "supplier", "student", "pupil"),
    )
)
_FOR_HOW_LONG = re.compile(r"\b(?:hour|day|night|week|month|year|season|shift)s?$")
_LOG = re.compile(r"\blogs?\b")
_GAVE = re.compile(
    r"\b(?P<verb>[Gg]ave|[Gg]iving|[Gg]ives?|[Pp]rovided|[Oo]ffered)"
    rf" (?P<who>(?:the |our |new |all )*{WORD}s|people|children) (?:an? )?(?P<noun>[a-z]+)"
    r" (?:of|about) (?P<what>[^,.;]{2,60}?)"
    r"(?=$|[,.;]| (?:before|after|when|while|during|each|every|at|prior) | and [a-z]+ed\b)"
)
_TELLS = {
    "explanation": "explain",
    "demonstration": "demonstrate",
    "description": "describe",
    "demo": "demonstrate",
    "presentation": "present",
}
_ENDED = {
    "closed": "closure",
    "complete": "completion",
    "completed": "completion",
    "finished": "completion",
    "done": "completion",
    "resolved": "resolution",
    "settled": "settlement",
    "delivered": "delivery",
    "paid": "payment",
    "approved": "approval",
}
_UNTIL = re.compile(
    r"(?P<up> up)? until (?:they|it|each|all|the [a-z]+) (?:was|were|had been|is|are)"
    rf" (?P<done>{'|'.join(_ENDED)})(?=$|[,.;]| and )"
)
_CASES = re.compile(
    r",? in (?:most|the majority of|a majority of) (?:cases|instances)(?=$|[,.;])"
)
_USED_FOR = re.compile(
    r"\b(?P<used>[Uu]s(?:ed|ing) [^.;]{2,60}?) for (?:the )?(?P<noun>[a-z]+) of (?=[a-z\d])"
)
_FASTENS = "|".join(
    ("secur", "fasten", "attach", "fix", "tied down", "held down", "join", "clos", "seal")
)
_WITH = re.compile(
    rf"\b(?P<verb>(?i:{_FASTENS})[a-z]*) (?P<what>{_NP}) with (?P<noun>[a-z]+?)s?"
    rf"(?=$|[,.;]| (?:{STOPS}) )"
)


_DID = re.compile(
    r"\b(?P<verb>[Dd]id|[Pp]erformed) (?:the )?"
    r"(?P<ones>[a-z]+ing(?:,? (?:the )?[a-z]+ing)*),?"
    r" and (?:the )?(?P<last>[a-z]+ing) of (?=[a-z\d])"
)


def acted(old: str, new: str) -> str:
    """Return the line with its acts told as verbs, where the wording has them so."""
    for sign, pattern, told in _RULES:
        if sign in old:
            old = pattern.sub(partial(told, new=new), old)
    if "esponsible for " in old or "charge of " in old:
        old = handled(old, new)
    if " cases" in old or " instances" in old:
        old = _mostly(old, new)
    return old


def _entered(found: re.Match[str], new: str) -> str:
    """Return "logged visitors in the log" for "made entries in the log for visitors"."""
    if not _is_entered(found["what"]):
        return found[0]
    form: Form = next(form for form in forms_of(found["verb"].casefold()).values())
    for verb in ("log", "enter", "record", "register"):
        said = in_form(verb, form)
        told = re.search(rf"\b{said}\b", new, re.IGNORECASE)
        if told:
            is_spared = verb == "log" and " log" in found["where"] and not _LOG.search(new)
            where = "" if is_spared else f" {found['where']}"
            said = _as(said, found["verb"])
            return f"{said} {found['what']}{where}"
    return found[0]


def _is_entered(what: str) -> bool:
    """Say whether it is what an entry is about: no foreman for whom, no two weeks."""
    head = singular(what.split()[-1].casefold())
    is_one = what.startswith(("each ", "every "))
    is_about = is_one or not is_person(head) or head in _GUESTS
    return is_about and not _FOR_HOW_LONG.search(what)


def _logged(found: re.Match[str], new: str) -> str:
    """Return "logged temps" for "wrote temps down in the log"."""
    if _LOG.search(new):
        return found[0]
    said = "logging" if found["verb"].endswith("ing") else "logged"
    return f"{_as(said, found['verb'])} {found['what']}"


def _told(found: re.Match[str], new: str) -> str:
    """Return "explained the price to customers" for "gave customers an explanation of"."""
    verb = _TELLS.get(found["noun"])
    known = forms_of(found["verb"].casefold())
    form = next(
        (known[base] for base in ("give", "provide", "offer") if base in known), None
    )
    if verb is None or form is None:
        return found[0]
    said = in_form(verb, form)
    said = _as(said, found["verb"])
    what = re.sub(r"\band (?:of|about) ", "and ", found["what"])
    is_told = re.search(rf"\b{said} ", new, re.IGNORECASE)
    return f"{said} {what} to {found['who']}" if is_told else found[0]


def _aimed(found: re.Match[str], new: str) -> str:
    """Return "used a gauge to measure parts" for "for the measurement of parts"."""
    doing = {verb for verb, form in forms_of(found["noun"]).items() if form == "ing"}
    for verb in sorted(acts_of(found["noun"]) | doing):
        if f" to {verb} " in new:
            return f"{found['used']} to {verb} "
    return found[0]


def _ended(found: re.Match[str], new: str) -> str:
    """Return "to closure" for "until they were closed"."""
    noun = _ENDED[found["done"]]
    if f" to {noun}" not in new:
        return found[0]
    up = found["up"] or ""
    return f"{up if f' up to {noun}' in new else ''} to {noun}"


def _mostly(old: str, new: str) -> str:
    """Return "completed most jobs" for "completed jobs in most cases"."""
    found = _CASES.search(old)
    if found is None:
        return old
    start, rest = old[: found.start()], old[found.end() :]
    its = re.match(r"([A-Z][a-z]+) ([a-z]+s)\b", start)
    is_one = its is not None and not re.search(r",|;|\band\b", start)
    if its and is_one and re.search(rf"\bmost {its[2]}\b", new):
        return f"{its[1]} most {start[its.start(2) :]}{rest}"
    return f"{start} mostly{rest}" if " mostly" in new else old


def _fastened(found: re.Match[str], new: str) -> str:
    """Return "strapped boxes in" for "secured boxes with straps"."""
    noun = singular(found["noun"])
    form = next(iter(forms_of(found["verb"].split()[0].casefold()).values()), None)
    if noun not in forms_of(noun) or form is None:
        return found[0]
    said = in_form(noun, form)
    bare = re.sub(r"^(?:the|an?|our) ", "", found["what"])
    told = re.search(
        rf"\b{said} (?:the |an? |our )?{re.escape(bare)}( in| down| together| up)?\b",
        new,
        re.IGNORECASE,
    )
    if told is None:
        return found[0]
    said = _as(said, found["verb"])
    return f"{said} {found['what']}{told[1] or ''}"


def _as(said: str, word: str) -> str:
    """Return a verb with a capital where the word in its place has one."""
    return said.capitalize() if word[0].isupper() else said


def _came(found: re.Match[str], new: str) -> str:
    """Return "they came in" for "they were brought in", as the wording has it."""
    return f"{found[1]} came in" if " came in" in new else found[0]


def _did(found: re.Match[str], new: str) -> str:
    """Return "mowed and trimmed lawns" for "did the mowing and the trimming of lawns"."""
    acts = [*re.findall(r"[a-z]+ing", found["ones"]), found["last"]]
    bases = [[v for v, form in forms_of(act).items() if form == "ing"] for act in acts]
    said = [in_form(verbs[0], "past") for verbs in bases if verbs]
    if len(said) < len(acts) or not all(re.search(rf"\b{v}\b", new, re.I) for v in said):
        return found[0]
    return f"{_as(', '.join(said[:-1]), found['verb'])} and {said[-1]} "


_BROUGHT = re.compile(r"\b(they|it) (?:was|were) brought in\b")
# a word without which a turn is not there, its pattern, and what tells it
_RULES: tuple[tuple[str, re.Pattern[str], Callable[..., str]], ...] = (
    (" entr", _ENTRIES, _entered),
    (" log", _IN_LOG, _logged),
    (" of ", _GAVE, _told),
    (" about ", _GAVE, _told),
    (" for ", _USED_FOR, _aimed),
    (" until ", _UNTIL, _ended),
    (" with ", _WITH, _fastened),
    (" brought in", _BROUGHT, _came),
    ("ing of ", _DID, _did),
)
