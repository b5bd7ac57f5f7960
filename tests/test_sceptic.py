"""What somebody would try who believes nothing of this: the report against its files.

The tests run the command as a person does and read what comes out; none looks inside.
The page in a browser has tests of its own: tests/output/test_report_browser.py.
"""

import contextlib
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.cli import main

FIXTURES = Path(__file__).parents[1] / "fixtures"
PEOPLE = ("nurse", "electrician", "accountant", "engineer")
LONGEST_TERM = 40  # characters; docs/cli.md promises no more
EVIL = "<script>alert(1)</script>"


@dataclass(frozen=True)
class Report:
    """What one pair of files gives, in all three forms."""

    text: str
    html: str
    data: dict[str, Any]


def run(*words: object, columns: int = 80) -> str:
    """Run the command through a pipe; return what it prints."""
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out):
        patch.setenv("COLUMNS", str(columns))
        with pytest.raises(SystemExit) as stop:
            main([str(word) for word in words])
    assert stop.value.code == 0
    return out.getvalue()


def report(resume: Path, ad: Path, *, columns: int = 80) -> Report:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        text = run("gap", resume, ad, "--all", "--why", "--html", page, columns=columns)
        text = text.replace(f"Written: {page}\n", "")
        html = page.read_bytes().decode("utf-8")
    return Report(text, html, json.loads(run("gap", resume, ad, "--json")))


@cache
def report_of(person: str) -> Report:
    return report(FIXTURES / f"{person}.txt", FIXTURES / f"{person}-ad.txt")


