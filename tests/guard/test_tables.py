"""The guard's tables say what their sources say, and no synonym makes help a lead."""

import pytest

from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import acts_of, forms_of, same_act, singular
from tailor.guard.lexis.words import american

TABLES = (
    "abbreviations acronyms acts closed collocations fillers forms joints light makers"
    " nominals numbers sizes"
    " lookalikes masses materials origins"
    " people phrases roles splits spellings studies things units verbs wordy"
)
GROWN = [
    ("help", "lead"),
    ("help", "serve"),
    ("assist", "manage"),
    ("support", "run"),
    ("watch", "monitor"),
    ("help", "facilitate"),
    ("suggest", "implement"),
    ("review", "approve"),
    ("find", "fix"),
]


@pytest.mark.parametrize("name", TABLES.split())
def test_a_table_names_its_source_and_licence(name: str) -> None:
    from importlib.resources import files

    head = files("tailor.guard").joinpath(f"{name}.tsv").read_text("utf-8")[:900]
    assert "# source: " in head
    assert "# licence: " in head


@pytest.mark.parametrize(
    ("one", "other"), [("fix", "repair"), ("buy", "purchase"), ("hand out", "distribute")]
)
def test_two_words_for_one_act_are_one(one: str, other: str) -> None:
    assert same_act(one, other)
    assert same_act(other, one)


@pytest.mark.parametrize(("one", "other"), GROWN)
def test_no_synonym_makes_more_of_an_act(one: str, other: str) -> None:
    assert not same_act(one, other)
    assert not same_act(other, one)


def test_what_grows_a_responsibility_stands_for_nothing_milder() -> None:
    led = [verb for verb, name in rows("closed.tsv").items() if name == "verb of lead"]
    helped = [verb for verb, name in rows("closed.tsv").items() if name == "verb of help"]

    assert not [(a, b) for a in led for b in helped if same_act(a, b)]


def test_irregular_forms_and_spellings_are_known() -> None:
    assert forms_of("taught") == {"teach": "past"}
    assert forms_of("prepped")["prep"] == "past"
    assert singular("children") == "child"
    assert american("catalogued") == "cataloged"
    assert "inspect" in acts_of("inspections")
    assert "manage" not in acts_of("managers")
