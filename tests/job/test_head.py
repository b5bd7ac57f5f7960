"""Where an ad begins, and what a page or an e-mail puts around it."""

from collections.abc import Callable

import pytest

from tailor.document.plain import read_plain
from tailor.job import Job, job_from_document

Ad = Callable[[str], Job]


@pytest.mark.parametrize(
    "before",
    [
        "We use cookies to improve your experience. By clicking Accept all you agree.",
        "We value your privacy",
        "Skip to main content",
        "From: Ann Lee <ann@example.com>\nSubject: a job for you\nReceived: by mx.example",
    ],
)
def test_a_banner_or_the_head_of_an_e_mail_is_no_title(ad: Ad, before: str) -> None:
    job = ad(f"{before}\n\nClerk\nMill & Sons, Boise, ID\n\nRequirements\n- Docker")

    assert job.title == "Clerk"
    assert [r.term for r in job.requirements] == ["Docker"]


def test_a_quoted_e_mail_reads_like_the_ad_in_it() -> None:
    text = "Clerk\n\nRequirements\n- Docker\n- Kubernetes\n\nSent from my iPhone"
    quoted = "\n".join(f"> {row}" for row in text.splitlines())

    job = job_from_document(read_plain(quoted, "job.txt"))

    assert job.title == "Clerk"
    assert [r.term for r in job.requirements] == ["Docker", "Kubernetes"]


def test_two_rows_that_begin_with_an_angle_are_no_quotation() -> None:
    text = "Clerk\n> one\nTwo\nThree\n> four"

    shown = [line.text for line in read_plain(text, "job.txt").lines]

    assert (
        " ".join(shown).count(">")
        + sum(line.bullet == ">" for line in read_plain(text, "job.txt").lines)
        == 2
    )


def test_hours_in_brackets_do_not_cut_the_title(ad: Ad) -> None:
    job = ad(
        "Warehouse Supervisor, 2nd Shift (2:00 PM - 10:00 PM)\n\nRequirements\n- Docker"
    )

    assert job.title == "Warehouse Supervisor, 2nd Shift (2:00 PM - 10:00 PM)"


def test_an_ad_in_another_language_says_which() -> None:
    text = (
        "Buchhalter\n\nWir suchen eine Person für die Buchhaltung und das Team. Die"
        " Arbeit mit DATEV ist täglich, und wir bieten eine gute Stelle mit der"
        " Freiheit, die Sie für die Arbeit brauchen, und das in der Mitte der Stadt."
    )

    job = job_from_document(read_plain(text, "job.txt"))

    assert job.language == "de"
