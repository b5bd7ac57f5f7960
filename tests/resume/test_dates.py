"""Dates are found in every form that resumes use, and nowhere else."""

import pytest

from tailor.resume.dates import iter_dates
from tests.resume.reading import resume_of


@pytest.mark.parametrize(
    ("text", "start", "end", "is_open"),
    [
        ("Mar 2019 – Present", "2019-03", None, True),
        ("March 2019 to date", "2019-03", None, True),
        ("01/2021 - Current", "2021-01", None, True),
        ("since 2020", "2020", None, True),
        ("2020 onwards", "2020", None, True),
        ("Aug. 2016 - Nov. 2019", "2016-08", "2019-11", False),
        ("Jun, 2015 - Mar, 2019", "2015-06", "2019-03", False),
        ("2015-06 — 2019-03", "2015-06", "2019-03", False),
        ("03/2019-05/2021", "2019-03", "2021-05", False),
        ("15/01/2021 – 20/02/2022", "2021-01", "2022-02", False),
        ("Jan – Mar 2020", "2020-01", "2020-03", False),
        ("Jan '98 – Mar ’20", "1998-01", "2020-03", False),
        ("'15 to '19", "2015", "2019", False),
        ("’14 – present", "2014", None, True),
        ("5/07 - 8/08", "2007-05", "2008-08", False),
        ("6/19 - present", "2019-06", None, True),
        ("12/31/2001 - 01/15/2003", "2001-12", "2003-01", False),
        ("2017–2021", "2017", "2021", False),
        ("2018/19", "2018", "2019", False),
        ("2015 2019", "2015", "2019", False),
        ("Summers 2008 and 2009", "2008", "2009", False),
        ("Summer 2019", "2019", "2019", False),
        ("expected May 2026", "2026-05", "2026-05", False),
        ("Issued on: Feb 01, 2019", "2019-02", "2019-02", False),
        ("2019-03", "2019-03", "2019-03", False),
        ("2019-03 —", "2019-03", None, False),
        ("until 2019", None, "2019", False),
        ("??? — Present", None, None, True),
    ],
)
def test_a_date_is_understood_however_it_is_written(
    text: str, start: str | None, end: str | None, is_open: bool
) -> None:
    (when,) = iter_dates(text)

    assert (when.start and str(when.start), when.end and str(when.end)) == (start, end)
    assert when.is_open == is_open
    assert (when.at, when.to) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "$2016",
        "cut 2,015 forms",
        "room 20191",
        "1985.5 hours",
        "v2019.2",
        "+2018 555 01",
        "pain rose from 4/10 to 9/10 at night",
        "8/10 - 3/10",
        "",
    ],
)
def test_numbers_that_only_look_like_years_are_no_dates(text: str) -> None:
    assert list(iter_dates(text)) == []


def test_a_length_in_brackets_belongs_to_its_dates() -> None:
    (when,) = iter_dates("Jan 2022 - Present (2 years 3 months)")

    assert when.to == len("Jan 2022 - Present (2 years 3 months)")


@pytest.mark.parametrize(
    ("elsewhere", "month"),
    [
        ("(512) 555-0126", "2015-03"),
        ("+1 512 555 0126", "2015-03"),
        ("+44 113 555 0126", "2015-04"),
        ("Trained on 31/12/2012", "2015-04"),
        ("+44 113 555 0126, trained on 12/31/2012", "2015-03"),
    ],
)
def test_the_rest_of_a_resume_says_whether_the_day_comes_first(
    elsewhere: str, month: str
) -> None:
    resume = resume_of(f"Ada Poe\n{elsewhere}\nCERTIFICATES\nFirst Aid, 03/04/2015")

    (found,) = resume.certificates
    assert found.period is not None
    assert str(found.period.start) == month


def test_with_full_stops_the_day_comes_first_everywhere() -> None:
    (when,) = iter_dates("03.04.2015")

    assert str(when.start) == "2015-04"
