"""Make fixtures/: four fictional people as DOCX, PDF and text, and their ads.

    python scripts/make_fixtures.py [-o FOLDER] [--no-pdf]

The ads' words stand in fixtures/*-ad.txt, written by hand, the people's in
scripts/people/. The same words give the same DOCX and text, byte for byte with the
same python-docx and zlib. The PDFs are LibreOffice's, exported from the DOCX: their
bytes depend on its version and on the fonts at hand, so they are committed and made
anew only when a person's words or layout change.
"""

import argparse
import io
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from ad_pages import docx_of, html_of
from docx.document import Document as Docx
from person import Person, read_person, text_of
from person_docx import draw_accountant, draw_electrician, draw_engineer, draw_nurse

FIXTURES = Path(__file__).parents[1] / "fixtures"
LAYOUTS: dict[str, Callable[[Person], Docx]] = {
    "nurse": draw_nurse,
    "electrician": draw_electrician,
    "accountant": draw_accountant,
    "engineer": draw_engineer,
}
WRAPPED = "accountant"  # one text file is wrapped at 80 columns, as old ones are
WRITTEN_ON = datetime(2026, 11, 2)
ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that zip knows


def main() -> None:
    """Write every fixture that is made, and say which."""
    parser = argparse.ArgumentParser(description="Make the fictional people's files.")
    parser.add_argument("-o", "--out", type=Path, default=FIXTURES, metavar="FOLDER")
    parser.add_argument("--no-pdf", action="store_true", help="text, HTML and DOCX only")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    made = [*write_people(args.out), *write_ads(args.out)]
    if not args.no_pdf:
        made += write_pdfs(args.out, [path for path in made if path.suffix == ".docx"])
    for path in made:
        print(f"Wrote {path.name}, {path.stat().st_size:,} bytes")


def write_people(folder: Path) -> list[Path]:
    """Write each person's resume as text and DOCX."""
    made = []
    for name, draw in LAYOUTS.items():
        person = read_person(name)
        text = text_of(person, wrapped=name == WRAPPED)
        made += [
            _write(folder / f"{name}.txt", text.encode("utf-8")),
            _write(folder / f"{name}.docx", _docx_bytes(draw(person), author=person.name)),
        ]
    return made


def write_ads(folder: Path) -> list[Path]:
    """Write the engineer's ad as a saved page and the accountant's as DOCX."""
    page = html_of((FIXTURES / "engineer-ad.txt").read_text(encoding="utf-8"))
    doc = docx_of((FIXTURES / "accountant-ad.txt").read_text(encoding="utf-8"))
    letter = _docx_bytes(doc, author="Harborview Foods")
    return [
        _write(folder / "engineer-ad.html", page.encode("utf-8")),
        _write(folder / "accountant-ad.docx", letter),
    ]


def write_pdfs(folder: Path, sources: list[Path]) -> list[Path]:
    """Export each DOCX as a PDF; without LibreOffice say so and write none."""
    soffice = shutil.which("soffice")
    if soffice is None:
        print("No PDF made: soffice (LibreOffice) is not on the path.")
        return []
    with tempfile.TemporaryDirectory() as profile:
        own = f"-env:UserInstallation={Path(profile).as_uri()}"  # not the person's profile
        todo = ["--convert-to", "pdf", "--outdir", str(folder), *map(str, sources)]
        subprocess.run(
            [soffice, own, "--headless", *todo],
            check=True,
            capture_output=True,
        )
    return [folder / f"{path.stem}.pdf" for path in sources]


def _docx_bytes(doc: Docx, *, author: str) -> bytes:
    """Return the file with the times that would differ from run to run set."""
    about = doc.core_properties
    about.author = about.last_modified_by = author
    about.title, about.comments = "", ""  # python-docx's template signs itself here
    about.created = about.modified = WRITTEN_ON
    raw, fixed = io.BytesIO(), io.BytesIO()
    doc.save(raw)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(fixed, "w") as new:
        for entry in old.infolist():
            info = zipfile.ZipInfo(entry.filename, ZIP_TIME)
            new.writestr(info, old.read(entry), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


def _write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


if __name__ == "__main__":
    main()
