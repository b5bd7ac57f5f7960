"""The example of docs/edits.md runs as it stands."""

import re
from pathlib import Path

import pytest

from tailor.document import read_document

ROOT = Path(__file__).parents[2]


def test_the_example_makes_every_edit_that_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "docs" / "edits.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    monkeypatch.chdir(tmp_path)

    exec(compile(example, "edits.md", "exec"), {})

    rows = capsys.readouterr().out.splitlines()
    assert not [row for row in rows if "refused" in row]
    before = read_document(ROOT / "fixtures" / "nurse.docx", role="resume").text
    after = read_document(tmp_path / "riverside" / "resume.docx", role="resume").text
    gone = set(before.splitlines()) - set(after.splitlines())
    new = set(after.splitlines()) - set(before.splitlines())
    assert "Precepted four students." in new
    assert any(line.endswith("Trained two new hires.") for line in new)
    assert len(gone) >= 2  # the line that was reworded, and the one that was taken out
