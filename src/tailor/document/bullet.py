"""The marks that people and programs put before the items of a list."""

import re

# Seen in resumes: typographic bullets; Word's Symbol and Wingdings marks in the private
# use area (U+F0B7 is LibreOffice's "List Bullet", docs/sources.md); arrows and ticks.
# These need no space after them, and nothing else begins a line with them.
SURE = "•●∙⦁▪■◾◼▫□◦○‣⁃➢➤►▶▸▹❖✓✔✦✧◆◇\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf06e\uf02d"
_NESTED = "◦○"  # what Word puts on the second level of a list
_SURE = re.compile(rf"[{SURE}]\ufe0f?\s*")
# these are also something else (a minus, a footnote, a paragraph sign): a space must
# follow, and for some a letter
_SPACED = re.compile(
    r"(?:[-*·–—‐‑]|[+§»>](?=\s+[^\W\d]))\s+(?=\S)"
    r"|[-–](?=[A-Z][A-Za-z]|\dG\b)"  # "-OSHA 10", "-6G pipe", no "-5 degrees"
)
_LETTER = re.compile(r"o\s+(?=\S)")


def split_bullet(text: str, *, indented: bool = False) -> tuple[str | None, str]:
    """Return the bullet mark of a line, None without one, and the text after it.

    Args:
        text: a line without white space before it.
        indented: whether there was some: only then, or with a tab after it, the letter
            "o" is a mark: Word's second level, pasted as text; it is drawn as "◦".
    """
    match = _SURE.match(text) or _SPACED.match(text)
    if match:
        return match[0].strip(), text[match.end() :]
    letter = _LETTER.match(text) if indented or text.startswith("o\t") else None
    return ("◦", text[letter.end() :]) if letter else (None, text)


def is_nested_mark(mark: str) -> bool:
    """Whether a mark belongs to the second level where "•" is the first."""
    return mark in _NESTED
