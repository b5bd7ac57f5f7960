"""The HTML report: one safe file that reads well on every screen and on paper."""

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.output.report.markup import Markup, tag
from tailor.output.report.page import report_html
from tailor.plan import Plan

EVIL = "</title><script>alert(1)</script><img src=x onerror=alert(1)>\"'&"
VOID = {"meta", "input"}


class Page(HTMLParser):
    """The elements of a page with their attributes, and what of it is text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that is open, and no other."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Collect text, but for style and script."""
        if not {"style", "script"} & set(self.open):
            self.text += data


def with_evil_words(plan: Plan) -> Plan:
    """Put a script wherever a file's text can stand."""
    lines = tuple(
        replace(line, text=line.text + EVIL) for line in plan.resume.document.lines
    )
    resume = replace(plan.resume, document=replace(plan.resume.document, lines=lines))
    ad = plan.gap.job.document
    unseen = tuple(replace(line, text=line.text + EVIL) for line in ad.lines)
    job = replace(
        plan.gap.job,
        document=replace(ad, lines=unseen),
        title=EVIL,
        employer=EVIL,
    )
    matches = []
    for match in plan.gap.matches:
        mention = replace(match.requirement.mentions[0], sentence=EVIL, spelling="script")
        requirement = replace(
            match.requirement, term=match.requirement.term + EVIL, mentions=(mention,)
        )
        proof = tuple(
            replace(e, quote=EVIL, where=EVIL, spelling="img") for e in match.evidence
        )
        searched = tuple(s + EVIL for s in match.searched)
        matches.append(
            replace(match, requirement=requirement, evidence=proof, searched=searched)
        )
    gap = replace(plan.gap, resume=resume, job=job, matches=tuple(matches))
    edits = tuple(
        replace(
            e,
            new=e.new + EVIL,
            why=e.why + EVIL,
            term=e.term and e.term + EVIL,
            reason=e.reason and EVIL,
        )
        for e in plan.edits
    )
    return replace(plan, resume=resume, gap=gap, edits=edits)


def test_the_report_of_a_nurse(maria: Plan, golden: Callable[[str, str], None]) -> None:
    golden("report.html", report_html(maria))


def test_same_plan_same_bytes(maria: Plan) -> None:
    assert report_html(maria) == report_html(maria)


def test_words_of_a_file_never_become_markup(maria: Plan) -> None:
    good, evil = Page(report_html(maria)), Page(report_html(with_evil_words(maria)))

    assert [name for name, _ in evil.elements] == [name for name, _ in good.elements]
    assert "<script>alert(1)</script>" in evil.text


def test_it_loads_nothing_and_links_only_to_itself(maria: Plan) -> None:
    page = Page(report_html(with_evil_words(maria)))
    anchors = {attrs["id"] for _, attrs in page.elements if "id" in attrs}

    for name, attrs in page.elements:
        assert name not in {"img", "link", "iframe", "object", "base", "form", "video"}
        assert not {"src", "srcset", "style", "action"} & attrs.keys()
        assert not [key for key in attrs if key.startswith("on")]
        if "href" in attrs:
            assert attrs["href"] in {f"#{anchor}" for anchor in anchors}
    assert "url(" not in STYLE


def test_only_its_own_style_and_script_may_run(maria: Plan) -> None:
    (policy,) = (
        attrs["content"] or ""
        for _, attrs in Page(report_html(maria)).elements
        if attrs.get("http-equiv") == "Content-Security-Policy"
    )

    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert policy.count("'sha256-") == 2


def test_one_first_heading_then_a_second_for_each_section(maria: Plan) -> None:
    names = [name for name, _ in Page(report_html(maria)).elements]

    assert names.count("h1") == 1
    assert names.count("h2") == names.count("section")
    assert names.count("caption") == names.count("table") == 2


