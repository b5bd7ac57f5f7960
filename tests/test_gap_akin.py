"""The table of near words is whole, and says the same from both sides."""

from importlib.resources import files

from tailor.gap.akin import akin

ROWS = [
    row.split("\t")
    for row in (files("tailor.gap") / "akin.tsv").read_text("utf-8").splitlines()
    if not row.startswith("#")
]


def test_every_word_of_the_table_is_found_and_near_to_whom_it_names() -> None:
    for word, others in ROWS[::20]:
        for item in others.split():
            other = item.partition(":")[0]
            assert akin(word)[other] == akin(other)[word]
            assert 0.6 <= akin(word)[other].worth < 1


def test_a_word_is_nearest_to_itself_and_an_unknown_one_only_to_itself() -> None:
    assert max(akin("audit").items(), key=lambda item: item[1].worth)[0] == "audit"
    assert list(akin("zzyzx")) == ["zzyzx"]
