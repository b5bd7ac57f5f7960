"""What a job ad asks for: Requirements, each with the sentence that says so."""

from dataclasses import dataclass
from typing import Literal

from tailor.document import Document, Span
from tailor.terms import Kind

Importance = Literal["required", "preferred", "mentioned"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One sentence of the ad that asks for a term.

    span: the sentence in the ad's Document. spelling: the term as written there.
    """

    span: Span
    sentence: str
    spelling: str
    importance: Importance


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that a recruiter would search for.

    term: canonical, as the report names it. spelling: as the ad has it first, in the
        sentence that says it with most weight ("Basic Life Support (BLS)").
    spellings: every way to write it that counts as the same thing, the ad's own first.
    or_group: requirements with the same number are alternatives; one hit does.
    mentions: never empty; the first is the one to quote.
    years: for kind "years": how many.
    """

    term: str
    spelling: str
    kind: Kind
    importance: Importance
    mentions: tuple[Mention, ...]
    spellings: tuple[str, ...] = ()
    or_group: int | None = None
    years: float | None = None

    @property
    def sentence(self) -> str:
        """The ad's sentence to quote."""
        return self.mentions[0].sentence

    @property
    def line(self) -> int:
        """Index into the ad's Document.lines of that sentence."""
        return self.mentions[0].span.line


@dataclass(frozen=True)
class Job:
    """A Document, understood as a job ad; requirements in the ad's order.

    title, employer, place: as the ad writes them; None where it does not say.
    language: ISO 639-1; "en" where the ad is English or too short to tell.
    """

    document: Document
    title: str | None = None
    employer: str | None = None
    place: str | None = None
    language: str = "en"
    requirements: tuple[Requirement, ...] = ()
