"""Acronyms and their long forms: GPS, "global positioning system", and both in one.

The letters of an acronym, a table or the resume must say what it stands for; an acronym
of which the table knows another long form stands for no other words.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from tailor.guard.context import Context
from tailor.guard.lexis.readings import readings_of
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import Word, words
from tailor.terms import term_named
from tailor.text import key

Run = tuple[int, int, str]  # first word, the one behind the last, the name
Long = tuple[str, ...]  # a long form: its words in the singular, without marks
_SMALL = ("of", "and", "the", "for", "in", "to", "on", "with", "by", "as", "'s")
_MARKS = ("-", ",")
_BETWEEN = frozenset([*_SMALL, *_MARKS])
_MARKS_INSIDE = re.compile("[./]")
_MOST = 8  # letters of an acronym
_STEM = 5  # letters: a physical therapist's PT is physical therapy


def acronym_runs(
    sides: Sequence[Sequence[Word]], context: Context
) -> tuple[list[Run], list[Run]]:
    """Return on each side the acronyms and long forms that name one thing."""
    runs: tuple[list[Run], list[Run]] = ([], [])
    shorts = {_short(word) for side in sides for word in side if _is_acronym(word)}
    for short in sorted(shorts):
        for long in _long_forms(short, sides):
            found = [[*_places(side, long, short)] for side in sides]
            letters = [[*_letter_places(side, short, long)] for side in sides]
            is_known = (
                _is_listed(short, long) or _is_in(context, long) or _is_tool(short, long)
            )
            # a line's own long form may be shortened, where it can mean nothing else, or
            # stays beside it
            others = _known(short) - {long}
            # an emergency medical team is no technician
            is_apart = all(other[0] != long[0] for other in others)
            is_own = is_apart and _is_put_behind(sides[1], found[1], short)
            is_own = is_own or not others
            is_told = bool(found[0]) and (is_known or is_own)
            if not (is_told or (letters[0] and found[1] and is_known)):
                continue
            for which in (0, 1):
                runs[which].extend(found[which] + letters[which])
    return runs


def ends_like(short: str, last: str) -> bool:
    """Say whether a long form of an acronym ends in a word: VIN, in number."""
    known = _known(short.removesuffix("s").casefold())
    return any(long[-1] == last for long in known)


def _is_acronym(word: Word) -> bool:
    return word.kind == "word" and _is_written_short(word.text, word.key)


@lru_cache(maxsize=8192)
def _is_written_short(text: str, name: str) -> bool:
    """Say whether a word of a text, with its key, is written as acronyms are."""
    if name.startswith(("=", "'")):
        return False
    if _is_numeronym(name):
        return True
    if text[1:].islower():
        return False
    shown = _without_marks(text).removesuffix("s")
    is_known = shown[1:].isupper() or shown.casefold() in rows("acronyms.tsv")  # ePCR
    is_known = is_known or (shown[:1] + shown[-1:]).isupper()  # CoA
    is_mixed = is_known and sum(map(str.isupper, shown)) > 1
    return 2 <= len(shown) <= _MOST and (shown.isupper() or is_mixed)


def _is_numeronym(name: str) -> bool:
    """Say whether digits stand for the letters of a word between: a11y, i18n."""
    return name[1:-1].isdigit() and name[:1].isalpha() and name in rows("acronyms.tsv")


def _bare(word: Word) -> str:
    """Return an acronym without marks, and without whose: PT, of a PT's."""
    return _without_marks(word.text)


def _without_marks(text: str) -> str:
    return _MARKS_INSIDE.sub("", text.removesuffix("'s"))


def _short(word: Word) -> str:
    """Return an acronym without its plural s: PLCs, but not POS."""
    return _bare(word).removesuffix("s").casefold()


def _long_forms(short: str, sides: Sequence[Sequence[Word]]) -> Iterator[Long]:
    """Yield what an acronym may stand for: what the table says, what the letters spell."""
    found = dict.fromkeys(_listed(short))
    letters = "".join(c for c in short if c.isalnum())
    for side in sides:
        for start, end in _spelled(letters, side):
            found[_long(side[start:end])] = None
    yield from found


