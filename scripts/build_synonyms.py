"""Build the guard's tables of English from WordNet, VarCon and the plain-language list.

    python scripts/build_synonyms.py WORDNET_FOLDER varcon.txt use-simple-words-phrases.md

WORDNET_FOLDER holds index.verb, data.verb, data.noun, verb.exc and noun.exc of WordNet 3.0
(Debian's package wordnet-base). varcon.txt is VarCon's (github.com/en-wl/wordlist). The
third is a page of plainlanguage.gov (github.com/GSA/plainlanguage.gov).

Writes beside the guard:

    verbs.tsv      every verb, with the verbs that say the same act
    nominals.tsv   nouns of acts with their verbs: "inspection" is what who inspects does
    forms.tsv      irregular forms: "taught", "children"
    spellings.tsv  other spellings with the American one

Two verbs say the same act where WordNet puts both into the synset of their first sense
(so "serve" does not join "help"), or into any one synset where the plain-language list
names one for the other too.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from wordnet import rows, senses

TARGET = Path(__file__).parents[1] / "src" / "tailor" / "guard"
WORDNET = "WordNet 3.0, Princeton University (Debian wordnet-base 1:3.0-37)"
ACTS = {"04", "09", "10", "11", "22"}  # act, cognition, communication, event, process
# nouns of acts that WordNet does not derive from their verbs
UNLINKED = {
    "choice": "choose",
    "oversight": "oversee",
    "sale": "sell",
    "upkeep": "maintain",
    # nouns of verbs with a particle, in their plain sense, that no link names
    "cleanout": "clean out",
    "clearout": "clear out",
    "cutover": "cut over",
    "fitout": "fit out",
    "handoff": "hand off",
    "lookup": "look up",
    "markup": "mark up",
    "payout": "pay out",
    "phaseout": "phase out",
    "printout": "print out",
    "readout": "read out",
    "rollout": "roll out",
    "signoff": "sign off",
    "signup": "sign up",
    "stripout": "strip out",
    "teardown": "tear down",
    "wrapup": "wrap up",
    "writeup": "write up",
    "intake": "take in",
    "outreach": "reach out",
}
PARTICLES = frozenset(
    ("up", "out", "down", "off", "away", "over", "back", "in", "on", "through", "around")
)
# these nouns of verbs with a particle name more than the act: makeup, workout
OTHER_SENSE = frozenset(
    ("makeup", "workout", "payback", "setback", "kickback", "turnout", "washout", "windup")
)
COMMON = 70  # VarCon's level: what stands in an ordinary dictionary
_PLAIN = re.compile(r"[a-z]+(?:_[a-z]+)*")


class Synset(NamedTuple):
    """Words of one meaning; links: (own word, file offset, its word) of derivations."""

    words: tuple[str, ...]
    field: str
    links: tuple[tuple[int, str, int], ...]


def read_synsets(path: Path) -> dict[str, Synset]:
    """Return the synsets of a data file by their offset."""
    found = {}
    for fields in rows(path):
        count = int(fields[3], 16)
        words = tuple(re.sub(r"\(.*", "", w.lower()) for w in fields[4 : 4 + 2 * count : 2])
        rest = fields[5 + 2 * count :]
        pointers = zip(*(iter(rest[: 4 * int(fields[4 + 2 * count])]),) * 4, strict=True)
        links = tuple(
            (int(ends[:2], 16), offset, int(ends[2:], 16))
            for sign, offset, part, ends in pointers
            if sign == "+" and part == "n"
        )
        found[fields[0]] = Synset(words, fields[1], links)
    return found


def read_senses(path: Path) -> dict[str, list[str]]:
    """Return the offsets of each word's synsets, the most frequent sense first."""
    return {word: of for word, of in senses(path).items() if _PLAIN.fullmatch(word)}


