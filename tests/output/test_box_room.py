"""Nothing falls out of a text box because of an edit that nobody asked for."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from tailor.document.docx.names import P
from tailor.output.docx.box_room import has_room
from tailor.output.write import write_plan
from tailor.plan import Edit, Plan, rewording, with_edits
from tests.output.boxes import NAMES, box
from tests.output.test_docx_edit import para, run
from tests.output.test_write import plan_of

Maker = Callable[..., bytes]
SKILLS = "Docker, k8s, Helm, Redis"  # 141 points at the most, one row
LONGER = "Docker, Kubernetes (k8s), Helm, Redis"  # two rows
FULL = tuple(
    f"Skill {i}" for i in range(1, 6)
)  # rows of 13 points, 8 between, in a box of 134


def boxed(make_docx: Maker, folder: Path, *lines: str, grows: bool = False) -> Plan:
    content = box(*(para(run(text)) for text in lines))
    if grows:
        content = content.replace(
            "<wps:bodyPr/>", "<wps:bodyPr><a:spAutoFit/></wps:bodyPr>"
        )
    body = f"<w:p {NAMES}>{run('Maria')}{content}</w:p>"
    return plan_of(make_docx(body), folder)


def spelled(plan: Plan, origin: str) -> Plan:
    line = next(i for i, k in enumerate(plan.resume.document.lines) if "k8s" in k.text)
    own = with_edits(plan, [rewording(plan.resume, line, "k8s", "Kubernetes (k8s)")])
    edits = (replace(edit, origin=origin) for edit in own.edits)  # type: ignore[arg-type]
    return replace(own, edits=tuple(edits))


def outcome(plan: Plan, folder: Path) -> Edit:
    (edit,) = write_plan(plan, folder / "out").plan.edits
    return edit


@pytest.mark.parametrize(
    ("lines", "origin", "grows", "state"),
    [
        ((*FULL, SKILLS), "rule", False, "refused"),
        ((*FULL, SKILLS), "model", False, "refused"),
        ((*FULL, SKILLS), "person", False, "made"),
        ((*FULL, SKILLS), "rule", True, "made"),
        ((SKILLS,), "rule", False, "made"),
    ],
)
def test_an_edit_that_takes_another_row_of_a_full_box_is_left_to_the_person(
    lines: tuple[str, ...], origin: str, grows: bool, state: str,
    make_docx: Maker, tmp_path: Path,
) -> None:  # fmt: skip
    plan = spelled(boxed(make_docx, tmp_path, *lines, grows=grows), origin)

    edit = outcome(plan, tmp_path)

    assert edit.state == state
    assert ("no room for another row" in edit.reason) == (state == "refused")


def test_what_takes_no_other_row_has_room() -> None:
    inside = box(*(para(run(text)) for text in (SKILLS, *FULL)))
    root = etree.fromstring(f"<w:body {NAMES}><w:p>{inside}</w:p></w:body>")
    outer, inner, *_ = root.iter(P)

    assert has_room(inner, SKILLS, SKILLS.lower())
    assert not has_room(inner, SKILLS, LONGER)
    assert has_room(outer, SKILLS, LONGER * 9)
