"""Columns are read on over a page break."""

from tailor.document.document import Box, Line
from tailor.document.layout import Layout
from tailor.document.layout_pages import in_reading_order


def column(page: int, block: int, left: float, rows: int) -> list[Line]:
    return [
        Line(
            f"{page}.{block}.{i}",
            page=page,
            block=block,
            box=Box(left, 50 + 14 * i, left + 150, 60 + 14 * i),
        )
        for i in range(rows)
    ]


def test_the_main_text_goes_on_before_the_column_beside_it() -> None:
    main, side, below = column(1, 0, 50, 40), column(1, 1, 300, 20), column(2, 2, 50, 5)

    lines = in_reading_order(
        [
            Layout((*main, *side), True, frozenset({0, 1})),
            Layout(tuple(below), False),
        ]
    )

    assert lines == [*main, *below, *side]


def test_a_cell_of_a_table_is_no_column_that_goes_on() -> None:
    text, cell, other = column(1, 0, 50, 30), column(1, 1, 50, 2), column(1, 2, 300, 2)
    below = column(2, 3, 50, 5)

    lines = in_reading_order(
        [
            Layout((*text, *cell, *other), True, frozenset({1, 2})),
            Layout(tuple(below), False),
        ]
    )

    assert lines == [*text, *cell, *other, *below]
