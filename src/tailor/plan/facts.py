"""Facts: what the person said, with where they said it; offered again, never applied.

Only the person makes one: by `--have`, or by an answer to an edit's question.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tailor.job import Requirement
from tailor.plan.decision import Decided
from tailor.plan.said import is_having, said_words
from tailor.text import key, storable


@dataclass(frozen=True, slots=True)
class Source:
    """In which review it was said: whose resume, which folder, for which ad."""

    person: str
    folder: str
    ad: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the person said.

    said: in their words: "ACLS, expires 08/2027", "6".
    term: the ad's term that it was said for; "" for none.
    question, line: what was asked, and the line of the resume it was asked about; ""
        for what was said unasked.
    """

    said: str
    source: Source
    term: str = ""
    question: str = ""
    line: str = ""


def facts_of(decided: Decided, source: Source) -> tuple[Fact, ...]:
    """Return what the person has said in a review, as far as it still holds."""
    plan = decided.result
    lines = plan.resume.document.lines
    answers = {d.number: d.answer for d in decided.decisions if d.answer}
    facts = []
    for edit in plan.made:
        if is_having(edit):
            facts.append(Fact(said_words(edit), source, edit.term or ""))
        elif edit.question and edit.number in answers:
            answer = answers[edit.number] or ""
            line = lines[edit.line].text
            facts.append(Fact(answer, source, edit.term or "", edit.question, line))
    return tuple(facts)


def with_facts(
    known: Sequence[Fact], before: Sequence[Fact], after: Sequence[Fact], source: Source
) -> tuple[Fact, ...]:
    """Return all facts with what was said, or taken back, between two states of a review.

    What the review held before stays as it is kept, or forgotten. What was said in
    another review already is not kept twice.
    """
    was, now = {_what(fact) for fact in before}, {_what(fact) for fact in after}
    stay = tuple(
        fact
        for fact in known
        if fact.source.folder != source.folder or _what(fact) not in was - now
    )
    there = was | {_what(fact) for fact in stay}
    return (*stay, *(fact for fact in after if _what(fact) not in there))


def offered(facts: Iterable[Fact], requirement: Requirement, person: str) -> Fact | None:
    """Return what the same person said of a missing thing, None for nothing."""
    names = (requirement.term, requirement.spelling, *requirement.spellings)
    keys = [key(name) for name in names if key(name)]
    for fact in facts:
        said = f" {key(fact.said)} "
        if fact.question or fact.source.person != person:
            continue
        if fact.term == requirement.term or any(f" {name} " in said for name in keys):
            return fact
    return None


def answer_to(
    facts: Iterable[Fact], *, question: str, line: str, person: str
) -> str | None:
    """Return what the same person answered to the same question about the same line."""
    for fact in facts:
        if (fact.question, fact.line, fact.source.person) == (question, line, person):
            return fact.said
    return None


def facts_json(facts: Iterable[Fact]) -> list[dict[str, str]]:
    """Return facts as a person can read and edit them; what is empty is left out."""
    rows = (
        {
            "said": fact.said,
            "for": fact.term,
            "question": fact.question,
            "line": fact.line,
            "by": fact.source.person,
            "folder": fact.source.folder,
            "ad": fact.source.ad,
        }
        for fact in facts
    )
    return [{name: value for name, value in row.items() if value} for row in rows]


def facts_from_json(data: object) -> tuple[Fact, ...]:
    """Return the facts of a file; a row without words is none.

    Raises:
        ValueError: it is no list of objects.
    """
    if not isinstance(data, list) or not all(isinstance(row, dict) for row in data):
        raise ValueError("no list of facts")
    facts = (
        Fact(
            said=_text(row, "said"),
            source=Source(_text(row, "by"), _text(row, "folder"), _text(row, "ad")),
            term=_text(row, "for"),
            question=_text(row, "question"),
            line=_text(row, "line"),
        )
        for row in data
    )
    return tuple(fact for fact in facts if fact.said.strip())


def _what(fact: Fact) -> tuple[str, str, str, str]:
    return key(fact.said), fact.question, fact.line, fact.source.person


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name, "")
    return storable(value) if isinstance(value, str) else ""
