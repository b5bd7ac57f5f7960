"""Other names of one thing: JS and JavaScript, an acronym and its long form.

Only the vocabulary, the line itself or the letters of an acronym license one; a
neighbouring product, a broader or a narrower term has another name in the vocabulary.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import cache, lru_cache

from tailor.guard.context import Context
from tailor.guard.lexis.acronyms import Run, acronym_runs
from tailor.guard.lexis.products import Product, products
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.lexis.words import Word, plain, words
from tailor.terms import Term, find_terms, root_key
from tailor.text import key

_KINDS = ("skill", "tool", "certificate", "degree", "domain")
# words that lead to what somebody works with
_LEADS = frozenset(["in", "with", "using", "on", "via", "into", "through", "and", ",", "/"])
Sides = tuple[list[Word], list[Word]]


def with_one_name(texts: tuple[str, str], sides: Sides, context: Context) -> Sides:
    """Return the words of line and wording with one name where they name one thing."""
    if {w.key for w in sides[1]} == {w.key for w in sides[0]}:
        return sides
    runs = _terms(texts, sides)
    sides = _merged(sides[0], runs[0]), _merged(sides[1], runs[1])
    runs = _products(sides)
    sides = _merged(sides[0], runs[0]), _merged(sides[1], runs[1])
    runs = acronym_runs(sides, context)
    return _merged(sides[0], runs[0]), _merged(sides[1], runs[1])


def _terms(texts: tuple[str, str], sides: Sides) -> tuple[list[Run], list[Run]]:
    """Find the terms of one side that the other side holds under another name."""
    runs: tuple[list[Run], list[Run]] = ([], [])
    keys = [{word.key for word in side} for side in sides]
    terms = {term for text in texts for term in _met(text)}
    for term in terms:
        old = [*_spelled(sides[0], term, keys[0])]
        new = [*_spelled(sides[1], term, keys[1])] if old else []
        if new and _forms(sides[0], old) != _forms(sides[1], new):
            runs[0].extend(old)
            runs[1].extend(new)
    for first in (keys[0] | keys[1]) & _shorts().keys():
        for names in _shorts()[first]:
            found = [[*_named(side, names)] for side in sides]
            if all(found) and _forms(sides[0], found[0]) != _forms(sides[1], found[1]):
                runs[0].extend(found[0])
                runs[1].extend(found[1])
    return runs


@lru_cache(maxsize=512)  # each clause is read in several ways
def _met(text: str) -> frozenset[Term]:
    """Return the terms that have names."""
    return frozenset(f.term for f in find_terms(text) if f.term.kind in _KINDS)


@cache
def _shorts() -> dict[str, list[list[str]]]:
    """Return the names of products that have a short one, by its first word."""
    found: dict[str, list[list[str]]] = {}
    for short, longs in rows("shorts.tsv").items():
        first = words(short)[0].key
        found.setdefault(first, []).append([short, *longs.split("|")])
    return found


def _named(side: Sequence[Word], names: Sequence[str]) -> Iterator[Run]:
    """Yield where one of a product's names stands, with a capital: no lymph nodes."""
    for name in names:
        for run in _places(side, [word.key for word in words(name)], names[-1]):
            if not all(word.text.islower() for word in side[run[0] : run[1]]):
                yield run


def _spelled(side: Sequence[Word], term: Term, there: Set[str]) -> Iterator[Run]:
    for names in _names(term):
        if names[0] not in there and f"{names[0]}s" not in there:
            continue
        for run in _places(side, names, term.name):
            before = side[run[0] - 1].key if run[0] else ""
            part = side[run[0] : run[1]]
            if not (_is_plain_word(part, term, before) or _is_stray(part, before)):
                yield run


@lru_cache(maxsize=4096)
def _names(term: Term) -> tuple[tuple[str, ...], ...]:
    """Return the spellings of a term, each as its words."""
    spellings = {key(name): name for name in term.spellings}.values()
    names = (tuple(word.key for word in words(plain(name))) for name in spellings)
    return tuple(parts for parts in names if not _is_more(parts, term))


def _is_more(names: Sequence[str], term: Term) -> bool:
    """Say whether a name is an acronym with its own long form, and a word: CPT codes."""
    longs = rows("acronyms.tsv").get(names[0], "").split("|")
    return len(names) > 1 and any(key(name) in longs for name in term.spellings)


