"""Where a text names a term of the vocabulary: the longest spelling wins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tailor.terms.background import function_words
from tailor.terms.inflect import root
from tailor.terms.term import Found
from tailor.terms.vocabulary import Entry, entries_of_word
from tailor.text import Token, folded, iter_sentences, tokens

LONGEST = 8  # words of a spelling
# between the words of one spelling: a space, a hyphen, "/", ".", "&"; a comma parts
_JOINT = re.compile(r"[^\S\t]+|\s?[-/&\u2010\u2011\u2013]\s?|[.+(]|")
# between two items of a list, and between a name and its kind: "Toast POS"
_IN_LIST = re.compile(r"\s*(?:[,/;|+&]|,?\s+(?:and|or)\b)\s*")
_BESIDE = re.compile(_IN_LIST.pattern + r"|\s+\(?")
# after a product's name at the start of a sentence; else "Excel in ..." is a verb
_AFTER_NAME = re.compile(
    r"\s*(?:$|[^\w\s'\u2019-]|(?:and|or|experience|skills|knowledge)\b|[A-Z0-9])"
)
# degrees and certificates that look like the state after a town: "Boston, MA"
LONG = 120  # characters before a short form in brackets that may spell it out
STEM = 4  # letters: an "individual education plan" is the same IEP
NEAR = 40  # characters before a word that say what it is
SOFTWARE = "4323"  # UNSPSC family of the groups that O*NET gives
STATES = ("MA", "MS", "MD", "PA", "ND")
# a word in capitals beside it: "START AS SOON"
_SHOUT = re.compile(r"\s+[A-Z]{4,}\b")
_SHOUTED = re.compile(r"\b[A-Z]{4,}\s+$")
_PLACE = re.compile(r"[A-Z][a-z.]+, $")


_MARKS = " \t.,;:()\u2022-"
_TOLD_AFTER = re.compile(
    r"[\s)/-]*(?:certif|licen[cs]|credential|registr|designation|exam\b"
    r"|software|systems?\b|platform|programming|required|preferred|desired|(?:is )?a plus)",
    re.IGNORECASE,
)
_TOLD_BEFORE = re.compile(
    r"\b(?:certified|licensed|registered|certifications?:?|licen[cs]es?:?|credentials?:?)"
    r"\s+(?:as\s+)?(?:an?\s+)?$",
    re.IGNORECASE,
)
# behind a person's name: "Ana Lima, CPA"
_AFTER_PERSON = re.compile(r"\s*(?:[A-Z][\w.'\u2019-]*\s+){1,3}[A-Z][\w'\u2019-]+,\s*")


@dataclass(slots=True)
class _Hit:
    """A Found, or what will be one if it stands beside a tool.

    is_written: it has the capitals of the spelling.
    """

    found: Found
    is_sure: bool
    is_written: bool


def find_terms(text: str) -> tuple[Found, ...]:
    """Return the terms that a text names, in its order, none inside another.

    Where two spellings begin at one word, the longer one counts; then the text goes
    on behind it: "SQL Server" is not SQL.
    """
    words = tokens(text)
    roots = [_root(text[word.start : word.end]) for word in words]
    hits: list[_Hit] = []
    behind = 0
    for at, (first, second) in enumerate(pairwise([*roots, ""])):
        by_second = _lengths(first)
        lengths = by_second.get(second) or by_second[""]
        if at < behind or not lengths:
            continue
        length, hit = _longest(text, words, roots, at=at, lengths=lengths)
        if hit:
            hits.append(hit)
        behind = at + length
    return _without_doubtful(text, hits)


@lru_cache(maxsize=16384)
def _root(written: str) -> str:
    """Return a word's root; the plural of an acronym is PLCs, and GPs are not GPS."""
    if written[-1] == "s" and written[:-1].isupper() and len(written) > 2:
        return written[:-1].casefold()
    return root(folded(written))


def _longest(
    text: str,
    words: tuple[Token, ...],
    roots: list[str],
    *,
    at: int,
    lengths: Sequence[int],
) -> tuple[int, _Hit | None]:
    """Return how many words the best hit takes that begins here, 1 for none."""
    by_root = entries_of_word(roots[at])
    doubtful: tuple[int, _Hit | None] = (1, None)
    for length in lengths:
        if at + length > len(words):
            continue
        span = words[at : at + length]
        entries = by_root.get(" ".join(roots[at : at + length]), ())
        if not entries or not _is_joined(text, span):
            continue
        for entry in entries:
            start, end = span[0].start, _end(text, entry, span[-1].end)
            if not _fits(text, entry, span, end=end):
                continue
            is_sure = _is_sure(text, entry, start=start, end=end)
            is_written = text[start:end] in (entry.spelling, f"{entry.spelling}s")
            hit = _Hit(Found(entry.term, start, end), is_sure, is_written)
            if is_sure:
                return length, hit
            is_shown = is_written or (entry.rule == "case" and entry.term.kind == "tool")
            may_be = entry.term.kind == "tool" or entry.rule == "told"
            if doubtful[1] is None and may_be and is_shown:
                doubtful = (length, hit)
    return doubtful


@lru_cache(maxsize=4096)
def _lengths(root: str) -> dict[str, tuple[int, ...]]:
    """Return how many words the spellings have that begin with a root, most first.

    By the root of the second word; under "" stands what has none.
    """
    found: dict[str, set[int]] = {"": set()}
    for key in entries_of_word(root):
        _, *later = key.split(" ")
        found.setdefault("".join(later[:1]), set()).add(len(later) + 1)
    one = found[""]
    return {
        second: tuple(sorted((n for n in counts | one if n <= LONGEST), reverse=True))
        for second, counts in found.items()
    }


