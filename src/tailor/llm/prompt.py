"""A prompt: a Markdown file with what it says, its version and worked examples.

A new wording is a new version: what was cached or recorded for the old one is not
used for it.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tailor.llm.request import Request, Turn

_TURNS = "\n## Turns\n"


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a model is told, and the earlier turns that show how it is meant.

    field: the one field that it gives.
    """

    name: str
    version: int
    field: str
    says: str
    turns: tuple[Turn, ...]

    @property
    def title(self) -> str:
        """Its name and version, as a person is told."""
        return f"{self.name} {self.version}"

    def request(self, text: str, *, more: tuple[Turn, ...] = ()) -> Request:
        """Return what is sent for one line; more: what was said about it since."""
        start = (Turn("system", self.says), *self.turns, Turn("user", text))
        return Request((*start, *more), self.field)

    def answer(self, text: str) -> Turn:
        """Return an answer as a model gives it."""
        return Turn("assistant", json.dumps({self.field: text}, ensure_ascii=False))


@cache
def load_prompt(name: str) -> Prompt:
    """Return a packaged prompt.

    Raises:
        ValueError: the file has no head, or no answer behind a question (a broken build).
    """
    text = (files("tailor.prompts") / f"{name}.md").read_text(encoding="utf-8")
    _, head, body = text.split("---\n", 2)
    about = dict(line.split(": ", 1) for line in head.splitlines())
    says, _, turns = body.partition(_TURNS)
    field = about["gives"].split('"')[1]
    bare = Prompt(about["name"], int(about["version"]), field, _joined(says), ())
    blocks = [block.strip() for block in turns.split("\n\n") if block.strip()]
    if len(blocks) % 2:
        raise ValueError(f"{name}.md ends with a question")
    shown = []
    for asked, given in zip(blocks[::2], blocks[1::2], strict=True):
        lines = (line.removeprefix(">").strip() for line in asked.splitlines())
        shown += [Turn("user", "\n".join(lines)), bare.answer(given)]
    return Prompt(bare.name, bare.version, field, bare.says, tuple(shown))


def _joined(text: str) -> str:
    return " ".join(text.split())
