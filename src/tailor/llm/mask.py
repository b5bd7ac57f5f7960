"""Names and addresses stay at home: a placeholder goes out and is put back exactly.

Masked are the names that the resume itself tells (the person, employers, schools),
what looks like a mail, a phone or a web address, whom a title announces ("Dr. Vale"),
and inside a line every run of capitalised words that no vocabulary knows, every given
name and every acronym that few ads hold. An answer that lacks a placeholder is none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from tailor.llm.around import CAPITAL, EXTENSION, extended, iter_initialed, numbered
from tailor.llm.verbs import FEW, is_past, senses
from tailor.packaged import table_rows
from tailor.resume import Piece, Resume
from tailor.terms import document_frequency, find_terms

ORDINARY_ADS = 20  # a word in so many ads is a word, not somebody's name
_PLACEHOLDER = re.compile(r"\b(?:PERSON|COMPANY|CONTACT|NAME)\d+\b")
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|io|co\.[a-z]{2}|[a-z]{2})\b(?:/\S*)?"
    r"|(?<![\w.])@\w+|(?<![\w$€£.,])\+?\d{9,15}(?!\w)"
    rf"|(?<![\w-])\d{{3}}-\d{{4}}{EXTENSION}?(?![\w-])"
    r"|(?<![\w$€£])\+?\(?\d{2,4}\)?[\s./-]\d{2,4}[\s.-]\d{3,4}"
    rf"{EXTENSION}?(?!\w)"
)
_TITLED = re.compile(
    r"\b(?:Dr|Mr|Mrs|Ms|Mx|Prof|Sir|Rev|Judge|Professor|Doctor)\.?\s+"
    rf"(?:{CAPITAL}[\w'’-]*\.?\s*){{1,3}}(?<=\w)"
)
_CAPITALS = re.compile(
    rf"(?<!\w){CAPITAL}[\w'’-]*"
    rf"(?:\s+(?:(?:of|the|and|for|de|da|van|von|der|&)\s+)*{CAPITAL}[\w'’-]*)*"
)
_NUMBERED = re.compile(  # of a licence, a badge, an account
    r"(?:#|\b[Nn]o\.?|\b[Nn]umber)\s*(?=[\w-]*\d{3})[\w-]+"
    r"|\b(?=\w*\d{5})(?=\w*[A-Z])\w+\b"
)
_LEGAL = re.compile(
    r",?\s+(?:inc|llc|ltd|llp|pllc|p\.?c|plc|corp|co|company|gmbh|ag|ab|s\.?r\.?l|s\.a)\.?$",
    re.IGNORECASE,
)
_CAPITALS_ONE = re.compile(rf"(?<!\w){CAPITAL}[\w’'-]*")
MANY = 5  # words from which on a line can be told to be written in capitals
_SHORTEST = 3  # letters of a part of a name that is looked for by itself
Found = tuple[int, int, str]  # start, end and kind of what is masked


@dataclass(frozen=True, slots=True)
class Names:
    """What a resume calls people and organisations."""

    people: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with placeholders, and what each of them stands for."""

    text: str
    names: tuple[tuple[str, str], ...] = ()

    def restored(self, text: str) -> str | None:
        """Return a text with the names put back, None unless each stands in it once."""
        found = _PLACEHOLDER.findall(text)
        if sorted(found) != sorted(placeholder for placeholder, _ in self.names):
            return None
        real = dict(self.names)
        return _PLACEHOLDER.sub(lambda match: real[match[0]], text)

    def hidden(self, text: str) -> str:
        """Return a text about this one with its names, and each word of them, masked."""
        for placeholder, name in self.names:
            for words in (name, *name.split()):
                found = rf"(?<!\w){re.escape(words.strip('.,'))}(?!\w)"
                text = re.sub(found, placeholder, text, flags=re.IGNORECASE)
        return text


