"""What one sentence of an ad asks for.

Five finders look: years and degrees by their form, long forms with their acronym, the
vocabulary, and the shape of the sentence. What several of them see in one place
counts once, with the reading that says most.
"""

import re
from collections.abc import Iterator
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
from tailor.job.longform import long_forms, twins
from tailor.job.names import Names
from tailor.job.phrases import Phrase, phrases
from tailor.job.segments import Stretch
from tailor.job.sentences import Sentence
from tailor.job.words import base_verb, pattern, words
from tailor.job.years import years_in
from tailor.terms import (
    Found,
    ads_counted,
    document_frequency,
    find_terms,
    term_named,
)

COMMON_SHARE = 0.04  # a word in more than one of 25 ads is small talk
RARE_SHARE = 0.002  # one in fewer than 1 of 500 says something wherever it stands
ITEM_SHARE = 0.01  # and in fewer than 1 of 100 as an item of a list
_ITEM_BEFORE = re.compile(r"(?:^|[,;:(/&]|\b(?:and|or))\s*$", re.IGNORECASE)
_FIELD_AFTER = re.compile(r"\s+(?:experience|background|knowledge)\b", re.IGNORECASE)
_CLOCK = re.compile(r"\d\s?[ap]\.?m\b|\d[\d.]* ?(?:hours?|hrs)\b", re.IGNORECASE)
_REASON = re.compile(r"\b(?:because|so that)\b[^.;:]*", re.IGNORECASE)
_ITEM_AFTER = re.compile(r"\s*(?:$|[.,;)/&]|(?:and|or)\b)", re.IGNORECASE)
MOST_NAMES = 3  # capitalised words in a row that are one product: GitHub Actions
_CODE = re.compile(r"\b[A-Z][A-Z0-9]{2,}\b")  # a name in any language: DATEV
_COMPOUND = re.compile(r"-[a-z]")
_PART = re.compile(
    r"\b(?:class|type|vitamin|hepatitis|grade|series|level|tier|section)\s$", re.I
)


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
    holes += [m.span() for m in _REASON.finditer(text) if not _overlaps(*m.span(), holes)]
    known = tuple(_known(text, _stretches(asks) + holes))
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
        if sentence.is_prose and sentence.zone != "duties" and not _is_led(phrase, text):
            continue
        if pattern("physical").search(text):
            continue
        if elided := _elided(phrase, text):
            asks.append(elided)
        elif _is_worthy(phrase, sentence, names):
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


def _known(text: str, taken: list[Stretch]) -> Iterator[Found]:
    """Yield the vocabulary's terms that stand free and mean what they look like."""
    for found in find_terms(text):
        said = text[found.start : found.end]
        if _overlaps(found.start, found.end, taken):
            continue
        if found.term.kind == "degree" and len(said) < 4 and not said.isupper():
            continue  # "as"
        if found.term.kind != "tool" and said.lower() in words("light"):
            continue  # "report to the Controller"
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


def _is_worthy(phrase: Phrase, sentence: Sentence, names: Names) -> bool:
    """Whether a recruiter might search for a phrase."""
    text = sentence.text
    said = text[phrase.start : phrase.end]
    tokens = [token.strip(".,'’").lower() for token in said.split()]
    if _CLOCK.search(said):
        return False
    if len(said) < 2 or all(token in names.words for token in tokens):
        return False
    if len(tokens) > 1 and said.istitle() and said in (names.title or ""):
        return False
    if len(tokens) > 1:
        return not _is_small_talk(tokens) or any(c.isupper() for c in said[1:])
    return _is_worthy_word(phrase, sentence, tokens[0])


def _is_worthy_word(phrase: Phrase, sentence: Sentence, word: str) -> bool:
    """Whether one word that the vocabulary lacks says enough to search for.

    A name, or a word that few ads hold; one that more hold only as an item of a list.
    """
    text = sentence.text
    said = text[phrase.start : phrase.end]
    kinds = ("empty", "person", "filler", "lead", "cut", "tail", "time", "count")
    if any(word in words(kind) for kind in kinds):
        return False
    if base_verb(word) in words("light"):
        return False  # "doing", "know", GET
    if any(c.isupper() for c in said[1:]) or (said[0].isupper() and phrase.start > 0):
        return True
    share = document_frequency(word) / ads_counted()
    if share <= RARE_SHARE:
        return True
    if _FIELD_AFTER.match(text, phrase.end):
        return share <= COMMON_SHARE  # "industrial experience"
    is_item = bool(
        _ITEM_BEFORE.search(text[: phrase.start]) and _ITEM_AFTER.match(text, phrase.end)
    )
    return share <= ITEM_SHARE and is_item


def _is_small_talk(tokens: list[str]) -> bool:
    """Whether every word of a phrase is an ordinary one: "long list", "right first"."""
    last = tokens[-1]
    if last in words("filler") or last in words("cut") or last in words("count"):
        return True
    if last not in words("empty"):
        return False
    if any(token in ("any", "every", "some") for token in tokens):
        return True
    common = COMMON_SHARE * ads_counted()
    return all(document_frequency(token) > common for token in tokens[:-1])


def _is_led(phrase: Phrase, text: str) -> bool:
    """Whether prose says that a phrase is asked for: "experience with ..."."""
    if pattern("wish").search(text) or pattern("leads").search(text[: phrase.start]):
        return True
    if text.rfind(":", 0, phrase.start) > 0:
        return True  # "what gets you hired: ..."
    # "the right person must have ...", but "forklift licence required"
    musts = pattern("must").finditer(text)
    return any(m.start() < phrase.start or "requir" in m[0].lower() for m in musts)


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