@contextlib.contextmanager
def ad_file(text: str) -> Iterator[Path]:
    """Write an ad for a while."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ad.txt"
        path.write_text(text, encoding="utf-8")
        yield path


def report_on(person: str, ad: str) -> Report:
    with ad_file(ad) as path:
        return report(FIXTURES / f"{person}.txt", path)


def lines_of(person: str) -> dict[str, list[str]]:
    """Return the lines of both files, white space evened out."""
    return {
        kind: [flat(line) for line in (FIXTURES / name).read_text("utf-8").splitlines()]
        for kind, name in (("resume", f"{person}.txt"), ("ad", f"{person}-ad.txt"))
    }


def flat(text: str) -> str:
    return " ".join(text.split())


# 1. The same two files twice in a month: same bytes in all three forms.


@pytest.mark.parametrize("person", PEOPLE)
def test_1_the_same_two_files_give_the_same_bytes_in_all_three_forms(person: str) -> None:
    again = report(FIXTURES / f"{person}.txt", FIXTURES / f"{person}-ad.txt")

    assert again == report_of(person)


def test_1_another_process_with_another_hash_seed_gives_the_same_bytes(
    tmp_path: Path,
) -> None:
    forms = []
    for seed in ("1", "2"):
        page = tmp_path / "report.html"
        words = ["gap", FIXTURES / "nurse.txt", FIXTURES / "nurse-ad.txt"]
        for more in (["--all", "--why", "--html", page], ["--json"]):
            done = subprocess.run(
                [sys.executable, "-m", "tailor", *map(str, [*words, *more])],
                capture_output=True,
                check=True,
                env={**os.environ, "PYTHONHASHSEED": seed},
            )
            forms.append(done.stdout)
        forms.append(page.read_bytes())
        page.unlink()

    assert forms[:3] == forms[3:]


# 2. Each quoted sentence is a substring of its file, at the line named.

_QUOTE = re.compile(r'\b(ad|resume) (\d+) "(.*?)"(?= )')


@pytest.mark.parametrize("person", PEOPLE)
def test_2_each_quote_in_the_terminal_stands_in_its_file_at_its_line(person: str) -> None:
    files = lines_of(person)
    quotes = _QUOTE.findall(flat(report_of(person).text))

    assert len(quotes) >= 8
    for kind, number, words in quotes:
        assert words.strip(".") in files[kind][int(number) - 1]


@pytest.mark.parametrize("person", PEOPLE)
def test_2_each_quote_of_the_page_stands_in_its_file_at_its_line(person: str) -> None:
    files = lines_of(person)
    quotes = Quotes(report_of(person).html).found

    assert len(quotes) >= 8
    for words, place in quotes:
        found = re.match(r"(ad, )?line (\d+)", place)
        assert found, place
        kind = "ad" if found[1] else "resume"
        assert flat(words).strip(".") in files[kind][int(found[2]) - 1]


@pytest.mark.parametrize("person", PEOPLE)
def test_2_each_quote_for_programs_stands_in_its_file_at_its_line(person: str) -> None:
    files = lines_of(person)
    for one in report_of(person).data["requirements"]:
        assert flat(one["sentence"]) in files["ad"][one["ad_line"] - 1]
        assert one["spelling"] in flat(one["sentence"])
        for proof in [*one["evidence"], *filter(None, [one["neighbour"]])]:
            line = files["resume"][proof["line"] - 1]
            assert flat(proof["quote"]) in line
            assert flat(proof["spelling"]) in line


class Quotes(HTMLParser):
    """Each <q> of a page with the place that is named after it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._words: list[str] = []
        self._in: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a quote, or its place."""
        if tag == "q":
            self._in, self._words = "q", [""]
        elif tag == "span" and self._words and dict(attrs).get("class") == "soft":
            self._in = "span"
            self._words.append("")

    def handle_endtag(self, tag: str) -> None:
        """End it."""
        if tag == self._in:
            self._in = None
        if len(self._words) == 2 and self._in is None:
            self.found.append((self._words[0], self._words[1]))
            self._words = []

    def handle_data(self, data: str) -> None:
        """Collect words."""
        if self._in:
            self._words[-1] += data


# 3. Weights in `--why` add up to the two totals.


def totals(made: Report) -> None:
    """Add up the weights of all three forms."""
    coverage = made.data["coverage"]
    if not made.data["requirements"]:
        assert "Coverage" not in made.text
        return
    rows = re.findall(r"asked ([\d.]+), found ([\d.]+); weight", flat(made.text))
    (sums,) = set(
        re.findall(r"Coverage [\d.]+ by weight \(([\d.]+) of ([\d.]+)\)", made.text)
    )
    page = re.findall(r'<td class="n">([\d.]+)</td></tr>', made.html)
    *weights, page_asked, page_found = map(float, page)

    assert len(rows) == len(made.data["requirements"])
    assert round(sum(float(found) for _, found in rows), 2) == float(sums[0])
    assert round(sum(float(asked) for asked, _ in rows), 2) == float(sums[1])
    assert round(sum(weights), 2) == page_asked == float(sums[1])
    assert page_found == float(sums[0])
    for name, value in zip(("found", "asked"), map(float, sums), strict=True):
        assert round(coverage[name], 2) == value
        assert round(sum(r[name] for r in made.data["requirements"]), 2) == value


@pytest.mark.parametrize("person", PEOPLE)
def test_3_the_weights_add_up_to_the_two_totals(person: str) -> None:
    totals(report_of(person))


@settings(max_examples=15, deadline=None)  # a whole report each
@given(data=st.data(), person=st.sampled_from(PEOPLE))
def test_3_the_weights_of_any_part_of_an_ad_add_up(
    data: st.DataObject, person: str
) -> None:
    lines = (FIXTURES / f"{person}-ad.txt").read_text("utf-8").splitlines()
    kept = data.draw(st.sets(st.sampled_from(range(len(lines))), min_size=1))

    totals(report_on(person, "\n".join(lines[i] for i in sorted(kept)) + "\nEnd"))


# 4. Remove "ACLS" from the ad: only its lines and the sums change.


@pytest.mark.parametrize("person", PEOPLE)
def test_4_a_sentence_taken_out_of_the_ad_changes_only_its_lines_and_the_sums(
    person: str,
) -> None:
    ad = (FIXTURES / f"{person}-ad.txt").read_text("utf-8")
    before = report_of(person).data
    places = {(r["ad_line"], r["sentence"]) for r in before["requirements"]}
    assert len(places) > 5
    for number, sentence in sorted(places):
        lines = ad.splitlines()
        start, _, rest = lines[number - 1].partition(sentence)
        if rest.lstrip()[:1].islower():  # half a sentence, its other half would hang
            continue
        lines[number - 1] = f"{start.rstrip()}{rest}"
        if len(lines[number - 1]) < 3:  # the bullet alone
            del lines[number - 1]
        with ad_file("\n".join(lines) + "\n") as path:
            after = json.loads(run("gap", FIXTURES / f"{person}.txt", path, "--json"))

        assert terms_of(after, sentence) == terms_of(before, sentence), sentence


def terms_of(data: dict[str, Any], sentence: str) -> dict[str, object]:
    """Return what is said of each term that the sentence does not hold."""
    said: dict[str, object] = {}
    for one in data["requirements"]:
        if one["sentence"] == sentence or flat(one["spelling"]) in flat(sentence):
            continue
        said[one["term"]] = {
            k: v for k, v in one.items() if k not in ("ad_line", "or_group")
        }
    return said


def test_4_without_acls_the_report_lacks_acls_and_nothing_else() -> None:
    ad = (FIXTURES / "nurse-ad.txt").read_text("utf-8")
    before, after = (
        report_of("nurse"),
        report_on("nurse", ad.replace("BLS and ACLS", "BLS")),
    )

    old, new = blocks(before.text), blocks(after.text)
    assert old.keys() - new.keys() == {"ACLS"}
    assert not new.keys() - old.keys()
    changed = {term for term in new if new[term] != old[term]}
    assert changed <= {"BLS"}  # its sentence has lost a word
    assert "ACLS" not in after.text
    assert "ACLS" not in after.html


def blocks(text: str) -> dict[str, str]:
    """Return the rows of --why by their terms."""
    _, _, rows = text.partition("HOW THE NUMBERS ARE MADE\n")
    rows, _, _ = rows.partition("Weight = importance")
    found = re.findall(
        r"^  (\S.*?)  +(\S.*)\n    (asked .*(?:\n    .*)*)", rows, re.MULTILINE
    )
    assert found
    return {term: f"{status} {flat(numbers)}" for term, status, numbers in found}


# 5. Page saved, network cable out: it names nothing outside itself.


@pytest.mark.parametrize("person", PEOPLE)
def test_5_the_page_names_no_address_but_places_in_itself(person: str) -> None:
    html = report_of(person).html
    links = re.findall(r'\b(?:href|src|srcset|action|data|poster)="([^"]*)"', html)

    assert links
    assert all(link.startswith("#") for link in links)
    assert not re.search(r"@import|url\(|fetch\(|XMLHttp|sendBeacon|WebSocket", html)


# 6. `<script>` as a job title: shown as text.


@pytest.mark.parametrize(
    "ad",
    [
        f"Nurse {EVIL}\n\nRequirements\n- ACLS required.\n- {EVIL} preferred.\n",
        f"<h1>Nurse {escape(EVIL)}</h1><h2>Requirements</h2><ul><li>ACLS required.</ul>",
        '<h1>Nurse</h1><script type="application/ld+json">{"@type": "JobPosting", "title":'
        ' "Nurse \\u003cscript>alert(1)\\u003c/script>", "description": "ACLS required."}'
        "</script>",
    ],
)
def test_6_a_script_in_the_job_title_is_shown_as_text(ad: str) -> None:
    made = report_on("nurse", ad)

    assert EVIL not in made.html
    assert made.html.count("<script") == 1
    assert escape(f"Nurse {EVIL}") in made.html
    assert f"Nurse {EVIL}" in flat(made.text)
    assert made.data["title"] == f"Nurse {EVIL}"


# 7. 40, 80, 200 columns, `NO_COLOR`, a pipe: no line is broken inside a term.


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("person", PEOPLE)
def test_7_no_line_is_broken_inside_a_term_and_none_is_too_wide(
    person: str, columns: int
) -> None:
    words = ("gap", FIXTURES / f"{person}.txt", FIXTURES / f"{person}-ad.txt")
    text = run(*words, "--all", "--why", columns=columns)
    data = report_of(person).data
    terms = {name for r in data["requirements"] for name in (r["term"], r["spelling"])}
    room = min(columns - 6, LONGEST_TERM)

    assert max(map(len, text.splitlines())) <= min(columns, 100)
    for term in terms:
        if " " in term and len(term) <= room:
            assert text.count(term) == flat(text).count(term), term


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_7_a_terminal_without_colour_shows_what_goes_through_a_pipe(columns: int) -> None:
    words = ("gap", FIXTURES / "nurse.txt", FIXTURES / "nurse-ad.txt")
    plain = on_terminal(columns, {"NO_COLOR": "1"}, *words)
    bold = on_terminal(columns, {}, *words)

    assert plain == run(*words, columns=columns)
    assert "\x1b[1m" in bold
    assert re.sub(r"\x1b\[[01]m", "", bold) == plain


def on_terminal(columns: int, settings: dict[str, str], *words: object) -> str:
    """Run the command on a terminal; return what it shows."""
    import pty

    ours, theirs = pty.openpty()
    without = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")}
    with subprocess.Popen(
        [sys.executable, "-m", "tailor", *map(str, words)],
        stdout=theirs,
        env={**without, "TERM": "xterm", "COLUMNS": str(columns), **settings},
    ) as process:
        os.close(theirs)
        shown = bytearray()
        with contextlib.suppress(OSError):  # Linux says EIO where others say the end
            while chunk := os.read(ours, 65536):
                shown += chunk
        assert process.wait() == 0
    os.close(ours)
    return shown.decode("utf-8").replace("\r\n", "\n")


# 8. Quit after edit 2, run again: begins at 3. Two windows: the second says so.


@contextlib.contextmanager
def written(person: str) -> Iterator[Path]:
    """Run the main job for a while, in a folder of its own."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "out"
        resume, ad = FIXTURES / f"{person}.docx", FIXTURES / f"{person}-ad.txt"
        run(resume, ad, "--reorder", "-o", folder)
        yield folder


