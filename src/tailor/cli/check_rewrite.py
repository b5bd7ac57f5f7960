"""`tailor check-rewrite`: the guard for other programs, JSON lines in and out."""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from tailor.cli.app import app
from tailor.cli.console import say, tell
from tailor.cli.layout import safe
from tailor.errors import InputError
from tailor.guard import Context, judge


@dataclass(frozen=True, slots=True)
class Case:
    """A line's old and new wording; context: what proves spellings in it."""

    name: str
    original: str
    rewrite: str
    context: Context


class CaseError(InputError):
    """A line of the input is no case."""


@app.command("check-rewrite")
def check_rewrite(
    as_json: Annotated[
        bool,
        typer.Option("--json", help="Answer in JSON lines: id, accepted, reasons."),
    ] = False,
) -> None:
    """Say of rewritten bullets whether they say only what the originals say.

    Reads JSON lines in UTF-8 from standard input, one bullet a line, and answers each
    with one line: whether the guard would let the wording in, and if not, why. No model
    is asked and nothing is sent.

    \b
    A line holds
      id         any string, repeated in the answer
      original   the bullet as the resume has it
      rewrite    the bullet as proposed
      answers    optional: what the person said of the bullet when asked
      context    optional: role_title, employer, other_bullets_of_role, skills,
                 certificates; they prove spellings, never facts
    Other fields are left alone.

    \b
    Exit code 0 whatever the verdicts are, 3 if some line could not be read.

    \b
    Example:
      tailor check-rewrite --json < bullets.jsonl > verdicts.jsonl
    """  # noqa: D301
    if sys.stdin is None:
        raise InputError("Standard input is closed: give the bullets as JSON lines.")
    unread = 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            case = _case(line, number)
        except CaseError as error:
            unread += 1
            tell(f"tailor: {safe(str(error))}")
            continue
        _answer(case, as_json=as_json)
    if unread:
        lines = "1 line" if unread == 1 else f"{unread} lines"
        raise InputError(f"{lines} could not be read; the others are answered.")


def _answer(case: Case, *, as_json: bool) -> None:
    violations = judge(case.original, case.rewrite, case.context)
    reasons = [violation.reason for violation in violations]
    if as_json:
        say(json.dumps({"id": case.name, "accepted": not reasons, "reasons": reasons}))
        return
    say(safe(f"{case.name}: {'refused' if reasons else 'accepted'}"))
    for reason in reasons:
        say(safe(f"  {reason}"))


def _case(line: bytes, number: int) -> Case:
    """Return the case that a line holds.

    Raises:
        CaseError: it is no JSON object with the strings that a case needs.
    """
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise CaseError(
            f"line {number} is not JSON in UTF-8: leave it out or mend it."
        ) from error
    if not isinstance(value, dict):
        raise CaseError(f"line {number} holds no object: write one {{...}} a line.")
    for field in ("id", "original", "rewrite"):
        if not isinstance(value.get(field), str):
            raise CaseError(f"line {number} has no “{field}”: give it as a string.")
    around = value.get("context") or {}
    if not isinstance(around, dict):
        raise CaseError(f"line {number} has a “context” that is no object.")
    return Case(value["id"], value["original"], value["rewrite"], _context(value, around))


def _context(value: dict[str, Any], around: dict[str, Any]) -> Context:
    return Context(
        role_title=_text(around.get("role_title")),
        employer=_text(around.get("employer")),
        other_bullets=tuple(_texts(around.get("other_bullets_of_role"))),
        skills=tuple(_texts(around.get("skills"))),
        certificates=tuple(_texts(around.get("certificates"))),
        answers=tuple(_texts(value.get("answers"))),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> Iterator[str]:
    """Yield the strings of a list; anything else proves nothing."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Iterable):
        yield from (item for item in value if isinstance(item, str))