def names_in(resume: Resume) -> Names:
    """Return the names that a resume tells of itself."""
    contact = resume.contact
    employers = (role.employer for role in resume.roles)
    schools = (school.institution for school in resume.education)
    referees = (entry.name for entry in resume.entries if entry.kind == "references")
    ways = (*contact.emails, *contact.phones, *contact.urls, contact.place)
    return Names(
        people=tuple(_texts((contact.name, *referees))),
        companies=tuple(_texts((*employers, *schools))),
        contacts=tuple(_texts(ways)),
    )


def masked(text: str, names: Names, *, kept: Iterable[str] = ()) -> Masked | None:
    """Return a text that may leave the machine.

    kept: words that are no name, whatever they look like: what the ad asks for.

    None: the text itself holds what looks like a placeholder.
    """
    if _PLACEHOLDER.search(text):
        return None
    taken = _apart(_sure(text, names))
    rest = "".join(" " if _is_in(i, taken) else c for i, c in enumerate(text))
    is_plain = not _is_title_case(rest)
    maybe = _strange(text, tuple(kept)) if is_plain else _rare(text, tuple(kept))
    found = _apart((*taken, *((start, end, "NAME") for start, end in maybe)))
    found = [(numbered(text, start, end), end, kind) for start, end, kind in found]
    taken = _joined(found)
    parts, real, at = [], [], 0
    counted: dict[str, int] = {}
    for start, end, kind in sorted(taken):
        counted[kind] = counted.get(kind, 0) + 1
        placeholder = f"{kind}{counted[kind]}"
        real.append((placeholder, text[start:end]))
        parts += [text[at:start], placeholder]
        at = end
    return Masked("".join(parts) + text[at:], tuple(real))


def _texts(pieces: Iterable[Piece | None]) -> Iterator[str]:
    yield from dict.fromkeys(piece.text for piece in pieces if piece is not None)


def _apart(found: Iterable[Found]) -> list[Found]:
    """Return stretches none of which overlaps an earlier one."""
    taken: list[Found] = []
    for start, end, kind in found:
        if all(end <= s or e <= start for s, e, _ in taken):
            taken.append((start, end, kind))
    return taken


def _joined(found: Iterable[Found]) -> list[Found]:
    """Return stretches with two that touch as one: side by side they'd read as a word."""
    joined: list[Found] = []
    for start, end, kind in sorted(found):
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end, joined[-1][2])
        else:
            joined.append((start, end, kind))
    return joined


def _is_in(i: int, taken: Iterable[Found]) -> bool:
    return any(start <= i < end for start, end, _ in taken)


def _sure(text: str, names: Names) -> Iterator[Found]:
    """Yield what is a name or an address, the surest first."""
    contacts = sorted((*names.contacts, *_handles(names)), key=len, reverse=True)
    for start, end, kind in _literal(text, contacts, "CONTACT"):
        yield start, extended(text, end), kind
    terms = {(found.start, found.end) for found in find_terms(text)}  # Node.js
    ways = (*_CONTACT.finditer(text), *_NUMBERED.finditer(text))
    yield from ((*m.span(), "CONTACT") for m in ways if m.span() not in terms)
    yield from _literal(text, _forms(names.companies), "COMPANY")
    yield from _literal(text, names.people, "PERSON")
    yield from ((m.start(), m.end(), "PERSON") for m in _TITLED.finditer(text))
    yield from ((start, end, "NAME") for start, end in iter_initialed(text))
    parts = [part for person in names.people for part in person.split()]
    words = [word for part in parts for word in (part, *re.findall(r"\w+", part))]
    yield from _literal(text, [w for w in words if len(w) >= _SHORTEST], "PERSON")


def _handles(names: Names) -> Iterator[str]:
    """Yield how a person is called in a mail address, and at the end of a web address."""
    for way in names.contacts:
        handle = way.partition("@")[0] if "@" in way else way.rstrip("/").rpartition("/")[2]
        if len(handle) > _SHORTEST and not {" ", "."} & set(handle):
            yield handle


