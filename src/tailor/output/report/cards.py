"""The cards and lists of the HTML report, each from its part of the Story."""

from collections.abc import Sequence

from tailor.output.report.choices import choice, have_field, have_note
from tailor.output.report.markup import Markup, join, tag
from tailor.output.report.quotes import quoted, soft
from tailor.output.report.tables import passing_table
from tailor.output.story.answer import counted, listed
from tailor.output.story.change import Change, LineChange, Piece
from tailor.output.story.problem import Problem
from tailor.output.story.quote import Quote
from tailor.output.story.story import CLOSE, HIDDEN, MissingItem, ShownItem, Story
from tailor.plan import Edit

_ORIGINS = {"rule": "by rule", "model": "by a model", "person": "by you"}


def problem_cards(problems: Sequence[Problem]) -> Markup:
    """Return what could hide the resume."""
    return join(
        _card(
            p.problem,
            ("have", "Not in the tailored file")
            if p.is_cured
            else ("miss", "Fix this first"),
            tag("p", p.advice),
        )
        for p in problems
    )


def problem_list(problems: Sequence[Problem]) -> Markup:
    """Return what else there is to know about the file."""
    return tag("ul", *(tag("li", f"{p.problem} {p.advice}") for p in problems))


def missing_cards(items: Sequence[MissingItem], *, with_choice: bool) -> Markup:
    """Return a card for each thing that is missing, a row for what is only mentioned.

    with_choice: the person can say there that they have it.
    """
    passing = [i for i in items if i.thing.importance == "mentioned" and not i.neighbour]
    cards = [
        _missing(item, have_field(item) if with_choice else Markup())
        for item in items
        if item not in passing
    ]
    can_have = any(item.advice.have for item in items if item not in passing)
    note = [have_note()] if with_choice and can_have else []
    return join([*note, *cards, *([passing_table(passing)] if passing else [])])


def close_cards(items: Sequence[ShownItem]) -> Markup:
    """Return a card for each thing that is said in words that a search would miss."""
    return join(
        _card(
            item.thing.name,
            ("near", f"{_capital(item.thing.importance)}, said differently"),
            _facts(
                ("The ad says", quoted(item.ad, "ad, ")),
                ("Your resume", quoted(item.resume)),
                ("You could", CLOSE),
            ),
        )
        for item in items
    )


def shown_list(items: Sequence[ShownItem]) -> Markup:
    """Return the terms found word for word, the lines that prove them one step away."""
    names = ", ".join(item.thing.name for item in items)
    summary = f"{len(items)} found word for word: {names}"
    return tag("details", tag("summary", summary), *(_shown(item) for item in items))


def added_cards(items: Sequence[MissingItem]) -> Markup:
    """Return a card for each thing that the person has added."""
    return join(
        _card(
            item.thing.name,
            ("have", f"{_capital(item.thing.importance)}, added by you"),
            _facts(("The ad says", quoted(item.ad, "ad, ")), ("You added", _edits(item))),
        )
        for item in items
    )


def line_cards(lines: Sequence[LineChange], *, with_choice: bool) -> Markup:
    """Return a card for each line that was changed, with the reason of each edit."""
    return join(_line(line, with_choice=with_choice) for line in lines)


def change_cards(changes: Sequence[Change], word: str, *, with_choice: bool) -> Markup:
    """Return a card for each edit that was not made; word: "Question, edit", "Edit"."""
    return join(
        _edit_card(
            f"{word} {c.edit.number}: {c.place}",
            c.pieces,
            (c.edit,),
            with_choice=with_choice,
        )
        for c in changes
    )


def hidden_lines(lines: Sequence[Quote]) -> Markup:
    """Return the ad's unseen text, as text."""
    items = (
        tag("li", tag("span", q.text, class_="words"), " ", soft(f"ad, line {q.line}"))
        for q in lines
    )
    return join((tag("p", HIDDEN), tag("ul", *items)))


