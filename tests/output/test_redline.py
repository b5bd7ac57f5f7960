"""The review copy can be accepted or rejected as a whole."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from tailor.output.docx.redline import redline


@given(old=st.text(), new=st.text())
@example(old="Improving triage", new="Improved triage")
def test_accepting_all_gives_the_new_text_rejecting_all_the_old(old: str, new: str) -> None:
    pieces = redline(old, new)

    assert "".join(p.text for p in pieces if p.kind != "deleted") == new
    assert "".join(p.text for p in pieces if p.kind != "inserted") == old


@given(old=st.text(), new=st.text())
def test_no_piece_is_empty_and_no_two_neighbours_are_of_one_kind(
    old: str, new: str
) -> None:
    pieces = redline(old, new)

    assert all(piece.text for piece in pieces)
    assert all(a.kind != b.kind for a, b in pairwise(pieces))


def test_words_change_whole() -> None:
    assert [(p.kind, p.text) for p in redline("Improving triage.", "Improved triage.")] == [
        ("deleted", "Improving"),
        ("inserted", "Improved"),
        ("kept", " triage."),
    ]
