"""Candidates from O*NET's names: what several jobs, or programs, are for.

"Accounts Payable Clerk", "Accounts Payable Specialist" and "Accounts Payable Manager"
are three people in one field: accounts payable. A field is a noun phrase, so the
it must end like one, and ads must hold it. "Payroll software" tells
as much of payroll; it is another thing than payroll.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from tailor.terms.background import function_words
from tailor.text import key
from vocabulary.candidate import Candidate
from vocabulary.counts import Counts
from vocabulary.phrases import ACTIVITY, COMMON_WORD, SHORTEST, weak_words
from vocabulary.raw import read_table

LONGEST = 3  # words of a field
LEAST_JOBS = 3  # are named for a field of several words
MANY_JOBS = 5  # are named for a field that no ad need hold: the ads are of hospitals
LEAST_JOBS_OF_A_WORD = 4  # the same for one word: "Senior", "Night" are no fields
RARE_WORD = 0.01  # of the ads: "compliance" alone says nothing
LEAST_TITLES = 20  # end with a word that names a job: "Clerk"
# begin titles or end what is done to a thing: "Cut Off Saw Operator"
_NO_FIELD = {"certified", "licensed", "registered", "off", "up"}
_WORD = re.compile("[a-z][a-z-]+")
_PURPOSE = re.compile("([A-Z][a-z]+(?: [a-z]+)*) software")
_BRACKETS = re.compile(r" \(.*\)$")


def iter_fields(raw: Path, counts: Counts, verbs: set[str]) -> Iterator[Candidate]:
    """Yield fields, those that most jobs are named for first."""
    jobs = _jobs_of_fields(raw)
    weak, weak_ends = weak_words(), weak_words() | weak_words("weak_ends.tsv")
    loose = function_words()
    for field, names in sorted(jobs.items(), key=lambda item: (-len(item[1]), item[0])):
        words = field.split()
        if (
            loose & {words[0], words[-1]}
            or {words[0], words[-1]} & (weak | _NO_FIELD)
            or words[-1] in weak_ends
        ):
            continue
        if key(field) not in counts.df and len(names) < MANY_JOBS:
            continue
        if len(words) == 1:
            is_field = len(names) >= LEAST_JOBS_OF_A_WORD and ACTIVITY.search(field)
            is_told = len(field) >= SHORTEST and counts.share(field) <= COMMON_WORD
            if is_field and is_told and field not in verbs:
                yield Candidate(field, "skill")
        elif len(names) >= LEAST_JOBS:
            yield Candidate(field, "skill")
    for purpose in _purposes(raw):
        is_told = len(purpose) >= SHORTEST and counts.share(purpose) <= RARE_WORD
        is_end = purpose.split()[-1] not in weak_ends
        if key(purpose) in counts.df and is_end and (" " in purpose or is_told):
            yield Candidate(purpose, "skill")


def _jobs_of_fields(raw: Path) -> dict[str, set[str]]:
    """Return the words for a job that follow a field in titles."""
    titles = {
        _BRACKETS.sub("", row["Alternate Title"] or "").casefold()
        for row in read_table(raw / "onet/alternate_titles.tsv.xz")
    }
    lasts = Counter(title.split()[-1] for title in titles if title)
    is_job = {word for word, n in lasts.items() if n >= LEAST_TITLES}
    jobs: defaultdict[str, set[str]] = defaultdict(set)
    for title in titles:
        *field, job = title.split() or [""]
        is_field = 0 < len(field) <= LONGEST and not is_job & set(field)
        if job in is_job and is_field and all(map(_WORD.fullmatch, field)):
            jobs[" ".join(field)].add(job)
    return jobs


def _purposes(raw: Path) -> list[str]:
    """Return what classes of software are for: "Inventory management software"."""
    rows = read_table(raw / "onet/technology_skills.tsv.xz")
    names = Counter(row["Example"] for row in rows)
    found = (_PURPOSE.fullmatch(name) for name, n in names.items() if n > 1)
    return sorted({match[1].casefold() for match in found if match})
