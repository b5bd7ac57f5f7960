"""Which lines of a source stand in one paragraph: what moves and goes as a whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from tailor.document import Document, Line
from tailor.document.docx.anchor import DocxAnchor
from tailor.document.docx.boxes import boxes_of
from tailor.document.docx.names import P
from tailor.document.docx.package import Package
from tailor.document.docx.settle import settle_tree
from tailor.output.built.build import Built


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, or a row of short cells.

    lines: by index, in order.
    has_boxes: text boxes hang on it; their lines are read behind it, and before a line
        that is added behind it.
    """

    lines: tuple[int, ...]
    has_boxes: bool = False


def built_units(built: Built) -> tuple[Unit, ...]:
    """Return the paragraphs of a built document that hold lines of the source."""
    groups = groupby(built.lines, key=lambda line: line.paragraph)
    return tuple(Unit(tuple(line.line for line in group)) for _, group in groups)


def docx_units(document: Document, data: bytes) -> tuple[Unit, ...]:
    """Return the paragraphs of the person's own file that hold lines."""
    hosts = _hosts(document, data)
    groups: list[list[int]] = []
    for index, line in enumerate(document.lines):
        if groups and _is_same(document.lines[groups[-1][-1]], line):
            groups[-1].append(index)
        else:
            groups.append([index])
    return tuple(
        Unit(tuple(group), any(_paragraph(document.lines[i]) in hosts for i in group))
        for group in groups
    )


def anchor_of(line: Line) -> DocxAnchor:
    """Return where a line of a DOCX stands in it."""
    if not isinstance(line.anchor, DocxAnchor):
        raise TypeError("a line of a DOCX has a DocxAnchor")
    return line.anchor


def _hosts(document: Document, data: bytes) -> set[tuple[str, int]]:
    if not any(line.place == "textbox" for line in document.lines):
        return set()
    package = Package(data, document.name)
    return {(package.main, number) for number in _with_boxes(package.tree(package.main))}


def _with_boxes(root: etree._Element) -> Iterator[int]:
    settle_tree(root)
    for number, paragraph in enumerate(root.iter(P)):
        if boxes_of(paragraph)[1]:
            yield number


def _paragraph(line: Line) -> tuple[str, int]:
    anchor = anchor_of(line)
    return anchor.part, anchor.stretches[-1].paragraph


def _is_same(line: Line, other: Line) -> bool:
    there = anchor_of(other)
    return _paragraph(line) == (there.part, there.paragraph)
