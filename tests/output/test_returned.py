"""What a person decided in Word is what comes out, and nothing is dropped silently."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from random import Random

import pytest
from lxml import etree

from tailor.document import document_from_bytes
from tailor.document.docx.read import read_docx
from tailor.errors import InputError
from tailor.gap import compare
from tailor.job import job_from_document
from tailor.output.copies import provable
from tailor.output.returned.read import returned
from tailor.output.review.rewrite import Review, reopen
from tailor.output.write import write_plan
from tailor.plan import propose, rewording
from tests.output.people import PEOPLE, TODAY, copy_to_send, lines, plan_of
from tests.output.word import W, Word, go_through, holder, w


@pytest.fixture(scope="module")
def run_of(tmp_path_factory: pytest.TempPathFactory) -> "Run":
    """Return a run for a file of fixtures/, opened again, and its review copy."""

    @cache
    def run(name: str) -> tuple[Review, bytes]:
        folder = tmp_path_factory.mktemp(name.partition(".")[0])
        written = write_plan(plan_of(name), folder)
        return reopen(folder, today=TODAY), written.paths[1].read_bytes()

    return run


Run = Callable[[str], tuple[Review, bytes]]


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("seed", range(3))
def test_what_was_decided_in_word_is_what_comes_out(
    run_of: Run, name: str, seed: int
) -> None:
    review, copy = run_of(name)
    word = Word(copy)
    go_through(word, Random(f"{name} {seed}"))
    saved = word.save()

    found = returned(review, saved, "review.docx")

    assert found.left == ()
    assert copy_to_send(found) == lines(read_docx(saved, "review.docx"))


def test_what_nobody_decided_stays_open_however_word_saves_it(run_of: Run) -> None:
    review, copy = run_of("nurse.docx")

    found = returned(review, Word(copy).save(), "review.docx")

    assert set(found.whats.values()) == {"undecided"}
    assert (found.has_news, found.new, found.left) == (False, (), ())


@pytest.mark.parametrize("name", PEOPLE)
def test_all_accepted_is_all_kept_and_all_rejected_is_the_resume_as_it_was(
    run_of: Run, name: str
) -> None:
    review, copy = run_of(name)
    yes, no = Word(copy), Word(copy)
    for change in yes.changes:
        yes.accept(change)
    for change in no.changes:
        no.reject(change)

    kept = returned(review, yes.save(), "review.docx")
    back = returned(review, no.save(), "review.docx")

    assert set(kept.whats.values()) == {"kept"}
    assert set(back.whats.values()) == {"taken back"}
    assert (kept.left, back.left) == ((), ())
    assert (kept.new, back.new) == ((), ())
    # what a text box has no room for was never in the copy, and nobody was asked
    assert provable(back.review.decided.result)[0].made == ()


def of_line(word: Word, text: str) -> list[list[etree._Element]]:
    """Return the changes inside of the paragraph that holds a text, in order."""
    paragraph = word.paragraph(text)
    return [group for group in word.changes if holder(group[0]) is paragraph]


def test_two_edits_of_one_line_are_told_apart(run_of: Run) -> None:
    review, copy = run_of("accountant.docx")
    word = Word(copy)
    spelled, hyphened, *_ = of_line(word, "fixed assets, sales")
    word.reject(spelled)
    word.accept(hyphened)

    found = returned(review, word.save(), "review.docx")

    made = {e.new: found.whats[e.number] for e in review.decided.result.made}
    assert made["U.S. GAAP"] == "taken back"
    assert made["month-end close"] == "kept"
    assert made[", account reconciliations"] == "undecided"


def test_many_edits_of_one_line_are_told_apart(run_of: Run) -> None:
    review, _ = run_of("nurse.docx")
    resume = review.decided.plan.resume
    line = next(i for i, k in enumerate(resume.document.lines) if "Pyxis" in k.text)
    names = ("alpha", "beta", "gamma", "delta", "eta", "iota", "kappa", "rho", "tau", "phi")
    own = [rewording(resume, line, "", f", {name}") for name in names]
    review = review.decide((), own)
    _, copies = provable(review.decided.result)
    word = Word(copies.review)
    for change in of_line(word, "Pyxis"):
        word.accept(change)
    for name in ("gamma", "rho"):
        word.retype(f", {name}", "")

    found = returned(review, word.save(), "review.docx")

    whats = {e.new: found.whats[e.number] for e in review.decided.result.made}
    back = [name for name in names if whats[f", {name}"] == "taken back"]
    assert (back, found.left) == (["gamma", "rho"], ())
    assert whats[", phi"] == "kept"


def test_a_half_accepted_edit_is_edited_by_the_person(run_of: Run) -> None:
    review, copy = run_of("accountant.docx")
    word = Word(copy)
    spelled, *_ = of_line(word, "fixed assets, sales")
    assert [mark.tag for mark in spelled] == [w("del"), w("ins")]
    word.reject(spelled[:1])  # the old words stay, the new ones come too
    word.accept(spelled[1:])

    found = returned(review, word.save(), "review.docx")

    decision = next(d for d in found.review.decided.decisions if d.choice == "edited")
    assert "USU.S. GAAP" in decision.text
    assert "USU.S. GAAP" in " ".join(copy_to_send(found)["body"])


def test_a_retyped_edit_is_edited_and_one_beside_it_stays_what_it_is(run_of: Run) -> None:
    review, copy = run_of("nurse.docx")
    retyped, beside = Word(copy), Word(copy)
    for word in (retyped, beside):
        for change in of_line(word, "Basic Life Support"):
            word.accept(change)
    retyped.retype("(BLS)", "(BLS, since 2016)")
    beside.retype("08/2027", "09/2027")
    number = next(e.number for e in review.decided.result.made if "(BLS)" in e.new)

    one = returned(review, retyped.save(), "review.docx")
    other = returned(review, beside.save(), "review.docx")

    assert one.whats[number] == "edited"
    assert other.whats[number] == "kept"
    assert [(e.old, e.new, e.origin) for e in other.new] == [("08", "09", "person")]
    for found, words in ((one, "(BLS, since 2016)"), (other, "09/2027")):
        assert any(words in line for line in copy_to_send(found)["body"])


def test_what_is_typed_with_tracking_on_is_the_persons(run_of: Run) -> None:
    review, copy = run_of("nurse.docx")
    word = Word(copy)
    word.type_tracked("Lakeside", "Lakeview")

    found = returned(review, word.save(), "review.docx")

    assert [(e.old, e.new) for e in found.new] == [("Lakeside", "Lakeview")]
    assert set(found.whats.values()) == {"undecided"}


def test_a_line_below_a_paragraph_of_several_lines_says_what_was_typed(run_of: Run) -> None:
    review, copy = run_of("boxes.docx")
    word = Word(copy)
    word.add_after("and floated to the third", "Float pool since 2022")

    found = returned(review, word.save(), "review.docx")

    assert found.left == ()
    assert copy_to_send(found) == lines(read_docx(word.save(), "review.docx"))


def test_a_paragraph_dragged_with_tracking_on_has_moved(run_of: Run) -> None:
    review, copy = run_of("nurse.docx")
    word = Word(copy)
    word.drag_tracked("Called providers", "Medication administration for 24")

    found = returned(review, word.save(), "review.docx")

    assert [edit.kind for edit in found.new] == ["move"]
    assert copy_to_send(found) == lines(read_docx(word.save(), "review.docx"))


def test_lines_that_come_go_and_move_are_the_persons_edits(run_of: Run) -> None:
    review, copy = run_of("nurse.docx")
    word = Word(copy)
    word.add_after("Charted assessments", "Sat on the falls committee.")
    word.take_out("Took vital signs")
    word.put_after("Called providers", "Willamette")  # out of its list

    found = returned(review, word.save(), "review.docx")

    assert found.left == ()
    assert copy_to_send(found) == lines(read_docx(word.save(), "review.docx"))
    added = next(e for e in found.new if e.new == "Sat on the falls committee.")
    gone = next(e for e in found.new if e.old.startswith("Took vital signs"))
    assert (added.is_new_line, gone.kind) == (True, "removal")


def test_a_line_moved_in_its_list_is_a_move(run_of: Run) -> None:
    review, copy = run_of("nurse.docx")
    word = Word(copy)
    word.put_after("Called providers", "Medication administration for 24")

    found = returned(review, word.save(), "review.docx")

    assert [edit.kind for edit in found.new] == ["move"]
    assert copy_to_send(found) == lines(read_docx(word.save(), "review.docx"))


def test_an_answer_typed_into_the_line_answers_the_question(run_of: Run) -> None:
    review, copy = run_of("nurse.docx")
    lines_ = review.decided.plan.resume.document.lines
    line = next(i for i, one in enumerate(lines_) if "Charted" in one.text)
    asked = replace(
        rewording(review.decided.plan.resume, line, "Cerner", "Cerner, ____ notes a shift"),
        state="asked",
        question="How many notes?",
    )
    review = review.decide((), (asked,))
    word = Word(copy)
    word.retype("Cerner for", "Cerner, 30 notes a shift for")

    found = returned(review, word.save(), "review.docx")

    number = review.last_number
    assert found.whats[number] == "answered"
    assert next(d.answer for d in found.review.decided.decisions if d.number == number) == (
        "30"
    )


def test_reading_a_copy_twice_adds_nothing(run_of: Run) -> None:
    review, copy = run_of("nurse.docx")
    word = Word(copy)
    word.add_after("Charted assessments", "Sat on the falls committee.")
    word.retype("08/2027", "09/2027")
    once = returned(review, word.save(), "review.docx")

    again = returned(once.review, word.save(), "review.docx")

    assert not again.has_news


def test_a_comment_and_a_table_that_cant_be_carried_over_are_told(run_of: Run) -> None:
    review, copy = run_of("nurse.docx")
    word = Word(copy)
    word.comment("Is this still true?")
    body = word.root[0]
    table = etree.fromstring(
        f'<w:tbl xmlns:w="{W}"><w:tr><w:tc><w:p><w:r><w:t>Shifts</w:t></w:r></w:p></w:tc>'
        "</w:tr></w:tbl>"
    )
    body.insert(3, table)

    found = returned(review, word.save(), "review.docx")

    assert any("Is this still true?" in sentence for sentence in found.left)
    assert any("tables" in sentence for sentence in found.left)


def test_the_copy_of_another_resume_or_ad_is_refused(run_of: Run) -> None:
    review, _ = run_of("nurse.docx")
    _, others = run_of("electrician.docx")
    with pytest.raises(InputError, match="less than half of your resume's lines"):
        returned(review, others, "review.docx")

    resume = review.decided.plan.resume
    words = "Nurse for our clinic\n\nRequirements\nBLS is a must from the first day.\n"
    ad = job_from_document(document_from_bytes(words.encode(), "ad.txt", role="ad"))
    plan = propose(resume, compare(resume, ad, today=TODAY))
    assert any(edit.term == "BLS" for edit in plan.made)
    _, copies = provable(plan)
    word = Word(copies.review)

    with pytest.raises(InputError, match="review copy for another ad"):
        returned(review, word.save(), "review.docx")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Dear nurse", "is no Word document"),
        (b"", "is no Word document"),
        (b"PK\x03\x04 cut off", "is a ZIP archive"),
        (b"%PDF-1.7\n", "is no Word document"),
    ],
)
def test_what_is_no_review_copy_is_refused_in_a_sentence(
    run_of: Run, data: bytes, said: str
) -> None:
    review, _ = run_of("nurse.docx")

    with pytest.raises(InputError, match=said):
        returned(review, data, "review.docx")