def _is_plain_word(part: Sequence[Word], term: Term, before: str) -> bool:
    """Say whether a name stands as a common word: "it" is no information technology.

    Nor are "teams" Microsoft's, or "the inventor" Autodesk's.
    """
    first = part[0]
    if len(part) > 1 or not first.text.islower():
        return False
    if (len(first.text) < 4 and first.text.isalpha()) or forms_of(first.key):
        return True
    is_met = any(found.term.name == term.name for found in find_terms(first.text))
    return before == "the" or not is_met


def _is_stray(part: Sequence[Word], before: str) -> bool:
    """Say whether a word of the language stands where no tool does: cleaned Windows."""
    made = products().get(part[0].key, []) if len(part) == 1 else []
    is_word = any(one.is_word and len(one.parts) == 1 for one in made)
    return is_word and not _is_tool([before])


def _products(sides: Sides) -> tuple[list[Run], list[Run]]:
    """Find the products that both sides name, with their makers where one says them."""
    runs: tuple[list[Run], list[Run]] = ([], [])
    there = [{word.key for word in side} for side in sides]
    for first in there[0] & there[1] & products().keys():
        for product in products()[first]:
            found = [[*_made(side, product)] for side in sides]
            size = len(product.parts)
            long = [any(end - at > size for at, end, _ in of) for of in found]
            if all(found) and any(long):
                runs[0].extend(found[0])
                runs[1].extend(found[1])
    return runs


def _made(side: Sequence[Word], product: Product) -> Iterator[Run]:
    """Yield where a product stands with a capital, its maker's name included."""
    keys = [word.key for word in side]
    size = len(product.parts)
    for at in range(len(side) - size + 1):
        if tuple(keys[at : at + size]) != product.parts or not _is_name(side, at):
            continue
        made = (m for m in product.makers if keys[max(0, at - len(m)) : at] == m)
        start = at - max(map(len, made), default=0)
        if product.is_word and not _is_tool(keys[max(0, start - 1) : start]):
            continue  # cleaned Windows
        yield start, at + size, " ".join(product.parts)


def _is_tool(before: Sequence[str]) -> bool:
    """Say whether a word leads to what somebody works with."""
    return bool(before) and (before[0] in _LEADS or "use" in forms_of(before[0]))


def _is_name(side: Sequence[Word], at: int) -> bool:
    """Say whether a word has the capital of a name, not of a sentence or a headline."""
    text = side[at].text
    if not text[1:].islower():
        return not text.islower()  # SharePoint, S3
    others = [word.text[0] for word in side[1:] if word.kind == "word"]
    is_headline = sum(map(str.isupper, others)) > len(others) / 2
    return at > 0 and text[0].isupper() and not is_headline


def _forms(side: Sequence[Word], runs: Sequence[Run]) -> set[str]:
    texts = (" ".join(word.text for word in side[start:end]) for start, end, _ in runs)
    return {root_key(key(text)) for text in texts}


def _places(side: Sequence[Word], phrase: Sequence[str], name: str) -> list[Run]:
    """Return where a phrase stands; hyphens count for nothing, a plural s neither."""
    *wanted, last = (part for part in phrase if part not in ("-", ","))
    ends = (last, f"{last}s")
    at = [i for i, word in enumerate(side) if word.key not in ("-", ",")]
    keys = [side[i].key for i in at]
    found = []
    for end in range(len(wanted), len(at)):
        start = end - len(wanted)
        if keys[end] in ends and keys[start:end] == wanted:
            found.append((at[start], at[end] + 1, name))
    return found


def _merged(side: list[Word], runs: Sequence[Run]) -> list[Word]:
    """Return the words with each run as one; a name said twice in brackets stands once."""
    if not runs:
        return side
    out: list[Word] = []
    at = 0
    longest = {start: (end, name) for start, end, name in sorted(runs) if end}
    while at < len(side):
        end, name = longest.get(at, (at + 1, ""))
        word = side[at]
        if name:
            text = " ".join(w.text for w in side[at:end])
            word = replace(
                word, text=text, key=f"={name}", kind="word", end=side[end - 1].end
            )
        if name and _is_again(out, word):
            out.pop()  # Basic Life Support (BLS), the physical therapist's (PT's)
            is_owner = out[-1].key == "'s" and side[end : end + 1] != []
            end += is_owner and side[end].key == "'s"
            end += side[end : end + 1] != [] and side[end].key == ")"
        else:
            out.append(word)
        at = end
    return out


def _is_again(out: Sequence[Word], word: Word) -> bool:
    """Say whether a bracket that has just opened repeats the name before it."""
    if len(out) < 2 or out[-1].key != "(":
        return False
    is_owner = out[-2].key == "'s" and len(out) > 2
    before = out[-3 if is_owner else -2]
    return before.key.removesuffix("s") == word.key.removesuffix("s")
