"""A packaged table is looked up by bisection, whatever its rows are."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tailor.terms.table import table_from_bytes

HEAD = "# source: a test\n# version: 1\n# licence: CC0-1.0\n"
KEYS = (
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1),
        min_size=1,
        max_size=3,
    )
    .map(" ".join)
    .filter(lambda key: key[0] != "#")
)  # a head begins so, no key does


@given(st.sets(KEYS))
@example({"a", "a b", "a!", "a+", "ab", "é"})
def test_every_row_is_found_and_no_other(keys: set[str]) -> None:
    ordered = sorted(keys, key=str.encode)
    body = "".join(f"{key}\t{i}\n" for i, key in enumerate(ordered))

    table = table_from_bytes((HEAD + body).encode(), "test.tsv")

    assert [table.row(key) for key in ordered] == [(str(i),) for i in range(len(ordered))]
    assert table.row("not there, since it has a comma, and spaces") is None
    for word in {key.split()[0] for key in keys}:
        rows = [row[0] for row in table.iter_rows_of_word(word)]
        assert rows == [key for key in ordered if key.split()[0] == word]


def test_line_ends_of_windows_change_nothing() -> None:
    data = (HEAD + "a\t1\nb\t2\n").replace("\n", "\r\n").encode()

    assert table_from_bytes(data, "test.tsv").row("b") == ("2",)


def test_a_table_without_its_licence_is_a_broken_build() -> None:
    with pytest.raises(ValueError, match="licence"):
        table_from_bytes(b"# source: a test\n# version: 1\na\t1\n", "test.tsv")
