"""Whether a certificate, licence or degree that a line names is held, or on its way.

"CNA student", "CDL permit" and "CPA exam, 1 of 4 parts passed" name what is not there
yet, "former CNA" what is not there any more. A short course ends in its certificate
("BLS class"), a title or a licence comes from an examiner ("CNA class").
"""

import re
from functools import cache

from tailor.gap.passages import Passage
from tailor.job import Requirement
from tailor.packaged import table_rows

_WORD = re.compile(r"[\w'’+#/-]+")
_ITEM = re.compile(r"[,;|•]|\s[-–—]\s|\band\b")
_PLURAL = re.compile(r"[A-Z]{2,}s")  # "Beck & Olson CPAs" are others
# who bears one of these names has passed an examiner
_TITLE = re.compile(
    r"licen[cs]|regist|\b(?:nurse|assistant|accountant|technician|technologist|engineer"
    r"|professional|analyst|hygienist|therapist|counselor|paramedic|electrician|plumber"
    r"|planner|auditor|examiner|teacher|surveyor|architect|pharmacist|attorney"
    r"|paralegal|appraiser|broker|adjuster|barber|cosmetologist)\b",
    re.IGNORECASE,
)

_DRIVER = re.compile(r"driv|\bCDL\b", re.IGNORECASE)


def is_held(requirement: Requirement, passage: Passage, start: int, end: int) -> bool:
    """Say whether nothing around a certificate or degree tells that it is not held."""
    text, said = passage.text, passage.text[start:end]
    if _PLURAL.fullmatch(said):
        return False
    low, high = passage.sentence_at(start)
    before, after = _ITEM.split(text[low:start])[-1], _ITEM.split(text[end:high])[0]
    near = {"line": [text[low:high]]}
    if requirement.kind == "degree":
        near["degree"] = [text[low:high]]
    if requirement.kind == "certificate":
        near |= {"before": [before], "after": [after]}
        names = (*requirement.spellings, said)
        near["course"] = [after] if any(map(_TITLE.search, names)) else []
        near["driver"] = [after] if any(map(_DRIVER.search, names)) else []
    return not any(
        _stands(cue, beside, reach, is_behind=where != "before")
        for where, reach, cue in _cues()
        for beside in near.get(where, ())
    )


def _stands(cue: re.Pattern[str], beside: str, reach: int, *, is_behind: bool) -> bool:
    """Say whether a cue stands within some words of the name."""
    return any(
        len(_WORD.findall(beside[: at.start()] if is_behind else beside[at.end() :]))
        <= reach
        for at in cue.finditer(beside)
    )


@cache
def _cues() -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    rows = ((what, *rest.split("\t")) for what, rest in table_rows("gap", "not_held.tsv"))
    return tuple((w, int(n), re.compile(x, re.IGNORECASE)) for w, n, x in rows)
