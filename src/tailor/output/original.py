"""The DOCX that a plan's edits are made in: the person's own, or the one built for them.

From here on there is one way: the same editor makes the same changes in both, and the
same proof reads them back.
"""

from dataclasses import dataclass
from hashlib import sha256

from tailor.document import Document, Line
from tailor.document.docx_anchor import DocxAnchor
from tailor.document.docx_names import w
from tailor.document.docx_package import Package
from tailor.document.docx_pieces import raw_text
from tailor.document.docx_settle import settle_tree
from tailor.errors import InputError
from tailor.output.docx_build import PART, Built, build_docx, built_edit
from tailor.output.docx_edit import NewParagraph, ParagraphEdit, line_edit
from tailor.output.proof import check_lines, check_text
from tailor.plan import Edit, Plan


@dataclass(frozen=True)
class Original:
    """A DOCX before the edits, and the edits as its editor understands them."""

    plan: Plan
    data: bytes
    changes: tuple[ParagraphEdit | NewParagraph, ...]

    def check(self, written: Document) -> None:
        """Compare a written copy, read back, with the source and the edits.

        Raises:
            OutputError: a line is missing, changed, moved or added.
        """
        if self.plan.resume.document.format == "docx":
            check_lines(self.plan, written)
        else:
            check_text(self.plan, written)


def original(plan: Plan) -> Original:
    """Return the document that a plan's edits are to be made in.

    Raises:
        InputError: the resume's file has changed since it was read, or is gone.
    """
    document = plan.resume.document
    if document.format == "docx":
        data = _bytes_of(document)
        changes = tuple(_in_place(data, document, edit) for edit in plan.made)
        return Original(plan, data, changes)
    built = build_docx(plan.resume)
    changes = tuple(_in_built(built, edit) for edit in plan.made)
    return Original(plan, built.data, changes)


def _bytes_of(document: Document) -> bytes:
    if document.path is None:
        raise ValueError("a DOCX without a path can't be edited in place")
    try:
        data = document.path.read_bytes()
    except OSError as error:
        raise InputError(
            f"{document.name} can't be read any more: put it back and run tailor again."
        ) from error
    if sha256(data).hexdigest() != document.sha256:
        raise InputError(
            f"{document.name} was changed while it was being read: save it, then run"
            " tailor again."
        )
    return data


def _in_place(data: bytes, document: Document, edit: Edit) -> ParagraphEdit | NewParagraph:
    lines = document.lines
    if not edit.is_new_line:
        return line_edit(lines[edit.line], edit.start, edit.end, edit.new)
    if edit.line < 0:
        body = next(line for line in lines if line.place not in ("header", "footer"))
        return NewParagraph(_anchor(body).part, -1, edit.new, None)
    anchor = _anchor(lines[edit.line])
    text = _typed_mark(data, document.name, anchor) + edit.new
    return NewParagraph(anchor.part, anchor.stretches[-1].paragraph, text, anchor.paragraph)


def _typed_mark(data: bytes, name: str, anchor: DocxAnchor) -> str:
    """Return the bullet that was typed before a line, with its gap, as the file has it."""
    if not anchor.start:
        return ""
    root = Package(data, name).tree(anchor.part)
    settle_tree(root)
    paragraphs = list(root.iter(w("p")))
    return raw_text(paragraphs[anchor.paragraph])[: anchor.start]


def _anchor(line: Line) -> DocxAnchor:
    if not isinstance(line.anchor, DocxAnchor):
        raise TypeError("a line of a DOCX has a DocxAnchor")
    return line.anchor


def _in_built(built: Built, edit: Edit) -> ParagraphEdit | NewParagraph:
    if edit.line < 0:
        return NewParagraph(PART, -1, edit.new, None)
    if edit.is_new_line:
        paragraph = built.at(edit.line).paragraph
        return NewParagraph(PART, paragraph, edit.new, paragraph)
    return built_edit(built, edit.line, edit.start, edit.end, edit.new)
