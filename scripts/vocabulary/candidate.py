"""What a source proposes for the vocabulary."""

from dataclasses import dataclass

from tailor.terms import Kind


@dataclass(frozen=True, slots=True)
class Candidate:
    """A term as one source has it; the merge decides what becomes of it.

    spellings: other names. is_name: a name of a product or the like, written with
        capitals and not inflected ("Kubernetes"), not a phrase of the language.
    needs_capitals: a name that may be a word of the language besides ("Ghost").
    """

    name: str
    kind: Kind
    spellings: tuple[str, ...] = ()
    group: str = ""
    is_name: bool = False
    needs_capitals: bool = False
