"""A folder of an earlier run, opened again: what was decided is what stands there."""

import json
import re
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tailor
from tailor.document import read_stdin
from tailor.errors import InputError, OutputError
from tailor.job import job_from_document
from tailor.output.copies import provable
from tailor.output.files import replace_file
from tailor.output.review.rewrite import Review, reopen, rewrite, save
from tailor.plan import Edit, Plan, rewording
from tailor.plan.decision import Choice, Decision, undecided
from tailor.plan.have import having
from tests.output.earlier_run import (
    FIXTURES,
    PEOPLE,
    TODAY,
    choices,
    decided,
    proposed,
    run_of,
    texts,
)


@pytest.fixture
def riverside(tmp_path: Path) -> Path:
    """Return the folder of the nurse's run; her two files lie beside it."""
    return run_of("nurse", tmp_path)


# Any mix of yes and no


def expected(plan: Plan, kept: set[int]) -> list[str]:
    """Return the lines with some edits made, worked out line by line."""
    lines = plan.resume.document.lines
    pieces: list[tuple[int | None, str]] = []
    front = [e.new for e in plan.edits if e.line < 0 and e.number in kept]
    for i, line in enumerate(lines):
        own = [e for e in plan.edits if e.line == i and e.number in kept]
        if line.place != "header" and front:
            pieces += [(None, text) for text in front]
            front = []
        text = line.text
        inner = [e for e in own if not e.is_new_line and e.kind not in ("move", "order")]
        orders = [e for e in own if e.kind == "order"]
        if orders:
            (order,) = orders
            slots = sorted(order.items, key=lambda s: s.start)
            cut = [text[: slots[0].start]]
            for j, (slot, item) in enumerate(zip(slots, order.items, strict=True)):
                inside = [
                    e
                    for e in inner
                    if e.kind != "skill" and item.start <= e.start and e.end <= item.end
                ]
                cut.append(spliced(text, item.start, item.end, inside))
                end = slots[j + 1].start if j + 1 < len(slots) else len(text)
                skills = [e for e in inner if e.kind == "skill"]
                cut.append(spliced(text, slot.end, end, skills))
            text = "".join(cut)
        else:
            text = spliced(text, 0, len(text), inner)
        pieces.append((i, text))
        pieces += [(None, e.new) for e in own if e.is_new_line]
    for edit in plan.edits:
        if edit.kind == "move" and edit.number in kept:
            at = next(j for j, (i, _) in enumerate(pieces) if i == edit.line)
            piece = pieces.pop(at)
            behind = next(j for j, (i, _) in enumerate(pieces) if i == edit.after)
            pieces.insert(behind + 1, piece)
    return [text for _, text in pieces]


def spliced(text: str, start: int, end: int, edits: list[Edit]) -> str:
    at, made = start, ""
    for edit in sorted(edits, key=lambda e: (e.start, e.number)):
        if start <= edit.start and edit.end <= end:
            made += text[at : edit.start] + edit.new
            at = edit.end
    return made + text[at:end]


@settings(max_examples=20, deadline=None)  # a whole folder each
@given(data=st.data(), person=st.sampled_from(PEOPLE))
def test_any_mix_of_yes_and_no_gives_exactly_the_text_with_those_edits(
    data: st.DataObject, person: str
) -> None:
    plan, _ = provable(proposed(person))
    numbers = [edit.number for edit in plan.edits if edit.state == "made"]
    chosen: dict[int, Choice] = {
        number: data.draw(st.sampled_from(("kept", "taken back"))) for number in numbers
    }
    with TemporaryDirectory() as place:
        folder = run_of(person, Path(place))
        review = decided(folder, *(Decision(n, c) for n, c in chosen.items()))
        found = texts(folder / "resume.docx")

        kept = {number for number, choice in chosen.items() if choice == "kept"}
        assert found == expected(plan, kept)
        assert texts(folder / "review.docx") == found
        assert reopen(folder, today=TODAY).decided == review.decided


