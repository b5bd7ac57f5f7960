"""Build src/tailor/job/lexicon.tsv: which ordinary words are verbs, adjectives, people.

    python scripts/build_lexicon.py WORDNET_DICT_FOLDER

The folder is WordNet 3.0's `dict` (Debian's package wordnet-base has it): how often a
tagged text uses a word as noun, verb, adjective or adverb, and what kind of thing a noun
names. Only words that the background table of job ads holds are kept, and only where
the tagged texts leave little doubt.
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

from wordnet import rows, senses

ROOT = Path(__file__).parents[1] / "src" / "tailor"
TARGET = ROOT / "job" / "lexicon.tsv"
HEAD = """\
# source: WordNet 3.0, Copyright 2006 by Princeton University; words of background.tsv
# version: 3.0
# licence: WordNet 3.0 license (permissive; its notice is in NOTICE)
"""
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
PART_OF_CODE = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
# numbers of the lexicographers' files: `man lexnames`
RELATIONAL, PERSON, PLACE, TIME = 1, 18, 15, 28
KINDS = {PERSON: "person", PLACE: "place", TIME: "time"}
TOWN = "town"  # a place with a name of its own, and nothing else
LEAST_TAGGED = 3  # times that a noun's kind was seen, where it has several
SURE_SHARE = 0.7  # of the times, of one kind
FEW = 0.05  # a share of the times that counts as never
MUCH = 200  # times after which a noun that was never seen as one is none


def main() -> None:
    """Read WordNet's files and write one row of words for each class."""
    folder = Path(sys.argv[1])
    parts, tagged, kinds = _tags(folder)
    named, relational = _senses(folder, "noun"), _senses(folder, "adj")
    classes: dict[str, list[str]] = defaultdict(list)
    for word in _irregular(folder):
        if word not in parts:  # "taken", "met"; "given" is an adjective too
            parts[word], tagged[word] = {"v"}, Counter("v")
    for word in sorted(_words_of_ads() & parts.keys()):
        for name in _classes(parts[word], tagged[word]):
            is_relational = any(file == RELATIONAL for file, _ in relational[word])
            if name != "adjective" or not is_relational:
                classes[name].append(word)
            else:
                classes["relational"].append(word)
        if kind := _kind(parts[word], tagged[word], kinds[word], named[word]):
            classes[kind].append(word)
    table = "".join(
        f"{name}\t{' '.join(words)}\n" for name, words in sorted(classes.items())
    )
    TARGET.write_text(HEAD + table, encoding="utf-8")


def _words_of_ads() -> set[str]:
    """Return the words of the background table, plurals with their singular."""
    text = (ROOT / "terms" / "data" / "background.tsv").read_text("utf-8")
    words = {row.split("\t")[0] for row in text.splitlines()}
    words = {word for word in words if word.isascii() and word.isalpha() and len(word) > 1}
    return words | {word[:-1] for word in words if word.endswith("s")}


def _tags(
    folder: Path,
) -> tuple[dict[str, set[str]], dict[str, Counter[str]], dict[str, Counter[int]]]:
    """Return which parts of speech a word can be, and how often it was each."""
    parts: dict[str, set[str]] = defaultdict(set)
    for name, part in PARTS.items():
        for word in senses(folder / f"index.{name}"):
            parts[word].add(part)
    tagged: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[int]] = defaultdict(Counter)
    for sense, _, count in rows(folder / "cntlist.rev"):
        word, _, rest = sense.partition("%")
        code, file, *_ = rest.split(":")
        tagged[word][PART_OF_CODE[code]] += int(count)
        if code == "1":
            kinds[word][int(file)] += int(count)
    return parts, tagged, kinds


def _irregular(folder: Path) -> set[str]:
    """Return the forms of verbs that no rule makes: "taken", not "labelling"."""
    forms = {fields[0] for fields in rows(folder / "verb.exc")}
    return {form for form in forms if not form.endswith(("ing", "ed", "s"))}


def _senses(folder: Path, part: str) -> dict[str, list[tuple[int, bool]]]:
    """Return for each word its senses: their file, and whether it is written small."""
    of_offset: dict[str, tuple[int, set[str]]] = {}
    for offset, number, _, count, *rest in rows(folder / f"data.{part}"):
        of_offset[offset] = int(number), set(rest[: 2 * int(count, 16) : 2])
    found: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    for word, offsets in senses(folder / f"index.{part}").items():
        for offset in offsets:
            file, names = of_offset[offset]
            found[word].append((file, word in names))
    return found


def _classes(parts: set[str], tagged: Counter[str]) -> list[str]:
    """Return verb, adjective or adverb for a word that is nothing else."""
    total = tagged.total()

    def never(part: str) -> bool:
        return part not in parts or (total >= MUCH and tagged[part] <= FEW * total)

    found = []
    if "v" in parts and never("n") and never("a") and never("r"):
        found.append("verb")
    if "a" in parts and never("n") and never("v") and tagged["a"] >= tagged["r"]:
        found.append("adjective")
    is_adverb = "r" in parts and never("n") and never("v")
    if parts == {"r"} or (is_adverb and tagged["r"] > tagged["a"]):
        found.append("adverb")
    return found


def _kind(
    parts: set[str],
    tagged: Counter[str],
    kinds: Counter[int],
    senses: list[tuple[int, bool]],
) -> str | None:
    """Return what a noun names, None where it is the name of one person or thing."""
    is_noun = "n" in parts and tagged["v"] + tagged["a"] <= tagged["n"]
    if is_noun and parts == {"n"} and all(sense == (PLACE, False) for sense in senses):
        return TOWN
    if not is_noun or not senses[0][1]:
        return None
    total = kinds.total()
    for number, kind in KINDS.items():
        if total >= LEAST_TAGGED:
            if kinds[number] >= SURE_SHARE * total:
                return kind
        elif all(file == number for file, _ in senses):
            return kind
    return None


if __name__ == "__main__":
    main()
