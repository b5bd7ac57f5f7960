"""The parts with which a clause begins, by their places in the text."""

from dataclasses import dataclass

Span = tuple[int, int]  # first word, the one behind the last


@dataclass(slots=True)  # a frozen one takes ten times as long to make
class Head:
    """How a clause begins: its subject, its auxiliary and verb, what stands in front."""

    subject: Span
    verb: Span
    lead: Span = (0, 0)
    is_passive: bool = False
    is_relative: bool = False

    @property
    def has_subject(self) -> bool:
        """Say whether somebody or something stands before the verb."""
        return self.subject[0] < self.subject[1]
