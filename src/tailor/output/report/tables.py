"""The tables of the HTML report, each with a caption and heads that say what they head."""

from collections.abc import Sequence

from tailor.output.report.markup import Markup, join, tag
from tailor.output.report.quotes import place, quoted
from tailor.output.story.numbers import Numbers
from tailor.output.story.story import PASSING, MissingItem, ShownItem


def passing_table(items: Sequence[MissingItem]) -> Markup:
    """Return the missing things that the ad only mentions, with one advice for all."""
    heads = [tag("th", name, scope="col") for name in ("Missing", "The ad says")]
    rows = [
        tag(
            "tr",
            tag("th", item.thing.name, scope="row"),
            tag("td", quoted(item.ad, "ad, ")),
        )
        for item in items
    ]
    table = _table("Mentioned by the ad, neither required nor preferred", heads, rows)
    return join((table, tag("p", PASSING)))


def worded_table(items: Sequence[ShownItem]) -> Markup:
    """Return the ad's wording against the resume's."""
    rows = [
        tag(
            "tr",
            tag("th", item.spelling, scope="row"),
            tag("td", item.yours),
            tag("td", place(item.resume)),
            tag("td", join((_edit_link(n) for n in item.edits), ", ")),
        )
        for item in items
    ]
    heads = [
        tag("th", name, scope="col") for name in ("The ad", "Your resume", "Where", "Edit")
    ]
    return _table("The ad's wording against yours", heads, rows)


def number_table(numbers: Numbers) -> Markup:
    """Return the coverage with its formula and every term's weight."""
    heads = [
        *(tag("th", name, scope="col") for name in ("Term", "Importance", "Found")),
        *(
            tag("th", name, scope="col", class_="n")
            for name in ("Sentences", "Ads with it", "Importance × often × rare", "Weight")
        ),
    ]
    rows = [
        tag(
            "tr",
            tag("th", row.term, scope="row"),
            tag("td", row.importance),
            tag("td", row.status),
            _number(f"{row.weight.sentences}"),
            _number(f"{row.weight.df:,}"),
            _number(row.formula),
            _number(f"{row.asked:.2f}" if row.asked else "other branch"),
        )
        for row in numbers.rows
    ]
    foot = [
        tag("tr", tag("th", name, scope="row", colspan="6"), _number(f"{value:.2f}"))
        for name, value in (
            ("Weight asked", numbers.asked),
            ("Weight found", numbers.found),
        )
    ]
    caption = f"All {len(rows)} terms" if len(rows) > 1 else "The one term"
    return tag(
        "details",
        tag("summary", f"{numbers.coverage}, with every term"),
        tag("p", numbers.formula),
        _table(caption, heads, rows, foot),
    )


def _edit_link(number: int) -> Markup:
    return tag("a", f"Edit {number}", href=f"#edit-{number}")


def _number(text: str) -> Markup:
    return tag("td", text, class_="n")


def _table(
    caption: str,
    heads: Sequence[Markup],
    rows: Sequence[Markup],
    foot: Sequence[Markup] = (),
) -> Markup:
    table = tag(
        "table",
        tag("caption", caption),
        tag("thead", tag("tr", *heads)),
        tag("tbody", *rows),
        *([tag("tfoot", *foot)] if foot else []),
    )
    # a table that scrolls must be reachable by keyboard
    return tag(
        "div", table, class_="scroll", tabindex="0", role="region", aria_label=caption
    )
