"""The only room that prints or reads the environment."""

from tailor.cli import check_rewrite, facts, gap, model, read, review, run
from tailor.cli.app import app, main

__all__ = ["app", "check_rewrite", "facts", "gap", "main", "model", "read", "review", "run"]