def read_simple_words(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each hard word of the plain-language list with each easy one."""
    for row in path.read_text(encoding="utf-8").splitlines():
        hard, bar, easy = row.replace("*", "").partition("|")
        for one in hard.split(",") if bar else ():
            for other in easy.strip(" |").split(","):
                yield _joined(one), _joined(other)


def same_acts(
    known: dict[str, list[str]],
    synsets: dict[str, Synset],
    simple: Iterable[tuple[str, str]],
) -> dict[str, set[str]]:
    """Return the verbs that say the same act as each verb."""
    same = defaultdict(set)
    for offset, synset in synsets.items():
        first = [w for w in synset.words if known.get(w, [""])[0] == offset]
        for one, other in combinations(sorted(set(first)), 2):
            same[one].add(other)
            same[other].add(one)
    for one, other in simple:
        if set(known.get(one, ())) & set(known.get(other, ())) and one != other:
            same[one].add(other)
            same[other].add(one)
    return same


def nominals(verbs: dict[str, Synset], nouns: dict[str, Synset]) -> dict[str, set[str]]:
    """Return the nouns of acts with the verbs that they are derived from."""
    found = defaultdict(set)
    for synset in verbs.values():
        for own, offset, its in synset.links:
            noun = nouns[offset]
            verb, name = synset.words[own - 1], noun.words[its - 1]
            if noun.field not in ACTS:
                continue
            if _PLAIN.fullmatch(name) and "_" not in verb + name:
                found[name].add(verb)
            elif _is_joined(name, verb):
                found[re.sub("[-_]", "", name)].add(verb)
    for name, verb in UNLINKED.items():
        found[name].add(verb)
    return found


def _is_joined(noun: str, verb: str) -> bool:
    """Say whether a noun is a verb and its particle: "hand_over" and "handover"."""
    joined = re.sub("[-_]", "", noun)
    is_phrasal = verb.partition("_")[2] in PARTICLES
    return is_phrasal and joined == verb.replace("_", "") and joined not in OTHER_SENSE


def read_spellings(path: Path) -> dict[str, str]:
    """Return spellings with the American one, for words of an ordinary dictionary."""
    found: dict[str, str] = {}
    american = set()
    pairs = []
    for cluster in path.read_text(encoding="latin-1").split("\n\n"):
        head, *rows = cluster.strip().splitlines() or [""]
        level = re.search(r"level (\d+)", head)
        if not level or int(level[1]) > COMMON:
            continue
        for row in rows:
            entry = re.sub(r"\s*[|#].*", "", row)
            tagged = [part.partition(": ") for part in entry.split(" / ")]
            ours = [w for tags, _, w in tagged if "A" in tags.split()]
            others = [
                w
                for tags, _, w in tagged
                if re.search(r"(?:^| )(?:[BZCDA]v?)(?: |$)", tags)
            ]
            american.update(ours)
            pairs += [(other, ours[0]) for other in others if ours and other != ours[0]]
    for other, own in pairs:
        plain = other.isascii() and other.isalpha() and other.islower() and own.isalpha()
        if plain and other not in american:
            found.setdefault(other, own)
    return found


def _joined(phrase: str) -> str:
    return "_".join(phrase.lower().split())


def _write(name: str, source: str, licence: str, table: Iterable[tuple[str, str]]) -> None:
    head = f"# source: {source}\n# version: 2026-11\n# licence: {licence}\n"
    text = "".join(f"{one}\t{rest}\n".replace("_", " ") for one, rest in sorted(table))
    (TARGET / name).write_text(head + text, encoding="utf-8")
    print(name, text.count("\n"))


def _irregular(folder: Path, verbs: Iterable[str]) -> Iterator[tuple[str, str]]:
    known = set(verbs)
    for kind in ("verb", "noun"):
        for form, *bases in rows(folder / f"{kind}.exc"):
            if (
                form.isalpha()
                and bases[0].isalpha()
                and (kind == "noun" or bases[0] in known)
            ):
                yield form, f"{kind}\t{bases[0]}"


def main(folder: Path, varcon: Path, simple: Path) -> None:
    """Read the sources and write the four tables."""
    known = read_senses(folder / "index.verb")
    synsets = read_synsets(folder / "data.verb")
    same = same_acts(known, synsets, read_simple_words(simple))
    wordnet = "WordNet 3.0 License"
    _write(
        "verbs.tsv",
        f"{WORDNET}; plainlanguage.gov, Use simple words and phrases",
        f"{wordnet}; CC0-1.0",
        (
            (verb, "|".join(sorted(same[verb])))
            for verb in known
            if "_" not in verb or same[verb]
        ),
    )
    found = nominals(synsets, read_synsets(folder / "data.noun"))
    _write(
        "nominals.tsv",
        WORDNET,
        wordnet,
        ((noun, "|".join(sorted(verbs))) for noun, verbs in found.items()),
    )
    _write("forms.tsv", WORDNET, wordnet, set(_irregular(folder, known)))
    _write(
        "spellings.tsv",
        "VarCon 2020.12.07, Kevin Atkinson and Benjamin Titze",
        "VarCon's own (permissive; see NOTICE)",
        read_spellings(varcon).items(),
    )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
