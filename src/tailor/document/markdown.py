"""A Markdown file becomes Lines."""

from dataclasses import replace

from tailor.document.document import Document
from tailor.document.plain import read_plain


def read_markdown(text: str, name: str) -> Document:
    """Return the lines of a Markdown text."""
    return replace(read_plain(text, name), format="markdown")
