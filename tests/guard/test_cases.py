"""Each case of cases.jsonl: fabrications are refused, honest wordings let in.

Written by hand before the guard was, from other occupations than its builders looked at;
fictional people and employers. The last rows of `known_refusals` say which honest ones the
guard still refuses: it refuses by default, so these cost a wording, never a truth.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from tailor.guard import Context, judge

CASES = [
    json.loads(line)
    for line in Path(__file__).with_name("cases.jsonl").read_text("utf-8").split("\n")
    if line.strip()
]


def context_of(case: dict[str, Any]) -> Context:
    around = case["context"]
    return Context(
        around["role_title"],
        around["employer"],
        tuple(around["other_bullets_of_role"]),
        tuple(around["skills"]),
        tuple(around["certificates"]),
    )


@pytest.mark.parametrize(
    "case",
    [pytest.param(c, id=f"{c['id']}-{c['type']}") for c in CASES],
)
def test_a_case_is_judged_as_its_label_says(case: dict[str, Any]) -> None:
    found = judge(case["original"], case["rewrite"], context_of(case))

    reasons = [violation.reason for violation in found]
    assert (not found) == (case["label"] == "faithful"), (case["why"], reasons)
    assert all(reasons)
