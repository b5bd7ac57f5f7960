"""Edits that wait for a yes are tracked changes: Word's yes and no decide about them."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tailor.document import Span
from tailor.document.docx.read import read_docx
from tailor.output.copies import provable
from tailor.output.docx.pen import WAITING
from tailor.output.original import with_waiting
from tailor.output.returned.read import returned
from tailor.output.review.rewrite import Review, reopen, rewrite
from tailor.output.write import write_plan
from tailor.plan import Edit, Plan, rewording
from tailor.plan.decision import Decision
from tailor.plan.edit import in_order
from tests.output.people import PEOPLE, TODAY, copy_to_send, lines, plan_of
from tests.output.word import Word, go_through, holder

Run = Callable[[str, int], tuple[Review, bytes]]
SEEDS = range(2)


@pytest.fixture(scope="module")
def run_of(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Return a run that makes nothing unasked, opened again, and its review copy.

    seed: 0 for nothing decided yet, else which mix of yes, no and nothing was.
    """

    @cache
    def run(name: str, seed: int) -> tuple[Review, bytes]:
        folder = tmp_path_factory.mktemp(f"{name}-{seed}".replace(".", "-")) / "out"
        plan = plan_of(name)
        numbers = [edit.number for edit in plan.made]
        states = ("undecided" if e.state == "made" else e.state for e in plan.edits)
        edits = tuple(replace(e, state=s) for e, s in zip(plan.edits, states, strict=True))
        written = write_plan(replace(plan, edits=edits), folder)
        if seed:
            random = Random(f"{name} {seed}")
            chosen = [(n, random.choice(("kept", "taken back", ""))) for n in numbers]
            review = reopen(folder, today=TODAY)
            review = review.decide([Decision(n, c) for n, c in chosen if c])  # type: ignore[arg-type]
            written = rewrite(review)
        return reopen(folder, today=TODAY), written.paths[1].read_bytes()

    return run


def resume_with(plan: Plan, *, waiting: bool = False) -> dict[str, list[str]]:
    """Return what the copy to send says of a plan, with every yes where asked for."""
    numbers = [edit.number for edit in plan.edits if edit.state == "undecided"]
    if waiting:
        plan = with_waiting(plan, numbers)
    _, copies = provable(plan)
    return lines(read_docx(copies.resume, "resume.docx"))


def is_shown(copy: bytes) -> bool:
    """Whether the review copy could track all that waits."""
    return "It waits for you in tailor review" not in "".join(Word(copy).comments())


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_yes_gives_all_edits_and_every_no_the_source(
    run_of: Run, name: str, seed: int
) -> None:
    review, copy = run_of(name, seed)
    plan = review.decided.result
    yes, no = Word(copy), Word(copy)
    for change in yes.changes:
        yes.accept(change)
    for change in no.changes:
        no.reject(change)

    if is_shown(copy):
        every = resume_with(plan, waiting=True)
        assert lines(read_docx(yes.save(), "review.docx")) == every
    source = resume_with(replace(plan, edits=()))
    assert lines(read_docx(no.save(), "review.docx")) == source
    # what waits refused, all else accepted, is the copy to send
    rest = Word(copy).decided(WAITING)
    assert lines(read_docx(rest, "review.docx")) == resume_with(plan)
    if not seed:
        assert resume_with(plan) == source


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("seed", SEEDS)
def test_what_nobody_touched_goes_on_waiting(run_of: Run, name: str, seed: int) -> None:
    review, copy = run_of(name, seed)

    found = returned(review, Word(copy).save(), "review.docx")

    assert set(found.whats.values()) <= {"undecided", "kept"}
    assert (found.has_news, found.new, found.left) == (False, (), ())


@pytest.mark.parametrize("name", PEOPLE)
def test_all_accepted_is_every_yes_and_all_rejected_every_no(
    run_of: Run, name: str
) -> None:
    review, copy = run_of(name, 0)
    yes, no = Word(copy), Word(copy)
    for change in yes.changes:
        yes.accept(change)
    for change in no.changes:
        no.reject(change)

    kept = returned(review, yes.save(), "review.docx")
    back = returned(review, no.save(), "review.docx")

    assert set(kept.whats.values()) == {"kept"}
    assert set(back.whats.values()) == {"taken back"}
    assert (kept.left, kept.new, back.left, back.new) == ((), (), (), ())
    assert copy_to_send(kept) == resume_with(review.decided.result, waiting=True)
    # what a text box has no room for was never in the copy, and nobody was asked
    proven, _ = provable(back.review.decided.result)
    assert proven.made == ()
    states = {edit.number: edit.state for edit in proven.edits}
    assert all(states[edit.number] == "refused" for edit in back.review.decided.open)


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("seed", range(2))
def test_what_was_decided_in_word_comes_out_and_what_is_left_waits(
    run_of: Run, name: str, seed: int
) -> None:
    review, copy = run_of(name, seed % 2)
    word = Word(copy)
    go_through(word, Random(f"{name} {seed}"))
    wanted = lines(read_docx(word.decided(WAITING), "review.docx"))

    found = returned(review, word.save(), "review.docx")

    assert found.left == ()
    assert copy_to_send(found) == wanted


