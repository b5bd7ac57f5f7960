"""One thing that a sentence of an ad asks for, and how the report names it."""

import re
from dataclasses import dataclass

from tailor.job.degrees import LEVELS, Degree
from tailor.job.longform import LongForm, Twin
from tailor.job.phrase import Phrase
from tailor.job.words import pattern
from tailor.job.years import Years
from tailor.terms import Found, Kind, Term, document_frequency, term_named
from tailor.text import key

MOST_CODE = 3  # letters of an acronym at least, for its "s" to be a plural
ORDINARY_ADS = 20  # a word in so many ads is a word, not somebody's product
_SHORT = re.compile(r"\s*\(([A-Z][A-Za-z.]{1,5})\)")
_CARD = re.compile(r"(?<=[A-Z0-9]) (?:card|certification|certificate|credential)$")
_ON_THE_WAY = r"(?:candidates?|eligible|eligibility|exam|holders?|track)\b"
_TYPING_SPEED = (
    "wpm",
    "words per minute",
)  # its unit; speech and shorthand are told as such
_RUN_BY = re.compile(  # "PLC-controlled machines" ask for PLC
    r"([A-Z][A-Z0-9+#]+)-(?:based|controlled|driven|enabled|operated|powered) [a-z]+"
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


def of_years(years: Years, text: str) -> Ask:
    """Return a length of experience; the report names it as the ad does."""
    said = text[years.start : years.end]
    return Ask(said, "years", years.start, years.end, (said,), years=years.years)


def of_degree(degree: Degree, text: str) -> Ask:
    """Return a degree by its level and first field, or by its letters ("BSN")."""
    short = _SHORT.match(text, degree.end)
    end = short.end() if short else degree.end
    is_code = sum(c.isupper() for c in degree.name) > 1 and " " not in degree.name
    if short or (is_code and len(degree.name) > 2 and not degree.field):
        term = short[1] if short else degree.name
        known = term_named(term)
        others = known.spellings if known and known.kind == "degree" else ()
        return Ask(term, "degree", degree.start, end, (term, *others))
    first = re.split(r",|\s+or\s+|/", degree.field)[0].strip()
    term = f"{LEVELS[degree.level]} in {first}" if first else LEVELS[degree.level]
    return Ask(term, "degree", degree.start, end)


def of_long_form(form: LongForm) -> Ask:
    """Return long form and acronym as one thing, with what the vocabulary adds."""
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


def of_twin(twin: Twin) -> Ask:
    """Return "multistate (compact) license" as one thing with two names."""
    names = (f"{twin.one} {twin.noun}", f"{twin.other} {twin.noun}")
    return Ask(names[0], _kind(names[0]), twin.start, twin.end, names)


def of_found(found: Found, text: str) -> Ask:
    """Return a term of the vocabulary under the name that the ad knows."""
    said, term = text[found.start : found.end], found.term
    # "OSHA 30 card" is named OSHA 30, but who writes out a name is not shown a code
    is_inside = f" {key(term.name)} " in f" {key(said)} "
    is_name = term.kind in ("tool", "certificate", "language") and " " not in said
    is_first = found.start == 0 and not is_name
    name = term.name if is_inside else _named(said, is_first=is_first)
    return Ask(name, term.kind, found.start, found.end, (said, *term.spellings))


def of_phrase(phrase: Phrase, text: str) -> list[Ask]:
    """Return a phrase as one thing, or as two: "Kronos/UKG" names either."""
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
    if match := _RUN_BY.fullmatch(said):
        end = phrase.start + match.end(1)
        known = term_named(match[1])
        kind = known.kind if known else "skill"
        names = (match[1], *(known.spellings if known else ()))
        return [Ask(match[1], kind, phrase.start, end, names, phrase.choice)]
    if certificate := _of_candidates(said, text):
        names = (said, *certificate.spellings)
        return [Ask(said, "certificate", phrase.start, phrase.end, names, phrase.choice)]
    short = _CARD.sub("", said)  # "OSHA 30 card" is OSHA 30
    return [
        Ask(
            _named(short, is_first=phrase.start == 0),
            _kind(said),
            phrase.start,
            phrase.end,
            tuple(dict.fromkeys((said, short, *_other_nouns(said)))),
            phrase.choice,
        )
    ]


def _other_nouns(said: str) -> tuple[str, ...]:
    """Return what people write of the same skill: "knife work", "70 wpm" for typing."""
    if said.lower() == "typing":
        return _TYPING_SPEED
    thing, _, last = said.rpartition(" ")
    return (f"{thing} work",) if last == "skills" and thing.islower() else ()


def _of_candidates(said: str, text: str) -> Term | None:
    """Return the certificate that letters are where candidates for it are spoken of."""
    known = term_named(said) if said.isupper() else None
    if known is None or known.kind != "certificate":
        return None
    return known if re.search(rf"\b{re.escape(said)} {_ON_THE_WAY}", text) else None


def _named(said: str, *, is_first: bool) -> str:
    """Return how the report names a phrase of the ad.

    The capital of a sentence goes, and the "s" of DVIRs.
    """
    if said[-1] == "s" and said[:-1].isupper() and len(said) > MOST_CODE:
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
