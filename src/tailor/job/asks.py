"""What one sentence of an ad asks for.

Five finders look: years and degrees by their form, long forms with their acronym, the
vocabulary, and the shape of the sentence. What several of them see in one place
counts once, with the reading that says most.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tailor.job.degrees import LEVELS, Degree, degrees_in
from tailor.job.longform import LongForm, long_forms
from tailor.job.names import Names
from tailor.job.phrases import Phrase, phrases
from tailor.job.segments import Stretch
from tailor.job.sentences import Sentence
from tailor.job.words import pattern, words
from tailor.job.years import Years, years_in
from tailor.terms import (
    Found,
    Kind,
    ads_counted,
    document_frequency,
    find_terms,
    term_named,
)
from tailor.text import key

# a single word in more than one of 25 ads is small talk unless the vocabulary has it
COMMON_SHARE = 0.04
ORDINARY_ADS = 20  # a word in so many ads is a word, not somebody's product
MOST_NAMES = 3  # capitalised words in a row that are one product: GitHub Actions
_SHORT = re.compile(r"\s*\(([A-Z][A-Za-z.]{1,5})\)")
_CARD = re.compile(r"(?<=[A-Z0-9]) (?:card|certification|certificate|credential)$")
_CODE = re.compile(r"\b[A-Z][A-Z0-9]{2,}\b")  # a name in any language: DATEV
_COMPOUND = re.compile(r"-[a-z]")
_PART = re.compile(
    r"\b(?:class|type|vitamin|hepatitis|grade|series|level|tier|section)\s$", re.I
)
_EITHER = re.compile(r"([A-Z][\w.]{2,}(?: [A-Z]\w+)?)/([A-Z][\w.]{2,})")


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that a sentence asks for: `text[start:end]`.

    spellings: every way to write it that counts as the same.
    choice: the number of its or-list in the sentence; None outside one.
    """

    term: str
    kind: Kind
    start: int
    end: int
    spellings: tuple[str, ...] = ()
    choice: int | None = None
    years: float | None = None


def asks_of(sentence: Sentence, names: Names) -> list[Ask]:
    """Return what a sentence asks for, in its order; names are left out."""
    text = sentence.text
    years = years_in(text)
    asks = [_of_degree(degree, text) for degree in degrees_in(text)]
    asks += [
        _of_long_form(form)
        for form in long_forms(text)
        if not _overlaps(form.start, form.end, _stretches(asks))
    ]
    holes = [(y.start, y.what_start) for y in years]
    known = tuple(_known(text, _stretches(asks) + holes))
    firm = [(f.start, f.end) for f in known if not _is_word(f, text)]
    atoms = sorted(_stretches(asks) + firm)
    named = phrases(
        text, acts=sentence.zone == "duties", atoms=tuple(atoms), holes=tuple(holes)
    )
    whole = [p for p in named if _beats(p, text, atoms, known=known)]
    taken = [(p.start, p.end) for p in whole]
    asks += [_of_found(f, text) for f in known if not _overlaps(f.start, f.end, taken)]
    asks = [_with_choice(ask, named) for ask in asks]
    for phrase in whole:
        if sentence.is_prose and not _is_led(phrase, text):
            continue
        if pattern("physical").search(text):
            continue
        if elided := _elided(phrase, text):
            asks.append(elided)
        elif _is_worthy(phrase, text, names):
            asks += _of_phrase(phrase, text)
    asks += [_of_years(y, text) for y in years]
    return sorted(asks, key=lambda ask: (ask.start, ask.end))


def names_in(sentence: Sentence, names: Names) -> list[Ask]:
    """Return the products and certificates that a sentence in any language names."""
    text = sentence.text
    asks = [
        _of_found(found, text)
        for found in find_terms(text)
        if found.term.kind in ("tool", "certificate")
        and any(c.isupper() for c in text[found.start + 1 : found.end])
    ]
    for match in _CODE.finditer(text):
        is_free = not _overlaps(match.start(), match.end(), _stretches(asks))
        if is_free and match[0].lower() not in names.words:
            asks.append(Ask(match[0], "tool", match.start(), match.end(), (match[0],)))
    return sorted(asks, key=lambda ask: ask.start)


def _known(text: str, taken: list[Stretch]) -> Iterator[Found]:
    """Yield the vocabulary's terms that stand free and mean what they look like."""
    for found in find_terms(text):
        said = text[found.start : found.end]
        if _overlaps(found.start, found.end, taken):
            continue
        if found.term.kind == "degree" and len(said) < 4 and not said.isupper():
            continue  # "as"
        if len(said) == 1 and _PART.search(text[: found.start]):
            continue  # "Class C"
        if len(said) < 4 and _COMPOUND.match(text, found.end):
            continue  # "C-level", "ABA-approved"
        # "French cuisine" is no demand for French
        if found.term.kind == "language" and pattern("not a language").match(
            text[found.end :]
        ):
            continue
        yield found


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


