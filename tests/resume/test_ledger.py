"""No character is claimed twice, and what nobody claims is not lost."""

import pytest

from tailor.document import Document, Line
from tailor.resume.ledger import Ledger, uncovered
from tailor.resume.passage import join, whole_line
from tailor.resume.resume import Piece, Resume


def test_a_claim_on_what_is_taken_is_refused() -> None:
    document = Document("resume", "text", (Line("Nurse, Mercy Hospital"),))
    ledger = Ledger(document)
    line = join(document, [whole_line(document, 0)])
    ledger.claim(line, 0, 5)

    with pytest.raises(ValueError, match="claimed twice"):
        ledger.claim(line, 0, 12)


def test_marks_between_claims_are_separators_and_words_are_not() -> None:
    document = Document("resume", "text", (Line("Nurse at Mercy | somewhere"),))
    ledger = Ledger(document)
    line = join(document, [whole_line(document, 0)])
    kept = (ledger.claim(line, 0, 5), ledger.claim(line, 9, 14))

    separators, other = ledger.rest(kept)

    assert [piece.text for piece in separators] == ["at"]
    assert [piece.text for piece in other] == ["| somewhere"]


def test_what_is_missing_or_doubled_shows_as_uncovered() -> None:
    document = Document("resume", "text", (Line("AB"), Line("unseen", visible=False)))
    piece = Piece("A", (whole_line(document, 0),))
    doubled = Resume(document, other=(piece, Piece("AB", piece.spans)))

    assert len(uncovered(Resume(document), document)) == 2
    assert len(uncovered(doubled, document)) == 2
    assert uncovered(Resume(document, other=(piece, piece)), document) == ()
