"""An answer is found in whatever a server puts around it, and never guessed."""

import pytest

from tailor.llm.answer import answer_in


@pytest.mark.parametrize(
    "text",
    [
        '{"rewrite": "Led a team"}',
        '```json\n{"rewrite": "Led a team"}\n```',
        'Sure! Here it is: {"rewrite": " Led a team "} I hope it helps.',
        '<think>Or {"rewrite": "Ran the company"}?</think>{"rewrite": "Led a team"}',
        'First {"rewrite": "Led"}, better {"rewrite": "Led a team"}',
    ],
)
def test_the_object_is_found(text: str) -> None:
    assert answer_in(text, "rewrite") == "Led a team"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Led a team",
        '<think>{"rewrite": "Led a team"}</think> I would not change it.',
        '{"rewrite": "Led a te',
        '{"rewrite": "Led a team", "why": "shorter"}',
        '{"text": "Led a team"}',
        '{"rewrite": ["Led a team"]}',
        '{"rewrite": ""}',
        '["rewrite"]',
        "{" * 5000,
    ],
)
def test_what_is_no_answer_is_none(text: str) -> None:
    assert answer_in(text, "rewrite") is None


def test_a_thought_that_never_ends_holds_no_answer() -> None:
    assert answer_in('<think>Maybe {"rewrite": "Led all"}', "rewrite") is None