def _is_joined(text: str, span: tuple[Token, ...]) -> bool:
    """Say whether nothing stands between words that parts two spellings."""
    return all(
        _JOINT.fullmatch(text, one.end, other.start) for one, other in pairwise(span)
    )


def _end(text: str, entry: Entry, end: int) -> int:
    """Return where a spelling ends: the tokeniser leaves out the plus of "Network+"."""
    return end + 1 if entry.spelling[-1] == "+" == text[end : end + 1] else end


def _fits(text: str, entry: Entry, span: tuple[Token, ...], *, end: int) -> bool:
    if (entry.spelling[-1] == "+") != (text[end - 1] == "+"):
        return False
    written = text[span[0].start : end]
    is_word = written.istitle() and written.isalpha() and len(written) > 1
    if is_word and entry.spelling.isupper():
        return False  # "San Diego" has no SAN
    if entry.spelling.isupper() and _is_explained_otherwise(text, entry, span, end=end):
        return False
    if entry.rule == "any" or " ".join(word.key for word in span) == entry.key:
        return True
    return written == f"{entry.spelling}s"  # "PLCs"


def _is_explained_otherwise(
    text: str, entry: Entry, span: tuple[Token, ...], *, end: int
) -> bool:
    """Whether a text says that a short form means another thing.

    "Education and Human Resources (EHR)" is no health record; of words that share half
    of theirs with a long form that we know we don't say so.
    """
    start = span[0].start
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return False
    letters = "".join(filter(str.isalnum, entry.spelling)).casefold()
    before = [t.key for t in tokens(text[max(0, start - LONG) : start])]
    words = [word for word in before if word not in function_words()][-len(letters) :]
    if "".join(word[0] for word in words) != letters:
        return False
    meant = {word[:STEM] for word in words}
    known = [{t.key[:STEM] for t in tokens(name)} for name in entry.term.spellings]
    return not any(2 * len(meant & other) >= len(meant) for other in known)


def _is_sure(text: str, entry: Entry, *, start: int, end: int) -> bool:
    if entry.rule in ("any", "same"):
        return True
    if entry.rule == "told" and not _is_told(text, start, end):
        return False
    return entry.rule in ("case", "told") and _has_capitals(text, entry, start, end)


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether a word beside a short form says that it is a certificate, or it is all."""
    if not text[:start].strip(_MARKS) and not text[end:].strip(_MARKS):
        return True
    near = text[max(0, start - NEAR) : start]
    if _AFTER_PERSON.fullmatch(text[:start]):
        return True
    return bool(_TOLD_AFTER.match(text, end) or _TOLD_BEFORE.search(near))


def _has_capitals(text: str, entry: Entry, start: int, end: int) -> bool:
    written = text[start:end].replace("\u2019", "'")
    if entry.spelling.islower():
        return written.casefold() == entry.spelling  # "Master's", not "Master"
    if written not in (entry.spelling, f"{entry.spelling}s"):
        return False
    if entry.spelling.isupper() and len(written) > 1:
        near = max(0, start - NEAR)
        is_state = written in STATES and _PLACE.search(text, near, start)
        is_shouted = _SHOUT.match(text, end) or _SHOUTED.search(text, near, start)
        return not (is_state or is_shouted)
    is_first = start in _starts(text)
    return not is_first or bool(_AFTER_NAME.match(text, end))


@lru_cache(maxsize=64)  # only a spelling with a capital asks for them
def _starts(text: str) -> frozenset[int]:
    """Return where the sentences of a text start."""
    return frozenset(start for start, _ in iter_sentences(text))


def _without_doubtful(text: str, hits: list[_Hit]) -> tuple[Found, ...]:
    """Keep the sure hits, and doubtful ones beside a tool that is kept.

    Two doubtful ones in one list speak for each other: "Go or Rust".
    """
    kept = [hit.is_sure for hit in hits]
    pairs = list(pairwise(range(len(hits))))
    for one, other in [*pairs, *((j, i) for i, j in reversed(pairs))]:
        if kept[one] and not kept[other]:
            kept[other] = _is_beside(text, hits[one], hits[other])
        elif not kept[one] and hits[one].is_written and hits[other].is_written:
            is_list = _IN_LIST.fullmatch(text, *_between(hits[one], hits[other]))
            is_told = bool(is_list) and _is_beside(text, hits[one], hits[other])
            kept[one] = kept[other] = is_told
    return tuple(hit.found for hit, keep in zip(hits, kept, strict=True) if keep)


def _is_beside(text: str, one: _Hit, doubtful: _Hit) -> bool:
    between = _between(one, doubtful)
    if one.found.term == doubtful.found.term:
        return one.is_sure  # "design of experiments (DOE)"
    if one.found.term.kind != doubtful.found.term.kind:
        return False
    if doubtful.is_written:
        return bool(_BESIDE.fullmatch(text, *between))
    # "excel, python": in lower case only beside software
    return (
        _is_software(one)
        and _is_software(doubtful)
        and bool(_IN_LIST.fullmatch(text, *between))
    )


def _between(one: _Hit, other: _Hit) -> tuple[int, int]:
    first, second = sorted((one.found, other.found), key=lambda found: found.start)
    return first.end, second.start


def _is_software(hit: _Hit) -> bool:
    return (hit.found.term.group or "").startswith(SOFTWARE)
