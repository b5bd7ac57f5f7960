"""Wordy phrases as the plain words that say the same: "due to the fact that" is "because".

A phrase may ask what follows it ("in the vicinity of 40" is about 40, of the park near it),
and a verb lends its form: "came to an agreement" is "agreed".
"""

import re
from functools import cache, lru_cache

from tailor.guard.lexis.grammar import BE
from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.prefixes import is_parted
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import Form, forms_of

_WORD = re.compile(r"[A-Za-z][\w']*")
_BE: dict[str, Form] = {"was": "past", "were": "past", "is": "s", "are": "base"}
# what one goes by
NORM = (
    r"(?:(?:polic|procedure|recipe|rule|schedule|template|guideline|formula)(?:y|ies|s)?"
    r"|(?:protocol|plan|specification|spec|request|instruction|standard|manual|order"
    r"|contract|agreement|regulation|requirement|law|code|drawing|blueprint|checklist"
    r"|prescription|direction|diagram|pattern|chart|SOP|SLA)s?|guidance)\b"
)
# after these, too: a new contract
_EVENTS = r"(?:contract|agreement|regulation|law|order|request|requirement)s?\b"
_EACH = (
    "(?!(?:an?|each|hour|day|night|week|month|quarter|year|shift|season|term|person)\\b)"
)
_PER = re.compile(
    rf"\b(?:as )?per (?={_EACH}(?:(?:the|our|their|his|her|my|its) (?!hour|day|dozen)"
    rf"|(?:[\w'-]+ ){{0,2}}{NORM}))"
    rf"|\b(?:by )?following (?=(?:(?:the|our|an?) )?(?:[\w'-]+ ){{0,3}}?{NORM})"
    rf"(?!(?:[\w'-]+ ){{0,4}}?{_EVENTS})"
)
_PREFIXED = re.compile(
    r"\b(re|pre|co|de|un|over|under|out|[Ee])-([a-z]{3,})\b", re.IGNORECASE
)
_ONLY = re.compile(
    r"\bnot only ([^,.;]+?),? but (?:also )?([^,.;]+?)(?: as well| too)?(?=$|[.,;])"
)
_TOO = re.compile(r",? too(?=$|[.;])")
_MANNER = re.compile(r"\bin an? ([a-z]{3,}) (?:manner|fashion|way)\b")

_FOLLOWING = re.compile(r" ([$€£]?[\w']+)")

_NEXT = re.compile(r"[ -](\w+)")

# what follows the first word, what must follow the phrase, and the plain words
Phrase = tuple[re.Pattern[str], str, str]
# phrases by the second word, the longest first; under "" those of one word
Begun = dict[str, list[Phrase]]


@lru_cache(maxsize=256)
def plainly(text: str, other: str) -> str:
    """Return a text with its wordy phrases told plainly, verbs where the other has them."""
    if "per " in text or "following " in text:
        text = _PER.sub("according to ", text)
    if " not only " in text:
        text = _ONLY.sub(r"\1 and \2", text)
    if " too" in text:
        text = _TOO.sub("", text)
    if "-" in text:
        text = _PREFIXED.sub(_joined, text)
    out: list[str] = []
    at = 0
    for found in _WORD.finditer(text):
        begun = _begun_by(found[0].casefold())
        if not begun:
            continue
        start = found.start()
        if start < at or text[max(0, start - 1)] in "-'":
            continue
        said = _said(text, found, begun, other)
        if said:
            plain, end = said
            is_start = found[0][:1].isupper()
            out += [text[at:start], plain[:1].upper() + plain[1:] if is_start else plain]
            at = end if plain else end + 1
    text = "".join(out) + text[at:] if out else text
    return _MANNER.sub(lambda found: adverb_of(found[1]), text) if " in a" in text else text


def _joined(found: re.Match[str]) -> str:
    """Return "restocked" for "re-stocked", where it is the same verb."""
    whole = f"{found[1]}{found[2]}"
    is_other = found[1].casefold() == "re" and is_parted(found[2].casefold())
    return whole if forms_of(whole.casefold()) and not is_other else found[0]


def adverb_of(quality: str) -> str:
    """Return "carefully" for careful, "tidily" for tidy, "ably" for able."""
    if quality.endswith("ly"):
        return quality
    if quality.endswith("y"):
        return f"{quality[:-1]}ily"
    if quality.endswith("le"):
        return f"{quality[:-1]}y"
    return f"{quality}ally" if quality.endswith("ic") else f"{quality}ly"


