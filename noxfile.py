"""What `.ci/run` and the README run: `nox` for all, `nox -s lint` for one."""

import os
import sys
from pathlib import Path

import nox

nox.options.default_venv_backend = "none"  # the environment you are in, activated or not
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])


@nox.session
def lint(session: nox.Session) -> None:
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")
    session.run("lint-imports")


@nox.session
def tests(session: nox.Session) -> None:
    session.run("python", "-m", "pytest", "--numprocesses", "auto", *session.posargs)