@pytest.mark.parametrize("ending", ["docx", "pdf", "txt"])
@pytest.mark.parametrize("person", PEOPLE)
def test_all_no_gives_every_line_and_says_that_nothing_was_changed(
    person: str, ending: str, tmp_path: Path
) -> None:
    folder = run_of(person, tmp_path, ending)
    numbers = [e.number for e in reopen(folder, today=TODAY).decided.plan.edits]

    decided(folder, *(Decision(number, "taken back") for number in numbers))

    source = re.sub(r"\W", "", "".join(texts(tmp_path / f"{person}.{ending}")))
    copy = re.sub(r"\W", "", "".join(texts(folder / "resume.docx")))
    assert copy == source
    assert "nothing was changed" in (folder / "report.html").read_text("utf-8")


# What is ours and what is the person's


def test_the_same_decisions_give_the_same_bytes(riverside: Path) -> None:
    before = {path.name: path.read_bytes() for path in riverside.iterdir()}

    rewrite(reopen(riverside, today=TODAY))

    assert {path.name: path.read_bytes() for path in riverside.iterdir()} == before


def test_a_file_that_the_person_changed_stays_and_the_new_one_gets_a_number(
    riverside: Path,
) -> None:
    (riverside / "resume.docx").write_bytes(b"mine")

    review = reopen(riverside, today=TODAY).decide([Decision(2, "taken back")])
    written = rewrite(review)

    assert (riverside / "resume.docx").read_bytes() == b"mine"
    assert [path.name for path in written.paths] == [
        "resume (2).docx",
        "review.docx",
        "report.html",
        "decisions.json",
    ]
    assert written.stayed == (riverside / "resume.docx",)
    assert "resume (2).docx" in (riverside / "report.html").read_text("utf-8")
    again = rewrite(reopen(riverside, today=TODAY).decide([Decision(2, "kept")]))
    assert again.paths[0].name == "resume (2).docx"
    assert not again.stayed


def test_a_file_that_is_gone_is_written_again(riverside: Path) -> None:
    (riverside / "review.docx").unlink()

    rewrite(reopen(riverside, today=TODAY))

    assert texts(riverside / "review.docx") == texts(riverside / "resume.docx")


def test_a_second_run_in_the_folder_is_reviewed_and_the_first_one_left(
    riverside: Path, tmp_path: Path
) -> None:
    read = tailor.read_resume(tmp_path / "nurse.docx")
    ad = tailor.read_job(tmp_path / "nurse-ad.txt")
    gap = tailor.compare(read, ad, today=TODAY)
    tailor.write(tailor.propose(read, gap), riverside)
    first = (riverside / "resume.docx").read_bytes()

    written = rewrite(reopen(riverside, today=TODAY).decide([Decision(2, "taken back")]))

    assert [path.name for path in written.paths] == [
        "resume (2).docx",
        "review (2).docx",
        "report (2).html",
        "decisions (2).json",
    ]
    assert (riverside / "resume.docx").read_bytes() == first