def is_number(word: str) -> bool:
    """Say whether a word gives a number: 40, $5, forty."""
    kind = rows("numbers.tsv").get(word.casefold(), "whole")
    return word[:1].isdigit() or word[:1] in ("$", "€", "£") or kind[:5] != "whole"


@cache
def _phrases() -> dict[str, Begun]:
    """Return the phrases by their first word, of a verb by "~" and its base."""
    found: dict[str, list[tuple[int, str, Phrase]]] = {}
    for phrase, into in rows("wordy.tsv").items():
        verb = "~" if phrase[0] == "~" else ""
        first, *rest = phrase.removeprefix("~").split()
        slot = rest.pop() if rest and rest[-1][0] == "@" else ""
        pattern = re.compile("".join(f"[ -]{re.escape(w)}" for w in rest) + r"\b", re.I)
        second = re.split(r"\W", rest[0].casefold())[0] if rest else ""
        said = pattern, slot, into.removeprefix("~")
        found.setdefault(verb + first, []).append((len(rest) + bool(slot), second, said))
    return {word: _by_second(own) for word, own in found.items()}


def _by_second(phrases: list[tuple[int, str, Phrase]]) -> Begun:
    """Return, by each second word, phrases with it and those of one word."""
    phrases = sorted(phrases, key=lambda phrase: -phrase[0])
    return {
        second: [phrase for _, own, phrase in phrases if own in ("", second)]
        for second in ("", *(second for _, second, _ in phrases))
    }


@lru_cache(maxsize=8192)  # most words begin no phrase
def _begun_by(word: str) -> tuple[tuple[str, Form, Begun], ...]:
    """Return the phrases that a word begins; of a verb with its base and form."""
    own: dict[str, tuple[Form, str]] = {"": ("base", word)}
    own |= {base: (form, f"~{base}") for base, form in _verbs(word).items()}
    return tuple(
        (base, form, begun)
        for base, (form, name) in own.items()
        if (begun := _phrases().get(name))
    )


def _said(
    text: str, first: re.Match[str], begun: tuple[tuple[str, Form, Begun], ...], other: str
) -> tuple[str, int] | None:
    """Return the plain words and the place behind a phrase that begins with a word."""
    following = _NEXT.match(text, first.end())
    second = following[1].casefold() if following else ""
    for base, form, phrases in begun:
        for pattern, slot, into in phrases.get(second, phrases[""]):
            found = pattern.match(text, first.end())
            if found is None:
                continue
            if not base:
                plain = _filled(text, found.end(), slot, into)
            else:
                done = _done(first[0].casefold(), base, form, into, other)
                plain = (done, found.end()) if done else None
            if plain:
                return plain
    return None


def _done(word: str, base: str, form: Form, into: str, other: str) -> str:
    """Return the plain words with their verb in a form, where the other has it so."""
    verb, _, rest = into.partition(" ")
    said = word if verb == base else _in_form(verb, form)
    is_told = verb == base or re.search(rf"\b{said}\b", other, re.I)
    return f"{said} {rest}".rstrip() if is_told else ""


def _verbs(word: str) -> dict[str, Form]:
    return {"be": _BE[word]} if word in _BE else {} if word in BE else forms_of(word)


def _in_form(verb: str, form: Form) -> str:
    if verb == "have":
        return {"past": "had", "s": "has", "ing": "having", "base": "have"}[form]
    return in_form(verb, form)


def _filled(text: str, end: int, slot: str, into: str) -> tuple[str, int] | None:
    """Return the plain words where what follows fits, and the place behind them."""
    if not slot:
        return into, end
    following = _FOLLOWING.match(text, end)
    if following is None:
        return None
    word = following[1].casefold()
    match slot:
        case "@number" | "@noun":
            return (into, end) if is_number(word) == (slot == "@number") else None
        case "@doing":
            return (into, end) if "ing" in forms_of(word).values() else None
        case "@verb":
            return (into.removesuffix(" @verb"), end) if word in forms_of(word) else None
        case _:
            base = next((b for b, f in forms_of(word).items() if f == "ing"), "")
            return (into.replace("@base", base), following.end()) if base else None
