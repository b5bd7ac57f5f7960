"""The person's own DOCX: the edits are made in it, or tracked."""
