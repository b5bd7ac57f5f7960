"""The floor of the main job: what its libraries cost before a line of ours runs.

    python benchmarks/floor.py RESUME.pdf OUT.docx

Imports pypdf, python-docx and typer, as the main job must, reads the same PDF, cuts
it into words and writes them as a DOCX. Nothing of tailor is imported. What the main
job takes beyond this is ours; benchmarks/main_job.py sets the two side by side.
"""

import re
import sys

import docx
import typer
from pypdf import PdfReader

WORD = re.compile(r"\w+")


def main(resume: str, out: str) -> None:
    """Read a PDF, count its words, write a DOCX."""
    pages = [page.extract_text() for page in PdfReader(resume).pages]
    doc = docx.Document()
    for line in "\n".join(pages).splitlines():
        doc.add_paragraph(line)
    doc.save(out)
    typer.echo(len(WORD.findall(" ".join(pages))))


if __name__ == "__main__":
    main(*sys.argv[1:])
