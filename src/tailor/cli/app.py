"""The typer app and `main`, where an error becomes a sentence and an exit code."""

import atexit
import contextlib
import errno
import gc
import signal
import sys
from types import FrameType

import typer
from typer.exceptions import (
    TyperException,  # typer 0.28 carries its own click: click's errors catch nothing
)

from tailor.cli.console import PrintingError, finish, forget_output, say, tell
from tailor.cli.layout import safe
from tailor.errors import TailorError

INTERRUPTED = 130
WRONG_COMMAND_LINE = 2
# objects between two searches for dead cycles: with Python's 700 a run of 200 ms
# spends 15 on them, and 25 on one more at its end (docs/decisions.md, 14)
MANY_OBJECTS = 500_000

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 90},
)


def _version(wanted: bool) -> None:
    if wanted:
        from tailor import __version__

        say(f"tailor {__version__}")
        raise typer.Exit


@app.callback()
def about(
    version: bool = typer.Option(
        False, "--version", help="Print the version.", callback=_version, is_eager=True
    ),
) -> None:
    """Compare a resume with a job ad and write a tailored copy: nothing untrue in it.

    \b
    The main job needs no command word:
      tailor RESUME AD            print the gap report; write resume.docx (to send),
                                  review.docx (tracked changes) and report.html
      tailor resume.pdf job.txt
      tailor resume.docx https://jobs.example.com/nurse
      tailor resume.docx - < job.txt
    Its options: tailor run --help

    Nothing of yours is sent anywhere, unless you name a language model with --model;
    an ad that you give as a web address is fetched. No file of yours is ever replaced:
    where a name is taken, the new files are called "resume (2).docx" and so on.

    \b
    Exit codes:
      0  done          2  a wrong command line      3  a file given can't be used
      1  other         4  a file can't be written   5  the model can't be asked
      130  stopped with Ctrl-C
    Environment:
      COLUMNS   how wide the report is, 40 to 100   NO_COLOR   no bold letters
      TAILOR_MODEL, OPENAI_BASE_URL, OPENAI_API_KEY   as --model says
    """  # noqa: D301 - "\b" keeps typer from joining these lines


def main(args: list[str] | None = None) -> None:
    """Run tailor; the first word may be left out: `tailor resume.pdf job.txt`."""
    if args is None:  # a process of its own, gone in a moment
        gc.set_threshold(MANY_OBJECTS)
        atexit.register(gc.freeze)
        args = sys.argv[1:]
    words = {command.name for command in app.registered_commands} | {
        "--help",
        "-h",
        "--version",
    }
    if not args:
        tell(
            "tailor: give your resume and the job ad: tailor RESUME AD. See: tailor --help"
        )
        raise SystemExit(WRONG_COMMAND_LINE)
    if args[0] not in words:
        args = ["run", *args]
    raise SystemExit(_run(args))


def _run(args: list[str]) -> int:
    for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP: a window is closed
        number = getattr(signal, name, None)
        with contextlib.suppress(ValueError):  # not the main thread: the caller's business
            if number and signal.getsignal(number) is signal.SIG_DFL:  # else: nohup
                signal.signal(number, _stop)
    try:
        code = app(args, prog_name="tailor", standalone_mode=False)
        finish()
        if code == INTERRUPTED:  # typer catches Ctrl-C itself and says nothing
            tell("tailor: stopped.")
    except (typer.Abort, KeyboardInterrupt):
        tell("tailor: stopped.")
        return INTERRUPTED
    except TyperException as error:
        message = safe(error.format_message()).rstrip(".")
        tell(f"tailor: {message}. See: tailor --help")
        return WRONG_COMMAND_LINE
    except TailorError as error:
        tell(f"tailor: {safe(str(error))}")
        return error.exit_code
    except OSError as error:  # help and version are printed by typer, not by us
        forget_output()
        tell(f"tailor: {safe(str(PrintingError()))}")
        return PrintingError.exit_code if error.errno != errno.EPIPE else 0
    return code if isinstance(code, int) else 0


def _stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signal's shape
    """Turn a signal into the exit that lets every `finally` clean up."""
    raise SystemExit(128 + number)
