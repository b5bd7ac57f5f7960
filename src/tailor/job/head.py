"""Where an ad begins: its title, and what a page or an e-mail puts before it.

A banner about cookies, the header lines of an e-mail and a signature are no part of an
ad, whatever they say.
"""

from collections.abc import Sequence

from tailor.document import Line
from tailor.job.words import pattern

FIRST_LINES = 40  # among which the title stands
TITLE_WORDS = 14  # of a title, place and hours included


def title_at(lines: Sequence[Line]) -> int:
    """Return the index of the line that is the title, 0 where none looks like one."""
    seen = [at for at, line in enumerate(lines[:FIRST_LINES]) if _may_begin(line)]
    for at in seen:
        if lines[at].heading == 1:
            return at
    return next((at for at in seen if _is_title(lines[at])), seen[0] if seen else 0)


def is_noise(line: Line) -> bool:
    """Whether a line belongs to the page or the e-mail around an ad, not to the ad."""
    return bool(pattern("page noise").search(line.text))


def _may_begin(line: Line) -> bool:
    text = line.text
    has_letter = any(c.isalpha() for c in text)
    is_header = pattern("mail header").match(text)
    return line.visible and has_letter and not is_header and not is_noise(line)


def _is_title(line: Line) -> bool:
    text = line.text.rstrip()
    return len(text.split()) <= TITLE_WORDS and text[-1] not in ".,!?;:" and not line.bullet
