"""Candidates from O*NET's tools used: things that people work with."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tailor.text import key
from vocabulary.candidate import Candidate
from vocabulary.counts import Counts
from vocabulary.raw import read_table
from vocabulary.software import SMALL_CLASS, is_acronym_of

LEAST_OCCUPATIONS = 3  # a tool that fewer list is a make or a size of another one
LEAST_ADS = 8
SHORTEST = 7  # letters with the plural's s: "jacks" and "logs" are other things too
SHORTEST_ACRONYM = 3  # letters; "ND" and "PA" are states, too
COMMON_WORD = 0.01  # of the ads hold it: "telephones", "ladders" alone say nothing
_INNER_ACRONYM = re.compile(
    r"^(?P<long>.+?) (?P<short>[A-Z][A-Z0-9/&-]+)(?: (?P<rest>[a-z].*))?$"
)


def iter_tools(raw: Path, counts: Counts) -> Iterator[Candidate]:
    """Yield tools by how many occupations use them."""
    rows = read_table(raw / "onet/tools_used.tsv.xz")
    occupations = Counter(row["Example"] for row in rows)
    groups = {row["Example"]: row["Commodity Code"] for row in rows}
    sizes = Counter(groups.values())
    for raw_name, n in sorted(occupations.items(), key=lambda item: (-item[1], item[0])):
        names = tuple(dict.fromkeys(_names(_turned(raw_name))))
        if n >= LEAST_OCCUPATIONS and not _is_common(names[0], counts):
            group = groups[raw_name] if sizes[groups[raw_name]] <= SMALL_CLASS else ""
            yield Candidate(names[0], "tool", names[1:], group)


def iter_acronyms_of_names(raw: Path) -> Iterator[Candidate]:
    """Yield acronyms inside O*NET's names: "Computer numerical control CNC lasers"."""
    names: Counter[str] = Counter()
    for path in ("onet/tools_used.tsv.xz", "onet/technology_skills.tsv.xz"):
        for row in read_table(raw / path):
            names.update((row["Example"], row["Commodity Title"]))
    found: Counter[tuple[str, str]] = Counter()
    for name, n in names.items():
        match = _INNER_ACRONYM.match(name)
        if not match or len(match["short"]) < SHORTEST_ACRONYM:
            continue
        if not is_acronym_of(match["short"], match["long"]):
            continue
        long = _lowered(match["long"])
        if not any(word[0].isupper() for word in long.split()):  # else a product's name
            found[match["short"], long] += n
    for (short, long), _ in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        yield Candidate(short, "tool", (long,))


def _turned(name: str) -> str:
    """Turn an inverted name round: "Calipers, digital" becomes "Digital calipers"."""
    what, _, how = name.partition(", ")
    return f"{how} {_lowered(what)}" if how and "," not in how else name


def _names(name: str) -> Iterator[str]:
    match = _INNER_ACRONYM.match(name)
    if match and is_acronym_of(match["short"], match["long"]):
        rest = f" {match['rest']}" if match["rest"] else ""
        yield match["short"] + rest
        yield _lowered(match["long"]) + rest
    else:
        yield _lowered(name)


def _lowered(name: str) -> str:
    """Return a name as it stands within a sentence: "Scissor lifts" is no name."""
    first = name.split()[0]
    return name[0].lower() + name[1:] if first[1:].islower() else name


def _is_common(name: str, counts: Counts) -> bool:
    is_word = " " not in key(name) and name.islower()
    share = max(counts.share(name), counts.share(name.removesuffix("s")))
    return is_word and (len(name) < SHORTEST or share > COMMON_WORD)
