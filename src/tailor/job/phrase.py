"""A stretch of a sentence that names a thing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """A thing that a sentence names: `text[start:end]`.

    choice: phrases with one number are joined by "or"; None outside an or-list.
    """

    start: int
    end: int
    choice: int | None = None
