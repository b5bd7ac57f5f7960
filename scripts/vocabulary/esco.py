"""Candidates from ESCO's skills: labels that are names, and what labels are about."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tailor.terms import root_key
from tailor.text import key
from vocabulary.candidate import Candidate
from vocabulary.counts import Counts
from vocabulary.phrases import weak_words
from vocabulary.raw import read_table

LEAST_ADS = 5
COMMON_WORD = 0.035  # of the ads hold it: a label of one word that says nothing
SHORTEST = 6  # letters of a label of one word; "hair" and "plan" are no skills
LONGEST = 4  # words; longer labels are never written as they are
LEAST_LABELS = 8  # begin with a word that is a verb
_PROGRAM = re.compile(r"\b(?:computer|software|framework|platform|program)")
_BRACKETS = re.compile(r" \(.*\)$")


def iter_esco(raw: Path, counts: Counts, verbs: set[str]) -> Iterator[Candidate]:
    """Yield labels that are noun phrases, and verb phrases that ads use as they are."""
    weak, weak_ends = weak_words(), weak_words("weak_ends.tsv")
    roots = {root_key(verb) for verb in verbs}
    for row in read_table(raw / "esco/skills.tsv.xz"):
        label = _BRACKETS.sub("", row["preferred_label"] or "")
        words = key(label).split()
        if not 0 < len(words) <= LONGEST:
            continue
        if len(words) == 1:
            is_verb = root_key(label) in roots
            if (
                len(label) >= SHORTEST
                and not is_verb
                and counts.share(label) <= COMMON_WORD
            ):
                is_name = not label.islower()
                is_tool = is_name and bool(_PROGRAM.search(row["description"] or ""))
                yield Candidate(label, "tool" if is_tool else "skill", is_name=is_name)
        elif words[0] in weak or words[-1] in weak_ends:
            continue
        elif words[0] not in verbs or counts.df.get(key(label), 0) >= LEAST_ADS:
            yield Candidate(label, "skill")


def verbs_of(raw: Path, counts: Counts) -> set[str]:
    """Return the verbs that tasks, activities and ESCO's labels begin with."""
    firsts: Counter[str] = Counter()
    for path, column in (
        ("onet/task_statements.tsv.xz", "Task"),
        ("onet/dwa_reference.tsv.xz", "DWA Title"),
    ):
        rows = read_table(raw / path)
        firsts.update(row[column].split()[0].strip(",").casefold() for row in rows)
    verbs = {word for word, n in firsts.items() if n > 1}
    labels = [
        row["preferred_label"] or "" for row in read_table(raw / "esco/skills.tsv.xz")
    ]
    starts = Counter(label.split()[0] for label in labels if " " in label)
    # ESCO's own verbs ("liaise", "tend") begin many labels and have an -ing form
    return verbs | {
        word
        for word, n in starts.items()
        if n >= LEAST_LABELS
        and (counts.lower[f"{word}ing"] or counts.lower[f"{word.removesuffix('e')}ing"])
    }
