"""Judge one wording against the line that it would replace.

Both are read as items (reading.py): verbs, nouns, numbers, each with what it belongs to.
Then each item of the one needs a partner in the other (align.py), what has none needs a
licence, and what belongs together must stay together (bonds.py, ties.py).
"""

from collections.abc import Iterator, Sequence

from tailor.guard.checks.blanks import blank_objection
from tailor.guard.checks.bonds import bond_violations
from tailor.guard.checks.characters import character_violations
from tailor.guard.checks.coordinated import coordinated_violations
from tailor.guard.checks.licences import is_said_again, may_be_added, may_be_lost
from tailor.guard.checks.reasons import added_reason, lost_reason
from tailor.guard.checks.ties import tie_violations
from tailor.guard.context import Context
from tailor.guard.lexis.aliases import with_one_name
from tailor.guard.lexis.duties import with_duties
from tailor.guard.lexis.fillers import without_fillers
from tailor.guard.lexis.misspelt import without_slips
from tailor.guard.lexis.phrases import with_phrases
from tailor.guard.lexis.states import with_qualities
from tailor.guard.lexis.words import Word, plain, with_compounds, words
from tailor.guard.lexis.writing import one_writing
from tailor.guard.reading.align import Alignment, align
from tailor.guard.reading.read import read
from tailor.guard.reading.reading import Item, Reading
from tailor.guard.retold.concise import concisely
from tailor.guard.retold.frames import restated
from tailor.guard.retold.means.used import tools_behind
from tailor.guard.retold.rearranged import is_rearranged
from tailor.guard.retold.repeats.repeated import without_repeated_verbs
from tailor.guard.sizes.apiece import with_rates_of
from tailor.guard.sizes.ranges import with_ranges, with_units
from tailor.guard.sizes.rates import with_sizes
from tailor.guard.vetoes.vetoes import vetoed
from tailor.guard.violation import Violation

# readings of a wording as a whole, and of its clauses: more would take too long
COMPARED = 4
REARRANGED = 3
MOST = 2000  # characters of a bullet; a longer one is a page, and no wording of a line


def judge(original: str, proposed: str, context: Context) -> tuple[Violation, ...]:
    """Return every reason to refuse a wording; none: it says what the original says.

    Default-refuse: what no rule licenses is a violation.
    """
    if original == proposed:
        return ()
    if len(original) > MOST or len(proposed) > MOST:
        return (Violation("changed", "", f"it is longer than {MOST} characters"),)
    known = " ".join((original, *context.answers))
    if seen := tuple(character_violations(known, proposed)):
        return seen
    texts = plain(original), plain(proposed)
    texts = one_writing(without_slips(*texts)), one_writing(texts[1])
    if barred := tuple(vetoed(words(texts[0]), words(texts[1]), context)):
        return barred
    found = tuple(dict.fromkeys(_objections(*texts, context)))
    if not found or (not _is_another_share(found) and _is_told_otherwise(*texts, context)):
        return ()
    return found


def _is_another_share(found: Sequence[Violation]) -> bool:
    """Say whether one percentage stands for another: no other words make them one."""
    kinds = {violation.kind for violation in found if violation.words.endswith("%")}
    return {"lost", "number"} <= kinds


def _is_told_otherwise(original: str, proposed: str, context: Context) -> bool:
    """Say whether a wording says what the line says in other words or another order."""
    told, texts = (original, proposed), concisely(original, proposed)
    if texts != told and any(vetoed(words(texts[0]), words(texts[1]), context)):
        return False
    same: dict[tuple[str, str], bool] = {told: False}
    left = COMPARED

    def is_same(one: str, other: str) -> bool:
        if (one, other) not in same:
            is_equal = one.casefold() == other.casefold()
            is_left = len(same) < left
            same[one, other] = is_equal or (
                is_left and not any(_objections(one, other, context))
            )
        return same[one, other]

    told_so: list[tuple[str, str]] = []
    for pair in _retellings(*texts):  # most end at the first: the rest isn't made then
        if pair not in told_so:
            told_so.append(pair)
            if is_same(*pair):
                return True
    left = len(same) + REARRANGED
    return any(is_rearranged(old, new, is_same) for old, new in told_so)


