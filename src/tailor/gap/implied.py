"""What a resume does that a term names: who draws blood does phlebotomy.

Occupations are defined by what is done in them, and standards by what they are for; the
table of both is built by scripts/build_implied.py from O*NET and ESCO.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from tailor.gap.family import family
from tailor.gap.hit import Hit
from tailor.gap.passages import Passage
from tailor.job import Requirement
from tailor.packaged import table_rows
from tailor.text import tokens

WITHIN = 8  # words between a verb and its object


def implied(requirement: Requirement, passage: Passage) -> Iterator[Hit]:
    """Yield where the act of an occupation, or a standard's name, stands."""
    words = _words(requirement.term)
    for name in _table("name").get(" ".join(words), ()):
        for word in passage.words if name in passage.known else ():
            if passage.text[word.start : word.end].isupper():
                yield Hit("related", passage, word.start, word.end)
    for act in _table("act").get(_trade(words[0]), ()) if len(words) == 1 else ():
        verb, thing = map(family, act.split())
        yield from _done(verb, thing, passage)


@lru_cache(maxsize=512)
def _words(term: str) -> tuple[str, ...]:
    return tuple(token.key for token in tokens(term))


def _trade(word: str) -> str:
    """Return what a trade and who follows it share: phlebotomy, phlebotomists."""
    return family(word).removesuffix("ing").removesuffix("y")


def _done(verb: str, thing: str, passage: Passage) -> Iterator[Hit]:
    """Yield where a verb stands with its object: "drew blood", "blood draws"."""
    if not passage.known.issuperset((verb, thing)):
        return
    places = {
        what: [n for n, other in enumerate(passage.families) if other == what]
        for what in (verb, thing)
    }
    for one in places[verb]:
        for other in places[thing]:
            if 0 < abs(one - other) <= WITHIN:
                first, last = sorted((one, other))
                start, end = passage.words[first].start, passage.words[last].end
                yield Hit("related", passage, start, end)


@cache
def _table(kind: str) -> dict[str, tuple[str, ...]]:
    """Return what shows each family of an occupation, or each phrase."""
    found: dict[str, tuple[str, ...]] = {}
    for of, pair in table_rows("gap", "implied.tsv"):
        if of != kind:
            continue
        one, other = pair.split("\t")
        asked, shown = (one, other) if kind == "act" else (other, one)
        found[asked] = (*found.get(asked, ()), shown)
    return found
