"""The fictional people of fixtures/: the same in every form, and nobody real."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

from tailor.text import tokens

SCRIPT = Path(__file__).parents[1] / "scripts" / "make_fixtures.py"
PEOPLE = ("nurse", "electrician", "accountant", "engineer")
MAX_BYTES = 120_000  # they travel with every clone
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixtures as the script makes them now, without the PDFs."""
    folder = tmp_path_factory.mktemp("made")
    subprocess.run([sys.executable, SCRIPT, "--no-pdf", "-o", folder], check=True)
    return folder


def test_the_script_makes_the_text_and_the_page_that_are_committed(
    made: Path, fixtures: Path
) -> None:
    names = [*(f"{name}.txt" for name in PEOPLE), "engineer-ad.html"]

    for name in names:
        assert (made / name).read_bytes() == (fixtures / name).read_bytes(), name


def test_the_script_makes_the_word_files_that_are_committed(
    made: Path, fixtures: Path
) -> None:
    names = [*(f"{name}.docx" for name in PEOPLE), "accountant-ad.docx"]

    for name in names:
        # by entry, as another zlib packs the same entries differently
        assert _entries(made / name) == _entries(fixtures / name), name


@pytest.mark.parametrize("name", PEOPLE)
def test_a_person_says_the_same_in_every_form(name: str, fixtures: Path) -> None:
    text = _words((fixtures / f"{name}.txt").read_text(encoding="utf-8"))

    in_word = _words(_docx_text(fixtures / f"{name}.docx"))
    in_pdf = _words(_pdf_text(fixtures / f"{name}.pdf"))

    assert text <= in_word
    assert text <= in_pdf


def test_the_accountants_profile_is_a_link_in_word_and_pdf(fixtures: Path) -> None:
    url = "https://www.example.com/in/renee-okafor"

    relations = _entries(fixtures / "accountant.docx")["word/_rels/document.xml.rels"]
    pages = PdfReader(fixtures / "accountant.pdf").pages
    notes = [note.get_object() for page in pages for note in page.annotations or ()]

    assert url.encode() in relations
    assert [note["/A"]["/URI"] for note in notes] == [url]


def test_an_ad_says_the_same_in_every_form(fixtures: Path) -> None:
    engineer = (fixtures / "engineer-ad.txt").read_text(encoding="utf-8")
    accountant = (fixtures / "accountant-ad.txt").read_text(encoding="utf-8")

    page = etree.HTML((fixtures / "engineer-ad.html").read_bytes())

    assert _words(engineer) <= _words(" ".join(map(str, page.itertext())))
    assert _words(accountant) <= _words(_docx_text(fixtures / "accountant-ad.docx"))
    assert _words(accountant) <= _words(_pdf_text(fixtures / "accountant-ad.pdf"))


def test_nobody_can_be_called_or_written_to(fixtures: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(fixtures.glob("*.txt"))]
    text = "\n".join(texts)

    phones = re.findall(r"\d{3}-\d{3}-\d{4}", text)
    hosts = re.findall(r"@([\w.-]+\w)", text)

    assert len(phones) >= 7
    assert all(re.fullmatch(r"\d{3}-555-01\d\d", phone) for phone in phones), phones
    assert set(hosts) == {"example.com", "example.org"}


def test_the_fixtures_stay_small(fixtures: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in fixtures.iterdir()}

    assert {name: size for name, size in sizes.items() if size > MAX_BYTES} == {}


def _words(text: str) -> set[str]:
    return {token.key for token in tokens(text)}


def _entries(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {entry.filename: file.read(entry) for entry in file.infolist()}


def _docx_text(path: Path) -> str:
    entries = _entries(path)
    parts = [entries[name] for name in entries if re.match(r"word/(document|header)", name)]
    paragraphs = [p for part in parts for p in etree.fromstring(part).iter(f"{WORD}p")]
    return "\n".join("".join(map(_shown, p.iter())) for p in paragraphs)


def _shown(node: etree._Element) -> str:
    return {f"{WORD}t": node.text or "", f"{WORD}tab": " "}.get(str(node.tag), "")


def _pdf_text(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)
