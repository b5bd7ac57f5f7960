"""Certificates and licences keep issuer, number and dates."""

import pytest

from tailor.document import Box, Document, Line, Look
from tailor.resume import Certificate, resume_from_document
from tailor.resume.json_resume import json_resume
from tests.resume.reading import looking, resume_of


def certificates(text: str) -> tuple[Certificate, ...]:
    return resume_of(f"LICENSES & CERTIFICATIONS\n{text}").certificates


@pytest.mark.parametrize(
    ("text", "name", "issuer", "number"),
    [
        (
            "* Electrician License, City of Chicago, 2019-02 (License No. EL-0048213)",
            "Electrician License",
            "City of Chicago",
            "License No. EL-0048213",
        ),
        ("RN, State of Illinois, #041-398271", "RN", "State of Illinois", "#041-398271"),
        (
            "Hygienist License, New Mexico, Board of Dental Health Care, 2016 (DH-4471)",
            "Hygienist License, New Mexico",
            "Board of Dental Health Care",
            "DH-4471",
        ),
        ("Texas Plumber License J-55812", "Texas Plumber License", None, "J-55812"),
        ("BLS - American Heart Association", "BLS", "American Heart Association", None),
        ("AWS Architect - Associate (2022)", "AWS Architect - Associate", None, None),
        ("Oracle Certified: Java SE 11", "Oracle Certified: Java SE 11", None, None),
        ("Electrician License #EL-55821 (2017)", "Electrician License", None, "#EL-55821"),
    ],
)
def test_a_line_holds_name_issuer_and_number(
    text: str, name: str, issuer: str | None, number: str | None
) -> None:
    (one,) = certificates(text)

    assert one.name.text == name
    assert (one.issuer and one.issuer.text) == issuer
    assert (one.number and one.number.text) == number


def test_a_name_and_the_line_below_it_are_one_certificate() -> None:
    found = certificates(
        "OSHA 30-Hour Construction\nOSHA, 2018\nCPR/AED\nAmerican Red Cross, 2024-01"
    )

    assert [(one.name.text, one.issuer and one.issuer.text) for one in found] == [
        ("OSHA 30-Hour Construction", "OSHA"),
        ("CPR/AED", "American Red Cross"),
    ]


def test_each_line_of_a_plain_list_is_a_certificate() -> None:
    assert [one.name.text for one in certificates("OSHA 30\nACLS\nTNCC, 2020")] == [
        "OSHA 30",
        "ACLS",
        "TNCC",
    ]


def test_an_expiry_is_not_taken_for_the_day_of_issue() -> None:
    resume = resume_of("CERTIFICATIONS\nBLS, American Heart Association (exp. 08/2026)")

    answer = json_resume(resume)
    assert "date" not in answer["certificates"][0]
    assert answer["meta"]["certificates"] == [{"name": "BLS", "expires": "2026-08"}]


def test_dated_certificates_beside_each_other_are_parted_at_dots() -> None:
    resume = resume_of(
        "CERTIFICATIONS\nWHMIS 2015 · First Aid Level C, St. John Ambulance, 2023"
    )

    names = [certificate.name.text for certificate in resume.certificates]
    assert names == ["WHMIS", "First Aid Level C"]


def test_one_certificate_with_dots_between_its_fields_stays_one() -> None:
    resume = resume_of("CERTIFICATIONS\nBLS Provider · American Heart Association · 2023")

    assert len(resume.certificates) == 1


def test_issuers_in_weaker_type_below_are_no_certificates() -> None:
    rows = (
        ("Registered Nurse, Ohio", 13, True), ("Board of Nursing", 11, False),
        ("2017-07-01", 11, False), ("Cardiac Care", 13, True), ("MSNCB", 11, False),
        ("2020-10-01", 11, False),
    )  # fmt: skip
    lines = [looking("CERTIFICATES", size=16, bold=True)]
    lines += [looking(text, size=size, bold=bold) for text, size, bold in rows]

    found = resume_from_document(Document("cv", "pdf", tuple(lines))).certificates

    assert [(one.name.text, one.issuer and one.issuer.text) for one in found] == [
        ("Registered Nurse, Ohio", "Board of Nursing"),
        ("Cardiac Care", "MSNCB"),
    ]


def test_a_name_that_cannot_end_at_the_columns_edge_goes_on_below() -> None:
    rows = ("CPA, State Board of", "Accountancy", "CFA Level II")
    lines = [looking("CERTIFICATIONS", size=14, bold=True)]
    lines += [
        looking(row, size=10, box=Box(400, 100 + 14 * i, 400 + 5 * len(row), 110 + 14 * i))
        for i, row in enumerate(rows)
    ]

    found = resume_from_document(Document("cv", "pdf", tuple(lines))).certificates

    assert [one.name.text for one in found][-1] == "CFA Level II"
    assert len(found) == 2


def test_issuers_below_names_with_the_date_in_front_are_no_certificates() -> None:
    lines = [looking("CERTIFICATIONS", size=16, bold=True)]
    for date, name, issuer in (
        ("2016-08-01", "Teaching Registration", "The Teaching Council"),
        ("2023-02-01", "First Aid", "PHECC"),
    ):
        looks = (Look(0, 11, 9.0), Look(11, 11 + len(name), 12.8))
        lines += [Line(f"{date}\t{name}", looks=looks), looking(issuer, size=11.2)]

    found = resume_from_document(Document("cv", "pdf", tuple(lines))).certificates

    assert [one.name.text for one in found] == ["Teaching Registration", "First Aid"]


def test_three_short_names_in_a_row_are_three_certificates() -> None:
    resume = resume_of("# Certifications\nCPR, BLS, NRP\nBLS, AHA\nRN, State of Ohio, 2019")

    names = [(one.name.text, one.issuer and one.issuer.text) for one in resume.certificates]
    assert names[:4] == [("CPR", None), ("BLS", None), ("NRP", None), ("BLS", "AHA")]
    assert names[4][0] == "RN"


def test_the_body_that_issued_it_on_the_line_below_is_no_certificate() -> None:
    found = certificates(
        "EPA 608 Universal\nHarbor Training Institute, 2016\nOSHA 10\n"
        "State Board of Nursing licence 4471\nCPR for adults\nRed River Safety Council"
    )

    assert [(one.name.text, one.issuer and one.issuer.text) for one in found] == [
        ("EPA 608 Universal", "Harbor Training Institute"),
        ("OSHA 10", None),
        ("State Board of Nursing licence", None),
        ("CPR for adults", "Red River Safety Council"),
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("CPA, expires 2027", "CPA"),
        ("ACLS, exp. 08/2027", "ACLS"),
        ("First Aid, valid until 2028", "First Aid"),
    ],
)
def test_what_expires_among_schools_is_a_certificate(line: str, name: str) -> None:
    resume = resume_of(
        "# Education and License\nBSc in Accounting, Lake Harriet University, 2018\n" + line
    )

    assert [one.name.text for one in resume.certificates] == [name]
    assert len(resume.education) == 1
