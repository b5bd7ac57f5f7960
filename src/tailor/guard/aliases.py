"""Other names of one thing: JS and JavaScript, an acronym and its long form.

Only the vocabulary, the line itself or the letters of an acronym license one; a
neighbouring product, a broader or a narrower term has another name in the vocabulary.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tailor.guard.context import Context
from tailor.guard.tables import rows
from tailor.guard.verbs import singular
from tailor.guard.words import Word, plain, words
from tailor.terms import find_terms, root_key
from tailor.text import key

_KINDS = ("skill", "tool", "certificate", "degree", "domain")
_SMALL = ("of", "and", "the", "for", "in", "to", "on", "-", ",", "'s")
_MOST = 8  # letters of an acronym
_STEM = 5  # letters: a physical therapist's PT is physical therapy

Run = tuple[int, int, str]  # first word, the one behind the last, the name
Sides = tuple[list[Word], list[Word]]


def with_one_name(texts: tuple[str, str], sides: Sides, context: Context) -> Sides:
    """Return the words of line and wording with one name where they name one thing."""
    if {w.key for w in sides[1]} == {w.key for w in sides[0]}:
        return sides
    runs = _terms(texts, sides)
    sides = _merged(sides[0], runs[0]), _merged(sides[1], runs[1])
    runs = _acronyms(sides, context)
    return _merged(sides[0], runs[0]), _merged(sides[1], runs[1])


def _terms(texts: tuple[str, str], sides: Sides) -> tuple[list[Run], list[Run]]:
    """Find the terms of one side that the other side holds under another name."""
    runs: tuple[list[Run], list[Run]] = ([], [])
    terms = {f.term for text in texts for f in find_terms(text) if f.term.kind in _KINDS}
    for term in terms:
        names = {root_key(name): name for name in term.spellings}
        spelled = [[*_spelled(side, names.values(), term.name)] for side in sides]
        if all(spelled) and _forms(sides[0], spelled[0]) != _forms(sides[1], spelled[1]):
            runs[0].extend(spelled[0])
            runs[1].extend(spelled[1])
    return runs


def _spelled(side: Sequence[Word], names: Iterable[str], name: str) -> Iterator[Run]:
    for spelling in names:
        for run in _places(side, [word.key for word in words(plain(spelling))], name):
            if not _is_plain_word(side[run[0] : run[1]]):
                yield run


def _is_plain_word(part: Sequence[Word]) -> bool:
    """Say whether a name stands as a common word: "it" is no information technology."""
    first = part[0]
    is_short = len(first.text) < 4 and first.text.isalpha()
    return (
        len(part) == 1
        and first.text.islower()
        and (is_short or first.key in rows("verbs.tsv"))
    )


def _forms(side: Sequence[Word], runs: Sequence[Run]) -> set[str]:
    texts = (" ".join(word.text for word in side[start:end]) for start, end, _ in runs)
    return {root_key(key(text)) for text in texts}


def _acronyms(sides: Sides, context: Context) -> tuple[list[Run], list[Run]]:
    """Find acronyms of which one side has the long form and the other the letters."""
    runs: tuple[list[Run], list[Run]] = ([], [])
    shorts = {w.key: _letters(w) for side in sides for w in side if _is_acronym(w)}
    for short, letters in shorts.items():
        has_short = [any(word.key == short for word in side) for side in sides]
        for which, phrase in _phrases_for(short, letters, sides):
            in_old = which == 0 or bool(_places(sides[0], phrase, ""))
            if not has_short[1 - which] and not (which and in_old):
                continue
            if in_old or _is_listed(short, phrase) or _knows(context, phrase):
                for i in (0, 1):
                    runs[i].extend(_places(sides[i], [short], short))
                    runs[i].extend(_places(sides[i], phrase, short))
    return runs


def _phrases_for(short: str, letters: str, sides: Sides) -> Iterator[tuple[int, list[str]]]:
    """Yield what may be an acronym's long form, with the side that holds it."""
    listed = [word.key for word in words(rows("acronyms.tsv").get(letters, ""))]
    for which, side in enumerate(sides):
        if listed and _places(side, listed, ""):
            yield which, listed
        for start, end in _long_forms(short, letters, side):
            yield which, [w.key for w in side[start:end] if w.key not in ("-", ",")]


def _is_acronym(word: Word) -> bool:
    is_word = word.kind == "word" and not word.key.startswith("=")
    shown = word.text.replace(".", "").removesuffix("s")
    return is_word and 2 <= len(shown) <= _MOST and shown.isupper()


def _letters(word: Word) -> str:
    shown = word.text.removesuffix("s")  # PLCs, but not POS
    return "".join(c for c in shown.casefold() if c.isalnum())


def _long_forms(
    short: str, letters: str, side: Sequence[Word]
) -> Iterator[tuple[int, int]]:
    """Yield the runs of words whose first letters are an acronym's."""
    for start, first in enumerate(side):
        if first.kind != "word" or first.key[:1] != letters[0] or first.key == short:
            continue
        at, spelled = start, 0
        while at < len(side) and spelled < len(letters):
            word = side[at]
            if word.kind == "word" and word.key[:1] == letters[spelled]:
                spelled += 1
            elif word.key not in _SMALL:
                break
            at += 1
        if spelled == len(letters) and at - start > 1:
            yield start, at


def _is_listed(short: str, phrase: Sequence[str]) -> bool:
    """Say whether an acronym has this long form and no other."""
    long = [
        word.key for word in words(rows("acronyms.tsv").get(short.removesuffix("s"), ""))
    ]
    plain_long = [part for part in long if part not in ("-", ",")]
    wanted = [part for part in phrase if part != ","]
    return bool(long) and [*map(singular, wanted)] == [*map(singular, plain_long)]


def _knows(context: Context, phrase: Sequence[str]) -> bool:
    """Say whether the role or the lists of the resume hold a long form."""
    wanted = " ".join(word[:_STEM] for word in phrase)
    texts = (context.role_title, context.employer, *context.other_bullets)
    texts = (*texts, *context.skills, *context.certificates, *context.answers)
    stems = (" ".join(word[:_STEM] for word in key(text).split()) for text in texts)
    return any(f" {wanted} " in f" {stem} " for stem in stems)


def _places(side: Sequence[Word], phrase: Sequence[str], name: str) -> list[Run]:
    """Return where a phrase stands; hyphens count for nothing, a plural s neither."""
    wanted = [part for part in phrase if part not in ("-", ",")]
    at = [i for i, word in enumerate(side) if word.key not in ("-", ",")]
    keys = [side[i].key for i in at]
    found = []
    for i in range(len(at) - len(wanted) + 1):
        part = keys[i : i + len(wanted)]
        if part[:-1] == wanted[:-1] and part[-1] in (wanted[-1], f"{wanted[-1]}s"):
            found.append((at[i], at[i + len(wanted) - 1] + 1, name))
    return found


def _merged(side: Sequence[Word], runs: Sequence[Run]) -> list[Word]:
    """Return the words with each run as one; a name said twice in brackets stands once."""
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
        if name and len(out) > 1 and out[-1].key == "(" and out[-2].key == word.key:
            out.pop()  # Basic Life Support (BLS)
            end += side[end : end + 1] != [] and side[end].key == ")"
        else:
            out.append(word)
        at = end
    return out
