"""What something was done for: "so that it supports dark mode" is "to support dark mode".

Only from what came of it to what it was for, never back: what was meant to be may not be.
"""

import re

from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.lexis.wordy import is_number
from tailor.guard.retold.means.materials import MAKES

_SO = re.compile(
    r",? so (?:that )?(?P<who>it|they) (?:(?P<can>can|could|would|will|may|might"
    r"|would be able to) )?(?P<verb>[a-z]+)\b"
)
_THAT = re.compile(
    r"^(?P<made>[A-Z][a-z]+)(?P<thing>(?: up)? (?:an? |the |our )?[^,.;]{2,60}?)"
    r" (?:that|which) (?P<verb>[a-z]+s)\b"
)
_SO_THAT = re.compile(r"\bso that (?=(?:the |our |an? )?[\w'-]+ )")
_BUILDS = MAKES | frozenset(
    ("set", "write", "configure", "program", "introduce", "add", "install", "draft", "code")
)
_SHAPES = frozenset(
    [
        *("change", "adjust", "update", "modify", "edit", "tune", "arrange", "mark"),
        *("label", "sort", "trim", "cut", "format", "fix", "convert", "extend", "split"),
    ]
)


def with_aims(old: str, new: str) -> tuple[str, str]:
    """Return line and wording with "to support", where only the wording has it so."""
    if " to " in new:
        if " so " in old:
            old = _SO.sub(lambda found: _to(found, new), old)
        elif " that " in old or " which " in old:
            old = _THAT.sub(lambda found: _made(found, new), old)
    return _SO_THAT.sub("so ", old), _SO_THAT.sub("so ", new)


def _to(found: re.Match[str], new: str) -> str:
    base = _base(found["verb"], "base" if found["can"] else "s")
    is_told = base and re.search(rf"\bto {base}\b", new)
    is_theirs = found["who"] == "they" and not _is_shaped(found.string[: found.start()])
    return f" to {base}" if is_told and not is_theirs else found[0]


def _is_shaped(before: str) -> bool:
    """Say whether "they" are things that were made or changed, and nobody else.

    Who covered shifts for nurses so they could study did not study.
    """
    said = re.split(r"[.;] ", before)[-1].split()
    first = forms_of(said[0].casefold()) if said else {}
    is_made = any(verb in _BUILDS | _SHAPES or verb.startswith("re") for verb in first)
    return is_made and not any(is_person(word.strip(",").casefold()) for word in said)


def _made(found: re.Match[str], new: str) -> str:
    """Return "set up a sheet to flag" for "that flags": what is made is made for it."""
    behind = re.split(r"[,.;]", found.string[found.end() :])[0].split()
    if any(map(is_number, behind)):
        return found[0]  # a model that predicts 90% of failures does so
    is_made = bool(_BUILDS & forms_of(found["made"].casefold()).keys())
    base = _base(found["verb"], "s")
    told = f"{found['made']}{found['thing']} to {base}"
    return told if is_made and base and told in new else found[0]


def _base(verb: str, form: str) -> str:
    """Return the verb that a word is a form of; "they hold" stands in its base form."""
    known = forms_of(verb)
    named = (base for base, its in known.items() if its in (form, "base"))
    return next((base for base in named if in_form(base, "base") == base), "")