def test_the_order_is_the_answer_then_what_to_fix_then_what_is_missing(maria: Plan) -> None:
    html = report_html(maria)
    marks = [
        "The ad asks for 6",
        *re.findall(r'<section id="(\w+)"', html),
        "This page is one",
    ]

    assert marks[1:-1] == [
        "file",
        "missing",
        "worded",
        "shown",
        "edits",
        "hidden",
        "written",
        "sum",
    ]
    assert html.index("The ad asks for 6") < html.index('id="file"')


def test_states_are_told_in_words(maria: Plan) -> None:
    text = Page(report_html(maria)).text

    for words in ("Required, missing", "Required, a neighbour found", "Fix this first"):
        assert words in text
    assert "Cerner is not counted as Epic." in text


def test_a_quote_stands_with_its_line_and_its_term_marked(maria: Plan) -> None:
    html = report_html(maria)

    assert "<q>Current BLS and <mark>ACLS</mark> required at time of hire.</q>" in html
    assert '<span class="soft">ad, line 2</span>' in html


def test_text_that_nobody_sees_in_the_ad_is_shown_as_text(maria: Plan) -> None:
    assert "print &lt;b&gt;banana&lt;/b&gt;" in report_html(maria)


def test_each_edit_and_each_term_that_could_be_added_has_its_choice(maria: Plan) -> None:
    taken_back = replace(maria.edits[1], state="taken back")
    waiting = replace(maria.edits[1], number=7, state="undecided")
    page = Page(report_html(replace(maria, edits=(maria.edits[0], taken_back, waiting))))
    fields = [attrs for name, attrs in page.elements if name == "fieldset"]
    radios = [
        (attrs["name"], attrs["value"])
        for _, attrs in page.elements
        if attrs.get("type") == "radio"
    ]

    assert [f["data-edit"] for f in fields if "data-edit" in f] == ["7", "1", "2"]
    assert [f for f in fields if "data-have" in f]
    assert radios == [
        ("e7", ""),
        ("e7", "yes"),
        ("e7", "no"),
        ("e1", ""),
        ("e1", "no"),
        ("e2", ""),
        ("e2", "yes"),
    ]


def test_a_run_that_writes_no_copies_names_none_and_offers_no_choice(maria: Plan) -> None:
    html = report_html(replace(maria, edits=()), files=())

    assert "<fieldset" not in html
    assert "tailor review" not in Page(html).text
    assert "resume.docx" not in html
    assert "review.docx" not in html


def test_an_ad_without_requirements_gets_no_numbers(maria: Plan) -> None:
    html = report_html(replace(maria, gap=replace(maria.gap, matches=())))

    assert "Is it the whole text?" in html
    assert 'id="sum"' not in html
    assert "Coverage" not in html


@given(text=st.text())
def test_whatever_a_text_holds_it_comes_out_as_that_text(text: str) -> None:
    shown = Page(str(tag("p", text, title=text)))

    assert shown.elements == [("p", {"title": text.replace("\t", " ")})]
    assert shown.text == text.replace("\t", " ")


def test_markup_made_here_is_not_escaped_twice() -> None:
    assert tag("p", tag("b", "<"), Markup("<i></i>")) == "<p><b>&lt;</b><i></i></p>"


# light, dark, and on paper: each rule that sets colours
STYLE = (files("tailor.output.report") / "report.css").read_text(encoding="utf-8")
SCHEMES = re.findall(r":root\{([^}]*)\}", STYLE)


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "page"),
        ("ink", "card"),
        ("soft", "page"),
        ("soft", "card"),
        ("link", "page"),
        ("miss", "missb"),
        ("have", "haveb"),
        ("near", "nearb"),
    ],
)
def test_text_stands_out_from_its_ground(number: int, text: str, ground: str) -> None:
    colours = dict(
        re.findall(r"--(\w+):(#\w+)", ";".join(SCHEMES[:1] + SCHEMES[number:][:1]))
    )

    assert contrast(colours[text], colours[ground]) >= 6.9


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * c for c in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
