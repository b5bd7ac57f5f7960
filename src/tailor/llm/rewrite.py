"""The model pass over a plan: wordings for bullets first, then questions about sizes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from tailor.errors import ModelError
from tailor.job.language import language_of
from tailor.llm.ask import Asker, Cost
from tailor.llm.bullet import Bullet, iter_bullets
from tailor.llm.hunks import Hunk, edits_of
from tailor.llm.pool import work_through
from tailor.llm.prompt import load_prompt
from tailor.llm.question import PROMPT as ASK
from tailor.llm.question import Question, question, question_request
from tailor.llm.request import Request
from tailor.llm.wording import NO_ANSWER, NO_GAIN, Wording, wording, wording_request
from tailor.llm.wording import PROMPT as REWRITE
from tailor.plan import Edit, Plan, model_objection

MOST_QUESTIONS = 6  # for one resume; nobody answers more
_NO_PLACE = "it would change words that your file keeps in two pieces"
_BY_RULE = " Put together by rules."
Work = Callable[..., Any]  # work_through, all but items and work given
_SILENT = ("", NO_GAIN, NO_ANSWER)  # nothing that a person could want to know


@dataclass(frozen=True)
class Reworded:
    """A plan with what a model proposed, and how it went.

    sent: how many bullets were looked at, of how many.
    answered: about how many of them the model said something that could be read.
    made, asked, refused: bullets, not edits; the others stay as they were.
    error: what stopped it half-way; what was done before is in the plan.
    """

    plan: Plan
    bullets: int
    sent: int
    made: int
    asked: int
    refused: int
    cost: Cost
    error: ModelError | None = None
    is_interrupted: bool = False
    answered: int = 0


def reword(
    plan: Plan,
    asker: Asker,
    *,
    width: int = 1,
    tell: Callable[[int, int], object] = lambda _done, _all: None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> Reworded:
    """Return a plan with a model's wordings and questions, each past the guard.

    width: how many questions at once. tell: is called with how many bullets of how
        many are done, first those to be reworded, then those to be asked about.
    is_stopped: is asked again and again; once true, what is done is returned.

    Never raises a ModelError: what stopped the pass stands in the result.
    """
    bullets = _bullets(plan)

    def word(bullet: Bullet) -> Wording:
        return wording(bullet, asker, lambda changes: _objection(plan, bullet, changes))

    work = partial(work_through, width=width, tell=tell, is_stopped=is_stopped)
    done = work(bullets, word)
    found = dict(zip(bullets, done.results, strict=True))
    asked: dict[Bullet, Question] = {}
    error, is_interrupted = done.error, done.is_interrupted
    if error is None and not is_interrupted:
        rest = [b for b, one in found.items() if one is not None and not one.better]
        asked, error, is_interrupted = _questions(plan, rest, asker, work)
    edits = [e for b in bullets for e in _edits(plan, b, found[b], asked.get(b))]
    words = [one for one in found.values() if one is not None]
    return Reworded(
        _numbered(plan, edits),
        len(bullets),
        len(words),
        sum(bool(one.better) for one in words),
        len(asked),
        sum(one.reason not in _SILENT for one in words if not one.better),
        asker.cost,
        error,
        is_interrupted,
        sum(_is_answered(bullet, one) for bullet, one in found.items()),
    )


def iter_requests(plan: Plan) -> Iterator[Request]:
    """Yield what would be sent for a plan, but for second tries.

    Questions are asked only about bullets without a better wording, six at most; all
    that could be asked are here.
    """
    bullets = _bullets(plan)
    asked = sorted(bullets, key=lambda bullet: bullet.rank)
    yield from filter(None, (wording_request(bullet) for bullet in bullets))
    yield from filter(None, (question_request(bullet) for bullet in asked))


def _is_answered(bullet: Bullet, found: Wording | None) -> bool:
    """Say whether a model's answer stands behind what became of a bullet."""
    is_told = found is not None and found.reason != NO_ANSWER
    return is_told and wording_request(bullet) is not None


def _bullets(plan: Plan) -> tuple[Bullet, ...]:
    languages = {language_of(plan.resume.document.text), plan.gap.job.language}
    if "en" not in languages:
        return ()  # prompts and guard know English only
    return tuple(dict.fromkeys(iter_bullets(plan)))


def _questions(
    plan: Plan, rest: Sequence[Bullet], asker: Asker, work: Work
) -> tuple[dict[Bullet, Question], ModelError | None, bool]:
    """Ask about bullets that bear on required terms first, until there are enough."""
    waiting = sorted(rest, key=lambda bullet: bullet.rank)
    asked: dict[Bullet, Question] = {}

    def ask(bullet: Bullet) -> Question | None:
        found = question(bullet, asker)
        return found if found and not _objection(plan, bullet, (found.change,)) else None

    while waiting and len(asked) < MOST_QUESTIONS:
        now = waiting[: MOST_QUESTIONS - len(asked)]
        waiting = waiting[len(now) :]
        done = work(now, ask)
        asked |= {b: q for b, q in zip(now, done.results, strict=True) if q is not None}
        if done.error or done.is_interrupted:
            return asked, done.error, done.is_interrupted
    return asked, None, False


def _objection(plan: Plan, bullet: Bullet, changes: Sequence[Hunk]) -> str:
    """Return why changes of a bullet may not be made, "" where they may."""
    edits = _in_file(plan, bullet, changes, _edit("", bullet))
    if not edits:
        return _NO_PLACE
    return model_objection(edits[0], plan.resume, beside=edits[1:])


def _edits(
    plan: Plan, bullet: Bullet, words: Wording | None, asks: Question | None
) -> Iterator[Edit]:
    if words is not None and words.better:
        by = _BY_RULE if words.is_ruled else _by(REWRITE)
        like = _edit(f"It {words.better}. No new fact.{by}", bullet)
        yield from _in_file(plan, bullet, words.changes, like)
    elif words is not None and words.reason not in _SILENT:
        like = _edit(f"A better wording was looked for.{_by(REWRITE)}", bullet)
        like = replace(like, state="refused", reason=words.reason)
        refused = _in_file(plan, bullet, words.changes, like)
        yield from refused or (_at(bullet, like),)
    if asks is not None:
        why = f"A number shows how much work it was; only you know it.{_by(ASK)}"
        like = replace(_edit(why, bullet), state="asked", question=asks.text)
        yield from _in_file(plan, bullet, (asks.change,), like)


def _at(bullet: Bullet, like: Edit) -> Edit:
    """Return an edit that only says where a bullet stands."""
    first = bullet.piece.spans[0]
    return replace(like, line=first.line, start=first.start, end=first.start)


def _in_file(
    plan: Plan, bullet: Bullet, changes: Sequence[Hunk], like: Edit
) -> tuple[Edit, ...]:
    document = plan.resume.document
    return edits_of(changes, bullet.piece, document, like=like, locked=bullet.locked)


def _edit(why: str, bullet: Bullet) -> Edit:
    return Edit(0, "wording", 0, 0, 0, "", "", why, origin="model", term=bullet.term)


def _by(prompt: str) -> str:
    return f" Prompt: {load_prompt(prompt).title}."


def _numbered(plan: Plan, edits: Iterable[Edit]) -> Plan:
    """Return a plan with more edits, numbered behind those that it has."""
    last = max((edit.number for edit in plan.edits), default=0)
    new = (replace(edit, number=number) for number, edit in enumerate(edits, last + 1))
    return replace(plan, edits=(*plan.edits, *new))
