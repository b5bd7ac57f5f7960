"""The plan of the house and its sources say what the tree is."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "src" / "tailor"
# what can open a connection, or start a program that does
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "httpx2", "imaplib", "openai",
    "poplib", "requests", "smtplib", "socket", "socketserver", "ssl", "subprocess",
    "telnetlib", "urllib.request", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip
CITED = re.compile(r"\b(sources|decisions)(?:\.md)?, (\d+)(?: and (\d+))?")


def test_architecture_md_names_every_room_and_no_other() -> None:
    plan = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")

    named = re.findall(r"^\| `([a-z]+/?)` \|", plan, re.MULTILINE)

    folders = {f"{path.parent.name}/" for path in HOUSE.glob("*/__init__.py")}
    modules = {path.stem for path in HOUSE.glob("[a-z]*.py")}
    assert set(named) == folders | modules
    assert len(named) == len(set(named))


@pytest.mark.parametrize("chamber", ["retold", "vetoes"])
def test_architecture_md_names_every_room_of_a_chamber(chamber: str) -> None:
    plan = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")

    named = re.findall(rf"^\| `{chamber}/([a-z]+)/` \|", plan, re.MULTILINE)

    folders = [path.parent.name for path in HOUSE.glob(f"guard/{chamber}/*/__init__.py")]
    assert sorted(named) == sorted(folders)


def test_architecture_md_shows_the_layers_that_are_enforced() -> None:
    plan = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]

    assert " > ".join(layers) in plan


def test_a_cited_fact_or_decision_is_there() -> None:
    texts = [
        path.read_text(encoding="utf-8")
        for folder in ("src", "scripts", "tests", "docs")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in {".py", ".md"}
    ]

    for document, *numbers in CITED.findall("\n".join(texts)):
        page = (ROOT / "docs" / f"{document}.md").read_text(encoding="utf-8")
        for number in filter(None, numbers):
            assert re.search(rf"^(## )?{number}\. ", page, re.MULTILINE), number


def test_two_modules_alone_can_open_a_connection() -> None:
    reaching = {
        path.relative_to(HOUSE).as_posix()
        for path in HOUSE.rglob("*.py")
        for name in imported(path)
        if {name, name.partition(".")[0]} & NETWORK
    }

    assert reaching == {"document/fetch.py", "llm/client.py"}


def imported(path: Path) -> list[str]:
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [node.module, *(f"{node.module}.{a.name}" for a in node.names)]
    return names
