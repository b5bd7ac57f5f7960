"""What a person decided in a word processor, shown before anything is written."""

from collections.abc import Iterator
from pathlib import Path

from tailor.cli.console import say, say_json, terminal
from tailor.cli.keys import Keys, keys
from tailor.cli.layout import Layout, glued
from tailor.cli.prompt_edit import iter_change
from tailor.errors import InputError
from tailor.output.returned.fates import What
from tailor.output.returned.read import Returned, returned
from tailor.output.review.decisions import digest
from tailor.output.review.rewrite import Review
from tailor.output.story.change import change_of_edit
from tailor.plan import Edit, warning
from tailor.plan.decision import line_with
from tailor.text import shown_name

_MOST = 20_000_000  # bytes; a resume with photos is as large
_WORDS: dict[What, str] = {
    "kept": "kept",
    "answered": "answered",
    "edited": "edited",
    "taken back": "taken back",
    "undecided": "not decided",
}


def take_back(
    review: Review, path: Path, *, as_json: bool, is_asking: bool
) -> tuple[Review | None, dict[str, object]]:
    """Show what a saved review copy says; return the review with it if it is to be written.

    The second value is the same as data, with as_json; then nobody is asked, and only
    where is_asking is False anything is to be written.

    Raises:
        InputError: it can't be read, is no Word document, or belongs to another run.
    """
    found = read_returned(review, path)
    if not as_json:
        name = shown_name(path.name)
        is_taken = agreed(found, name, keys() if is_asking else None, terminal())
        return (found.review if is_taken else None), {}
    from tailor.output.returned.json import returned_json

    data: dict[str, object] = {"returned": returned_json(found)}
    if is_asking or not found.has_news:
        say_json(data | {"files": []})
        return None, {}
    return found.review, data


def read_returned(review: Review, path: Path) -> Returned:
    """Return what a saved review copy says; it may be named from the review's folder.

    Raises:
        InputError: it can't be read, is no Word document, or belongs to another run.
    """
    place = path if path.exists() or path.is_absolute() else review.folder / path
    name = shown_name(place.name)
    try:
        with place.open("rb") as file:
            data = file.read(_MOST + 1)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise InputError(
            f"{shown_name(str(path))} can't be found: give the review copy that you saved."
        ) from error
    except OSError as error:
        raise InputError(
            f"{name} can't be read: close it in your word processor and try again."
        ) from error
    if len(data) > _MOST:
        raise InputError(f"{name} is larger than {_MOST // 1_000_000} MB: is it the copy?")
    if digest(data) == review.held.resume.sha256:
        raise InputError(f"{name} is your resume as it was: give the review copy.")
    if any(digest(data) in ours.sha256 for ours in review.held.files.values()):
        raise InputError(
            f"{name} is as tailor wrote it: accept or reject its changes in your word"
            " processor, save it, and run this again."
        )
    return returned(review, data, name)


def agreed(found: Returned, name: str, answers: Keys | None, layout: Layout) -> bool:
    """Show what was found; return whether it is to be written.

    answers: where the answer comes from; None writes without asking.
    """
    for line in iter_returned(found, name, layout):
        say(line)
    if not found.has_news:
        for line in layout.wrap("That is what was decided already; nothing to write."):
            say(line)
        return False
    if answers is None:
        return True
    while True:
        key = answers.key("Write your files so? [y]es  [n]o > ")
        if key == "y":
            return True
        if key in ("n", "q"):
            say("Nothing was written.")
            return False


def iter_returned(found: Returned, name: str, layout: Layout) -> Iterator[str]:
    """Yield what became of each edit, what the person wrote, and what can't be taken."""
    yield from layout.wrap(f"In {glued(name)}: {_figures(found)}.")
    for what, words in _WORDS.items():
        if numbers := _numbers(found, what):
            yield from layout.labelled(words, _about(what, numbers), indent=2)
    plan = found.review.decided.plan
    for number in _numbers(found, "edited"):
        edit = next(edit for edit in plan.edits if edit.number == number)
        yield ""
        yield from _iter_edited(found, edit, layout)
    for edit in found.new:
        if edit.state == "made":
            yield ""
            yield from _iter_new(found, edit, layout)
    if found.left:
        yield ""
        yield from layout.wrap("Can't be carried over:")
        for sentence in found.left:
            yield from layout.wrap(sentence, indent=2, hang=4)
    yield ""


def _figures(found: Returned) -> str:
    counts = [(len(_numbers(found, what)), words) for what, words in _WORDS.items()]
    counts = [(n, f"{words} by you" if words == "edited" else words) for n, words in counts]
    own = sum(edit.state == "made" for edit in found.new)
    parts = [f"{count} {words}" for count, words in counts if count]
    parts += [f"{own} of your own"] if own else []
    return ", ".join(parts) or "nothing that is not in your resume"


def _numbers(found: Returned, what: What) -> list[int]:
    return sorted(number for number, own in found.whats.items() if own == what)


def _about(what: What, numbers: list[int]) -> str:
    listed = ", ".join(map(str, numbers))
    return f"{listed} (still tracked there)" if what == "undecided" else listed


def _iter_edited(found: Returned, edit: Edit, layout: Layout) -> Iterator[str]:
    """Yield the line as it was, as we had it and as the person has it."""
    before, now = found.before.decided.result, found.review.decided.result
    mine = next(one for one in now.edits if one.number == edit.number)
    ours = next(one for one in before.edits if one.number == edit.number)
    place = change_of_edit(now, mine).place
    yield from layout.split(f"Edit {edit.number}", f"{place}, by you", indent=0)
    if not edit.is_new_line:
        was = before.resume.document.lines[edit.line].text
        yield from layout.labelled("was", was, indent=2)
    yield from layout.labelled("ours", line_with(before, ours), indent=2)
    yield from layout.labelled("yours", line_with(now, mine), indent=2)
    yield from _iter_warned(found, mine, layout)


def _iter_new(found: Returned, edit: Edit, layout: Layout) -> Iterator[str]:
    yield from layout.split(f"Edit {edit.number}", "your own", indent=0)
    yield from iter_change(found.review.decided.result, edit, layout)
    yield from _iter_warned(found, edit, layout)


def _iter_warned(found: Returned, edit: Edit, layout: Layout) -> Iterator[str]:
    if said := warning(edit, found.review.decided.plan.resume):
        yield from layout.wrap(f"Mind: {said}. It is your line.", indent=2)
