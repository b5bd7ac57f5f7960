"""A clean DOCX for a resume that came as something else."""
