"""The numbers of a command line: `--yes 1,3 --no 2`, `--yes rules`."""

import os
import re
import shlex
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tailor.errors import TailorError
from tailor.text import key

if TYPE_CHECKING:
    from tailor.plan import Edit, Plan
    from tailor.plan.decision import Decided, Decision

_OPTION = re.compile(r"\s*(?:--|[\u2013\u2014])[a-z]", re.I)  # "--no", dashes joined or not
_NUMBERS = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")


class ChoiceError(TailorError):
    """The command line names an edit that can't be decided about."""

    exit_code = 2


def decisions_of(
    decided: "Decided", yes: Sequence[str], no: Sequence[str]
) -> "tuple[Decision, ...]":
    """Return what `--yes` and `--no` decide.

    Raises:
        ChoiceError: no such edit, one that asks a question, or both yes and no.
    """
    from tailor.plan.decision import Decision

    kept = dict(_numbers(decided, yes, option="--yes"))
    gone = dict(_numbers(decided, no, option="--no"))
    for number in kept.keys() & gone.keys():
        if kept[number] != gone[number]:  # "--no all --yes 3" takes back all but 3
            del (gone if kept[number] else kept)[number]
    if both := [number for number in kept if number in gone]:
        raise ChoiceError(f"Edit {both[0]} is named by --yes and by --no: choose one.")
    for number in kept:
        _check_answered(decided, number)
    return (
        *(
            Decision(number, "kept", answer=_answer(decided, number))
            for number in _joined(decided, kept)
        ),
        *(Decision(number, "taken back") for number in _joined(decided, gone)),
    )


def edits_of(plan: "Plan", have: Sequence[str]) -> "tuple[Edit, ...]":
    """Return what `--have` adds, without numbers; the same words twice are one.

    Raises:
        ChoiceError: there is nothing to add, a blank is not filled in, or the words are
            an option that slipped into the quotes.
    """
    from tailor.plan.have import having

    if option := next((words for words in have if _OPTION.match(words)), ""):
        raise ChoiceError(
            f"“{option.strip()}” is an option of tailor, nothing that you have: give it"
            " behind --have and its words, outside of their quotes."
        )
    try:
        return tuple(having(plan, words) for words in {key(w): w for w in have}.values())
    except ValueError as error:
        raise ChoiceError(
            'Say after --have what you have, each blank filled in: --have "First Aid,'
            ' expires 08/2027".'
        ) from error


def review_command(decisions: str) -> str:
    """Return how to review a run, as it can be pasted: the folder of its decisions file."""
    path = Path(decisions)
    place = str(path.parent if path.name == "decisions.json" else path)
    is_plain = re.fullmatch(r"[\w./\\:~+-]+", place) and not place.startswith("-")
    return f"tailor review {place if is_plain else _quoted(place)}"


def in_quotes(words: str) -> str:
    """Return words as one word of a command line, in quotes that people know."""
    return f'"{words}"' if not set(words) & set('"$`\\!') else shlex.quote(words)


def _quoted(place: str) -> str:
    if os.name == "nt":
        return f'"{place}"'
    return shlex.quote(place if not place.startswith("-") else f"./{place}")


def _numbers(
    decided: "Decided", words: Sequence[str], *, option: str
) -> Iterator[tuple[int, bool]]:
    """Yield numbers of edits, and whether each is named by its number."""
    pairs = [*_iter_numbers(decided, words, option=option)]
    yield from sorted(pairs, key=lambda pair: pair[1])  # the last word on each is its name


def _iter_numbers(
    decided: "Decided", words: Sequence[str], *, option: str
) -> Iterator[tuple[int, bool]]:
    edits = {edit.number: edit for edit in decided.plan.edits}
    if any(not word.strip(" ,;") for word in words):
        raise ChoiceError(f"{option} takes numbers of edits (1,3) or the word rules.")
    # "–" is what a word processor makes of "-"
    for word in re.split(r"[\s,;]+", ",".join(words).replace("–", "-")):
        if not word:
            continue
        if word.casefold() in ("rules", "rule"):
            yield from (
                (e.number, False)
                for e in edits.values()
                if e.origin == "rule" and e.state != "refused" and not e.question
            )
        elif word.casefold() == "all" and option == "--no":
            yield from ((e.number, False) for e in edits.values() if e.state != "refused")
        elif found := _NUMBERS.fullmatch(word):
            first, last = int(found[1]), int(found[2] or found[1])
            if last < first:
                raise ChoiceError(f"{option} {word} counts backwards: {last}-{first}?")
            for number in range(first, min(last, first + len(edits)) + 1):
                yield _checked(edits, number), True
        elif word.casefold() == "all":
            raise ChoiceError(
                "There is no yes to all, a model's edits are read one by one: give"
                " numbers, or --yes rules."
            )
        else:
            raise ChoiceError(
                f"{option} takes numbers of edits (1,3) or the word rules, not “{word}”."
            )


def _joined(decided: "Decided", numbers: Iterable[int]) -> dict[int, None]:
    """Return numbers with those of the edits that are made only together with them."""
    from tailor.plan.decision import companions

    edits = {edit.number: edit for edit in decided.plan.edits}
    pairs = (companions(decided.plan, edits[number]) for number in numbers)
    return dict.fromkeys(edit.number for pair in pairs for edit in pair)


def _checked(edits: "dict[int, Edit]", number: int) -> int:
    edit = edits.get(number)
    if edit is None:
        there = ", ".join(map(str, sorted(edits))) or "none"
        raise ChoiceError(f"There is no edit {number}; the numbers are: {there}.")
    if edit.state == "refused":
        raise ChoiceError(f"Edit {number} was not made, it can't be: {edit.reason}.")
    return number


def _check_answered(decided: "Decided", number: int) -> None:
    edit = next(e for e in decided.plan.edits if e.number == number)
    if edit.question and _answer(decided, number) is None:
        raise ChoiceError(
            f"Edit {number} asks: {edit.question} Run tailor review without --yes to answer"
            " it."
        )


def _answer(decided: "Decided", number: int) -> str | None:
    """Return what the person had answered before."""
    before = decided.of(number)
    return before.answer if before else None
