"""A sitting over edits of a model: read one bullet at a time, answered by the person."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tailor.cli.layout import Layout
from tailor.cli.prompt import sit
from tailor.cli.today import today
from tailor.output.review.rewrite import Review, reopen
from tailor.plan import Edit


@dataclass
class Scripted:
    """Keys and lines as a person would give them."""

    given: Iterator[str]
    asked: list[str] = field(default_factory=list)

    def key(self, prompt: str) -> str:
        """Return the next answer."""
        self.asked.append(prompt)
        return next(self.given, "q")

    def line(self, prompt: str, text: str = "") -> str | None:
        """Return the next answer, "=" for the text that stands there."""
        self.asked.append(prompt)
        said = next(self.given, None)
        return text if said == "=" else said


@pytest.fixture
def review(riverside: Path) -> Review:
    """Return a review with a model's wording in two places of a bullet, and a question."""
    found = reopen(riverside, today=today())
    plan = found.decided.plan
    lines = [line.text for line in plan.resume.document.lines]
    line = next(i for i, text in enumerate(lines) if "plans of care" in text)

    def edit(number: int, old: str, new: str) -> Edit:
        start = lines[line].index(old)
        end = start + len(old)
        made = Edit(number, "wording", line, start, end, old, new, "Shorter.")
        return replace(made, origin="model")

    words = lines[line].split()
    first, last = words[0], words[-1]
    asks = replace(
        edit(7, words[1], f"{words[1]} ____"), state="asked", question="How many?"
    )
    edits = (edit(5, first, f"{first} and"), edit(6, last, f"{last}!"), asks)
    plan = replace(plan, edits=(*plan.edits[:1], *edits))
    return replace(found, decided=replace(found.decided, plan=plan))


def sitting(
    review: Review, capsys: pytest.CaptureFixture[str], *given: str
) -> tuple[Review, str, list[Review]]:
    """Return the review after a sitting, what was shown, and each saved state."""
    saved: list[Review] = []
    after = sit(review, Scripted(iter(given)), lambda: Layout(80), saved.append)
    return after, capsys.readouterr().out, saved


def choices(review: Review) -> dict[int, str]:
    return {d.number: d.choice for d in review.decided.decisions}


def test_two_edits_of_one_bullet_are_one_question(
    review: Review, capsys: pytest.CaptureFixture[str]
) -> None:
    after, shown, saved = sitting(review, capsys, "y", "n", "q")

    assert "Edit 1 of 3" in shown
    assert "Edits 5, 6, 2 of 3" in shown
    assert choices(after) == {1: "kept", 5: "taken back", 6: "taken back"}
    assert saved[-1] == after


def test_a_key_at_the_question_is_a_key_and_words_are_an_answer(
    review: Review, capsys: pytest.CaptureFixture[str]
) -> None:
    after, shown, _ = sitting(review, capsys, "y", "y", "?", "12", "y")

    assert "How many? (Enter: I don't know)" not in shown  # the prompt is the keyboard's
    (decision,) = [d for d in after.decided.decisions if d.number == 7]
    assert (decision.choice, decision.answer) == ("kept", "")

    after, shown, _ = sitting(review, capsys, "s", "s", "12", "y")
    assert "12" in shown
    assert after.decided.decisions[-1].answer == "12"
    assert "____" not in after.decided.result.edits[-1].new


def test_what_the_guard_says_of_typed_words_is_told_and_blocks_nothing(
    review: Review, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "Led a team of 40 nurses and raised revenue by 30%"
    after, shown, _ = sitting(review, capsys, "y", "e", typed, "q")

    assert "Mind: " in shown
    assert after.decided.decisions[-1].text == typed
    line = after.decided.result.edits[1].line
    assert [e.new for e in after.decided.result.edits_of(line) if e.number == 5]


def test_a_line_left_as_it_stands_is_a_yes(
    review: Review, capsys: pytest.CaptureFixture[str]
) -> None:
    after, _, _ = sitting(review, capsys, "y", "e", "=", "q")

    assert choices(after) == {1: "kept", 5: "kept", 6: "kept"}


def test_a_blank_in_a_typed_line_is_not_let_in(
    review: Review, capsys: pytest.CaptureFixture[str]
) -> None:
    after, shown, _ = sitting(review, capsys, "y", "e", "Cared for ____ people", "q")

    assert "Fill in the blank first" in shown
    assert choices(after) == {1: "kept"}


def test_a_move_shows_the_line_that_it_goes_behind(
    review: Review, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = review.decided.plan
    lines = plan.resume.document.lines
    line = next(i for i, one in enumerate(lines) if "plans of care" in one.text)
    moved = Edit(9, "move", line, 0, 0, "", "", "Order.", after=line - 2)
    plan = replace(plan, edits=(moved,))
    review = replace(review, decided=replace(review.decided, plan=plan))

    _, shown, _ = sitting(review, capsys, "e", "q")

    assert lines[line].text[:40] in shown
    assert f"behind {lines[line - 2].text[:40]}" in shown
    assert "has no words" in shown