def answered(folder: Path, keys: str) -> str:
    """Answer a review line by line; return what it shows."""
    done = subprocess.run(
        [sys.executable, "-m", "tailor", "review", str(folder)],
        input="".join(f"{key}\n" for key in keys),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("person", PEOPLE)
def test_8_quit_after_edit_2_and_the_next_run_begins_at_3(person: str) -> None:
    with written(person) as folder:
        first = answered(folder, "ynq")
        second = answered(folder, "q")

    assert re.findall(r"^Edit (\d+) of", first, re.MULTILINE) == ["1", "2", "3"]
    assert re.findall(r"^Edit (\d+) of", second, re.MULTILINE) == ["3"]
    assert " 1 taken back" in flat(second)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_8_of_two_windows_the_second_says_so() -> None:
    words = [sys.executable, "-m", "tailor", "review"]
    with (
        written("nurse") as folder,
        subprocess.Popen(
            [*words, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        ) as first,
    ):
        assert first.stdout
        assert first.stdin
        assert "Edit 1 of" in first.stdout.readline()  # it waits for an answer
        second = subprocess.run(
            [*words, str(folder), "--no", "1"], capture_output=True, text=True, check=False
        )
        first.stdin.write("q\n")
        first.stdin.close()
        first.stdout.read()

    assert second.returncode == 4
    assert "Another window" in second.stderr
    assert first.returncode == 0


# 9. All "no": the copy to send has every source line, and says nothing was changed.


@pytest.mark.parametrize("ending", ["docx", "pdf", "txt"])
@pytest.mark.parametrize("person", PEOPLE)
def test_9_all_no_gives_every_line_and_says_that_nothing_was_changed(
    person: str, ending: str
) -> None:
    with tempfile.TemporaryDirectory() as place:
        source, folder = FIXTURES / f"{person}.{ending}", Path(place) / "out"
        run(source, FIXTURES / f"{person}-ad.txt", "-o", folder)
        told = run("review", folder, "--no", "all")
        page = (folder / "report.html").read_text("utf-8")
        # the PDF is the DOCX, printed
        lines = said_in(source.with_suffix(".docx") if ending == "pdf" else source)
        copy = "".join(said_in(folder / "resume.docx"))

    assert len(lines) > 20
    assert all(line in copy for line in lines)
    found = re.search(r"Every line .*: (\d+) of (\d+) checked", flat(told))
    assert found
    assert found[1] == found[2]
    assert "0 made" in told
    assert "nothing was changed" in page


def said_in(path: Path) -> list[str]:
    """Return the letters and figures of each run of a DOCX, or line of a text."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            xml = package.read("word/document.xml").decode("utf-8")
        texts = re.findall(r"<w:t(?: [^>]*)?>(.*?)</w:t>", xml, re.DOTALL)
    else:
        texts = path.read_text("utf-8").splitlines()
    bare = (re.sub(r"[\W_]", "", unescape(text)).casefold() for text in texts)
    return [text for text in bare if text]
