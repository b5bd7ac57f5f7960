"""A quote from the ad or the resume: cut around its term, with the line it stands on."""

from dataclasses import dataclass

from tailor.document import Document, Span
from tailor.text import key

LONGEST = 160  # characters of a quote, the marks where it is cut not counted
CUT = "..."


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a file, at a place.

    start, end: where the term stands in `text`; equal where it is not in there.
    line: the line's number as a person counts.
    where: "Lakeside Medical Center, 2021 to now"; "" where there is nothing to say.
    """

    text: str
    start: int
    end: int
    line: int
    where: str = ""

    @property
    def parts(self) -> tuple[str, str, str]:
        """What stands before the term, the term, and what stands after it."""
        return (
            self.text[: self.start],
            self.text[self.start : self.end],
            self.text[self.end :],
        )


def quote(
    document: Document, span: Span, *, text: str, term: str, where: str = ""
) -> Quote:
    """Return a sentence as a quote with its term found and its ends cut."""
    shown, start, end = _cut(text, *_place(text, term))
    return Quote(shown, start, end, line_number(document, span.line), where)


def line_number(document: Document, line: int) -> int:
    """Return the number of a line as a person counts it in the source."""
    return document.lines[line].number or line + 1


def _place(text: str, term: str) -> tuple[int, int]:
    """Find a term in a sentence, first as it is, then in any case."""
    at = text.find(term)
    if at < 0:
        folded = text.casefold()
        # a fold that changes the length ("ß") would shift the place
        at = folded.find(term.casefold()) if len(folded) == len(text) else -1
    return (at, at + len(term)) if at >= 0 and key(term) else (0, 0)


def _cut(text: str, start: int, end: int) -> tuple[str, int, int]:
    text = text.replace("\t", " ")
    if len(text) <= LONGEST:
        return text, start, end
    left = max(0, min(start - (LONGEST - (end - start)) // 2, len(text) - LONGEST))
    right = max(min(left + LONGEST, len(text)), end)
    if left and (space := text.find(" ", left, start)) >= 0:
        left = space + 1
    if right < len(text) and (space := text.rfind(" ", end, right)) >= 0:
        right = space
    before, after = CUT if left else "", CUT if right < len(text) else ""
    shift = len(before) - left
    return before + text[left:right] + after, start + shift, end + shift