def test_stopped_between_two_files_the_next_review_knows_them_both(
    riverside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[Path] = []

    def stop_at_second(path: Path, data: bytes) -> None:
        calls.append(path)
        if len(calls) == 3:  # decisions, resume, then the review copy
            raise OutputError("stopped")
        replace_file(path, data)

    monkeypatch.setattr("tailor.output.review.rewrite.replace_file", stop_at_second)
    with pytest.raises(OutputError, match="stopped"):
        decided(riverside, Decision(2, "taken back"))
    monkeypatch.undo()

    written = rewrite(reopen(riverside, today=TODAY))

    assert not written.stayed
    assert texts(riverside / "review.docx") == texts(riverside / "resume.docx")
    assert not any("(BLS)" in text for text in texts(riverside / "resume.docx"))


# The resume, the ad or the month have changed


def reworded(path: Path, old: str, new: str) -> None:
    """Change words of a text file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """Return the folder of a run with the nurse's resume as text."""
    return run_of("nurse", tmp_path, "txt")


def edit_for(review: Review, term: str, kind: str = "spelling") -> Edit:
    found = [e for e in review.decided.plan.edits if (e.term, e.kind) == (term, kind)]
    return found[0]


def test_decisions_on_untouched_lines_stay_and_keep_their_numbers(
    plain: Path, tmp_path: Path
) -> None:
    numbers = [e.number for e in reopen(plain, today=TODAY).decided.plan.edits]
    before = decided(plain, *(Decision(number, "taken back") for number in numbers))
    reworded(
        tmp_path / "nurse.txt", "Maria Santos, RN\n", "Maria B. Santos, RN\nStaff Nurse\n"
    )

    review = reopen(plain, today=TODAY)

    assert choices(review) == choices(before)
    assert not review.notes
    rewrite(review)
    assert texts(plain / "resume.docx")[0] == "Maria B. Santos, RN"


def test_what_stands_on_a_changed_line_is_asked_again_with_the_reason(
    plain: Path, tmp_path: Path
) -> None:
    bls = edit_for(reopen(plain, today=TODAY), "BLS").number
    decided(plain, Decision(bls, "kept"))
    reworded(tmp_path / "nurse.txt", "expires 08/2027", "expires 08/2028")

    review = reopen(plain, today=TODAY)

    edit = edit_for(review, "BLS")
    assert (edit.number, edit.state) == (bls, "undecided")
    assert "you had kept it" in edit.reason
    assert any(f"Edit {bls} is asked again" in note for note in review.notes)
    assert edit in review.decided.open
    rewrite(review)
    assert not any("(BLS)" in text for text in texts(plain / "resume.docx"))


def test_an_edit_that_is_needed_no_more_is_told_and_its_number_is_not_used_again(
    plain: Path, tmp_path: Path
) -> None:
    numbers = [e.number for e in reopen(plain, today=TODAY).decided.plan.edits]
    bls = edit_for(reopen(plain, today=TODAY), "BLS").number
    reworded(tmp_path / "nurse.txt", "Basic Life Support", "Basic Life Support (BLS)")

    review = reopen(plain, today=TODAY)
    new = review.decide((), [having(review.decided.plan, "First Aid")])

    assert any(f"Edit {bls} is gone: your resume has changed" in n for n in review.notes)
    assert [e.number for e in new.decided.plan.edits if e.origin == "person"] == [
        max(numbers) + 1
    ]


def test_a_changed_ad_is_noticed(plain: Path, tmp_path: Path) -> None:
    bls = edit_for(reopen(plain, today=TODAY), "BLS").number
    decided(plain, Decision(bls, "taken back"))
    reworded(tmp_path / "nurse-ad.txt", "BLS and ACLS", "ACLS")

    review = reopen(plain, today=TODAY)

    assert any("the ad has changed" in note for note in review.notes)
    assert bls not in choices(review)


def test_what_a_person_added_stands_on_where_its_line_stands(
    plain: Path, tmp_path: Path
) -> None:
    review = reopen(plain, today=TODAY)
    rewrite(review.decide((), [having(review.decided.plan, "ACLS, expires 08/2027")]))
    reworded(
        tmp_path / "nurse.txt", "Maria Santos, RN\n", "Maria Santos, RN\nStaff Nurse\n"
    )

    rewrite(reopen(plain, today=TODAY))
    assert "ACLS, expires 08/2027" in texts(plain / "resume.docx")

    number = reopen(plain, today=TODAY).last_number
    reworded(tmp_path / "nurse.txt", "NIH Stroke Scale, renewed", "NIH Stroke Scale,")
    review = reopen(plain, today=TODAY)
    (edit,) = [e for e in review.decided.result.edits if e.origin == "person"]
    assert (edit.number, edit.state, edit.term) == (number, "made", "ACLS")
    (note,) = [note for note in review.notes if "ACLS" in note]
    assert note.startswith(
        f"Edit {number}, your “ACLS, expires 08/2027”, stands below line"
    )
    rewrite(review)
    assert "ACLS, expires 08/2027" in texts(plain / "resume.docx")
    assert not any("ACLS" in note for note in reopen(plain, today=TODAY).notes)


def test_what_a_person_added_and_their_resume_says_by_now_is_not_said_twice(
    plain: Path, tmp_path: Path
) -> None:
    review = reopen(plain, today=TODAY)
    rewrite(review.decide((), [having(review.decided.plan, "ACLS, expires 08/2027")]))
    path = tmp_path / "nurse.txt"
    lines = path.read_text("utf-8").splitlines()
    at = next(i for i, line in enumerate(lines) if "NIH Stroke Scale" in line)
    lines.insert(at, "- ACLS, expires 08/2027")
    path.write_text("\n".join(lines), encoding="utf-8")

    review = reopen(plain, today=TODAY)

    assert any("“ACLS, expires 08/2027”" in note for note in review.notes)
    rewrite(review)
    assert texts(plain / "resume.docx").count("ACLS, expires 08/2027") == 1


def test_a_person_s_own_words_are_named_where_their_line_is_gone(
    plain: Path, tmp_path: Path
) -> None:
    review = reopen(plain, today=TODAY)
    resume = review.decided.plan.resume
    bls = edit_for(review, "BLS").number
    line = next(i for i, k in enumerate(resume.document.lines) if "Charted" in k.text)
    own = rewording(resume, line, "Cerner", "Cerner and Epic")
    rewrite(review.decide([Decision(bls, "edited", text="BLS, renewed")], [own]))
    reworded(tmp_path / "nurse.txt", "Charted assessments", "Wrote assessments")
    path = tmp_path / "nurse.txt"
    kept = [k for k in path.read_text("utf-8").splitlines() if "Life Support" not in k]
    path.write_text("\n".join(kept), encoding="utf-8")

    notes = reopen(plain, today=TODAY).notes

    assert any("you had written “Cerner and Epic”" in note for note in notes)
    assert any("you had written “BLS, renewed”" in note for note in notes)


def test_what_is_added_to_a_line_that_was_typed_stands_behind_it(riverside: Path) -> None:
    review = reopen(riverside, today=TODAY)
    lines = review.decided.plan.resume.document.lines
    line = next(i for i, k in enumerate(lines) if "Pyxis, discharge" in k.text)
    own = rewording(review.decided.plan.resume, line, "Pyxis", "Pyxis cabinets")
    review = review.decide((), [own])
    typed = Decision(review.last_number, "edited", text="Wounds, cabinets")
    review = review.decide([typed])

    review = review.decide((), [having(review.decided.result, "Epic")])
    rewrite(review)

    assert "Wounds, cabinets, Epic" in texts(riverside / "resume.docx")


def test_another_month_changes_no_decision(riverside: Path) -> None:
    before = decided(riverside, Decision(2, "taken back"), Decision(3, "kept"))

    later = reopen(riverside, today=date(2027, 3, 1))

    assert choices(later) == choices(before)
    assert not later.notes


def test_an_ad_that_came_through_a_pipe_is_kept_in_the_file(tmp_path: Path) -> None:
    for data in ((FIXTURES / "nurse-ad.txt").read_bytes(), "Nurse\nÉpic".encode("cp1252")):
        ad = job_from_document(read_stdin(BytesIO(data), role="ad"))
        read = tailor.read_resume(FIXTURES / "nurse.docx")
        plan = tailor.propose(read, tailor.compare(read, ad, today=TODAY))
        folder = tmp_path / str(len(data))
        tailor.write(plan, folder)

        again = reopen(folder, today=TODAY)

        assert again.decided.plan.edits == plan.edits
        assert again.decided.plan.gap.job.document.sha256 == ad.document.sha256


def test_a_resume_that_is_gone_is_told_with_its_place(
    riverside: Path, tmp_path: Path
) -> None:
    before = {path: path.read_bytes() for path in riverside.iterdir()}
    (tmp_path / "nurse.docx").unlink()

    with pytest.raises(InputError, match=r"nurse\.docx, your resume, is not in its place"):
        reopen(riverside, today=TODAY)

    assert {path: path.read_bytes() for path in riverside.iterdir()} == before


@pytest.mark.parametrize("way", ["renamed", "put into the folder", "moved along"])
def test_a_resume_that_was_moved_or_renamed_is_found_by_what_it_says(
    way: str, riverside: Path, tmp_path: Path
) -> None:
    resume, ad = tmp_path / "nurse.docx", tmp_path / "nurse-ad.txt"
    if way == "renamed":
        resume.rename(tmp_path / "Maria 2026.docx")
    elif way == "put into the folder":
        resume.rename(riverside / "mine.docx")
    else:
        (tmp_path / "apps" / "hospital").mkdir(parents=True)
        riverside = riverside.rename(tmp_path / "apps" / "hospital" / "out")
        for path in (resume, ad):
            path.rename(riverside.parent / path.name)

    written = rewrite(reopen(riverside, today=TODAY).decide([Decision(2, "kept")]))

    assert not written.stayed
    assert not reopen(riverside, today=TODAY).notes
    assert choices(reopen(riverside, today=TODAY)) == {2: "kept"}


def test_our_own_copy_is_never_taken_for_the_resume(
    riverside: Path, tmp_path: Path
) -> None:
    path = riverside / "decisions.json"
    held = json.loads(path.read_text("utf-8"))
    held["resume"] |= {"name": "resume.docx", "path": "gone/resume.docx"}
    path.write_text(json.dumps(held), encoding="utf-8")
    (tmp_path / "nurse.docx").unlink()

    with pytest.raises(InputError, match="your resume, is not in its place"):
        reopen(riverside, today=TODAY)


@pytest.mark.parametrize("way", ["x" * 5000, "a/" * 2500, "a\0b", "", "/dev/null"])
def test_a_way_to_the_resume_that_leads_nowhere_is_told(
    way: str, riverside: Path, tmp_path: Path
) -> None:
    path = riverside / "decisions.json"
    held = json.loads(path.read_text("utf-8"))
    held["resume"]["path"] = way
    path.write_text(json.dumps(held), encoding="utf-8")
    assert "I took" in "".join(reopen(riverside, today=TODAY).notes)
    (tmp_path / "nurse.docx").unlink()

    with pytest.raises(InputError, match="your resume, is not in its place") as told:
        reopen(riverside, today=TODAY)

    assert len(str(told.value)) < 600


def test_each_answer_is_saved_and_no_document_is_touched(riverside: Path) -> None:
    before = (riverside / "resume.docx").read_bytes()

    save(reopen(riverside, today=TODAY).decide([Decision(2, "taken back")]))

    assert choices(reopen(riverside, today=TODAY)) == {2: "taken back"}
    assert (riverside / "resume.docx").read_bytes() == before


def test_undo_takes_back_the_last_decision_in_the_next_review_too(riverside: Path) -> None:
    save(reopen(riverside, today=TODAY).decide([Decision(4, "kept")]))
    save(reopen(riverside, today=TODAY).decide([Decision(1, "kept")]))
    save(reopen(riverside, today=TODAY).undone())

    assert choices(reopen(riverside, today=TODAY)) == {4: "kept"}


def test_one_undo_takes_back_what_was_decided_with_one_command(riverside: Path) -> None:
    save(reopen(riverside, today=TODAY).decide([Decision(1, "taken back")]))
    review = reopen(riverside, today=TODAY)
    added = having(review.decided.plan, "First Aid")
    save(review.decide([Decision(2, "kept"), Decision(3, "taken back")], [added]))
    assert choices(reopen(riverside, today=TODAY)) == {
        1: "taken back",
        2: "kept",
        3: "taken back",
        review.last_number + 1: "kept",
    }

    save(reopen(riverside, today=TODAY).undone())

    assert choices(reopen(riverside, today=TODAY)) == {1: "taken back"}
    assert not reopen(riverside, today=TODAY).undone().decided.decisions


def test_decisions_of_an_earlier_version_are_undone_one_by_one(riverside: Path) -> None:
    decided(riverside, Decision(1, "kept"), Decision(2, "kept"))
    path = riverside / "decisions.json"
    held = json.loads(path.read_text("utf-8"))
    assert held["decided"] == [[1, 2]]
    path.write_text(json.dumps(held | {"decided": [2, 1]}), encoding="utf-8")

    assert choices(reopen(riverside, today=TODAY).undone()) == {2: "kept"}


def test_edits_that_wait_for_a_yes_are_tracked_in_the_review_copy_alone(
    tmp_path: Path,
) -> None:
    plan = undecided(proposed("nurse"))
    resume, review = tailor.write(plan, tmp_path / "out")[:2]

    assert texts(resume) == [line.text for line in plan.resume.document.lines]
    every = {edit.number for edit in plan.edits}
    assert texts(review) == expected(plan, every)
    with zipfile.ZipFile(review) as package:
        comments = package.read("word/comments.xml").decode("utf-8")
    assert comments.count("It waits for you: accept it") == len(plan.edits)
