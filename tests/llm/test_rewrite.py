"""The model proposes, the guard lets in; the person's words stand where it does not."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import tailor
from tailor.document import Span
from tailor.errors import ModelError
from tailor.guard import Context, judge
from tailor.llm import Asker, Cache, Cost, Reworded, iter_requests, reword
from tailor.llm.bullet import Bullet
from tailor.llm.client import Reply
from tailor.llm.hunks import Hunk, applied
from tailor.llm.mask import Masked
from tailor.llm.request import Request
from tailor.llm.wording import wording, wording_request
from tailor.plan import Plan, apply_edits
from tailor.resume import Piece

RESUME = """\
Ada Quill
ada.quill@example.com | 503-555-0142

EXPERIENCE
Clinic Clerk, Fennimore Dental Group, Salem, OR
March 2021 - Present
- Kept the appointment books of the dentists
- Handed out the weekly safety notices
- Scheduled recall appointments for the practice
- Gave talks on the billing desk to new clerks

SKILLS
Scheduling, billing
"""
AD = """\
Front Desk Clerk
Requirements
- You have scheduled appointments.
- Billing is required.
Nice to have
- A sense of humour about our Tuesday fire drills would be lovely.
"""
BULLETS = [line[2:] for line in RESUME.splitlines() if line.startswith("- ")]
Run = Callable[..., Reworded]


class Scripted:
    """A server that answers each line as told, "no" to each question; counts calls."""

    def __init__(self, answers: Mapping[str, str | list[str]]) -> None:
        self.answers = {line: [a] if isinstance(a, str) else list(a)
                        for line, a in answers.items()}  # fmt: skip
        self.requests: list[Request] = []

    def __call__(self, request: Request) -> Reply:
        """Answer as told, the last answer again and again."""
        self.requests.append(request)
        users = [turn.text for turn in request.turns if turn.who == "user"]
        line = next(b for text in reversed(users) for b in BULLETS if text.startswith(b))
        kind = f"{line}?" if request.field == "question" else line
        said = self.answers.get(kind, ["no" if request.field == "question" else line])
        text = said.pop(0) if len(said) > 1 else said[0]
        if text.startswith(("{", "oops")):
            return Reply(text, 50, 5)
        return Reply(json.dumps({request.field: text}), 50, 5)


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    (tmp_path / "resume.txt").write_text(RESUME, encoding="utf-8")
    (tmp_path / "ad.txt").write_text(AD, encoding="utf-8")
    resume = tailor.read_resume(tmp_path / "resume.txt")
    job = tailor.read_job(tmp_path / "ad.txt")
    return tailor.propose(resume, tailor.compare(resume, job, today=date(2026, 11, 1)))


def lines_of(done: Reworded) -> list[str]:
    document = done.plan.resume.document
    texts = [apply_edits(line.text, done.plan.edits_of(i)) for i, line in
             enumerate(document.lines) if line.bullet]  # fmt: skip
    return texts[:4]


def of_model(done: Reworded, state: str) -> list[tuple[str, str]]:
    edits = [e for e in done.plan.edits if e.origin == "model" and e.state == state]
    return [(edit.old, edit.new) for edit in edits]


def test_a_better_wording_that_says_the_same_is_made(plan: Plan) -> None:
    better = "Maintained the appointment books of the dentists"

    done = reword(plan, Asker(Scripted({BULLETS[0]: better}), "small"))

    assert lines_of(done) == [better, *BULLETS[1:]]
    assert of_model(done, "made") == [("Kept", "Maintained")]
    made = next(edit for edit in done.plan.edits if edit.origin == "model")
    assert "rewrite_bullet" in made.why
    assert (done.bullets, done.sent, done.made, done.refused) == (4, 4, 1, 0)


def test_an_invented_wording_is_refused_after_one_more_try(plan: Plan) -> None:
    server = Scripted({BULLETS[3]: "Managed billing for 12 offices"})

    done = reword(plan, Asker(server, "small"))

    assert lines_of(done) == BULLETS
    refused = next(edit for edit in done.plan.edits if edit.state == "refused")
    assert "Managed" in refused.reason
    assert done.refused == 1
    again = next(r for r in server.requests if r.turns[-2].text.count("12 offices"))
    assert refused.reason in again.turns[-1].text  # it was told what is wrong


def test_a_second_try_that_says_the_same_is_made(plan: Plan) -> None:
    tries = ["Led the safety audit", "Distributed the weekly safety notices"]

    done = reword(plan, Asker(Scripted({BULLETS[1]: tries}), "small"))

    assert lines_of(done)[1] == tries[1]


def test_an_invented_outcome_is_cut_off_a_faithful_wording(plan: Plan) -> None:
    grown = "Maintained the appointment books of the dentists, cutting delays by half"

    done = reword(plan, Asker(Scripted({BULLETS[0]: grown}), "small"))

    assert lines_of(done)[0] == "Maintained the appointment books of the dentists"


@pytest.mark.parametrize("same", [BULLETS[0], f"{BULLETS[0].upper()}", f"{BULLETS[0]}."])
def test_a_wording_that_is_no_better_changes_nothing(same: str, plan: Plan) -> None:
    done = reword(plan, Asker(Scripted({BULLETS[0]: same}), "small"))

    assert done.plan.edits == plan.edits
    assert (done.made, done.refused) == (0, 0)


def test_a_question_waits_for_its_answer(plan: Plan) -> None:
    asks = {f"{BULLETS[2]}?": "How many recall appointments?"}

    done = reword(plan, Asker(Scripted(asks), "small"))

    assert lines_of(done) == BULLETS
    assert of_model(done, "asked") == [("recall appointments", "____ recall appointments")]
    asked = next(edit for edit in done.plan.edits if edit.state == "asked")
    assert asked.question.startswith("How many recall appointments did you schedule?")
    assert done.asked == 1


@pytest.mark.parametrize(
    ("line", "said", "asked"),
    [
        (
            "Signed bills of lading at the dock",
            "How many bills?",
            "How many bills of lading did you sign?",
        ),
        (
            "Led groups of about 24 students",
            "How many groups?",
            "How many groups did you lead?",
        ),
    ],
)
def test_a_question_names_the_thing_in_full(
    line: str, said: str, asked: str, tmp_path: Path
) -> None:
    text = RESUME.replace(BULLETS[2], line)
    (tmp_path / "resume.txt").write_text(text, encoding="utf-8")
    (tmp_path / "ad.txt").write_text(AD, encoding="utf-8")
    resume = tailor.read_resume(tmp_path / "resume.txt")
    job = tailor.read_job(tmp_path / "ad.txt")
    plan = tailor.propose(resume, tailor.compare(resume, job, today=date(2026, 11, 1)))

    def ask(request: Request) -> Reply:
        first = request.turns[-1].text.splitlines()[0]
        is_it = request.field == "question" and first == line
        answer = said if is_it else "no" if request.field == "question" else first
        return Reply(json.dumps({request.field: answer}))

    done = reword(plan, Asker(ask, "small"))

    (question,) = (e.question for e in done.plan.edits if e.state == "asked")
    assert question.startswith(asked)


def test_a_question_about_what_is_not_said_is_tried_once_more_then_put_by_rules(
    plan: Plan,
) -> None:
    server = Scripted({f"{BULLETS[2]}?": "How many angry patients?"})

    done = reword(plan, Asker(server, "small"))

    (question,) = (e.question for e in done.plan.edits if e.state == "asked")
    assert question.startswith("How many recall appointments did you schedule?")
    assert sum(r.field == "question" and BULLETS[2] in r.turns[-1].text for r in
               server.requests) == 1  # fmt: skip
    told = [request.turns[-1].text for request in server.requests]
    assert sum("Ask for one of: appointments" in text for text in told) == 1


def test_a_bullet_that_was_reworded_is_not_asked_about(plan: Plan) -> None:
    answers = {
        BULLETS[0]: "Maintained the appointment books of the dentists",
        f"{BULLETS[0]}?": "How many appointment books?",
    }

    done = reword(plan, Asker(Scripted(answers), "small"))

    assert (done.made, done.asked) == (1, 0)


def test_at_most_six_questions_those_for_required_terms_first(tmp_path: Path) -> None:
    things = ["crates", "doors", "fences", "gates", "hinges", "invoices", "jars", "kites"]
    bullets = [f"- Sorted {thing} by colour" for thing in things]
    resume = RESUME[: RESUME.index("- Kept")] + "\n".join(bullets) + "\n"
    (tmp_path / "resume.txt").write_text(resume, encoding="utf-8")
    (tmp_path / "ad.txt").write_text("Clerk\nRequirements\n- Invoices\n", encoding="utf-8")
    source = tailor.read_resume(tmp_path / "resume.txt")
    job = tailor.read_job(tmp_path / "ad.txt")
    plan = tailor.propose(source, tailor.compare(source, job, today=date(2026, 11, 1)))

    def ask(request: Request) -> Reply:
        line = request.turns[-1].text.splitlines()[0]
        said = f"How many {line.split()[1]}?" if request.field == "question" else line
        return Reply(json.dumps({request.field: said}))

    done = reword(plan, Asker(ask, "small"), width=3)

    asked = [edit.old for edit in done.plan.edits if edit.state == "asked"]
    required = [m.requirement.term for m in plan.gap.matches]
    assert len(asked) == 6
    assert "invoices" in required
    assert "invoices" in asked


def test_what_is_done_today_stays_so() -> None:
    line = "Make maps of the town"
    bullet = Bullet(Piece(line, (Span(0, 0, len(line)),)), Masked(line))
    said = Reply(json.dumps({"rewrite": "Created maps of the town"}))

    found = wording(bullet, Asker(lambda _: said, "small"), lambda _: "")

    assert applied(line, found.changes) == "Create maps of the town"


def test_a_verb_is_not_taken_over_without_what_it_was_chosen_for() -> None:
    line = "Ran forklift courses for new hires"
    bullet = Bullet(Piece(line, (Span(0, 0, len(line)),)), Masked(line))
    said = Reply(json.dumps({"rewrite": "Operated forklift trucks for new hires"}))

    found = wording(
        bullet,
        Asker(lambda _: said, "small"),
        lambda changes: "lost" if "trucks" in {c.new for c in changes} else "",
    )

    assert found.better == ""


def test_a_figure_that_the_model_invents_does_not_cost_the_true_part(plan: Plan) -> None:
    grown = "Maintained the appointment books of the dentists for 12 wards"

    done = reword(plan, Asker(Scripted({BULLETS[0]: grown}), "small"))

    assert lines_of(done)[0] == "Maintained the appointment books of the dentists"


def test_changes_that_are_true_alone_must_be_true_together() -> None:
    line = "Kept the books and gave talks"
    bullet = Bullet(Piece(line, (Span(0, 0, len(line)),)), Masked(line))
    said = Reply(json.dumps({"rewrite": "Maintained the books and delivered talks"}))

    found = wording(
        bullet,
        Asker(lambda _: said, "small"),
        lambda changes: "not together" if len(changes) > 1 else "",
    )

    assert len(found.changes) == 1
    assert applied(line, found.changes) == "Maintained the books and gave talks"


def test_what_a_rule_changes_is_left_to_the_rule() -> None:
    line = "Kept Basic Life Support records"
    bullet = Bullet(Piece(line, (Span(0, 0, len(line)),)), Masked(line), locked=((5, 23),))
    said = Reply(json.dumps({"rewrite": "Maintained Basic Cardiac Support records"}))

    found = wording(bullet, Asker(lambda _: said, "small"), lambda _: "")

    assert applied(line, found.changes) == "Maintained Basic Life Support records"


def test_a_wording_without_the_employer_s_name_is_refused(tmp_path: Path) -> None:
    line = "Gave tours of Fennimore Dental Group"
    (tmp_path / "resume.txt").write_text(RESUME.replace(BULLETS[2], line), encoding="utf-8")
    (tmp_path / "ad.txt").write_text(AD, encoding="utf-8")
    resume = tailor.read_resume(tmp_path / "resume.txt")
    job = tailor.read_job(tmp_path / "ad.txt")
    plan = tailor.propose(resume, tailor.compare(resume, job, today=date(2026, 11, 1)))

    def ask(request: Request) -> Reply:
        first = request.turns[-1].text.splitlines()[0]
        said = "no" if request.field == "question" else first.replace(" of COMPANY1", "")
        return Reply(json.dumps({request.field: said}))

    done = reword(plan, Asker(ask, "small"))

    assert lines_of(done)[2] == line
    (refused,) = [edit for edit in done.plan.edits if edit.state == "refused"]
    assert "name" in refused.reason


def test_the_reason_of_a_refusal_carries_no_name_out() -> None:
    text = "Kept the books of Fennimore Dental Group with Dr. Ada Vale"
    bullet = Bullet(
        Piece(text, (Span(0, 0, len(text)),)),
        Masked(
            "Kept the books of COMPANY1 with PERSON1",
            (("COMPANY1", "Fennimore Dental Group"), ("PERSON1", "Dr. Ada Vale")),
        ),
    )
    sent: list[str] = []

    def ask(request: Request) -> Reply:
        sent.append(request.turns[-1].text)
        return Reply(json.dumps({"rewrite": "Led the books of COMPANY1 with PERSON1"}))

    told = wording(bullet, Asker(ask, "small"), lambda _: "“fennimore”, “Vale” stand apart")

    assert "fennimore" in told.reason
    assert sent[1].startswith("Not allowed: “COMPANY1”, “PERSON1” stand apart")


def test_a_text_that_is_no_json_is_asked_for_once_more(plan: Plan) -> None:
    better = "Maintained the appointment books of the dentists"
    fenced = f'{{"rewrite": "{better}"}}'
    server = Scripted({BULLETS[0]: ["oops, no JSON", fenced], BULLETS[1]: "oops, again"})

    done = reword(plan, Asker(server, "small"))

    assert lines_of(done) == [better, *BULLETS[1:]]
    assert (done.sent, done.made, done.refused) == (4, 1, 0)


def test_what_stops_the_model_leaves_what_it_did(plan: Plan) -> None:
    better = "Maintained the appointment books of the dentists"
    scripted = Scripted({BULLETS[0]: better})

    def ask(request: Request) -> Reply:
        if len(scripted.requests) == 2:
            raise ModelError("The quota is used up.")
        return scripted(request)

    done = reword(plan, Asker(ask, "small"))

    assert lines_of(done)[0] == better
    assert str(done.error) == "The quota is used up."
    assert (done.sent, done.bullets) == (3, 4)  # with one that has nothing to gain
    assert done.answered == 2


def test_a_second_run_costs_nothing(plan: Plan, tmp_path: Path) -> None:
    answers = {BULLETS[0]: "Maintained the appointment books of the dentists"}
    cache = Cache(tmp_path / "cache", "http://127.0.0.1:1/v1")

    first = reword(plan, Asker(Scripted(answers), "small", cache))
    second = reword(plan, Asker(Scripted({}), "small", cache))

    assert second.plan.edits == first.plan.edits
    assert first.cost.calls > 4
    assert first.cost.tokens_in == 50 * first.cost.calls
    assert second.cost == Cost(cached=first.cost.calls)


def test_the_order_of_answers_changes_no_byte(plan: Plan) -> None:
    answers = {
        BULLETS[0]: "Maintained the appointment books of the dentists",
        BULLETS[1]: "Distributed the weekly safety notices",
        f"{BULLETS[2]}?": "How many recall appointments?",
    }

    plans = [reword(plan, Asker(Scripted(answers), "x"), width=w).plan for w in (1, 4)]

    assert plans[0].edits == plans[1].edits


def test_nothing_but_bullets_and_the_ad_s_spellings_is_sent(plan: Plan) -> None:
    sent = [request.turns[-1].text for request in iter_requests(plan)]

    first = [text.splitlines()[0] for text in sent[:3]]
    assert first == [*BULLETS[:2], BULLETS[3]]  # the third has nothing to gain
    assert sent[0].splitlines()[1:] == ["Better: Kept = Maintained"]
    everything = "\n".join(turn.text for r in iter_requests(plan) for turn in r.turns)
    for private in ("Ada", "Quill", "ada.quill", "555", "Fennimore", "Salem"):
        assert private not in everything
    for sentence in AD.splitlines():
        assert sentence.lstrip("- ") not in everything


def test_a_resume_in_another_language_is_not_sent(tmp_path: Path) -> None:
    german = "Ich habe die Termine der Praxis mit dem Team geplant und die Rechnungen"
    text = RESUME
    for line in BULLETS:
        text = text.replace(line, f"{german} für das Haus geschrieben")
    (tmp_path / "resume.txt").write_text(text, encoding="utf-8")
    (tmp_path / "ad.txt").write_text(f"Wir suchen\n{german}\n" * 9, encoding="utf-8")
    resume = tailor.read_resume(tmp_path / "resume.txt")
    job = tailor.read_job(tmp_path / "ad.txt")
    plan = tailor.propose(resume, tailor.compare(resume, job, today=date(2026, 11, 1)))

    assert list(iter_requests(plan)) == []


def test_numbers_that_the_model_leaves_in_words_become_figures(tmp_path: Path) -> None:
    text = RESUME.replace(BULLETS[2], "Trained twelve clerks in two weeks")
    (tmp_path / "resume.txt").write_text(text, encoding="utf-8")
    (tmp_path / "ad.txt").write_text(AD, encoding="utf-8")
    resume = tailor.read_resume(tmp_path / "resume.txt")
    job = tailor.read_job(tmp_path / "ad.txt")
    plan = tailor.propose(resume, tailor.compare(resume, job, today=date(2026, 11, 1)))

    def ask(request: Request) -> Reply:
        line = request.turns[-1].text.splitlines()[0]
        said = "no" if request.field == "question" else line.replace("twelve", "12")
        return Reply(json.dumps({request.field: said}))

    done = reword(plan, Asker(ask, "small"))

    assert lines_of(done)[2] == "Trained 12 clerks in 2 weeks"


def test_what_has_one_way_is_made_where_the_model_leaves_or_breaks_it() -> None:
    line = "Responsible for training six clerks"
    bullet = Bullet(Piece(line, (Span(0, 0, len(line)),)), Masked(line))

    for answer in (line, "Hired six clerks"):
        said = Reply(json.dumps({"rewrite": answer}))
        found = wording(
            bullet,
            Asker(lambda _, said=said: said, "small"),  # type: ignore[misc]
            lambda changes: "no" if "Hired" in applied(line, changes) else "",
        )
        assert applied(line, found.changes) == "Trained 6 clerks"


@pytest.mark.parametrize(
    ("line", "said", "better"),
    [
        (  # of what it made up its verb is taken
            "Mentored 3 clerks and gave weekly talks",
            "Present weekly talks with the team",
            "Mentored 3 clerks and presented weekly talks",
        ),
        (  # a new beginning before a mere sign
            "Sales were increased from 1.2 to 1.5 million dollars by me",
            "Sales were increased from $1.2M to $1.5M by me",
            "Increased sales from $1.2M to $1.5M",
        ),
        ("Led a crew of eight", "Led a team of eight", "Led an 8-person crew"),
        (  # what alone of several changes does not fit is left out
            "Notes were filed by me for all of the doctors in four towns",
            "Notes were filed by doctors",
            "Filed notes for all of the doctors in 4 towns",
        ),
    ],
)
def test_rules_make_a_line_of_what_a_model_chose_and_broke(
    line: str, said: str, better: str
) -> None:
    bullet = Bullet(Piece(line, (Span(0, 0, len(line)),)), Masked(line))
    answer = Reply(json.dumps({"rewrite": said}))

    def objection(changes: Sequence[Hunk]) -> str:
        new = applied(line, changes)
        found = "" if "all of the" in new or "all of" not in line else "not all of them"
        return found or "; ".join(one.reason for one in judge(line, new, Context()))

    found = wording(bullet, Asker(lambda _: answer, "small"), objection)

    assert applied(line, found.changes) == better


def test_of_two_acts_that_had_to_be_done_not_one_alone_is_told_as_done() -> None:
    line = "Had to learn new tax law and explain it to clients"
    bullet = Bullet(Piece(line, (Span(0, 0, len(line)),)), Masked(line))
    said = Reply(json.dumps({"rewrite": "Learned new tax law and explain it to clients"}))

    found = wording(bullet, Asker(lambda _: said, "small"), lambda _: "")

    assert found.better == ""


def test_of_duties_in_a_row_none_becomes_an_act_alone() -> None:
    line = "Was responsible for giving talks and for the labeling of boxes"
    bullet = Bullet(Piece(line, (Span(0, 0, len(line)),)), Masked(line))
    said = "Was responsible for giving talks and labeled boxes"
    answer = Reply(json.dumps({"rewrite": said}))

    found = wording(
        bullet,
        Asker(lambda _: answer, "small"),
        lambda changes: "" if applied(line, changes).startswith("Was") else "no",
    )

    assert found.better == ""


def test_what_has_one_way_is_made_and_no_model_is_asked() -> None:
    line = "Was responsible for training six clerks on a daily basis"
    bullet = Bullet(Piece(line, (Span(0, 0, len(line)),)), Masked(line))
    asker = Asker(lambda _: pytest.fail("the model was asked"), "small")

    found = wording(bullet, asker, lambda _: "")

    assert applied(line, found.changes) == "Trained 6 clerks daily"
    assert found.is_ruled
    assert wording_request(bullet) is None


@pytest.mark.parametrize(
    ("line", "said", "better"),
    [
        (
            "Set up a rota that lifted attendance by ten percent",
            "Established a rota that lifted attendance by ten percent",
            "Lifted attendance by 10% by setting up a rota",
        ),
        (
            "Moved billing to AWS without downtime",
            "Migrated billing to AWS without downtime",
            "Migrated billing to AWS with zero downtime",
        ),
        (
            "Duties included making rotas, approving time off and handling escalated calls",
            "Prepared rotas, approved time off, and handled escalated calls",
            "Prepared rotas, approved time off, and handled escalated calls",
        ),
    ],
)
def test_what_rules_see_and_what_a_model_chose_go_together(
    line: str, said: str, better: str
) -> None:
    bullet = Bullet(Piece(line, (Span(0, 0, len(line)),)), Masked(line))
    answer = Reply(json.dumps({"rewrite": said}))

    def objection(changes: Sequence[Hunk]) -> str:
        found = judge(line, applied(line, changes), Context())
        return "; ".join(one.reason for one in found)

    found = wording(bullet, Asker(lambda _: answer, "small"), objection)

    assert found.better
    assert applied(line, found.changes) == better


def test_a_figure_that_the_model_writes_in_another_way_stays() -> None:
    line = "Won a three-year, $780K contract"
    bullet = Bullet(Piece(line, (Span(0, 0, len(line)),)), Masked(line))
    said = Reply(json.dumps({"rewrite": "Won a three-year, $780,000 contract"}))

    found = wording(bullet, Asker(lambda _: said, "small"), lambda _: "")

    assert applied(line, found.changes) == "Won a 3-year, $780K contract"


def test_an_article_that_only_the_model_adds_is_left_out() -> None:
    line = "Brought attendance up from 55% to 82% for owners"
    bullet = Bullet(Piece(line, (Span(0, 0, len(line)),)), Masked(line))
    better = "Raised the attendance from 55% to 82% for the owners"
    said = Reply(json.dumps({"rewrite": better}))

    found = wording(bullet, Asker(lambda _: said, "small"), lambda _: "")

    assert applied(line, found.changes) == "Raised attendance from 55% to 82% for owners"


def test_a_long_way_round_that_the_model_leaves_is_cut_short() -> None:
    line = "Kept records on a daily basis and met in order to plan"
    bullet = Bullet(Piece(line, (Span(0, 0, len(line)),)), Masked(line))
    said = Reply(json.dumps({"rewrite": line.replace("Kept", "Maintained")}))

    found = wording(bullet, Asker(lambda _: said, "small"), lambda _: "")

    assert applied(line, found.changes) == "Maintained records daily and met to plan"


@pytest.mark.parametrize("around", ['"{}"', "“{}”", "**{}**", "`{}`"])
def test_quotes_around_a_wording_are_no_part_of_it(around: str, plan: Plan) -> None:
    better = "Distributed the weekly safety notices"
    answers = {BULLETS[1]: around.format(better)}

    assert lines_of(reword(plan, Asker(Scripted(answers), "small")))[1] == better


def test_a_question_that_the_guard_refuses_is_not_asked(
    plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks = {f"{BULLETS[2]}?": "How many recall appointments?"}
    monkeypatch.setattr(
        "tailor.llm.rewrite.model_objection", lambda *_, **__: "it hides a claim"
    )

    done = reword(plan, Asker(Scripted(asks), "small"))

    assert done.asked == 0
    assert of_model(done, "asked") == []


def test_what_nobody_sees_is_not_sent(plan: Plan) -> None:
    document = plan.resume.document
    lines = tuple(
        replace(line, visible=BULLETS[0] not in line.text) for line in document.lines
    )
    hidden = replace(plan.resume, document=replace(document, lines=lines))

    sent = [r.turns[-1].text for r in iter_requests(replace(plan, resume=hidden))]

    assert any(BULLETS[1] in text for text in sent)
    assert not any(BULLETS[0] in text for text in sent)


@pytest.mark.parametrize(("words", "is_sent"), [(6, True), (7, False)])
def test_a_sentence_of_the_ad_is_not_sent_as_its_spelling(
    words: int, is_sent: bool, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tailor.llm.bullet.judge", lambda *_: ())
    spelling = " ".join(["drills"] * words)
    matches = tuple(
        replace(m, status="variant", requirement=replace(m.requirement, spelling=spelling))
        if m.evidence
        else m
        for m in plan.gap.matches
    )

    sent = iter_requests(replace(plan, gap=replace(plan.gap, matches=matches)))

    assert any(spelling in r.turns[-1].text for r in sent) == is_sent