def _is_worthy(phrase: Phrase, text: str, names: Names) -> bool:
    """Whether a recruiter might search for a phrase."""
    said = text[phrase.start : phrase.end]
    tokens = [token.strip(".,'’").lower() for token in said.split()]
    if len(said) < 2 or all(token in names.words for token in tokens):
        return False
    if len(tokens) > 1 and said.istitle() and said in (names.title or ""):
        return False
    if len(tokens) > 1 or phrase.has_verb:
        return True
    if phrase.choice is not None and said[0].isupper():
        return True  # "Go or Rust"
    if any(tokens[0] in words(kind) for kind in ("empty", "person", "filler", "lead")):
        return False
    if any(c.isupper() for c in said[1:]) or (said[0].isupper() and phrase.start > 0):
        return True
    return document_frequency(tokens[0]) <= COMMON_SHARE * ads_counted()


def _is_led(phrase: Phrase, text: str) -> bool:
    """Whether prose says that a phrase is asked for: "experience with ..."."""
    cues = pattern("wish").search(text) or pattern("must").search(text)
    return bool(cues or pattern("leads").search(text[: phrase.start]))


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


def _of_years(years: Years, text: str) -> Ask:
    said = text[years.start : years.end]
    return Ask(said, "years", years.start, years.end, (said,), years=years.years)


def _of_degree(degree: Degree, text: str) -> Ask:
    short = _SHORT.match(text, degree.end)
    end = short.end() if short else degree.end
    if short or (degree.name.isupper() and len(degree.name) > 2 and not degree.field):
        term = short[1] if short else degree.name
        known = term_named(term)
        others = known.spellings if known and known.kind == "degree" else ()
        return Ask(term, "degree", degree.start, end, (term, *others))
    first = re.split(r",|\s+or\s+|/", degree.field)[0].strip()
    term = f"{LEVELS[degree.level]} in {first}" if first else LEVELS[degree.level]
    return Ask(term, "degree", degree.start, end)


def _of_long_form(form: LongForm) -> Ask:
    known = term_named(form.short) or term_named(form.long)
    others = known.spellings if known and _same(known.spellings, form.long) else ()
    kind = known.kind if known and others else _kind(form.long)
    # two letters have too many meanings to stand alone: HR, CP
    name = (
        form.short if len(form.short) > 2 else _named(form.long, is_first=form.start == 0)
    )
    return Ask(name, kind, form.start, form.end, (form.short, form.long, *others))


def _same(spellings: tuple[str, ...], long: str) -> bool:
    """Whether the vocabulary means what the ad spells out: CAP has many long forms."""
    wanted = f" {key(long)} "
    return any(wanted in f" {key(spelling)} " for spelling in spellings)


def _of_found(found: Found, text: str) -> Ask:
    said, term = text[found.start : found.end], found.term
    # "OSHA 30 card" is named OSHA 30, but who writes out a name is not shown a code
    is_inside = f" {key(term.name)} " in f" {key(said)} "
    is_name = term.kind in ("tool", "certificate", "language") and " " not in said
    is_first = found.start == 0 and not is_name
    name = term.name if is_inside else _named(said, is_first=is_first)
    return Ask(name, term.kind, found.start, found.end, (said, *term.spellings))


def _of_phrase(phrase: Phrase, text: str) -> list[Ask]:
    """A phrase as one thing, or as two: "Kronos/UKG" names either."""
    said = text[phrase.start : phrase.end]
    if match := _EITHER.fullmatch(said):
        number = phrase.choice if phrase.choice is not None else 1000 + phrase.start
        return [
            Ask(
                match[n],
                "tool",
                phrase.start + match.start(n),
                phrase.start + match.end(n),
                (match[n],),
                number,
            )
            for n in (1, 2)
        ]
    short = _CARD.sub("", said)  # "OSHA 30 card" is OSHA 30
    return [
        Ask(
            _named(short, is_first=phrase.start == 0),
            _kind(said),
            phrase.start,
            phrase.end,
            (said, short) if short != said else (said,),
            phrase.choice,
        )
    ]


def _named(said: str, *, is_first: bool) -> str:
    """Return how the report names a phrase of the ad.

    The capital of a sentence goes, and the "s" of DVIRs.
    """
    if said[-1] == "s" and said[:-1].isupper() and len(said) > MOST_NAMES:
        return said[:-1]
    first, _, rest = said.partition(" ")
    if not is_first or any(c.isupper() for c in first[1:] + rest) or rest[:1].isdigit():
        return said
    if rest or document_frequency(first) >= ORDINARY_ADS:
        return said[0].lower() + said[1:]
    return said


def _kind(said: str) -> Kind:
    if pattern("certificate").search(said):
        return "certificate"
    return "degree" if said.lower().endswith("degree") else "skill"


def _with_choice(ask: Ask, named: tuple[Phrase, ...]) -> Ask:
    for phrase in named:
        if phrase.start <= ask.start and ask.end <= phrase.end:
            return replace(ask, choice=phrase.choice)
    return ask


def _stretches(asks: list[Ask]) -> list[Stretch]:
    return [(ask.start, ask.end) for ask in asks]


def _overlaps(start: int, end: int, spans: list[Stretch]) -> bool:
    return any(start < high and low < end for low, high in spans)