def change_with(word: Word, text: str) -> list[object]:
    """Return the changes of the paragraph that holds a text."""
    paragraph = word.paragraph(text)
    return [change for change in word.changes if holder(change[0]) is paragraph]


def test_one_yes_in_a_line_leaves_the_others_of_it_waiting(run_of: Run) -> None:
    review, copy = run_of("accountant.docx", 0)
    word = Word(copy)
    spelled, *_ = change_with(word, "fixed assets, sales")
    word.accept(spelled)  # type: ignore[arg-type]

    found = returned(review, word.save(), "review.docx")
    after = rewrite(found.review)

    whats = {e.new: found.whats[e.number] for e in review.decided.plan.edits}
    assert whats["U.S. GAAP"] == "kept"
    assert whats["month-end close"] == "undecided"
    sent, tracked = (line_of(path, "fixed assets, sales") for path in after.paths[:2])
    assert "U.S. GAAP" in sent
    assert "month-end close" not in sent
    assert "month-end close" in tracked


def line_of(path: Path, words: str) -> str:
    found = lines(read_docx(path.read_bytes(), path.name))
    return next(text for text in found["body"] if words in text)


def test_words_typed_into_what_waits_are_a_yes_in_those_words(run_of: Run) -> None:
    review, copy = run_of("nurse.docx", 0)
    word = Word(copy)
    word.retype("(BLS)", "(BLS, renewed)")

    found = returned(review, word.save(), "review.docx")

    number = next(e.number for e in review.decided.plan.edits if e.new == " (BLS)")
    assert found.whats[number] == "edited"
    assert set(found.whats.values()) == {"edited", "undecided"}
    (line,) = [text for text in copy_to_send(found)["body"] if "BLS" in text]
    assert line.startswith("Basic Life Support (BLS, renewed), American")


def test_what_the_person_strikes_of_an_accepted_edit_goes(run_of: Run) -> None:
    review, copy = run_of("nurse.docx", 0)
    word = Word(copy)
    for change in word.changes:
        word.accept(change)
    word.type_tracked("(BLS)", "(BLS, renewed)")  # and no name of ours is left

    found = returned(review, word.save(), "review.docx")

    (line,) = [text for text in copy_to_send(found)["body"] if "BLS" in text]
    assert line.startswith("Basic Life Support (BLS, renewed), American")


@pytest.mark.parametrize("waits", ["list", "words"])
def test_a_sorted_list_and_words_inside_of_it_are_told_apart(waits: str) -> None:
    plan = plan_of("nurse.docx")
    lines_ = plan.resume.document.lines
    line = next(i for i, k in enumerate(lines_) if "Pyxis, discharge" in k.text)
    text = lines_[line].text
    items = [Span(line, m.start(), m.end()) for m in re.finditer(r"[^,]+(?=,|$)", text)]
    items = [replace(i, start=i.start + (text[i.start] == " ")) for i in items]
    name = text[items[0].start : items[0].end]
    end, back = items[-1].end, tuple(reversed(items))
    new = in_order(text, back)
    order = Edit(1, "order", line, 0, end, text[:end], new, "why", items=back)
    words = replace(rewording(plan.resume, line, name, f"Good {name}"), number=2)
    after = rewording(plan.resume, line, "", ", Epic")
    after = replace(after, number=3, kind="skill")
    first, second = (order, words) if waits == "words" else (words, order)
    edits = (first, replace(second, state="undecided"), replace(after, state="undecided"))
    plan = replace(plan, edits=edits)
    _, copies = provable(plan)
    yes, rest = Word(copies.review), Word(copies.review).decided(WAITING)
    for change in yes.changes:
        yes.accept(change)

    all_of_it = lines(read_docx(yes.save(), "review.docx"))

    assert is_shown(copies.review)
    assert all_of_it == resume_with(plan, waiting=True)
    assert any(k.endswith(f"Good {name}, Epic") for k in all_of_it["body"])
    assert lines(read_docx(rest, "review.docx")) == resume_with(plan)
