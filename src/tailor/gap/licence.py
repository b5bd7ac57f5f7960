"""Licences to drive: one of a higher class is the ordinary one, too.

A commercial licence is given to who may drive a car (49 CFR 383.5: it lets drive "a class
of a commercial motor vehicle" besides), so that it answers "valid driver's license".
"""

import re

from tailor.gap.gap import Status
from tailor.gap.ground import Ground
from tailor.gap.hit import RANK, Hit
from tailor.gap.passages import Passage
from tailor.gap.sense import is_not_held
from tailor.gap.shown import is_shown
from tailor.job import Requirement

_LICENCE = re.compile(
    r"\bCDL\b|\b(?:commercial )?driv(?:er|ing)\S* licen[cs]e|\bclass [A-DM] licen[cs]e",
    re.IGNORECASE,
)
_COMMERCIAL = re.compile(r"\bCDL\b|\bcommercial\b", re.IGNORECASE)
# "attended Class A school" tells of no licence
_CLASS = re.compile(
    r"\bclass[- ]([A-DM])\b"
    r"(?!\s+(?:motor|school|training|course|program|permit|drivers|trucks?|vehicles?)\b)"
    r"|\bCDL[- ]?([ABC])\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[;|•]|\.\s")
# what insurers and employers ask the state for (49 CFR 391.23), and what it says
_RECORD = re.compile(
    r"\b(?:motor vehicle|driving|driver\S*|insurable) record|\bMVR\b", re.IGNORECASE
)
_CLEAN = re.compile(
    r"(?P<record>\bclean (?:(?:driving |motor vehicle )?record|MVR)\b(?=\s*(?:$|[,;.)])))"
    r"|\bno (?:points|accidents|(?:moving )?violations)\b",
    re.IGNORECASE,
)
_TICKETS = re.compile(
    r"(?<!no )(?<!moving )\b(?:tickets?|violations?|DUIs?|points|suspen\w+)\b",
    re.IGNORECASE,
)
ORDINARY = ("C", "D")  # of cars, as the states letter them


def hits_of_licence(
    requirement: Requirement, searched: tuple[Passage, ...], *, ground: Ground
) -> tuple[Hit, ...]:
    """Return the licences to drive that answer one; () where none is asked for."""
    if _RECORD.search(requirement.term):
        return _clean_records(requirement, searched, ground=ground)
    if not _LICENCE.search(requirement.term):
        return ()
    found: list[Hit] = []
    for passage in searched:
        for match in _LICENCE.finditer(passage.text):
            start, end = match.span()
            status = _status(requirement.term, passage.text, start)
            if is_not_held(requirement, passage, start, end) or status is None:
                continue
            if is_shown(requirement, passage, start, end, ground=ground):
                found.append(Hit(status, passage, start, end))
    return tuple(sorted(found, key=lambda hit: RANK[hit.status]))


def _clean_records(
    requirement: Requirement, searched: tuple[Passage, ...], *, ground: Ground
) -> tuple[Hit, ...]:
    """Return what a line with a licence to drive says of its record.

    A clean one is the record that is asked for, no accidents are only a lead.
    """
    found = [
        Hit("variant" if match["record"] else "related", passage, *match.span())
        for passage in searched
        if _LICENCE.search(passage.text) and not _TICKETS.search(passage.text)
        for match in _CLEAN.finditer(passage.text)
        if is_shown(requirement, passage, *match.span(), ground=ground)
    ]
    return tuple(sorted(found, key=lambda hit: RANK[hit.status]))


def _status(asked: str, text: str, start: int) -> Status | None:
    """Return what a licence in a text is worth for the one that is asked for."""
    said = _PARTS.split(text[:start])[-1] + _PARTS.split(text[start:])[0]
    wanted, have = _class_in(asked), _class_in(said)
    if _COMMERCIAL.search(asked):
        is_it = bool(_COMMERCIAL.search(said)) and wanted in (None, have)
        return "variant" if is_it else None
    if wanted in (None, have):
        return "variant"
    # of an ordinary class a line need not tell
    return "related" if have is None and wanted in ORDINARY else None


def _class_in(text: str) -> str | None:
    match = _CLASS.search(text)
    return (match[1] or match[2]).upper() if match else None
