"""`tailor review DIR`: the person decides, edit by edit, and the files follow."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tailor.cli.app import app
from tailor.cli.choices import ChoiceError, decisions_of, edits_of
from tailor.cli.console import say, say_json, tell, terminal
from tailor.cli.run import AsJson, Have, NoFacts
from tailor.cli.today import today

if TYPE_CHECKING:
    from tailor.output.review.rewrite import Review

_STOPPED = (
    "Your answers are saved; the files are as they were. Run it again to go on and to write"
    " them."
)


@app.command("review")
def review(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="DIR", help="The folder that an earlier run wrote into."),
    ] = None,
    yes: Annotated[
        list[str] | None,
        typer.Option("--yes", metavar="1,3|rules", help="Keep these edits, or all that"
                     " rules proposed."),
    ] = None,
    no: Annotated[
        list[str] | None,
        typer.Option("--no", metavar="2|rules|all", help="Take these edits back."),
    ] = None,
    have: Have = None,
    no_facts: NoFacts = False,
    from_copy: Annotated[
        Path | None,
        typer.Option("--from", metavar="review.docx", help="Read back what you accepted,"
                     " rejected and typed in your word processor."),
    ] = None,
    without_asking: Annotated[
        bool,
        typer.Option("--without-asking", help="Write what --from found at once; for"
                     " scripts."),
    ] = False,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Keep the edits of an earlier run or take them back, and write its files anew.

    Without --yes, --no and --have it asks you about one edit after another. Each
    answer is saved at once; run it again to go on. Your resume and the ad are read
    again; a file of the folder that you have changed is never replaced.

    With --from it reads the review copy that you saved in Word or LibreOffice, shows
    what you decided and typed there, and asks once before it writes.

    \b
    Examples:
      tailor review riverside
      tailor review riverside --yes 1,3 --no 2
      tailor review riverside --yes rules
      tailor review riverside --from review.docx
    """  # noqa: D301
    from tailor.cli.facts_file import keep_facts
    from tailor.cli.review_folder import folder_of
    from tailor.output.review.lock import locked
    from tailor.output.review.rewrite import find_decisions, reopen, rewrite

    if from_copy is not None and (yes or no or have):
        raise ChoiceError("--from stands alone: read the copy first, then give the others.")
    if without_asking and from_copy is None:
        raise ChoiceError("--without-asking goes with --from, which reads a review copy.")
    path = find_decisions(folder_of(folder))
    with locked(path.parent):
        found = reopen(path, today=today())
        last, before = found.last_number, found.decided
        for note in found.notes:
            tell(note)
        back: dict[str, object] = {}
        if from_copy is not None:
            from tailor.cli.returned import take_back

            took, back = take_back(
                found, from_copy, as_json=as_json, is_asking=not without_asking
            )
            if took is None:
                return
            found = took
        elif yes or no or have or as_json:
            found = _decided(found, yes or [], no or [], have or [])
        else:
            found = _asked(found, keeps_facts=not no_facts)
        written = rewrite(found)
    is_sitting = not (yes or no or have or as_json or from_copy)
    if not no_facts and not is_sitting:
        keep_facts(found.decided, found.folder, before=before)
    if as_json:
        from tailor.output.plan_json import plan_json

        waiting = [edit.number for edit in found.decided.open]
        say_json(plan_json(written) | back | {"open": waiting, "notes": list(found.notes)})
        return
    from tailor.cli.summary import iter_summary

    added = range(last + 1, found.last_number + 1)
    for line in iter_summary(
        found.decided, written, terminal(), added=added, is_sitting=is_sitting
    ):
        say(line)


def _decided(
    found: "Review", yes: Sequence[str], no: Sequence[str], have: Sequence[str]
) -> "Review":
    new = edits_of(found.decided.result, have)
    for edit in new:
        if edit.state == "refused":
            tell(f"Nothing added for “{edit.new.strip(' ,')}”: {edit.reason}.")
    added = [edit for edit in new if edit.state != "refused"]
    return found.decide(decisions_of(found.decided, yes, no), added)


def _asked(found: "Review", *, keeps_facts: bool) -> "Review":
    from tailor.cli.facts_file import keep_facts, known_facts
    from tailor.cli.keys import keys
    from tailor.cli.prompt import sit
    from tailor.output.review.rewrite import save

    before = found

    def saved(now: "Review") -> None:
        nonlocal before
        save(now)
        if keeps_facts:
            keep_facts(now.decided, now.folder, before=before.decided)
        before = now

    try:
        return sit(found, keys(), terminal, saved, known_facts() if keeps_facts else ())
    except (KeyboardInterrupt, SystemExit):
        tell("")
        for line in terminal().wrap(_STOPPED):
            tell(line)
        raise
