"""What "re-" makes of a verb: done again (repaint), or another act (resign, re-sign).

Source: Quirk et al., A Comprehensive Grammar of the English Language, 1985, appendix I.29.
"""

from tailor.guard.lexis.verbs import forms_of

# no other act stands behind re-: what was organized, directed or placed again was not
# reorganized, redirected or replaced
_AGAIN = frozenset(
    [
        *("align", "apply", "assemble", "assess", "attach", "bandage", "book", "boot"),
        *("build", "calculate", "calibrate", "caulk", "certify", "check", "coat", "code"),
        *("connect", "cut", "draw", "enter", "evaluate", "examine", "file", "fill"),
        *("format", "grout", "hang", "heat", "inspect", "install", "interview", "key"),
        *("label", "level", "load", "measure", "open", "order", "pack", "paint", "plant"),
        *("plaster", "polish", "print", "roof", "run", "scan", "schedule", "seal", "send"),
        *("sew", "shelve", "stain", "start", "stitch", "stock", "submit", "test", "train"),
        *("tune", "type", "upholster", "use", "validate", "varnish", "visit", "wash"),
        *("weigh", "weld", "wire", "wrap", "write"),
    ]
)
# another word without the hyphen: re-covered chairs, recovered files
_PARTED = frozenset(
    [
        *("sign", "lease", "cover", "form", "count", "sort", "create", "present", "mark"),
        *("treat", "sent", "serve", "press", "place", "pair", "act", "fuse", "lay"),
        *("search", "solve", "store", "bound", "dress", "collect", "move", "side", "late"),
        *("tire", "tired", "turn", "call", "tail", "strain", "buff", "prove", "sound"),
        *("mit", "pose"),
    ]
)


def done_again(verb: str) -> tuple[str, ...]:
    """Return how "re-" says that an act was done again, () where it says another act."""
    is_one = bool(_AGAIN & forms_of(verb).keys())
    return (f"re-{verb}", f"re{verb}") if is_one else ()


def is_parted(verb: str) -> bool:
    """Say whether a verb behind "re-" is one act, and behind "re" another."""
    return not _PARTED.isdisjoint({verb, *forms_of(verb)})
