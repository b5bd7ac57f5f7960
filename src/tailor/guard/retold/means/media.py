"""In, on or with what something was done, told as "using" it, as the other text does.

"Tracked mileage in a spreadsheet" is "using a spreadsheet, tracked mileage"; but who fixed
bugs in a system need not have used it.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapter 8, section 4 (adjuncts of means and instrument).
"""

import re

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.patterns import one_of
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.retold.means.materials import MAKES

_RATES = {"each", "every", "daily", "weekly", "monthly"}
_STOPS = one_of(LEADING | _RATES | {"and"})
_WORD = rf"(?!(?:{_STOPS})\b)[\w'-]+"
_ENDED = re.compile(rf"$|[,.;]| (?:{_STOPS})\b")
_USED = re.compile(
    r"\b(?:(?:[Uu]s|[Uu]tili[sz])(?:ed|ing|es|e)"
    rf" (?P<aimed>(?:an? |the |our )?{_WORD}(?: {_WORD}){{0,4}}) to "
    rf"|[Uu]sing (?P<led>(?:an? |the |our )?{_WORD}(?: {_WORD}){{0,4}}?)"
    rf"(?=$|[,.;]| (?:{_STOPS})\b))"
)
_LED = ("with", "in", "on", "via", "through", "under", "by")
_LEADS = re.compile(r"\b(with|in|on|via|through|under|by) (?:an? |the |our )?$")
_LONGEST = len("through the ")
_DETERMINER = re.compile(r"^(?:an?|the|our) ")
# what people write, count or draw in or on
_WRITTEN = frozenset(
    (
        *("app", "application", "book", "checklist", "console", "crm", "dashboard"),
        *("database", "form", "laptop", "ledger", "log", "logbook", "package", "pad"),
        *("computer", "phone", "platform", "portal", "program", "register", "scanner"),
        *("sheet", "software", "spreadsheet", "suite", "system", "tablet", "template"),
        *("terminal", "till", "tool", "tracker", "workbook", "worksheet", "easel"),
        *(
            "board",
            "whiteboard",
            "typewriter",
            "processor",
            "notebook",
            "diary",
            "calendar",
            "pos",
        ),
    )
)
_WRITES = frozenset(
    (
        *("write", "record", "log", "track", "enter", "note", "document", "draft"),
        *("draw",),
        *("take", "book", "schedule", "plan", "count", "chart", "list", "file"),
        *("register",),
        *(
            "key",
            "type",
            "input",
            "map",
            "sketch",
            "calculate",
            "report",
            "process",
            "post",
        ),
        *(
            "issue",
            "bill",
            "invoice",
            "order",
            "edit",
            "compile",
            "keep",
            "prepare",
            "fill",
        ),
        *(
            "tally",
            "trace",
            "scan",
            "sell",
            "ring",
            "ring up",
            "reconcile",
            "balance",
            "analyze",
        ),
        *("model", "render", "animate", "lay", "mix", "retouch", "dispatch", "assign"),
        *("manage", "monitor", "summarize", "present", "teach", "translate", "transcribe"),
    )
)
# on what something is cut, cooked or printed
_MACHINES = frozenset(
    (
        *("lathe", "loom", "saw", "bandsaw", "press", "machine", "grinder", "sander"),
        *("planer", "router", "wheel", "grill", "printer", "plotter", "copier", "mixer"),
        *("rig", "stove", "oven", "kiln", "mill", "cutter", "laser", "overlocker", "anvil"),
    )
)
_WORKS = MAKES | frozenset(
    (
        *("turn", "mill", "grind", "drill", "engrave", "plane", "sand", "rout", "press"),
        *("throw", "fire", "roast", "fry", "grill", "boil", "copy", "laminate", "saw"),
        *("rip", "thread", "bore", "machine", "trim", "bind", "iron", "hem", "quilt"),
        *("polish", "sharpen", "mix", "knead", "etch", "stamp", "emboss", "plot"),
    )
)
# on or under what something is weighed or looked at
_GAUGES = frozenset(
    [
        *("scale", "balance", "microscope", "oscilloscope", "meter", "gauge", "lamp"),
        *("weighbridge", "lightbox", "monitor", "screen", "dynamometer", "radar", "loupe"),
    ]
)
_TESTS = frozenset(
    [
        *("weigh", "measure", "examine", "view", "check", "inspect", "count", "read"),
        *("analyze", "identify", "watch", "track", "monitor", "observe", "study"),
    ]
)
# in or by what things and people are moved
_CRAFT = frozenset(
    [
        *("van", "truck", "lorry", "car", "bike", "bicycle", "scooter", "minibus", "bus"),
        *("boat", "tractor", "forklift", "trailer", "cart", "motorbike", "motorcycle"),
        *("minivan", "ambulance", "coach", "taxi", "limousine", "tricycle", "buggy"),
    ]
)
_MOVES = frozenset(
    [
        *("deliver", "transport", "carry", "collect", "move", "haul", "take", "bring"),
        *("fetch", "ferry", "distribute", "ship", "convey", "drive", "visit", "patrol"),
        *("tour", "travel", "reach", "cover", "drop", "pick up", "drop off", "transfer"),
    ]
)


def with_using(text: str, other: str) -> str:
    """Return "using a level" for "with a level", as the other has "used a level to".

    "In" and "on" lead to a named program, or to what people write or work on: a form.
    """
    if "sing " not in other and "sed " not in other:
        return text
    folded = text.casefold()
    if not any(f" {led} " in folded for led in _LED):
        return text
    for found in _USED.finditer(other):
        thing = _DETERMINER.sub("", found["aimed"] or found["led"])
        last = singular(thing.split()[-1].casefold())
        if thing.casefold() not in folded or is_person(last):
            continue
        is_said = f"using {thing}".casefold() in folded
        if is_said and re.search(rf"\busing {re.escape(thing)}\b", text, re.IGNORECASE):
            continue
        place = _led(thing, text)
        if place and _is_means(place[1], text[: place.start()], last, thing):
            text = f"{text[: place.start()]}using {text[place.end(1) + 1 :]}"
    return text


def _led(thing: str, text: str) -> re.Match[str] | None:
    """Return what leads to a thing in a text: "with a"."""
    at = text.find(thing)
    while at >= 0:
        led = _LEADS.search(text, max(0, at - _LONGEST), at)
        if led and _ENDED.match(text, at + len(thing)):
            return led
        at = text.find(thing, at + 1)
    return None


def _is_means(led: str, before: str, last: str, thing: str) -> bool:
    """Say whether what a word leads to is what was used, not where the thing was."""
    if led in ("with", "via", "through"):
        return True
    if led == "in" and not thing.islower():
        return True
    verbs = _verbs(before)
    if led in ("under", "by"):
        pair = (_GAUGES, _TESTS) if led == "under" else (_CRAFT, _MOVES)
        return last in pair[0] and bool(verbs & pair[1])
    pairs = ((_WRITTEN, _WRITES), (_MACHINES, _WORKS), (_GAUGES, _TESTS), (_CRAFT, _MOVES))
    return any(last in things and bool(verbs & acts) for things, acts in pairs)


def _verbs(before: str) -> set[str]:
    """Return the verbs that the last word of an act before a place may be a form of."""
    words = re.findall(r"[A-Za-z]+", re.split(r"[.;]", before)[-1].casefold())
    for word in reversed(words):
        done = {verb for verb, form in forms_of(word).items() if form == "past"}
        if done:
            return done
    return set(forms_of(words[0])) if words else set()
