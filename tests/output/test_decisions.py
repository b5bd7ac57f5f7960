"""decisions.json as somebody may have made or spoiled it."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tailor.errors import InputError
from tailor.output.review.rewrite import reopen, rewrite
from tests.output.earlier_run import TODAY, proposed, run_of, texts


@pytest.fixture
def riverside(tmp_path: Path) -> Path:
    """Return the folder of the nurse's run."""
    return run_of("nurse", tmp_path)


BROKEN: dict[str, str | dict[str, Any]] = {
    "no JSON": "{",
    "a list": "[]",
    "empty": "",
    "deep": "[" * 100_000,
    "a newer one": {"format": 2},
    "no edits": {"edits": "none"},
    "a strange edit": {"edits": [3]},
    "a number below one": {"edits.number": 0},
    "a number that is none": {"edits.number": True},
    "a huge number": {"edits.start": 10**30},
    "an unknown kind": {"edits.kind": "magic"},
    "an unknown choice": {"edits.decision": {"choice": "perhaps"}},
    "no line": {"edits.line": None, "edits.is_new_line": False},
    "a line without words": {"edits.line": {"number": 1}},
    "twice the same number": {"twice": True},
    "a file elsewhere": {"files": {"resume.docx": {"name": "../x", "sha256": []}}},
    "a file elsewhere on Windows": {
        "files": {"resume.docx": {"name": "C:\\x.docx", "sha256": []}}
    },
    "another file's name": {"files": {"resume.docx": {"name": "..", "sha256": []}}},
    "the name of this file": {
        "files": {"resume.docx": {"name": "decisions.json", "sha256": []}}
    },
    "no list of what was decided": {"decided": 5},
    "no resume": {"resume": None},
    "an ad that is no base64": {"ad": {"name": "a", "sha256": "", "base64": "é"}},
    "strange options": {"options": {"sort": ["names"], "paper": None}},
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_decisions_file_is_told_in_one_sentence_and_nothing_is_touched(
    riverside: Path, how: str
) -> None:
    path = riverside / "decisions.json"
    change = BROKEN[how]
    if isinstance(change, str):
        path.write_text(change, encoding="utf-8")
    else:
        data = json.loads(path.read_text("utf-8"))
        for name, value in change.items():
            if name == "twice":
                data["edits"].append(data["edits"][0])
            elif name.startswith("edits."):
                data["edits"][1][name.removeprefix("edits.")] = value
            else:
                data[name] = value
        path.write_text(json.dumps(data), encoding="utf-8")
    before = {path: path.read_bytes() for path in riverside.iterdir()}

    with pytest.raises(InputError, match=r"^decisions\.json is not as tailor wrote it"):
        reopen(riverside, today=TODAY)

    assert {path: path.read_bytes() for path in riverside.iterdir()} == before


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@settings(max_examples=40, deadline=None)
@given(data=st.data(), value=JSON)
@example(data=None, value="\ud800")
def test_whatever_stands_at_any_place_of_the_file_it_is_read_or_refused(
    data: st.DataObject | None, value: object
) -> None:
    with TemporaryDirectory() as place:
        folder = run_of("nurse", Path(place))
        path = folder / "decisions.json"
        held = json.loads(path.read_text("utf-8"))
        spots = sorted(map(str, iter_spots(held)))
        spot = data.draw(st.sampled_from(spots)) if data else "['edits', 0, 'new']"
        put(held, eval(spot), value)
        path.write_text(json.dumps(held), encoding="utf-8")
        try:
            review = reopen(folder, today=TODAY)
        except InputError:
            return
        rewrite(review)

        rules = [e.new for e in proposed("nurse").edits]
        for edit in reopen(folder, today=TODAY).decided.plan.edits:
            assert edit.origin != "rule" or edit.new in rules  # nothing came in as a rule's


def iter_spots(value: object, way: tuple[object, ...] = ()) -> list[list[object]]:
    found = [list(way)] if way else []
    items = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for name, inner in items:
        found += iter_spots(inner, (*way, name))
    return found


def put(value: object, way: list[object], new: object) -> None:
    for name in way[:-1]:
        value = value[name]  # type: ignore[index]
    value[way[-1]] = new  # type: ignore[index]


def test_words_that_a_hand_put_into_a_rule_do_not_reach_the_copy(riverside: Path) -> None:
    path = riverside / "decisions.json"
    text = path.read_text("utf-8").replace('" (BLS)"', '" (BLS, ACLS)"')
    path.write_text(text, encoding="utf-8")

    rewrite(reopen(riverside, today=TODAY))

    assert not any("BLS, ACLS" in text for text in texts(riverside / "resume.docx"))


def test_a_folder_without_decisions_and_no_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"holds no decisions\.json"):
        reopen(tmp_path, today=TODAY)
    with pytest.raises(InputError, match="can't be found"):
        reopen(tmp_path / "none", today=TODAY)
