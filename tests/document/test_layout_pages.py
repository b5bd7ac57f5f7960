"""Columns are read on over a page break."""

from dataclasses import replace

from tailor.document.document import Box, Line
from tailor.document.layout.lines import Layout
from tailor.document.layout.pages import in_reading_order


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


def test_a_main_text_that_cards_cut_goes_on_though_its_last_entry_did_not_fit() -> None:
    top, card = column(1, 0, 50, 12), column(1, 1, 50, 8)
    rest = [
        replace(
            line, box=Box(line.box.left, line.box.top + 300, 200, line.box.bottom + 300)
        )
        for line in column(1, 2, 50, 10)
        if line.box
    ]
    side, below = column(1, 3, 300, 36), column(2, 4, 50, 5)
    sides = frozenset({0, 1, 2, 3})

    lines = in_reading_order(
        [
            Layout((*top, *card, *rest, *side), True, sides),
            Layout(tuple(below), False),
        ]
    )

    assert lines == [*top, *card, *rest, *below, *side]
