"""What one sentence of an ad asks for.

Five finders look: years and degrees by their form, long forms with their acronym, the
vocabulary, and the shape of the sentence. What several of them see in one place
counts once, with the reading that says most.
"""

import re
from dataclasses import replace

from tailor.job.ask import (
    Ask,
    of_degree,
    of_found,
    of_long_form,
    of_phrase,
    of_twin,
    of_years,
)
from tailor.job.degrees import degrees_in
from tailor.job.known import known_terms
from tailor.job.lexicon import is_adjective
from tailor.job.longform import long_forms, twins
from tailor.job.names import Names
from tailor.job.phrase import Phrase
from tailor.job.phrases import phrases
from tailor.job.segments import Stretch
from tailor.job.sentences import Sentence
from tailor.job.words import pattern
from tailor.job.worth import is_worthy
from tailor.job.years import Years, years_in
from tailor.terms import (
    Found,
    find_terms,
    term_named,
)

MOST_NAMES = 3  # capitalised words in a row that are one product: GitHub Actions
_CODE = re.compile(r"\b[A-Z][A-Z0-9]{2,}\b")  # a name in any language: DATEV


def asks_of(sentence: Sentence, names: Names) -> list[Ask]:
    """Return what a sentence asks for, in its order; names are left out."""
    text = sentence.text
    years = years_in(text)
    asks = [of_degree(degree, text) for degree in degrees_in(text)]
    asks += [
        of_long_form(form)
        for form in long_forms(text)
        if not _overlaps(form.start, form.end, _stretches(asks))
    ]
    asks += [of_twin(twin) for twin in twins(text)]
    holes = [(y.start, y.what_start) for y in years]
    holes += [
        m.span() for m in pattern("aside").finditer(text) if not _overlaps(*m.span(), holes)
    ]
    known = tuple(
        found
        for found in known_terms(text)
        if not _overlaps(found.start, found.end, _stretches(asks) + holes)
    )
    firm = [(f.start, f.end) for f in known if not _is_word(f, text)]
    atoms = sorted(_stretches(asks) + firm)
    named = phrases(
        text, acts=sentence.zone == "duties", atoms=tuple(atoms), holes=tuple(holes)
    )
    whole = [p for p in named if _beats(p, text, atoms, known=known)]
    taken = [(p.start, p.end) for p in whole]
    asks += [of_found(f, text) for f in known if not _overlaps(f.start, f.end, taken)]
    asks = [_with_choice(ask, named) for ask in asks]
    for phrase in whole:
        is_said = _is_told if sentence.zone == "duties" else _is_led
        if sentence.is_prose and not is_said(phrase, text):
            continue
        if pattern("physical").search(text):
            continue
        if any(_only_tells_which(phrase, y, text) for y in years):
            continue
        if elided := _elided(phrase, text):
            asks.append(elided)
        elif is_worthy(phrase, sentence, names):
            asks += of_phrase(phrase, text)
    asks += [of_years(y, text) for y in years]
    return sorted(asks, key=lambda ask: (ask.start, ask.end))


def names_in(sentence: Sentence, names: Names) -> list[Ask]:
    """Return the products and certificates that a sentence in any language names."""
    text = sentence.text
    asks = [
        of_found(found, text)
        for found in find_terms(text)
        if found.term.kind in ("tool", "certificate")
        and any(c.isupper() for c in text[found.start + 1 : found.end])
    ]
    for match in _CODE.finditer(text):
        is_free = not _overlaps(match.start(), match.end(), _stretches(asks))
        if is_free and match[0].lower() not in names.words:
            asks.append(Ask(match[0], "tool", match.start(), match.end(), (match[0],)))
    return sorted(asks, key=lambda ask: ask.start)


def _beats(
    phrase: Phrase, text: str, atoms: list[Stretch], *, known: tuple[Found, ...]
) -> bool:
    """Whether a phrase says more than the known terms inside it do."""
    inside = [(s, e) for s, e in atoms if phrase.start <= s and e <= phrase.end]
    if not inside:
        return not any((f.start, f.end) == (phrase.start, phrase.end) for f in known)
    terms = {(f.start, f.end): f.term for f in known}
    if not terms.keys() >= set(inside) or inside == [(phrase.start, phrase.end)]:
        return False
    parts = text[phrase.start : phrase.end].split()
    # GitHub Actions is more than GitHub
    return len(parts) <= MOST_NAMES and all(part[0].isupper() for part in parts)


def _is_word(found: Found, text: str) -> bool:
    """Whether a term is one ordinary word: "scanner" does not keep "RF scanner" apart."""
    said = text[found.start : found.end]
    # at the start of a sentence a capital says nothing
    is_name = any(c.isupper() for c in (said if found.start else said[1:]))
    firm = found.term.kind in ("certificate", "degree", "language")
    return not (firm or is_name or " " in said or "-" in said)


def _is_led(phrase: Phrase, text: str) -> bool:
    """Whether prose says that a phrase is asked for: "experience with ..."."""
    if pattern("wish").search(text) or pattern("leads").search(text[: phrase.start]):
        return True
    if text.rfind(":", 0, phrase.start) > 0:
        return True  # "what gets you hired: ..."
    # "the right person must have ...", but "forklift licence required"
    musts = pattern("must").finditer(text)
    return any(
        m.start() < phrase.start
        or ("requir" in m[0].lower() and not text.startswith(" to ", m.end()))
        for m in musts
    )


def _is_told(phrase: Phrase, text: str) -> bool:
    """Whether prose has come to what the person will do: "In our Leeds branch you will"."""
    tells = pattern("tells").search(text)
    return tells is None or tells.start() < phrase.start


def _only_tells_which(phrase: Phrase, years: Years, text: str) -> bool:
    """Whether adjectives only say which years: "of commercial or industrial experience"."""
    if not years.what_start <= phrase.start <= phrase.end <= years.end:
        return False
    said = re.split(r"[\s,/]+", text[phrase.start : phrase.end].lower())
    parts = [part for part in said if part not in ("and", "or")]
    # "commercial" is a noun, too; beside "industrial" it is none
    return any(map(is_adjective, parts)) and all(
        is_adjective(part) or part.endswith(("al", "ic", "ive", "ary")) for part in parts
    )


def _elided(phrase: Phrase, text: str) -> Ask | None:
    """Return a soft skill whose "skills" stands at the end of the list."""
    said = text[phrase.start : phrase.end]
    if " " in said or not pattern("skills").search(text[phrase.end :]):
        return None
    term = term_named(f"{said} skills")
    if term is None:
        return None
    spellings = (f"{said} skills", *term.spellings)
    return Ask(term.name, term.kind, phrase.start, phrase.end, spellings, phrase.choice)


def _with_choice(ask: Ask, named: tuple[Phrase, ...]) -> Ask:
    for phrase in named:
        if phrase.start <= ask.start and ask.end <= phrase.end:
            return replace(ask, choice=phrase.choice)
    return ask


def _stretches(asks: list[Ask]) -> list[Stretch]:
    return [(ask.start, ask.end) for ask in asks]


def _overlaps(start: int, end: int, spans: list[Stretch]) -> bool:
    return any(start < high and low < end for low, high in spans)