def _spelled(letters: str, side: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the runs of words whose first letters are an acronym's."""
    for start, first in enumerate(side):
        is_start = first.kind == "word" and first.key[:1] == letters[:1]
        if not is_start or _is_acronym(first):
            continue
        at, spelled = start, 0
        while at < len(side) and spelled < len(letters):
            word = side[at]
            if word.kind == "word" and word.key[:1] == letters[spelled]:
                spelled += 1
            elif word.key not in _BETWEEN:
                break
            at += 1
        if spelled == len(letters) and at - start > 1:
            yield start, at


def _long(part: Sequence[Word]) -> Long:
    return tuple(singular(word.key) for word in part if word.key not in _MARKS)


@cache
def _listed(short: str) -> frozenset[Long]:
    """Return the long forms that the table gives an acronym."""
    row = rows("acronyms.tsv").get(short, "")
    found = {_long(words(name)) for name in row.split("|")} if row else set()
    return frozenset(found | {n for m in readings_of(short.upper()) for n in m.names})


@cache
def _known(short: str) -> frozenset[Long]:
    """Return the long forms of an acronym that the table or the vocabulary knows."""
    term = term_named(short)
    names = term.spellings if term else ()
    long = (_long(words(key(name))) for name in names)
    return _listed(short) | {name for name in long if len(name) > 1}


def _is_listed(short: str, long: Long) -> bool:
    """Say whether the table has a long form, or who does it: PT, a physical therapist."""
    stems = [word[:_STEM] for word in long]
    return any([word[:_STEM] for word in known] == stems for known in _listed(short))


def _is_tool(short: str, long: Long) -> bool:
    """Say whether a long form is a product's name, and the acronym has no other."""
    term = term_named(" ".join(long))
    return term is not None and term.kind == "tool" and not _known(short) - {long}


def _is_in(context: Context, long: Long) -> bool:
    """Say whether the role or the lists of the resume hold a long form."""
    wanted = " ".join(word[:_STEM] for word in long)
    texts = (context.role_title, context.employer, *context.other_bullets)
    texts = (*texts, *context.skills, *context.certificates, *context.answers)
    stems = (" ".join(word[:_STEM] for word in key(text).split()) for text in texts)
    return any(f" {wanted} " in f" {stem} " for stem in stems)


def _is_put_behind(side: Sequence[Word], runs: Sequence[Run], short: str) -> bool:
    """Say whether an acronym stands in brackets right behind the words that it is for."""
    return any(
        len(side) > end + 2
        and (side[end].key, side[end + 2].key) == ("(", ")")
        and _short(side[end + 1]) == short
        for _, end, _ in runs
    )


def _letter_places(side: Sequence[Word], short: str, long: Long) -> Iterator[Run]:
    for at, word in enumerate(side):
        if _is_acronym(word) and _short(word) == short:
            is_many = _bare(word).endswith("s") and not _is_plural_name(short, long)
            yield at, at + 1, f"{short}s" if is_many else short


def _places(side: Sequence[Word], long: Long, short: str) -> Iterator[Run]:
    """Yield where a long form stands; marks count for nothing, its number for its name."""
    at = [i for i, word in enumerate(side) if word.key not in _MARKS]
    keys = [singular(side[i].key) for i in at]
    for i in range(len(at) - len(long) + 1):
        if tuple(keys[i : i + len(long)]) != long:
            continue
        head = _head(long)
        is_many = side[at[i + head]].key != long[head]
        name = f"{short}s" if is_many and not _is_plural_name(short, long) else short
        yield at[i], at[i + len(long) - 1] + 1, name


def _head(long: Long) -> int:
    """Return the place of the word that a name is a kind of: requests for proposals."""
    small = (i for i, word in enumerate(long) if word in ("of", "for", "in") and i)
    return next(small, len(long)) - 1


@cache
def _is_plural_name(short: str, long: Long) -> bool:
    """Say whether a name has no singular: human resources, Google Analytics."""
    for name in rows("acronyms.tsv").get(short, "").split("|"):
        plain = [word.key for word in words(name) if word.key not in _MARKS]
        if tuple(map(singular, plain)) == long:
            return plain[_head(long)] != long[_head(long)]
    return True  # only a table can say that it has one
