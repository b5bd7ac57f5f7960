"""A wording becomes edits of the very lines that it changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.document import Document, Line, Span
from tailor.llm.hunks import applied, edits_of, hunks
from tailor.plan import Edit, apply_edits
from tailor.resume import Piece

LIKE = Edit(0, "wording", 0, 0, 0, "", "", "why", origin="model")
WORDS = st.lists(st.sampled_from(["a", "bb", "ccc", "d.", "e"]), min_size=1).map(" ".join)


def wrapped(*lines: str, text: str) -> tuple[Piece, Document]:
    document = Document("x.txt", "text", tuple(Line(line) for line in lines))
    spans = tuple(Span(i, 0, len(line)) for i, line in enumerate(lines))
    return Piece(text, spans), document


@given(old=WORDS, new=WORDS)
def test_the_changes_lead_from_old_to_new(old: str, new: str) -> None:
    assert applied(old, hunks(old, new)).split() == new.split()


@given(old=st.lists(WORDS, min_size=1, max_size=3), new=WORDS)
def test_edits_of_wrapped_lines_make_the_new_wording(old: list[str], new: str) -> None:
    piece, document = wrapped(*old, text=" ".join(old))

    edits = edits_of(hunks(piece.text, new), piece, document, like=LIKE)

    made = [
        apply_edits(line.text, tuple(edit for edit in edits if edit.line == i))
        for i, line in enumerate(document.lines)
    ]
    assert " ".join(made).split() == new.split()
    assert len({edit.line for edit in edits}) == len(edits)


def test_a_word_over_a_line_s_end_is_left_alone_or_nothing_is_made() -> None:
    piece, document = wrapped(
        "Held daily hud-", "dles at noon", text="Held daily huddles at noon"
    )

    kept = edits_of(
        hunks(piece.text, "Led daily huddles at 12"), piece, document, like=LIKE
    )
    parted = edits_of(
        hunks(piece.text, "Held daily talks at noon"), piece, document, like=LIKE
    )

    assert [(e.line, e.old, e.new) for e in kept] == [(0, "Held", "Led"), (1, "noon", "12")]
    assert parted == ()


def test_no_space_stays_where_a_line_lost_its_first_word() -> None:
    text = "Checked and filled out forms"
    piece, document = wrapped("Checked and filled", "out forms", text=text)

    edits = edits_of(hunks(text, "Checked and completed forms"), piece, document, like=LIKE)

    made = [
        apply_edits(line.text, tuple(e for e in edits if e.line == i))
        for i, line in enumerate(document.lines)
    ]
    assert made == ["Checked and completed", "forms"]


def test_a_stretch_that_another_edit_changes_is_left_out() -> None:
    text = "Kept Basic Life Support cards up"
    piece, document = wrapped(text, text=text)
    at = text.index(" cards")

    edits = edits_of(
        hunks(text, "Maintained Basic Life Support cards"),
        piece,
        document,
        like=LIKE,
        locked=((at, at),),
    )

    assert [(e.old, e.new) for e in edits] == [("Kept", "Maintained"), (" up", "")]


@pytest.mark.parametrize("text", ["Other words", "Kept stock and more"])
def test_a_text_that_is_not_the_file_s_makes_no_edit(text: str) -> None:
    _, document = wrapped("Kept stock", text="Kept stock")
    piece = Piece(text, (Span(0, 0, 10),))

    assert edits_of(hunks(text, "Counted stock"), piece, document, like=LIKE) == ()
