"""What is chosen on the page is what the command that it composes does."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import tailor
from tailor.document import read_document
from tests.output.test_report_browser import browser

__all__ = ["browser"]  # the fixture
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the shell is a POSIX one")


@pytest.fixture
def written(fixtures: Path, tmp_path: Path) -> Path:
    """Return the folder of a run, of a name that a shell must not see."""
    resume = tailor.read_resume(fixtures / "nurse.docx")
    gap = tailor.compare(
        resume, tailor.read_job(fixtures / "nurse-ad.txt"), today=date(2026, 11, 1)
    )
    folder = tmp_path / "it's $HOME (1)"
    tailor.write(tailor.propose(resume, gap), folder)
    return folder


@pytest.fixture
def opened(browser: Browser) -> Callable[[Path], Page]:
    """Open a report."""

    def open_page(path: Path) -> Page:
        page = browser.new_page()
        page.goto(path.as_uri())
        return page

    return open_page


def command(page: Page) -> str:
    return page.locator("#cmd").inner_text()


def run(words: str, cwd: Path) -> None:
    """Run a command as it stands on the page, from somewhere else."""
    assert words.startswith("tailor ")
    line = f"{sys.executable} -m {words}"
    subprocess.run(["sh", "-c", line], cwd=cwd, check=True, capture_output=True)


def test_untouched_it_is_the_command_that_asks(
    written: Path, opened: Callable[[Path], Page]
) -> None:
    words = command(opened(written / "report.html"))

    assert words.startswith("tailor review ")
    assert "--" not in words


def test_what_was_chosen_and_added_is_what_happens(
    written: Path, opened: Callable[[Path], Page], tmp_path: Path
) -> None:
    page = opened(written / "report.html")
    for number in ("2", "4"):
        page.locator(f"fieldset[data-edit='{number}'] input[value=no]").check()
    card = page.locator("article", has_text="ACLS").locator("fieldset[data-have]")
    card.locator("input[type=checkbox]").check()
    card.locator("input[type=text]").fill('ACLS "provider" $5, 50% `date` it\'s')
    run(command(page), tmp_path)

    edits = json.loads((written / "decisions.json").read_text("utf-8"))["edits"]
    chosen = {e["number"]: e["decision"] and e["decision"]["choice"] for e in edits}
    assert chosen == {1: None, 2: "taken back", 3: None, 4: "taken back", 5: "kept"}
    lines = read_document(written / "resume.docx", role="resume").lines
    assert 'ACLS "provider" $5, 50% `date` it\'s' in [line.text for line in lines]

    page = opened(written / "report.html")
    page.locator("fieldset[data-edit='2'] input[value=yes]").check()
    assert " --yes 2" in command(page)
    run(command(page), tmp_path)

    edits = json.loads((written / "decisions.json").read_text("utf-8"))["edits"]
    assert edits[1]["decision"] == {"choice": "kept"}


def test_a_blank_that_is_not_filled_in_is_told_in_place_of_the_command(
    written: Path, opened: Callable[[Path], Page]
) -> None:
    page = opened(written / "report.html")
    card = page.locator("article", has_text="ACLS").locator("fieldset[data-have]")
    card.locator("input[type=checkbox]").check()

    assert command(page).startswith("Fill in the blank first: Advanced Cardiovascular")
    card.locator("input[type=text]").fill("ACLS")
    assert command(page).endswith(" --have ACLS")


def test_the_report_of_a_second_run_names_that_run(
    written: Path, opened: Callable[[Path], Page], fixtures: Path
) -> None:
    resume = tailor.read_resume(fixtures / "nurse.docx")
    gap = tailor.compare(
        resume, tailor.read_job(fixtures / "nurse-ad.txt"), today=date(2026, 11, 1)
    )
    tailor.write(tailor.propose(resume, gap), written)

    assert "decisions (2).json" in command(opened(written / "report (2).html"))


def test_on_windows_the_command_means_the_same_in_cmd_and_in_powershell(
    written: Path, browser: Browser
) -> None:
    address = "http://report.example.com/C:/Users/me/riverside/report.html"
    page = browser.new_page()
    page.route(address, lambda route: route.fulfill(path=written / "report.html"))
    page.goto(address)
    card = page.locator("article", has_text="ACLS").locator("fieldset[data-have]")
    card.locator("input[type=checkbox]").check()

    card.locator("input[type=text]").fill('ACLS "provider", 50% it\'s')
    assert command(page).endswith(' --have "ACLS ""provider"", 50% it\'s"')
    card.locator("input[type=text]").fill("ACLS, saved $5M")
    assert command(page).startswith("PowerShell would change $ and `: leave them out")


def test_without_scripts_it_says_how(written: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((written / "report.html").as_uri())

    assert "Scripts are off" in page.locator("main").inner_text()
    context.close()
