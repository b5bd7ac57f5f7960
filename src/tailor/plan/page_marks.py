"""Rule: what a PDF prints on each page for the paper's sake is not copied into the text.

In a document that is built anew the pages break elsewhere: "Page 1 of 2" would stand in
the middle of a page and be wrong. A running header stays where it stands first.
"""

import re
from collections.abc import Iterator

from tailor.plan.edit import Edit
from tailor.resume import Resume
from tailor.text import key

_COUNTED = re.compile(
    r"\bpage\s+\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?|\b\d{1,3}\s*(?:of|/)\s*\d{1,3}\W*$", re.I
)
_NUMBER = "What the pages of your PDF are numbered with: this file has pages of its own."
_AGAIN = "It stands on each page of your PDF; here it stands once."


def iter_page_marks(resume: Resume) -> Iterator[Edit]:
    """Yield the edits that take out page numbers and headers that were there before.

    Only lines in the margin of a PDF, of which nothing but the number is new: a footer
    that says something stays.
    """
    document = resume.document
    if document.format != "pdf":
        return
    margins = [i for i, k in enumerate(document.lines) if k.place in ("header", "footer")]
    said = {
        key(line.text)
        for i, line in enumerate(document.lines)
        if line.visible and i not in margins
    }
    said.add(key(resume.name or ""))
    for index in margins:
        line = document.lines[index]
        if not line.visible:
            continue
        rest = key(_without_number(line.text, line.page))
        if rest and rest not in said:
            said.add(rest)
            continue
        why = _AGAIN if rest == key(line.text) else _NUMBER
        text = line.text
        yield Edit(0, "removal", index, 0, len(text), text, "", why)


def is_page_mark(resume: Resume, line: int) -> bool:
    """Say whether a line is one that the pages of a PDF need and no text does."""
    return any(edit.line == line for edit in iter_page_marks(resume))


def _without_number(text: str, page: int) -> str:
    """Return a line without "Page 1 of 2", or the page's own number at its end."""
    without = _COUNTED.sub("", text)
    return without if without != text else re.sub(rf"(?<![\w.])\W*{page}\W*$", "", text)
