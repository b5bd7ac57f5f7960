"""Fixtures that every room uses."""

import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("no clock", deadline=None)  # the first example reads the tables
settings.load_profile("no clock")

GOLDEN = Path(__file__).parent / "golden"
FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture(scope="session")
def data_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    """Keep what a test says out of the facts of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        names = ("HOME",) if sys.platform == "darwin" else ("XDG_DATA_HOME", "LOCALAPPDATA")
        folders = {name: tmp_path_factory.mktemp(name.lower()) for name in names}
        for name, folder in folders.items():
            patch.setenv(name, str(folder))
        yield list(folders.values())


@pytest.fixture(autouse=True)
def nothing_said_before(data_folders: list[Path]) -> Iterator[None]:
    """Keep what one test says out of the facts of the next."""
    yield
    for folder in data_folders:
        for path in folder.rglob("facts*.json"):
            path.unlink()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with tests/golden/NAME; `--update-golden` rewrites it."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def fixtures() -> Path:
    """The folder of the fictional people."""
    return FIXTURES


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT_TYPE = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    f' xmlns:r="{_OFFICE}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
DocxMaker = Callable[..., bytes]


@pytest.fixture(scope="session")
def make_docx() -> DocxMaker:
    """Make a small DOCX from the XML of its body and, by kind, of its other parts."""

    def make(
        body: str,
        parts: Mapping[str, str] | None = None,
        links: Mapping[str, str] | None = None,
        extra: Mapping[str, bytes] | None = None,
    ) -> bytes:
        """Pack it: parts as {"header": XML}, links as {"rId9": address}."""
        rels, files = "", {}
        for i, (kind, xml) in enumerate((parts or {}).items()):
            root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
            files[f"word/{kind}.xml"] = f"<w:{root} {_NAMES}>{xml}</w:{root}>"
            rels += (
                f'<Relationship Id="rId{i}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>'
            )
        for key, address in (links or {}).items():
            rels += (
                f'<Relationship Id="{key}" Type="{_OFFICE}/hyperlink"'
                f' TargetMode="External" Target="{address}"/>'
            )
        main = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument"'
        entries = {
            "[Content_Types].xml": (
                f'<Types xmlns="{_PACKAGE}/content-types">'
                f'<Override PartName="/word/document.xml" ContentType="{_DOCUMENT_TYPE}"/>'
                '<Default Extension="xml" ContentType="application/xml"/></Types>'
            ),
            "_rels/.rels": _relations(f'{main} Target="word/document.xml"/>'),
            "word/document.xml": (
                f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>"
            ),
            "word/_rels/document.xml.rels": _relations(rels),
            **files,
        }
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
            for name, xml in entries.items():
                file.writestr(name, xml)
            for name, data in (extra or {}).items():
                file.writestr(name, data)
        return buffer.getvalue()

    return make


def _relations(inner: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'
