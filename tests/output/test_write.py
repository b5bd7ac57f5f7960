"""What can be made is made and proven; what can't be is listed, and the rest stays."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import tailor
from tailor.document import Document, read_document
from tailor.document.docx.read import read_docx
from tailor.errors import OutputError
from tailor.gap import Coverage, Gap
from tailor.job import Job
from tailor.output.docx.paragraph_json import paragraphs_json
from tailor.output.plan_json import plan_json
from tailor.output.write import write_plan
from tailor.plan import Edit, Plan, move, new_line, removals, rewording, with_edits
from tailor.resume import Piece, Resume, Role
from tests.output.test_docx_edit import para, run

Maker = Callable[..., bytes]


def plan_of(data: bytes, folder: Path, *bullets: int) -> Plan:
    """Return a plan without edits for a DOCX whose lines at `bullets` are one job's."""
    path = folder / "source.docx"
    path.write_bytes(data)
    document = read_document(path, role="resume")
    pieces = tuple(piece(document, line) for line in bullets)
    resume = Resume(document, roles=(Role(bullets=pieces),))
    ad = Document("ad.txt", "text", ())
    return Plan(resume, Gap(resume, Job(ad), date(2026, 11, 1), (), Coverage(0, 0)))


def piece(document: Document, line: int) -> Piece:
    from tailor.document import Span

    text = document.lines[line].text
    return Piece(text, (Span(line, 0, len(text)),))


def texts(path: Path) -> list[str]:
    return [line.text for line in read_docx(path.read_bytes(), "x").lines]


def table(*rows: tuple[str, ...]) -> str:
    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc>{para(run(t))}</w:tc>" for t in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{cells}</w:tbl>{para()}"


def test_an_edit_that_reads_back_otherwise_costs_only_itself(
    make_docx: Maker, tmp_path: Path
) -> None:
    body = para(run("Maria Santos")) + table(
        ("BLS", "2027"), ("ACLS", "2026"), ("TNCC", "2025")
    )
    plan = plan_of(make_docx(body), tmp_path)
    asked = [
        rewording(plan.resume, 0, "Maria", "Mary"),
        new_line(1, "PALS\t2028"),  # between two rows there is no place for a line
        rewording(plan.resume, 3, "TNCC", "CEN"),
    ]

    written = write_plan(with_edits(plan, asked), tmp_path / "out")

    assert texts(written.paths[0]) == [
        "Mary Santos",
        "BLS\t2027",
        "ACLS\t2026",
        "CEN\t2025",
    ]
    assert texts(written.paths[1]) == texts(written.paths[0])
    (refused,) = [edit for edit in written.plan.edits if edit.state == "refused"]
    assert refused.number == 2
    assert "word processor" in refused.reason
    assert "PALS" in written.paths[2].read_text(encoding="utf-8")


def test_two_edits_of_one_word_are_not_both_made(make_docx: Maker, tmp_path: Path) -> None:
    plan = plan_of(make_docx(para(run("Maria Santos")) + para(run("RN"))), tmp_path)
    asked = [
        rewording(plan.resume, 0, "Maria", "Mary"),
        *removals(plan.resume, 0),
        rewording(plan.resume, 1, "", ", BSN"),
    ]

    written = write_plan(with_edits(plan, asked), tmp_path / "out")

    assert texts(written.paths[0]) == ["Mary Santos", "RN, BSN"]
    assert written.plan.edits[1].reason == "another edit changes the same words"


def test_a_stale_edit_is_listed_and_not_made(make_docx: Maker, tmp_path: Path) -> None:
    plan = plan_of(make_docx(para(run("Maria Santos"))), tmp_path)
    stale = Edit(1, "wording", 0, 0, 5, "Marie", "Mary", "why")

    written = write_plan(replace(plan, edits=(stale,)), tmp_path / "out")

    assert texts(written.paths[0]) == ["Maria Santos"]
    assert written.plan.edits[0].state == "refused"


