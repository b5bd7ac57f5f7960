"""What a real, small model answered, and what went out to it."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import vcr
import yaml

import tailor
from tailor.guard import Context, judge
from tailor.llm import Asker, Reworded, Server, iter_requests, reword
from tailor.llm.client import Client, Reply
from tailor.plan import Plan, apply_edits

CASSETTES = Path(__file__).parents[1] / "cassettes"
PEOPLE = sorted(path.stem for path in CASSETTES.glob("*.yaml"))
LEAST = 4  # words of a sentence of the ad: fewer are a term


@pytest.fixture(params=PEOPLE)
def person(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def plan(person: str, fixtures: Path) -> Plan:
    resume = tailor.read_resume(fixtures / f"{person}.txt")
    job = tailor.read_job(fixtures / f"{person}-ad.txt")
    return tailor.propose(resume, tailor.compare(resume, job, today=date(2026, 11, 1)))


@pytest.fixture
def done(person: str, plan: Plan) -> Iterator[Reworded]:
    """The model pass, the model played back, first tries and second ones.

    What is offered for a line, and the reason of a second try, follow the guard's tables:
    where they have changed since, there is no answer, and the line stays as it is.
    """
    client = Client(Server("http://127.0.0.1:18100/v1", "local"))
    known = bodies(person)
    tape = vcr.VCR(
        record_mode="none",
        match_on=["method", "path", "body"],
        cassette_library_dir=str(CASSETTES),
    )
    with tape.use_cassette(f"{person}.yaml"):
        yield reword(
            plan,
            Asker(
                lambda r: client.ask(r) if r.body("local") in known else Reply(""), "local"
            ),
        )


def test_recorded_is_what_the_prompts_of_today_say(person: str, plan: Plan) -> None:
    now = {r.field: r.body("local")["messages"] for r in iter_requests(plan)}
    then = [body["messages"] for body in bodies(person)]

    assert len(now) == 2
    for messages in now.values():
        shown = messages[:-1]  # type: ignore[index]
        assert any(one[: len(shown)] == shown for one in then)


def test_what_is_let_in_says_what_the_person_said(done: Reworded) -> None:
    document = done.plan.resume.document
    made = [e for e in done.plan.made if e.origin == "model"]

    assert done.sent == done.bullets > 0
    assert done.made > 0
    for edit in made:
        text = document.lines[edit.line].text
        assert judge(text, apply_edits(text, (edit,)), Context()) == ()


def test_questions_ask_for_what_a_line_says(done: Reworded) -> None:
    document = done.plan.resume.document
    asked = [e for e in done.plan.edits if e.state == "asked"]

    assert 0 < len(asked) <= 6
    for edit in asked:
        assert edit.new.count("____") == 1
        assert edit.old in edit.new
        assert edit.old in edit.question
        assert edit.old in document.lines[edit.line].text


def bodies(person: str) -> list[dict[str, Any]]:
    """Return the body of every recorded request."""
    tape = yaml.safe_load((CASSETTES / f"{person}.yaml").read_text(encoding="utf-8"))
    return [json.loads(one["request"]["body"]) for one in tape["interactions"]]


def sent(person: str) -> list[str]:
    """Return every message of every recorded request."""
    return [m["content"] for body in bodies(person) for m in body["messages"]]


def test_second_tries_are_recorded_too() -> None:
    says = [body["messages"][-1]["content"] for p in PEOPLE for body in bodies(p)]

    assert any(text.startswith(("Not allowed:", "Not in the line")) for text in says)


def test_no_name_and_no_contact_data_went_out(person: str, plan: Plan) -> None:
    contact = plan.resume.contact
    schools = [school.institution for school in plan.resume.education]
    pieces = [contact.name, contact.place, *contact.emails, *contact.phones, *contact.urls,
              *(role.employer for role in plan.resume.roles), *schools]  # fmt: skip
    private = {piece.text for piece in pieces if piece is not None}
    private |= set((plan.resume.name or "").split())

    assert len(private) > 6
    for text in sent(person):
        assert not [words for words in private if words in text]
        assert not re.search(r"@|https?:|www\.|\b555\b", text)


def test_no_sentence_of_the_ad_went_out(person: str, plan: Plan) -> None:
    lines = {line.text.strip(" -•.") for line in plan.gap.job.document.lines}
    lines |= {
        mention.sentence for m in plan.gap.matches for mention in m.requirement.mentions
    }
    sentences = [line for line in lines if len(line.split()) >= LEAST]

    assert len(sentences) > 8
    for text in sent(person):
        assert not [sentence for sentence in sentences if sentence in text]


def test_a_recording_tells_nothing_of_the_machine(person: str) -> None:
    text = (CASSETTES / f"{person}.yaml").read_text(encoding="utf-8").lower()

    for word in ("authorization", "x-stainless", "user-agent", "cookie", "linux", "/home"):
        assert word not in text
