"""Print pairs of verbs that may say one act, for a reader to keep or to refuse.

    python scripts/list_pairs.py WORDNET_FOLDER MOBY_FILE ESCO_SKILLS ONET_TASKS

WORDNET_FOLDER holds WordNet 3.0's index.verb and data.verb (Debian's wordnet-base has them
in /usr/share/wordnet), MOBY_FILE is the Moby Thesaurus II (public domain: a word and its
neighbours in a line, comma-separated), ESCO_SKILLS the skills of ESCO 1.1 with their
alternative labels, ONET_TASKS O*NET's task statements (both tab-separated, .xz).

A pair is proposed where two of these agree: WordNet has both verbs in one synset or one
right above the other, Moby lists each beside the other, ESCO says both before the same
words at least twice. No table is built from that: most pairs are wrong ("manage" beside
"handle"); guard/pairs.tsv holds what was kept when each was read.
"""

import csv
import lzma
import re
import sys
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

from wordnet import rows, senses

LEAST = 8  # times that work texts use a verb
TWICE = 2
Pairs = set[tuple[str, str]]


def main(wordnet: Path, moby: Path, skills: Path, tasks: Path) -> None:
    """Print the pairs, each once, in order."""
    labels = _table(skills)
    known = _in_use(wordnet, (*_texts(labels), *_texts(_table(tasks))))
    same, above = _synsets(wordnet, known)
    both, once = _neighbours(moby, known)
    alternate = _alternates(labels, known)
    found = (both & (same | above | alternate)) | (once & same) | (alternate & above)
    for one, other in sorted(found):
        print(f"{one}\t{other}")


def _table(path: Path) -> list[dict[str, str]]:
    csv.field_size_limit(10**9)
    with lzma.open(path, "rt", encoding="utf-8") as file:
        return [*csv.DictReader(file, delimiter="\t")]


def _texts(table: list[dict[str, str]]) -> list[str]:
    return [" ".join(filter(None, row.values())).casefold() for row in table]


def _in_use(wordnet: Path, texts: tuple[str, ...]) -> frozenset[str]:
    """Return the verbs of one word that texts about work use."""
    used = Counter(word for text in texts for word in re.findall("[a-z]+", text))
    verbs = senses(wordnet / "index.verb")
    return frozenset(v for v in verbs if v.isalpha() and len(v) > 1 and used[v] >= LEAST)


def _synsets(wordnet: Path, known: frozenset[str]) -> tuple[Pairs, Pairs]:
    """Return the pairs of one synset, and those of a synset and one right above it."""
    words: dict[str, list[str]] = {}
    parents: dict[str, list[str]] = {}
    for fields in rows(wordnet / "data.verb"):
        end = 4 + 2 * int(fields[3], 16)
        words[fields[0]] = [word for word in fields[4:end:2] if word in known]
        parents[fields[0]] = [fields[i + 1] for i, f in enumerate(fields) if f == "@"]
    same = {_pair(a, b) for group in words.values() for a, b in combinations(group, 2)}
    above = {
        _pair(a, b)
        for offset, group in words.items()
        for parent in parents[offset]
        for a in group
        for b in words.get(parent, ())
        if a != b
    }
    return same, above


def _neighbours(moby: Path, known: frozenset[str]) -> tuple[Pairs, Pairs]:
    """Return the pairs that Moby lists both ways, and those that it lists at all."""
    beside: dict[str, set[str]] = defaultdict(set)
    for line in moby.read_text(encoding="utf-8", errors="replace").splitlines():
        word, *others = (part.strip() for part in line.split(","))
        beside[word] |= known & set(others)
    listed = [(a, b) for a in known for b in beside[a] if a != b]
    once = {_pair(a, b) for a, b in listed}
    return {(a, b) for a, b in once if a in beside[b] and b in beside[a]}, once


def _alternates(labels: list[dict[str, str]], known: frozenset[str]) -> Pairs:
    """Return the pairs that skills have before the same words: fix, repair a pump."""
    counts: Counter[tuple[str, str]] = Counter()
    for row in labels:
        first, _, rest = row["preferred_label"].casefold().partition(" ")
        others = f" {row['alt_labels_unsplit'] or ''}".casefold()
        verbs = {first} | set(re.findall(rf" ([a-z]+) {re.escape(rest)}(?= |$)", others))
        counts.update(_pair(a, b) for a, b in combinations(verbs & known, 2) if rest)
    return {pair for pair, count in counts.items() if count >= TWICE}


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
