"""The resume as passages to search, and where each stands for a person.

Every visible line is searched, whether its part of the resume was understood or not;
the parts only say where a line stands and whether it is a list.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from tailor.document import Document, Line, Span
from tailor.gap.family import family
from tailor.gap.gap import Evidence
from tailor.resume import Period, Resume, Role, iter_pieces
from tailor.terms import Found, find_terms, root_key
from tailor.text import Token, iter_sentences, tokens

_DIGITS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "twelve": "12",
}  # fmt: skip
LONGEST_QUOTE = 240  # characters; of a longer line only the sentence is quoted


@dataclass(frozen=True)
class Passage:
    """A line, with the lines that it wraps onto: `starts` says where each begins."""

    text: str
    lines: tuple[int, ...]
    starts: tuple[int, ...]

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The words, found once."""
        return tokens(self.text)

    @cached_property
    def roots(self) -> list[str]:
        """The root of each word."""
        return [_root(word.key) for word in self.words]

    @cached_property
    def pairs(self) -> dict[str, list[tuple[int, int]]]:
        """Where two words stand that could be written as one, by its root."""
        found: dict[str, list[tuple[int, int]]] = {}
        for one, other in pairwise(self.words):
            if self.text[one.end : other.start] in (" ", "-"):
                found.setdefault(_root(one.key + other.key), []).append(
                    (one.start, other.end)
                )
        return found

    @cached_property
    def families(self) -> list[str]:
        """The family of each word."""
        return [family(word.key) for word in self.words]

    @cached_property
    def known(self) -> frozenset[str]:
        """Every root and family: what has none of a term's words is passed over."""
        return frozenset((*self.roots, *self.families))

    @cached_property
    def found(self) -> tuple[Found, ...]:
        """The vocabulary's terms, found once."""
        return find_terms(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence starts and ends."""
        return tuple(iter_sentences(self.text))

    def sentence_at(self, at: int) -> tuple[int, int]:
        """Return the sentence in which a character stands."""
        return next(((s, e) for s, e in self.sentences if s <= at < e), (0, len(self.text)))


@dataclass(frozen=True)
class Places:
    """Where the lines of a resume stand: `where[line]`; `lists`: the lists' lines."""

    where: dict[int, str]
    lists: frozenset[int]


def narrowest(wanted: list[str], have: list[str]) -> tuple[int, int] | None:
    """Return first and last of the narrowest run of words that holds all wanted ones."""
    places = [[at for at, word in enumerate(have) if word == one] for one in wanted]
    if not all(places):
        return None
    runs = []
    for at in places[0]:
        chosen = [min(of, key=lambda n, at=at: abs(n - at)) for of in places]  # type: ignore[misc]
        runs.append((min(chosen), max(chosen)))
    return min(runs, key=lambda run: run[1] - run[0])


def passages(document: Document) -> tuple[Passage, ...]:
    """Return the visible lines, a wrapped line joined with what it goes on with."""
    blocks: list[list[int]] = []
    for at, line in enumerate(document.lines):
        if not line.visible:
            continue
        if blocks and blocks[-1][-1] == at - 1 and _goes_on(document.lines[at - 1], line):
            blocks[-1].append(at)
        else:
            blocks.append([at])
    return tuple(_passage(document, block) for block in blocks)


@lru_cache(maxsize=4096)  # each spelling is looked for in every line
def roots(text: str) -> list[str]:
    """Return the root of each word; "three-phase" and "3-phase" have the same."""
    return [_root(word.key) for word in tokens(text)]


def evidence(
    passage: Passage, start: int, end: int, document: Document, places: Places
) -> Evidence:
    """Return the words at start to end as evidence, quoted from the line they stand in."""
    piece = bisect_right(passage.starts, start) - 1
    line, begins = passage.lines[piece], passage.starts[piece]
    text = document.lines[line].text
    span = Span(line, start - begins, min(end - begins, len(text)))
    quote = text
    if len(text) > LONGEST_QUOTE:
        low, high = next(
            ((s, e) for s, e in iter_sentences(text) if s <= span.start < e), (0, len(text))
        )
        quote = text[low:high]
    return Evidence(
        span, document.at(span), quote, places.where.get(line, ""), line in places.lists
    )


def places(resume: Resume) -> Places:
    """Return where each line stands: a job with its years, else a section's heading."""
    where: dict[int, str] = {}
    count = len(resume.document.lines)
    starts = [section.first_line for section in resume.sections] + [count]
    for section, stop in zip(resume.sections, starts[1:], strict=True):
        name = section.heading.text.strip(" :") if section.heading else ""
        for line in range(section.first_line, stop):
            where[line] = name
    for role in resume.roles:
        lines = [span.line for piece in iter_pieces(role) for span in piece.spans]
        if lines and (name := role_name(role)):
            for line in range(min(lines), max(lines) + 1):
                where[line] = name
    lists = {span.line for skill in resume.skills for span in skill.name.spans}
    return Places(where, frozenset(lists))


def role_name(role: Role) -> str:
    """Return a job to a person: "Lakeside Medical Center, 2021 to now"."""
    name = role.employer or role.title
    parts = [name.text if name else "", _years(role.period) if role.period else ""]
    return ", ".join(part for part in parts if part)


def _years(period: Period) -> str:
    start = str(period.start.year) if period.start else ""
    end = "now" if period.is_open else str(period.end.year) if period.end else ""
    return f"{start} to {end}" if start and end and start != end else start or end


@lru_cache(maxsize=16384)
def _root(word: str) -> str:
    if word[:-1].isdigit() and word[-1] == "s":
        return word[:-1]  # "941s" are forms 941
    return _DIGITS.get(word) or root_key(word)


def _goes_on(above: Line, below: Line) -> bool:
    if below.bullet or below.gap or below.heading or above.block != below.block:
        return False
    return above.text[-1] not in ".!?:;" and below.text[0].islower()


def _passage(document: Document, block: list[int]) -> Passage:
    text, starts = "", []
    for at in block:
        text += " " if text else ""
        starts.append(len(text))
        text += document.lines[at].text
    return Passage(text, tuple(block), tuple(starts))