def _retellings(original: str, proposed: str) -> Iterator[tuple[str, str]]:
    """Yield both texts in other words, which say the same: one that fits is enough."""
    yield original, proposed
    yield without_repeated_verbs(original), without_repeated_verbs(proposed)
    yield tools_behind(original, proposed) or (original, proposed)
    yield from restated(original, proposed)


def _objections(original: str, proposed: str, context: Context) -> Iterator[Violation]:
    """Yield what speaks against a wording; whoever asks for one need not wait for all."""
    if original == proposed:
        return
    old, new = _words(original, proposed, context)
    if [*map(_said, old)] == [*map(_said, new)] and not _numbers(old):
        return
    yield from coordinated_violations(old, new)
    yield from _compare(read(old), read(new), [_answer(text) for text in context.answers])


def _said(word: Word) -> tuple[str, str]:
    """Return a word's key; of a verb of several words the first as it stands, too."""
    return word.key, word.text.split()[0].casefold() if " " in word.key else ""


def _numbers(found: Sequence[Word]) -> bool:
    return any(word.quantity for word in found)


def _words(original: str, proposed: str, context: Context) -> tuple[list[Word], list[Word]]:
    texts = plain(original), plain(proposed)
    sides = with_qualities(words(texts[0]), words(texts[1]))
    old, new = with_one_name(texts, sides, context)
    old, new = with_compounds(old, new), with_compounds(new, old)
    old, new = with_phrases(old, new), with_phrases(new, old)
    old, new = [*with_sizes(tuple(old))], [*with_sizes(tuple(new))]
    old, new = with_rates_of(old, new), with_rates_of(new, old)
    old, new = with_ranges(old, new), with_ranges(new, old)
    old, new = with_units(old, new), with_units(new, old)
    kept = {word.key for word in new if not _is_joined(word, new)}
    if "responsible for" not in kept and "duty" not in kept:
        old, new = _without_fillers(old, new)
    return with_duties(old, new), with_duties(new, old)


def _without_fillers(old: list[Word], new: list[Word]) -> tuple[list[Word], list[Word]]:
    """Leave out the line's empty openings, and the wording's where they are the same."""
    bare, its = without_fillers(old), without_fillers(new)
    kept, its_kept = {*bare}, {*its}
    gone = [word.key for word in old if word not in kept]
    is_same = len(its) < len(new) and gone == [w.key for w in new if w not in its_kept]
    # what was a duty stays one: of opening stores and training staff, which was done?
    is_same = is_same and [w.key for w in bare[:1]] == [w.key for w in its[:1]]
    return bare, its if is_same else new


def _is_joined(word: Word, side: Sequence[Word]) -> bool:
    """Say whether a word is the first of a compound: duty, in duty-free."""
    return any(other.key == "-" and other.start == word.end for other in side)


def _answer(text: str) -> Reading:
    return read(with_sizes(tuple(with_phrases(words(one_writing(plain(text))), ()))))


def _compare(old: Reading, new: Reading, answers: Sequence[Reading]) -> Iterator[Violation]:
    found = align(old, new)
    told = [align(answer, new) for answer in answers]
    for item in found.lost:
        if not may_be_lost(found, item):
            yield Violation("lost", item.word.text, lost_reason(item.word))
    for item in found.added:
        yield from _added(found, item, told)
    yield from tie_violations(found, [tie for answer in answers for tie in answer.ties])
    yield from bond_violations(found)


def _added(found: Alignment, item: Item, told: Sequence[Alignment]) -> Iterator[Violation]:
    if item.word.kind == "blank":
        if reason := blank_objection(found, item):
            yield Violation("added", item.word.text, reason)
        return
    if may_be_added(found, item) or any(is_said_again(answer, item) for answer in told):
        return
    kind = "number" if item.word.quantity else "added"
    yield Violation(kind, item.word.text, added_reason(item.word))
