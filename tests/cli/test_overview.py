"""`tailor read` tells a person what was read, in their words."""

from tailor.cli.layout import Layout
from tailor.cli.overview import iter_overview
from tests.resume.reading import resume_of

ADA = """
Ada Poe
503-555-0142
# Where I have worked
Nurse, Mercy Hospital\t03/2019 – present
* Trained six nurses
# Skills
Clinical: IV therapy, Triage
# Languages
Spanish (native)
"""


def overview(text: str, *, form: str = "docx") -> list[str]:
    lines = iter_overview(resume_of(text, form=form), Layout(79))
    return [" ".join(line.split()) for line in lines]


def test_months_groups_and_levels_are_shown_as_people_say_them() -> None:
    shown = overview(ADA)

    assert "Nurse, Mercy Hospital Mar 2019 to now" in shown
    assert "Clinical: IV therapy, Triage" in shown
    assert "Spanish (native)" in shown


def test_what_is_missing_is_said() -> None:
    assert "e-mail not found" in overview(ADA)


def test_a_hazard_says_what_to_do() -> None:
    shown = overview(ADA)

    assert 'what to do Call that section "Experience".' in shown


def test_a_date_says_where_it_stands() -> None:
    text = ADA.replace("03/2019 – present", "Summer 2019")

    assert 'where "Nurse, Mercy Hospital Summer 2019"' in overview(text)
    assert "where line 4" in overview(text, form="text")


def test_what_was_not_understood_is_shown() -> None:
    assert "Blue is my colour" in overview(
        f"{ADA}\n# Summary\nI nurse.\n# Contact\nBlue is my colour"
    )
