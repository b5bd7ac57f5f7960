"""Times in a job: when each was, what was said about it, and how long they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tailor.document import Span
from tailor.gap.family import family
from tailor.gap.words import little
from tailor.resume import Resume, Role, YearMonth, iter_dates, iter_pieces
from tailor.text import tokens

_PERSON = re.compile(r"(?:ings?|ants?|ers?|ors?|ists?|ians?|e?s|e)$")
LEAST_TRADE = 3  # letters that must be left


@dataclass(frozen=True, slots=True)
class Stay:
    """A time in a job: where its dates stand, and every word said about it."""

    start: YearMonth | None
    end: YearMonth | None
    is_open: bool
    line: int
    at: int
    to: int
    title: frozenset[str]
    words: frozenset[str]


def months_of(stays: list[Stay], today: date) -> int:
    """Return the months that stays cover together, none counted twice.

    A year without a month counts from its January as a start and to its January as an
    end, never more than is sure, but one year alone as one of its months. "Present" is
    the first of the current month.
    """
    covered: set[int] = set()
    now = today.year * 12 + today.month - 1
    for stay in stays:
        if stay.start is None or (stay.end is None and not stay.is_open):
            continue
        first = stay.start.year * 12 + max(stay.start.month, 1) - 1
        last = now
        if stay.end is not None and not stay.is_open:
            # a month is counted to its end: March to March is a month
            last = stay.end.year * 12 + stay.end.month
        covered.update(range(first, min(last, now)))
    return len(covered)


def stays_of(resume: Resume) -> list[Stay]:
    """Return the paid jobs; where none was understood, the lines with a range of dates."""
    stays = []
    for role in resume.roles:
        if role.is_volunteer or role.period is None:
            continue
        named = " ".join(piece.text for piece in (role.title, role.employer) if piece)
        words = " ".join(piece.text for piece in iter_pieces(role))
        period, span = role.period, _shown_at(role)
        stays.append(
            Stay(
                period.start,
                period.end,
                period.is_open,
                span.line,
                span.start,
                span.end,
                families(named),
                families(words),
            )
        )
    return stays or list(_dated_lines(resume))


def _shown_at(role: Role) -> Span:
    """Return the dates where the job stands on their line, else its title or employer.

    A line of dates alone would not show what was counted.
    """
    when = role.period.piece.spans[0] if role.period else None
    named = [piece.spans[0] for piece in (role.title, role.employer) if piece]
    if when and (not named or any(span.line == when.line for span in named)):
        return when
    return named[0]


def _dated_lines(resume: Resume) -> Iterator[Stay]:
    """Yield each line outside education with a range of dates, and the bullets below."""
    lines = resume.document.lines
    schools = {
        span.line
        for piece in iter_pieces((resume.education, resume.certificates))
        for span in piece.spans
    }
    for number, line in enumerate(lines):
        when = next((w for w in iter_dates(line.text) if w.is_range), None)
        if when is None or number in schools or not line.visible or line.bullet:
            continue
        below = []
        for after in lines[number + 1 :]:
            if not after.bullet:
                break
            below.append(after.text)
        words = families(" ".join((line.text, *below)))
        yield Stay(
            when.start,
            when.end,
            when.is_open,
            number,
            when.at,
            when.to,
            families(line.text),
            words,
        )


def families(text: str) -> frozenset[str]:
    """Return the families of the words that tell what a time was spent on."""
    vague = little("vague")
    words = (token.key for token in tokens(text))
    return frozenset(trade(w) for w in words if w not in vague and not w[0].isdigit())


def trade(word: str) -> str:
    """Return what a trade and who follows it share: accounting, accountant; nursing."""
    bare = _PERSON.sub("", word)
    return family(bare if len(bare) > LEAST_TRADE else word)
