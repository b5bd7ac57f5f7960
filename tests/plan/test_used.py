"""A line proves a skill only where it says that the person worked with it."""

import pytest

from tailor.plan.used import is_used
from tailor.terms import Kind


@pytest.mark.parametrize(
    "line",
    [
        "Charted assessments in [Cerner] daily",
        "Built services with Python, Django and [Redis]",
        "Configured three core [Cisco] routers",
        "Designed and deployed [Kafka] pipelines",
        "Moved 40 jobs to [Airflow]",
        "Worked from [scissor lifts]",
        "Operated [forklifts] and pallet jacks",
        "Cut load times through [Redis] caching",
        "Set up motor starters, [VFDs] and proximity switches",
    ],
)
def test_a_product_is_proven_by_what_was_done_with_it(line: str) -> None:
    assert _is_used(line, "tool")


@pytest.mark.parametrize(
    "line",
    [
        "Hired three [Java] developers",  # others know it
        "Managed the vendor of our [Drupal] site",
        "Maintained [Oracle] client relationships",
        "Wrote copy for an [Oracle] client",  # a company
        "Negotiated contracts with [Workday]",
        "Delivered parcels for [Amazon Web Services]",
        "Packed [Photoshop] boxes",  # goods
        "Set up [Angular] shelving",  # another thing
        "Painted the [Kafka] exhibition",
        "Introduced to [Kafka] in a workshop",  # heard of
        "Took classes in [Python]",
        "Answered questions on [Epic]",
        "Planned rollout of [Workday]",  # to come
        "Phased out [Perl]",  # gone
        "Moved data out of [Access]",
        "Declined to use [Jira]",
    ],
)
def test_a_product_that_is_only_named_is_not(line: str) -> None:
    assert not _is_used(line, "tool")


@pytest.mark.parametrize(
    "line",
    [
        "[Charted] assessments",
        "Counted [inventory] each Sunday",
        "Read [blueprints] and wiring schematics",
        "Responsible for [wound care] of 12 patients",
        "Prepared [payroll] for 40 people",
    ],
)
def test_a_skill_is_proven_by_a_line_that_does_it(line: str) -> None:
    assert _is_used(line, "skill")


@pytest.mark.parametrize(
    "line",
    [
        "Built schedules within [payroll] budget",  # only tells which
        "Planned [reading], writing and science lessons",
        "Stocked rooms for [IV therapy]",  # for those who do it
        "Escorted patients to [physical therapy]",
        "Swept after [MIG welding]",
        "Copied [tax returns]",
        "Interviewed nurses in [palliative care]",
        "Answered questions on [patient care]",
        "Took a course in [curriculum development]",
        "Maintained records of [equipment maintenance] by vendors",
        "Called the [phlebotomy] department",
    ],
)
def test_a_skill_of_others_or_beside_the_work_is_not(line: str) -> None:
    assert not _is_used(line, "skill")


def test_who_teaches_a_thing_knows_it() -> None:
    assert _is_used("Trained nurses in [palliative care]", "skill")


def test_who_mends_what_is_made_of_things_works_on_them() -> None:
    line = "Fixed faults in 3-phase motors and [motor control] centers"

    assert _is_used(line, "skill", name="motor controls")
    assert not _is_used(
        "Found faults in [data entry] terminals", "skill", name="data entry"
    )
    assert not _is_used("Painted [motor control] centers", "skill", name="motor controls")


def _is_used(line: str, kind: Kind, *, name: str = "") -> bool:
    before, _, rest = line.partition("[")
    found, _, after = rest.partition("]")
    text = before + found + after
    return is_used(text, len(before), len(before) + len(found), kind=kind, name=name)
