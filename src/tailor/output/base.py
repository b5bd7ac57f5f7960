"""The DOCX that a plan's edits are made in: the person's own, or the one built for them."""

from dataclasses import dataclass
from hashlib import sha256

from tailor.document import Document
from tailor.errors import InputError
from tailor.output.built.build import Built, build_docx
from tailor.output.built.paper import PaperName
from tailor.output.built.units import Unit, built_units, docx_units
from tailor.plan import Plan


@dataclass(frozen=True)
class Base:
    """A DOCX that edits are to be made in; built: None for the person's own."""

    data: bytes
    units: tuple[Unit, ...]
    built: Built | None = None


def base(plan: Plan, *, paper: PaperName | None = None) -> Base:
    """Return the document that a plan's edits are to be made in.

    paper: of a built document; None takes the source's.

    Raises:
        InputError: the resume's file has changed since it was read, or is gone.
    """
    document = plan.resume.document
    if document.format == "docx":
        data = _bytes_of(document)
        return Base(data, docx_units(document, data))
    built = build_docx(plan.resume, paper=paper)
    return Base(built.data, built_units(built), built)


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