def test_a_copy_that_differs_without_an_edit_stops_the_run(
    make_docx: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plan_of(make_docx(para(run("Maria Santos"))), tmp_path)
    lost = make_docx(para(run("Somebody Else")))
    monkeypatch.setattr("tailor.output.copies.edit_docx", lambda *_, **__: lost)

    with pytest.raises(OutputError, match="kept nothing"):
        write_plan(plan, tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_lines_move_and_go_in_both_copies(make_docx: Maker, tmp_path: Path) -> None:
    body = "".join(para(run(text)) for text in ("Acme", "one", "two", "three", "four"))
    plan = plan_of(make_docx(body), tmp_path, 1, 2, 3, 4)
    asked = [
        move(plan.resume, 4, None),
        move(plan.resume, 1, 4),
        *removals(plan.resume, 2),
        new_line(3, "more"),
        rewording(plan.resume, 1, "one", "first"),
    ]

    written = write_plan(with_edits(plan, asked), tmp_path / "out")

    assert len(written.plan.made) == len(asked)
    for path in written.paths[:2]:
        assert texts(path) == ["Acme", "four", "first", "three", "more"]


def test_moves_of_a_built_document_take_the_wrapped_lines_along(
    fixtures: Path, tmp_path: Path
) -> None:
    resume = tailor.read_resume(fixtures / "engineer.pdf")
    gap = tailor.compare(
        resume, tailor.read_job(fixtures / "engineer-ad.txt"), today=date(2026, 11, 1)
    )
    bullets = [b for role in resume.roles for b in role.bullets]
    wrapped = next(b for b in bullets if len(b.spans) > 1)
    line = wrapped.spans[-1].line
    plan = with_edits(Plan(resume, gap), [move(resume, line, None)])

    written = write_plan(plan, tmp_path, paper="a4")

    assert written.plan.made
    role = next(role for role in resume.roles if wrapped in role.bullets)
    found = texts(written.paths[0])
    others = [b.text for b in role.bullets if b is not wrapped]
    assert found.index(wrapped.text) < min(found.index(text) for text in others)


def test_paragraphs_in_json_say_what_was_changed_by_number(
    make_docx: Maker, tmp_path: Path
) -> None:
    inside = para(run("RN")) + para(run("BSN"))
    box = "".join(
        f"<mc:{branch}><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></mc:{branch}>"
        for branch in ("Choice", "Fallback")
    )
    host = para(
        run("Maria"), f"<w:r><mc:AlternateContent>{box}</mc:AlternateContent></w:r>"
    )
    body = host + "".join(para(run(text)) for text in ("one", "two", "three", "four"))
    plan = plan_of(make_docx(body), tmp_path, 3, 4, 5, 6)
    lines = [line.text for line in plan.resume.document.lines]
    at = {text: lines.index(text) for text in lines}
    asked = [
        new_line(at["Maria"], "Tucson"),
        rewording(plan.resume, at["RN"], "", ", CCRN"),
        new_line(at["BSN"], "BLS"),
        move(plan.resume, at["four"], at["one"]),
        *removals(plan.resume, at["two"]),
    ]

    written = write_plan(with_edits(plan, asked), tmp_path / "out")

    assert len(written.plan.made) == len(asked)
    # the box has another line, so the line that it hangs on is told, too
    assert paragraphs_json(written.copies.original) == [
        {"path": 0, "old": "Maria", "new": None},
        {"path": 1, "old": "RN", "new": "RN, CCRN"},
        {"path": 3, "old": "RN", "new": "RN, CCRN"},
        {"path": 6, "old": "two", "new": None},
        {"path": 8, "old": "four", "new": None},
        {"after": -1, "new": "Maria"},
        {"after": 2, "new": "BLS"},
        {"after": 4, "new": "BLS"},
        {"after": 4, "new": "Tucson"},
        {"after": 5, "new": "four"},
    ]
    edits = json.loads(json.dumps(plan_json(written)))["edits"]
    assert [edit["state"] for edit in edits] == ["made"] * len(asked)


def test_paragraphs_in_json_hold_what_any_program_reads(
    make_docx: Maker, tmp_path: Path
) -> None:
    sign = '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'
    page = '<w:r><w:br w:type="page"/></w:r>'
    base = f"<w:ruby><w:rubyBase>{run('RN')}</w:rubyBase></w:ruby>"
    ruby = f"<w:r>{base}</w:r>"
    body = para(sign, run("one"), ruby, "<w:r><w:tab/><w:br/></w:r>", run("two"), page)
    plan = plan_of(make_docx(body), tmp_path)

    asked = [rewording(plan.resume, 1, "two", "three")]
    written = write_plan(with_edits(plan, asked), tmp_path / "out")

    assert paragraphs_json(written.copies.original) == [
        {"path": 0, "old": "one\t\ntwo", "new": "one\t\nthree"}
    ]


def test_the_source_is_left_as_it_is(make_docx: Maker, tmp_path: Path) -> None:
    plan = plan_of(make_docx(para(run("Maria Santos"))), tmp_path)
    before = hashlib.sha256((tmp_path / "source.docx").read_bytes()).hexdigest()

    write_plan(with_edits(plan, [new_line(-1, "RN")]), tmp_path)

    assert hashlib.sha256((tmp_path / "source.docx").read_bytes()).hexdigest() == before


@pytest.mark.parametrize("first", ["move", "removal"])
def test_a_line_that_is_taken_out_moves_nowhere(
    first: str, make_docx: Maker, tmp_path: Path
) -> None:
    body = "".join(para(run(text)) for text in ("Acme", "one", "two", "three"))
    plan = plan_of(make_docx(body), tmp_path, 1, 2, 3)
    asked = [move(plan.resume, 1, 3), *removals(plan.resume, 1)]

    written = write_plan(
        with_edits(plan, asked if first == "move" else asked[::-1]), tmp_path / "out"
    )

    for path in written.paths[:2]:
        assert texts(path) == ["Acme", "two", "three"]
    (refused,) = [edit for edit in written.plan.edits if edit.state == "refused"]
    assert (refused.kind, refused.reason) == ("move", "this line is taken out")
