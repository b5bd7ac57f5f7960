"""HTML put together so that text can't become markup: what is not Markup is escaped."""

from collections.abc import Iterable

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_TABLE = str.maketrans(_ESCAPES)


class Markup(str):
    """HTML that was made here; every other string is text from a file."""

    __slots__ = ()


def tag(name: str, *children: str, **attributes: str) -> Markup:
    """Return an element; children that are plain strings are escaped.

    attributes: `class_` for class, `aria_label` for aria-label.
    """
    shown = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
    )
    return Markup(f"<{name}{shown}>{join(children)}</{name}>")


def join(children: Iterable[str], between: str = "") -> Markup:
    """Return children one after the other, with Markup or plain text between them."""
    return Markup(escape(between).join(escape(child) for child in children))


def escape(text: str) -> str:
    """Return text as HTML shows it; a wide gap becomes a space."""
    return text if isinstance(text, Markup) else text.replace("\t", " ").translate(_TABLE)