def _edits(item: MissingItem) -> Markup:
    links = (tag("a", f"Edit {n}", href=f"#edit-{n}") for n in item.added)
    return join(links, ", ")


def _missing(item: MissingItem, field: Markup) -> Markup:
    importance = _capital(item.thing.importance)
    if item.neighbour:
        label = ("near", f"{importance}, a neighbour found")
        found = quoted(item.neighbour)
    else:
        label = ("miss", f"{importance}, missing")
        found = join((item.nothing,))
    return _card(
        item.thing.name,
        label,
        _facts(
            ("The ad says", quoted(item.ad, "ad, ")),
            ("Your resume", found),
            ("You could", f"{item.neighbour_note} {item.advice.sentences}".strip()),
        ),
        field,
    )


def _shown(item: ShownItem) -> Markup:
    name = _capital(item.thing.name)
    note = f". {item.list_note}" if item.list_note else ""
    return tag("p", f"{name}: ", quoted(item.resume), note)


def _card(title: str, label: tuple[str, str], *content: Markup) -> Markup:
    name, words = label
    head = tag(
        "div", tag("h3", title), tag("span", words, class_=f"tag {name}"), class_="head"
    )
    return tag("article", head, *content, class_="item")


def _facts(*facts: tuple[str, str]) -> Markup:
    return tag("dl", *(join((tag("dt", name), tag("dd", text))) for name, text in facts))


def _line(line: LineChange, *, with_choice: bool) -> Markup:
    numbers = [str(edit.number) for edit in line.edits]
    word = "Edit" if len(numbers) == 1 else "Edits"
    title = f"{word} {listed(numbers, most=len(numbers))}: {line.place}"
    return _edit_card(title, line.pieces, line.edits, with_choice=with_choice)


def _edit_card(
    title: str, pieces: Sequence[Piece], edits: Sequence[Edit], *, with_choice: bool
) -> Markup:
    kinds = {kind for kind, _ in pieces}
    facts = [
        *([("Was", _marked(pieces, "gone"))] if kinds - {"new"} else []),
        *([("Now", _marked(pieces, "new"))] if kinds - {"gone"} else []),
    ]
    if kinds == {"kept"}:
        facts = [("Line", _marked(pieces, "new"))]
    rows = [join((tag("dt", name), tag("dd", words))) for name, words in facts]
    rows += [
        _why(edit, f"Why {edit.number}" if len(edits) > 1 else "Why") for edit in edits
    ]
    choices = [choice(edit) for edit in edits] if with_choice else []
    return tag("article", tag("h3", title), tag("dl", *rows), *choices, class_="item")


def _why(edit: Edit, name: str) -> Markup:
    served = f" for {edit.term}" if edit.term else ""
    asks = f"{edit.question} " if edit.question else ""
    why = tag("dd", f"{asks}{edit.why} Proposed {_ORIGINS[edit.origin]}{served}.")
    word = {"refused": "Refused", "taken back": "Taken back"}.get(edit.state, "Asked again")
    refused = (tag("dt", word), tag("dd", edit.reason)) if edit.reason else ()
    return join((tag("dt", name, id=f"edit-{edit.number}"), why, *refused))


def _marked(pieces: Sequence[Piece], kind: str) -> Markup:
    name = "del" if kind == "gone" else "ins"
    words = (
        text if k == "kept" else tag(name, text)
        for k, text in pieces
        if k in ("kept", kind)
    )
    return tag("span", *words, class_="words")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def summary_of(told: Story) -> str:
    """Return "4 made, 1 question" for the contents."""
    parts = [f"{len(told.made)} made" if told.made else "none made"]
    parts += [f"{len(told.undecided)} not decided"] if told.undecided else []
    parts += [counted(len(told.asked), "question")] if told.asked else []
    parts += [f"{len(told.taken_back)} taken back"] if told.taken_back else []
    return ", ".join(parts)
