"""What would trip a hiring system's reader in any format."""

from tailor.document.document import Document, Hazard

MAX_PARSED_BYTES = 2_500_000  # Greenhouse's help: more is not parsed (docs/sources.md)


def find_hazards(document: Document, size: int) -> tuple[Hazard, ...]:
    """Return the hazards that all formats share; `size` is the file's, in bytes."""
    found = []
    if size > MAX_PARSED_BYTES:
        found.append(
            Hazard(
                "too big",
                f"{document.name} is over 2.5 MB; some hiring systems don't read that.",
                "Send the tailored copy, or save yours with smaller pictures.",
            )
        )
    return tuple(found)
