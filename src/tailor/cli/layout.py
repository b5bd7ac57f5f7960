"""Lines for a terminal: wrapped at its width, never inside a term; no box drawing."""

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

# what a terminal would obey instead of showing: controls, direction marks
_UNSAFE = re.compile("[\x00-\x1e\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
NARROW = 60  # columns; below, labels go on their own line
LONGEST_TERM = 40  # characters; what is longer is a phrase and may be broken at a space
LABEL = 11  # columns for "if not     "
_GLUE = "\x1f"  # stands for a space that no line may be broken at


@dataclass(frozen=True, slots=True)
class Layout:
    """How wide a report may be, and whether terms and headings are bold.

    whole: what no line is broken inside of, wherever it stands.
    """

    width: int
    is_bold: bool = False
    whole: re.Pattern[str] | None = None

    def keeping(self, terms: Iterable[str]) -> "Layout":
        """Return the layout that breaks no line inside one of these terms."""
        room = min(LONGEST_TERM, self.width - 6)  # quotes and a stop stand beside it
        several = {safe(term) for term in terms if " " in term and len(term) <= room}
        if not several:
            return self
        longest_first = sorted(several, key=lambda term: (-len(term), term))
        either = "|".join(map(re.escape, longest_first))
        whole = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
        return replace(self, whole=whole)

    def heading(self, text: str) -> str:
        """Return a heading as it is printed."""
        return self.bold(text)

    def bold(self, text: str) -> str:
        """Return text in bold where that is allowed."""
        text = safe(text)
        return f"\x1b[1m{text}\x1b[0m" if self.is_bold else text

    def wrap(self, text: str, *, indent: int = 0, hang: int | None = None) -> Iterator[str]:
        """Yield a text's lines; the second and later ones begin at `hang`."""
        later = " " * (indent if hang is None else hang)
        text = safe(text)
        if self.whole:
            text = self.whole.sub(lambda term: term[0].replace(" ", _GLUE), text)
        lines = textwrap.wrap(
            text,
            self.width,
            initial_indent=" " * indent,
            subsequent_indent=later,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for line in lines:
            words = line.strip()
            # a long term at a deep indent: the indent gives way before the term breaks
            room = max(0, self.width - len(words))
            yield (line if len(line) <= self.width else " " * room + words).replace(
                _GLUE, " "
            )

    def labelled(self, label: str, text: str, *, indent: int = 4) -> Iterator[str]:
        """Yield a label and its text beside it, or below it where the width is small."""
        if self.width < NARROW:
            yield from self.wrap(label, indent=indent)
            yield from self.wrap(text, indent=indent + 2)
            return
        first = label.ljust(LABEL - 1).replace(" ", _GLUE)
        yield from self.wrap(f"{first} {text}", indent=indent, hang=indent + LABEL)

    def split(self, left: str, right: str, *, indent: int = 2) -> Iterator[str]:
        """Yield a bold left part with the right part pushed to the edge, or below it."""
        left, right = safe(left), safe(right)
        room = self.width - indent - len(left) - len(right)
        if room >= 2:
            yield f"{' ' * indent}{self.bold(left)}{' ' * room}{right}"
            return
        for line in self.wrap(
            glued(left) if len(left) < self.width else left, indent=indent
        ):
            yield " " * indent + self.bold(line.strip())
        yield from self.wrap(right, indent=indent + 2)


def safe(text: str) -> str:
    """Return text without anything that a terminal would obey, tabs as two spaces."""
    return _UNSAFE.sub("", text.replace("\t", "  "))


def glued(term: str) -> str:
    """Return a term whose words stay on one line."""
    return safe(term) if len(term) > LONGEST_TERM else safe(term).replace(" ", _GLUE)
