"""The only room that prints or reads the environment."""

import sys

try:
    from tailor.cli import check_rewrite, facts, gap, model, read, review, run
    from tailor.cli.app import app, main
except KeyboardInterrupt:  # in the first 0.3 s, before there is a main to catch it
    if sys.stderr is not None:  # as under pythonw
        sys.stderr.write("tailor: stopped.\n")
    raise SystemExit(130) from None

__all__ = ["app", "check_rewrite", "facts", "gap", "main", "model", "read", "review", "run"]
