"""A web page reads as a browser shows it; an ad without what stands around it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.document import Document
from tailor.document.html.read import read_html
from tailor.document.open import Role
from tailor.errors import InputError
from tailor.text import normalise

AD = "<main><h1>Nurse</h1><p>You care for patients.</p></main>"


def read(html: str, role: Role = "resume") -> Document:
    return read_html(html, "page.html", role=role)


def texts(html: str, role: Role = "resume") -> list[str]:
    return [line.text for line in read(html, role).lines]


def test_blocks_and_breaks_part_lines_and_inline_tags_do_not() -> None:
    html = "<div>Ana <b>Ruiz</b>,\n RN<p>Tucson<br>AZ</div>tail<!-- x --> end"

    assert texts(html) == ["Ana Ruiz, RN", "Tucson", "AZ", "tail end"]


def test_list_items_are_bullets_with_their_depth() -> None:
    lines = read("<ul><li><p>a</p><p>more</p><ul><li>b</ul><li>- c</ul><p>• d</p>").lines

    assert [(line.text, line.bullet, line.level) for line in lines] == [
        ("a", "•", 0),
        ("more", None, 0),
        ("b", "•", 1),
        ("c", "-", 0),
        ("d", "•", 0),
    ]


def test_an_entry_with_a_list_of_its_own_is_no_bullet() -> None:
    lines = read("<ul><li><div><p>Nurse<p>2019<ul><li>Cared</ul></div></ul>").lines

    assert [(line.text, line.bullet) for line in lines] == [
        ("Nurse", None),
        ("2019", None),
        ("Cared", "•"),
    ]


def test_a_cell_of_two_lines_ends_its_row_and_the_words_stay_apart() -> None:
    row = "<table><tr><td>2019<td>BSc Nursing<br>Pima College</table>"

    assert texts(row) == ["2019\tBSc Nursing", "Pima College"]


def test_keywords_of_one_kind_side_by_side_are_told_apart() -> None:
    tags = '<p><span class="tag">Wound care</span><span class="tag">Triage</span>'

    assert texts(tags) == ["Wound care\tTriage"]


def test_words_set_side_by_side_by_a_style_are_parted() -> None:
    parts = "<b>Staff Nurse</b><span>since 2020</span>"
    for html in (
        f'<div style="display: flex">{parts}</div>',
        f"<style>p, .row {{ display:grid }}</style><div class='top row'>{parts}</div>",
        f"<style>.cv > div{{display:flex}}</style><div class=cv><div>{parts}</div></div>",
        "<style>.x b{display:inline-flex}</style>"
        '<p class=x><b style="display:inline-flex"><u>Staff Nurse</u>since 2020</b></p>',
        "<style>.y{float:right}</style><p>Staff Nurse<i class=y>since 2020</i></p>",
        f"<p>{parts}</p>",
    ):
        assert texts(html) == ["Staff Nurse\tsince 2020"], html


def test_tags_with_a_border_are_parted_and_a_column_is_lines() -> None:
    skills = "<p class=tags><span>IV therapy</span> <span>NEWS2</span></p>"
    tags = "<style>.tags span{display:inline-block;padding:1px 7px}</style>"
    column = "<style>.tags{display:flex;flex-direction:column}</style>"

    assert texts(tags + skills) == ["IV therapy\tNEWS2"]
    assert texts(column + skills) == ["IV therapy", "NEWS2"]
    assert texts(skills) == ["IV therapy NEWS2"]


def test_a_word_marked_up_in_parts_stays_one_word() -> None:
    for html, shown in (
        ("<b>H</b>ello", "Hello"),
        ("<b>Java</b><i>Script</i>", "JavaScript"),
        ("120 km<sup>2</sup>", "120 km2"),
        ("<span>an area of 2 km</span><sup>2</sup>", "an area of 2 km2"),
        (
            "<span>Ran a cardio</span><span>vascular unit</span>",
            "Ran a cardiovascular unit",
        ),
        ("<span>Sold Mc</span><span>Donald food</span>", "Sold McDonald food"),
        ("<div style='display:flex'><i>A</i><i>n</i><i>a</i></div>", "Ana"),
    ):
        assert texts(f"<p>{html}</p>") == [shown]


def test_what_a_screen_does_not_show_of_a_resume_is_hidden() -> None:
    css = (
        ".phone{display:none !important}.wide{display:none}"
        "@media (max-width:767px){.phone{display:block !important}.row{display:none}}"
        "@media (min-width: 768px){.wide{display:block}} @media print{p{display:none}}"
        "p:hover,[x] p,p+p{display:none} @font-face{display:none}"
    )
    page = "<p class=row>Nurse<p class=phone>2020 - now<p class=wide>2020 to now"
    lines = read(f"<style>{css}</style>{page}").lines

    assert [(line.text, line.visible) for line in lines] == [
        ("Nurse", True),
        ("2020 - now", False),
        ("2020 to now", True),
    ]
    assert texts(f"<style>{css}</style><main>{page}</main>", "ad") == [
        *("Nurse", "2020 - now", "2020 to now")
    ]


def test_broken_and_endless_style_sheets_do_no_harm() -> None:
    rules = "".join(f".a .b{i} p,p{{display:block}}" for i in range(20_000))
    for css in ("}" * 100_000, "{" * 100_000, "p{display:none", "@media{", "/*", rules):
        assert texts(f"<style>{css}</style>{'<div class=a>' * 900}<p>Nurse") == ["Nurse"]


def test_hidden_letters_inside_a_line_do_not_cut_it() -> None:
    html = 'ana<span style="display:none">1337</span>@example.com'

    assert [(line.text, line.visible) for line in read(html).lines] == [
        ("ana@example.com", True),
        ("1337", False),
    ]


def test_headings_looks_and_links_are_kept() -> None:
    document = read(
        '<h2>Work</h2><p><b>Nurse</b>, <em>nights</em> <a href="https://x.org">x</a>'
    )
    heading, line = document.lines

    assert (heading.heading, line.heading) == (2, None)
    assert [(line.text[k.start : k.end], k.bold, k.italic) for k in line.looks] == [
        ("Nurse", True, False),
        ("nights", False, True),
    ]
    assert [(link.url, link.text, link.line) for link in document.links] == [
        ("https://x.org", "x", 1)
    ]


def test_looks_fit_the_text_after_the_bullet_mark() -> None:
    (line,) = read("<p>• <b>Skills:</b> Epic</p>").lines

    assert [line.text[k.start : k.end] for k in line.looks] == ["Skills:"]


def test_short_cells_stand_in_one_line_and_long_ones_are_columns() -> None:
    short = "<table><tr><th>Cook<th>2019<tr><td><p>Chef</p><td>2021</table>"
    long = f"<table><tr><td>Left<br>side<br>bar<td>{'right ' * 30}</table>"

    assert texts(short) == ["Cook\t2019", "Chef\t2021"]
    left, *_, right = read(long).lines
    assert left.block != right.block
    assert left.place == "table"


def test_preformatted_text_keeps_its_lines_and_what_looks_like_tags() -> None:
    assert texts("<pre>a\n<b>b</b>\n\n<i>c</i></pre>") == ["a", "b", "c"]
    assert texts("<pre>a\n&lt;b&gt;     c\n</pre><code>&lt;i&gt;</code>") == [
        "a",
        "<b>\tc",
        "<i>",
    ]


def test_scripts_styles_and_hidden_parts_of_an_ad_are_left_out() -> None:
    hidden = (
        "<script>s</script><style>p{}</style><template>t</template><noscript>n</noscript>"
        '<p style="display: none">d</p><p style="visibility:hidden">v</p><p hidden>h</p>'
        '<i aria-hidden="true">a</i><button>b</button><select><option>o</select>'
    )

    assert texts(hidden + AD + hidden, "ad") == ["Nurse", "You care for patients."]


def test_hidden_text_of_a_resume_is_kept_as_hidden() -> None:
    lines = read('<p>Ana</p><p style="display:none">keywords</p><p>Nurse</p>').lines

    assert [(line.text, line.visible) for line in lines] == [
        ("Ana", True),
        ("keywords", False),
        ("Nurse", True),
    ]


def test_menus_forms_and_footers_stay_out_of_an_ad_but_not_out_of_a_resume() -> None:
    page = (
        "<header><nav><a href=/>Home</a></nav>Logo</header><aside>Other jobs</aside>"
        f"{AD}<form>Apply</form><footer>Privacy</footer>"
    )

    assert texts(page, "ad") == ["Nurse", "You care for patients."]
    assert texts(page) == [
        *("Logo", "Other jobs", "Nurse", "You care for patients.", "Apply", "Privacy")
    ]


def test_a_list_of_links_is_a_menu_but_a_few_links_are_not() -> None:
    menu = "<ul>" + "".join(f"<li><a href=/j/{i}>Nurse {i}</a>" for i in range(5)) + "</ul>"
    few = (
        '<p>See <a href="https://x.org/us">us</a><p><a href="https://x.org/b">benefits</a>'
    )
    document = read(
        f"<div>{menu}</div>{AD}<div>{few}</div>{menu}".replace("main", "div"), "ad"
    )

    assert [line.text for line in document.lines] == [
        *("Nurse", "You care for patients.", "See us", "benefits")
    ]
    assert [(link.text, link.line) for link in document.links] == [
        ("us", 2),
        ("benefits", 3),
    ]
    assert "Nurse 3" in texts(menu, "ad")
    assert "Nurse 3" in texts(AD + menu, "resume")


def test_a_page_that_is_one_form_or_header_is_read_all_the_same() -> None:
    for tag in ("form", "header", "aside"):
        assert texts(f"<{tag}><p>Nurse wanted, call us.</p></{tag}>", "ad") == [
            "Nurse wanted, call us."
        ]
        assert "Nurse" in texts(f"<{tag}>{AD}</{tag}>", "ad")
    long = f"<p>{'You care for patients. ' * 9}</p>"
    assert "Nurse" in texts(f"<header><h1>Nurse</h1></header>{long}", "ad")


def posting(**more: object) -> str:
    job = {
        "@type": "JobPosting",
        "title": "Nurse",
        "hiringOrganization": {"@type": "Organization", "name": "Riverside &amp; Sons"},
        "description": "<p>Care in Epic.</p><ul><li>BLS</ul>",
        **more,
    }
    graph = {"@graph": [{"@type": "WebSite"}, job]}
    return f'<script type="application/ld+json">{json.dumps(graph)}</script>'


def test_a_page_drawn_by_scripts_is_read_from_its_job_posting() -> None:
    lines = read(posting() + "<div id=app></div>", "ad").lines

    assert [(line.text, line.heading, line.bullet, line.number) for line in lines] == [
        ("Nurse", 1, None, 1),
        ("Riverside & Sons", None, None, 2),
        ("Care in Epic.", None, None, 3),
        ("BLS", None, "•", 4),
    ]
    assert lines[2].gap > 0  # a paragraph of its own, not the employer's second line


def test_the_employer_follows_the_title_and_nothing_is_said_twice() -> None:
    shown = "<h1>Nurse</h1><p>Care in Epic.</p><p>BLS</p><a href=https://x.org>x</a>"
    document = read(posting() + shown, "ad")

    assert [line.text for line in document.lines] == [
        *("Nurse", "Riverside & Sons", "Care in Epic.", "BLS", "x")
    ]
    assert document.links[0].line == 4


def test_a_posting_in_parts_is_read_under_headings_and_by_reference() -> None:
    node = {"@id": "#us", "name": "Riverside"}
    job = posting(qualifications="BLS", hiringOrganization={"@id": "#us"}, also=node)

    assert texts(job, "ad")[1:] == [
        *("Riverside", "Care in Epic.", "BLS", "Qualifications", "BLS")
    ]


def test_an_employer_that_is_part_of_a_word_is_still_named() -> None:
    assert texts(
        posting(hiringOrganization="Care Co") + "<p>Nurse</p><p>Care Coach</p>", "ad"
    )[:2] == ["Nurse", "Care Co"]


def test_escaped_plain_and_broken_postings_do_no_harm() -> None:
    escaped = posting(
        description="&lt;p&gt;Care.&lt;/p&gt;", hiringOrganization="Riverside"
    )
    plain = posting(description="Care.\nBLS", title=7, hiringOrganization=[])
    broken = '<script type="application/ld+json">' + "[" * 50_000 + "</script>"

    assert texts(escaped, "ad") == ["Nurse", "Riverside", "Care."]
    assert texts(plain, "ad") == ["Care.", "BLS"]
    assert texts(broken + AD, "ad") == ["Nurse", "You care for patients."]


def test_a_page_too_deep_to_be_read_to_its_end_is_refused() -> None:
    assert texts("<div>" * 1_000 + "deep") == ["deep"]
    for html in ("<p>a" + "<div>" * 20_000 + "deep", "<br>" * 100_001):
        with pytest.raises(InputError, match=r"page\.html is too large"):
            read(html)


def test_a_page_without_a_body_tag_is_read() -> None:
    assert texts("<!doctype html><title>CV</title><main><p>Nurse</main>") == ["Nurse"]


def test_a_page_without_text_has_no_lines() -> None:
    for html in ("<!-- c -->", "<html></html>", "<p>"):
        assert texts(html) == []


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<b>", "</b>", "<li>", "<ul>", "</ul>", "<br>", "a", "1 "]
        ),
        max_size=30,
    )
)
def test_no_letter_is_lost_whatever_the_tags(parts: list[str]) -> None:
    lines = read("<p>x" + "".join(parts)).lines

    said = "x" + "".join(part.strip() for part in parts if "<" not in part)
    assert "".join("".join(line.text.split()) for line in lines) == said
    assert all(normalise(line.text) == line.text for line in lines)
    assert all(k.end <= len(line.text) for line in lines for k in line.looks)
