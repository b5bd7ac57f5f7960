"""In which language an ad is written."""

from collections.abc import Callable

from tailor.job import Job

GERMAN = """
Buchhalter (m/w/d)

Wir suchen für unser Team in Berlin eine Person, die mit uns wächst und die Bücher führt.

Ihr Profil
- Abgeschlossene Ausbildung und Erfahrung mit SAP und DATEV
- Sie sind sicher im Umgang mit den Werkzeugen der Buchhaltung
"""


def test_an_ad_in_another_language_is_told_and_no_more_is_claimed(
    ad: Callable[[str], Job],
) -> None:
    job = ad(GERMAN)

    assert job.language == "de"
    assert {r.term for r in job.requirements} <= {"SAP", "DATEV"}
    assert "SAP" in {r.term for r in job.requirements}


def test_a_short_ad_is_taken_for_english(ad: Callable[[str], Job]) -> None:
    assert ad("Koch\n\nPasta").language == "en"
