"""`tailor check-rewrite`: the guard for other programs, JSON lines in and out."""

import gc
import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from tailor.cli.app import app
from tailor.cli.console import say, tell
from tailor.cli.layout import safe
from tailor.errors import InputError

if TYPE_CHECKING:
    from tailor.cli.case import Case


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
    from tailor.cli.case import CaseError, case_of  # the guard: 60 ms no other command pays

    if sys.stdin is None:
        raise InputError("Standard input is closed: give the bullets as JSON lines.")
    unread = 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            case = case_of(line, number)
        except CaseError as error:
            unread += 1
            tell(f"tailor: {safe(str(error))}")
            continue
        _answer(case, as_json=as_json)
        if not gc.get_freeze_count():
            gc.freeze()  # the tables, read by now, stay: nothing to look through again
    if unread:
        lines = "1 line" if unread == 1 else f"{unread} lines"
        raise InputError(f"{lines} could not be read; the others are answered.")


def _answer(case: "Case", *, as_json: bool) -> None:
    from tailor.guard import judge

    violations = judge(case.original, case.rewrite, case.context)
    reasons = [violation.reason for violation in violations]
    if as_json:
        say(json.dumps({"id": case.name, "accepted": not reasons, "reasons": reasons}))
        return
    say(safe(f"{case.name}: {'refused' if reasons else 'accepted'}"))
    for reason in reasons:
        say(safe(f"  {reason}"))
