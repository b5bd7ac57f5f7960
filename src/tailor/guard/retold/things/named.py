"""A thing with its name: "an app called Homebase" is "Homebase".

Only of software, whose kind its name tells, and where the wording has the bare name.
"""

import re

_KIND = "software|program|tool|app|application|system|platform|package"
_CALLED = re.compile(
    rf"\b(?:(?:an?|the|our) )?(?:{_KIND})(?: (?:program|tool|system|package|platform))?"
    r"(?: (?:that|which) (?:is|was))? (?:called|named|known as) (?=(?P<name>[A-Z][\w.]*))"
)


def without_called(old: str, new: str) -> str:
    """Return a line with "Homebase" for "an app called Homebase", as the wording has it."""
    if " called " in old or " named " in old or " known as " in old:
        return _CALLED.sub(lambda found: _bare(found, new), old)
    return old


def _bare(found: re.Match[str], new: str) -> str:
    kinds = re.search(rf"\b(?:{_KIND}) (?:called |named )?{re.escape(found['name'])}", new)
    is_told = re.search(rf"\b{re.escape(found['name'])}\b", new)
    return "" if is_told and not kinds else found[0]
