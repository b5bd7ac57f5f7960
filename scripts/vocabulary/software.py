"""Candidates from O*NET's technology skills: products, with and without the maker."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tailor.text import key
from vocabulary.candidate import Candidate
from vocabulary.counts import Counts
from vocabulary.raw import read_own_list, read_table

PRODUCTS_OF_A_MAKER = 4  # that many names begin with the same word: it is a maker
LEAST_OCCUPATIONS = 2  # a product that is listed for one occupation only is noise
KNOWN_OCCUPATIONS = 10  # that many list a product whose name is made of plain words
SMALL_CLASS = 12  # products; of a larger class only the known ones are neighbours
COMMON_ADS = 10  # hold the word: "Director", "Mechanic" are products' names as well
_SHORT = re.compile(r"^(?P<long>.+ .+) (?P<short>[A-Z][A-Z0-9/&-]*[A-Z0-9])$")
# the product is known by the maker's name: "Epic Systems", "Oracle Database"
_TAILS_OF_A_MAKER = ("Systems", "Software", "Database")


_CLASSES = (" software", " systems", " system", " databases", " tools")


@dataclass(frozen=True, slots=True)
class _Product:
    name: str
    occupations: int
    is_hot: bool
    group: str

    @property
    def is_known(self) -> bool:
        """Whether a person who uses another product of its class has heard of it."""
        return self.is_hot or self.occupations >= KNOWN_OCCUPATIONS

    @property
    def is_generic(self) -> bool:
        """Whether the name is a class of things: "Inventory management software"."""
        is_class = self.name.endswith(_CLASSES)
        return is_class and self.name[1:].islower() and not self.is_hot


def iter_software(raw: Path, counts: Counts) -> Iterator[Candidate]:
    """Yield products, first those that employers ask for most (O*NET calls them hot)."""
    products = _products(raw)
    makers = _makers(products, counts)
    named = {name for _, others in read_own_list("software_names.tsv") for name in others}
    sizes = Counter(product.group for product in products)
    groups = {group: group for group, n in sizes.items() if n <= SMALL_CLASS}
    for product in products:
        if product.is_hot or product.occupations >= LEAST_OCCUPATIONS:
            if product.is_generic:
                # the thing it is for is no other name of it: it can be done without
                yield Candidate(product.name[0].lower() + product.name[1:], "tool")
            elif names := _names(product, makers, counts):
                is_known = product.is_known or product.name in named
                group = product.group if is_known else groups.get(product.group, "")
                yield Candidate(names[0], "tool", names[1:], group, is_name=True)


def _products(raw: Path) -> list[_Product]:
    rows = read_table(raw / "onet/technology_skills.tsv.xz")
    occupations = Counter(row["Example"] for row in rows)
    hot = {row["Example"] for row in rows if row["Hot Technology"] == "Y"}
    groups: dict[str, Counter[str]] = {}
    for row in rows:
        groups.setdefault(row["Example"], Counter())[row["Commodity Code"]] += 1
    found = [
        _Product(name, n, name in hot, _commonest(groups[name]))
        for name, n in occupations.items()
    ]
    return sorted(found, key=lambda p: (not p.is_hot, -p.occupations, p.name))


def _commonest(groups: Counter[str]) -> str:
    return min(groups, key=lambda group: (-groups[group], group))


def _makers(products: list[_Product], counts: Counts) -> set[str]:
    """Return what many products' names begin with: "Microsoft", "Dassault Systemes"."""
    starts: Counter[str] = Counter()
    for product in products:
        words = product.name.split()
        starts.update(" ".join(words[:n]) for n in (1, 2) if len(words) > n)
    hot = {p.name.split()[0] for p in products if p.is_hot and " " in p.name}
    return {
        start
        for start, n in starts.items()
        if n >= PRODUCTS_OF_A_MAKER
        and start[0].isupper()
        and (start in hot or not _has_plain_word(start, counts))
        # of two words only where the second belongs to the maker: "Thomson Reuters"
        and 2 * n > starts[start.split()[0]]
    }


def _names(product: _Product, makers: set[str], counts: Counts) -> tuple[str, ...]:
    """Return how a product is called, the best name first; () if no name tells."""
    full = product.name.removesuffix(" software")
    bare = _without_maker(full, makers)
    long, short = max(_acronym(full), _acronym(bare))
    names = [full, bare, long, short]
    if full.startswith("Microsoft "):
        names.append(full.replace("Microsoft", "MS", 1))
    if product.is_hot:
        shorter = (_without_tail(full), _without_tail(bare))
        names += [name for name in shorter if not _has_plain_word(name, counts)]
    told = [name for name in dict.fromkeys(names) if name and _tells(name, product, counts)]
    best = short or (bare if not _has_plain_word(bare, counts) else full)
    return tuple(sorted(told, key=lambda name: name != best))


def _without_maker(name: str, makers: set[str]) -> str:
    words = name.split()
    for n in (2, 1):
        rest = " ".join(words[n:])
        if rest and " ".join(words[:n]) in makers and not words[n][0].islower():
            return name if rest in _TAILS_OF_A_MAKER else rest
    return name


def _acronym(name: str) -> tuple[str, str]:
    """Split "Structured query language SQL" into both; "" twice for other names."""
    match = _SHORT.match(name)
    if not match or not is_acronym_of(match["short"], match["long"]):
        return "", ""
    return match["long"], match["short"]


def is_acronym_of(short: str, long: str) -> bool:
    """Whether a short form's letters stand in a long form in order, most as initials."""
    letters = [c for c in short.casefold() if c.isalnum()]
    words = [w for w in re.split(r"[^A-Za-z0-9]+", long) if w]
    initials = [w[0].casefold() for w in words if w[0].isupper() or w not in _SMALL]
    rest = iter("".join(words).casefold())
    if not letters or not all(letter in rest for letter in letters):
        return False
    hits, todo = 0, list(letters)
    for initial in initials:
        if initial in todo:
            todo = todo[todo.index(initial) + 1 :]
            hits += 1
    return hits >= max(2, 0.7 * len(initials))


_SMALL = {"a", "an", "and", "for", "in", "of", "on", "the", "to", "with"}


def _without_tail(name: str) -> str:
    head, _, tail = name.rpartition(" ")
    return head if tail in _TAILS_OF_A_MAKER and " " not in head else ""


def _has_plain_word(name: str, counts: Counts) -> bool:
    return any(map(counts.is_plain, key(name).split()))


def _tells(name: str, product: _Product, counts: Counts) -> bool:
    """Whether a name alone can be taken for the product.

    A plain word is one only where the product is hot; the rule that its capitals and
    its neighbours must speak for it is the merge's.
    """
    if product.is_hot:
        return True
    if " " not in name:
        return not _is_common(name, counts)
    if name == product.name or product.occupations >= KNOWN_OCCUPATIONS:
        return True
    # "Inventory Management" without its maker is no product, "Crystal Reports" is one
    return not all(map(counts.is_plain, key(name).split()))


def _is_common(name: str, counts: Counts) -> bool:
    is_rare = counts.df.get(key(name), 0) < COMMON_ADS
    return len(name) < 3 or not is_rare or _has_plain_word(name, counts)