def _forms(companies: Iterable[str]) -> list[str]:
    """Return names as people shorten them: without "Inc.", the first two words."""
    forms = []
    for name in companies:
        bare = _LEGAL.sub("", name)
        words = bare.split()
        forms += [name, bare, " ".join(words[:2]) if len(words) > 2 else ""]
        rare = document_frequency(words[0]) < ORDINARY_ADS if words else False
        forms += [words[0]] if rare and len(words[0]) > _SHORTEST else []
        initials = "".join(word[0] for word in words if word[0].isupper())
        forms += [initials] if len(initials) >= _SHORTEST else []
    return sorted(filter(None, dict.fromkeys(forms)), key=len, reverse=True)


def _literal(text: str, names: Iterable[str], kind: str) -> Iterator[Found]:
    """Yield where names stand, in capitals too: "target" is a word, "TARGET" the shop."""
    for name in names:
        is_word = rf"(?<!\w){re.escape(name)}(?!\w)"
        for match in re.finditer(is_word, text, re.IGNORECASE):
            if match[0][0].isupper() or not name[0].isupper():
                yield match.start(), match.end(), kind


def _is_title_case(text: str) -> bool:
    """Say whether Most Words of a Line Have Capitals, So That They Say Nothing."""
    words = [word for word in text.split()[1:] if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= MANY and capitals * 3 > len(words) * 2


def _strange(text: str, kept: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised words that are no term and no word of many ads."""
    known = _known(text, kept)
    first = re.match(r"\s*\S+", text)
    for match in _CAPITALS.finditer(text, first.end() if first and _is_begun(text) else 0):
        if any(start < match.end() and match.start() < end for start, end in known):
            continue
        words = [word for word in match[0].split() if word[0].isupper()]
        if all(word.removesuffix("s").isupper() for word in words):
            yield from _strange_letters(match)
        elif len(words) > 1 or not _is_ordinary(words[0]):
            yield match.span()


def _strange_letters(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield the acronyms of a run that no ad has: a customer's, for all we know."""
    for match in _CAPITALS_ONE.finditer(found[0]):
        letters = match[0].removesuffix("s")
        if len(letters) >= _SHORTEST and document_frequency(letters) < ORDINARY_ADS:
            yield found.start() + match.start(), found.start() + match.end()


def _is_ordinary(word: str) -> bool:
    """Say whether a capital word is one of many ads, and nobody's name."""
    is_name = word.casefold().removesuffix("'s").removesuffix("\u2019s") in _given_names()
    return document_frequency(word) >= ORDINARY_ADS and not is_name


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name for name, _ in table_rows("llm", "given_names.tsv"))


def _is_begun(text: str) -> bool:
    """Say whether a line's capital first word only begins it: no "Quill Oake hired me"."""
    first, *more = text.split() or [""]
    is_act = is_past(first.casefold()) or senses(first.casefold()) > FEW
    is_name = bool(more) and bool(_CAPITALS.match(more[0])) and not more[0].isupper()
    return is_act or not is_name or document_frequency(first) >= ORDINARY_ADS


def _rare(text: str, kept: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield words that few ads hold, of a line whose capitals say nothing."""
    known = _known(text, kept)
    first = re.match(r"\s*\S+", text)
    for match in _CAPITALS_ONE.finditer(text, first.end() if first else 0):
        is_known = any(start < match.end() and match.start() < end for start, end in known)
        is_act = is_past(match[0].casefold()) or match[0].casefold().endswith("ing")
        is_known |= match[0].isupper() and not text.isupper()  # an acronym
        if not (is_known or is_act or _is_ordinary(match[0])):
            yield match.span()


def _known(text: str, kept: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return where terms stand, and what the ad asks for."""
    known = [(f.start, f.end) for f in find_terms(text)]
    for term in kept:
        known += [m.span() for m in re.finditer(re.escape(term), text)]
    return known
