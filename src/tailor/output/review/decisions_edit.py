"""One edit of decisions.json, there and back; what is not as we write it is refused."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

from tailor.document import Span
from tailor.plan import Edit, EditKind, Heading, Origin, State
from tailor.plan.decision import Choice, Decision
from tailor.plan.remembered import Place, Remembered
from tailor.text import storable

_MOST = 10_000_000  # no number of an edit, a line or a place in it is larger
_KINDS, _ORIGINS, _STATES = get_args(EditKind), get_args(Origin), get_args(State)
_CHOICES = get_args(Choice)


class Broken(ValueError):  # noqa: N818 - a state of the file, told to the person by others
    """Something in the file is not as we write it; `str(error)` says what."""


def edit_json(one: Remembered, decision: Decision | None) -> dict[str, object]:
    """Return an edit with what it was made for and what was decided, as JSON.

    What an edit of this kind can't have is left out.
    """
    edit = one.edit
    optional: dict[str, object] = {
        "after": _place_json(one.after) if one.after else None,
        "look": _place_json(one.look) if one.look else None,
        "heading": _heading_json(one),
        "items": [[span.start, span.end] for span in edit.items],
        "question": edit.question,
        "without": edit.without,
        "reason": edit.reason,
    }
    return {
        "number": edit.number,
        "kind": edit.kind,
        "origin": edit.origin,
        "line": _place_json(one.line) if one.line else None,
        "is_new_line": edit.is_new_line,
        "start": edit.start,
        "end": edit.end,
        "old": edit.old,
        "new": edit.new,
        "why": edit.why,
        "term": edit.term,
        "proposed": edit.state,
        "decision": _decision_json(decision),
        **{name: value for name, value in optional.items() if value},
    }


def edit_from_json(data: object) -> tuple[Remembered, Decision | None]:
    """Return an edit and what was decided about it.

    Raises:
        Broken: it is not as we write it.
    """
    if not isinstance(data, dict):
        raise Broken("an edit is no object")
    own = number(data, "number")
    start, end = number(data, "start"), number(data, "end")
    if own < 1:
        raise Broken("an edit has no number")
    if end < start:
        raise Broken(f"edit {own} ends before it starts")
    line, after, look = (_place(data.get(name)) for name in ("line", "after", "look"))
    heading, heading_look = _heading(data.get("heading"))
    edit = Edit(
        number=own,
        kind=_one_of(data, "kind", _KINDS),
        line=-1 if line is None else 0,
        start=start,
        end=end,
        old=text(data, "old"),
        new=storable(text(data, "new")),
        why=storable(text(data, "why")),
        origin=_one_of(data, "origin", _ORIGINS),
        state=_one_of(data, "proposed", _STATES),
        term=text_or_none(data, "term"),
        is_new_line=data.get("is_new_line") is True,
        reason=storable(text_or_none(data, "reason") or ""),
        after=0 if after else None,
        items=tuple(_item(item) for item in each(data, "items")),
        question=storable(text_or_none(data, "question") or ""),
        without=storable(text_or_none(data, "without") or ""),
        look=0 if look else None,
        heading=heading,
    )
    if line is None and not edit.is_new_line:
        raise Broken(f"edit {own} names no line")
    found = Remembered(edit, line, after, look, heading_look)
    return found, _decision(own, data.get("decision"))


def iter_turns(data: Sequence[object]) -> Iterator[tuple[int, int]]:
    """Yield the number of each decided edit with its turn; a number alone is a turn."""
    for turn, numbers in enumerate(data, 1):
        for own in numbers if isinstance(numbers, list) else [numbers]:
            if isinstance(own, int) and not isinstance(own, bool):
                yield own, turn


def text(data: Mapping[str, Any], name: str) -> str:
    """Return a text that has to be there."""
    value = data.get(name)
    if not isinstance(value, str):
        raise Broken(f"it has no {name}")
    return value.encode("utf-8", "replace").decode("utf-8")


def text_or_none(data: Mapping[str, Any], name: str) -> str | None:
    """Return a text that may be missing."""
    return None if data.get(name) is None else text(data, name)


def number(data: Mapping[str, Any], name: str) -> int:
    """Return a whole number from 0 that has to be there."""
    value = data.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _MOST:
        raise Broken(f"it has no {name}")
    return value


def each(data: Mapping[str, Any], name: str) -> list[Any]:
    """Return a list, empty where it is missing."""
    value = data.get(name, [])
    if not isinstance(value, list):
        raise Broken(f"its {name} are no list")
    return value


def _place_json(place: Place) -> dict[str, object]:
    return {"number": place.number, "text": place.text}


def _place(data: object) -> Place | None:
    if data is None:
        return None
    if not isinstance(data, dict):
        raise Broken("an edit names no line")
    return Place(number(data, "number"), text(data, "text"))


def _heading_json(one: Remembered) -> object:
    if one.edit.heading is None or one.heading_look is None:
        return None
    return {"text": one.edit.heading.text, "look": _place_json(one.heading_look)}


def _heading(data: object) -> tuple[Heading | None, Place | None]:
    if data is None:
        return None, None
    if not isinstance(data, dict):
        raise Broken("the heading of an edit is strange")
    return Heading(storable(text(data, "text")), 0), _place(data.get("look"))


def _item(data: object) -> Span:
    if not isinstance(data, list) or len(data) != 2:
        raise Broken("the items of an edit are strange")
    pair = {"start": data[0], "end": data[1]}
    return Span(0, number(pair, "start"), number(pair, "end"))


def _decision_json(decision: Decision | None) -> object:
    if decision is None:
        return None
    said = {"text": decision.text or None, "answer": decision.answer}
    return {
        "choice": decision.choice,
        **{name: value for name, value in said.items() if value is not None},
    }


def _decision(own: int, data: object) -> Decision | None:
    if data is None:
        return None
    if not isinstance(data, dict):
        raise Broken(f"the decision about edit {own} is strange")
    return Decision(
        own,
        _one_of(data, "choice", _CHOICES),
        storable(text_or_none(data, "text") or ""),
        text_or_none(data, "answer"),
    )


def _one_of(data: Mapping[str, Any], name: str, choices: tuple[Any, ...]) -> Any:
    value = data.get(name)
    if not isinstance(value, str) or value not in choices:
        raise Broken(f"it has an unknown {name}")
    return value
