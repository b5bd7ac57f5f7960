"""Changes of a resume line that leave what it says: what a careful editor does all day.

Each takes a line and yields pairs of a line and its honest wording. None knows the guard's
tables but those of verbs' forms; a change that a line does not allow yields nothing.
"""

import re
from collections.abc import Callable, Iterator

from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.verbs import forms_of

Pairs = Iterator[tuple[str, str]]
Change = Callable[[str], Pairs]

_LEADS = (
    "in|at|on|for|from|with|to|during|across|under|by|within|after|before|per|over|through"
    "|via|using|into|of|as|until|since"
)
_CLOSED = rf"(?:{_LEADS}|and|or|the|a|an|then|who|which|that|while|when|it|them|was|were)\b"
_THING = rf"(?!{_CLOSED})[a-z][\w'-]*(?: (?!{_CLOSED})[\w'-]+){{0,2}}"
_JOINED = r"\b(?:and|who|that|which|while|when|was|were|it|them|their|helped|then)\b"
_FEW = [
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    "twelve",
]


def _past(word: str) -> str:
    """Return the verb of which a word can only be the past; "" for none."""
    forms = forms_of(word.casefold())
    return next(iter(forms)) if list(forms.values()) == ["past"] else ""


def _is_thing(words: str) -> bool:
    forms = forms_of(words.split()[0]).values()
    return not re.search(r"\d", words) and not {"past", "ing"} & set(forms)


def _two_acts(line: str) -> re.Match[str] | None:
    """Return "Fixed pumps and cleaned tanks" as verb, rest, verb, rest."""
    found = re.fullmatch(r"([A-Z][a-z]+) ([^,;.:()]+?) and ([a-z]+) ([^,;:().]+?)\.?", line)
    if found is None or not (_past(found[1]) and _past(found[3])):
        return None
    is_joined = re.search(_JOINED, f"{found[2]} {found[4]}") or found[1] == "Helped"
    return None if is_joined else found


def _one_act(line: str) -> re.Match[str] | None:
    """Return "Fixed pumps in Leeds" as verb, thing in the plural, rest."""
    found = re.fullmatch(
        rf"([A-Z][a-z]+) ((?:the |our |all )?{_THING}s)((?: (?:{_LEADS})\b[^,;.:()]*)?)\.?",
        line,
    )
    if found is None or not _past(found[1]) or re.search(_JOINED, found[3]):
        return None
    return found if _is_thing(found[2]) and found[1] != "Helped" else None


def order_of_acts(line: str) -> Pairs:
    """Yield "Cleaned tanks and fixed pumps" for "fixed pumps and cleaned tanks"."""
    if found := _two_acts(line):
        yield line, f"{found[3].capitalize()} {found[4]} and {found[1].lower()} {found[2]}"


def two_sentences(line: str) -> Pairs:
    """Yield "Fixed pumps; cleaned tanks", and the reverse."""
    if found := _two_acts(line):
        yield line, f"{found[1]} {found[2]}; {found[3]} {found[4]}"
        yield f"{found[1]} {found[2]}. {found[3].capitalize()} {found[4]}.", line


def one_after_another(line: str) -> Pairs:
    """Yield "Fixed pumps before cleaning tanks" for "fixed pumps, then cleaned tanks"."""
    if found := _two_acts(line):
        doing = in_form(_past(found[3]), "ing")
        told = f"{found[1]} {found[2]}, then {found[3]} {found[4]}"
        yield told, f"{found[1]} {found[2]} before {doing} {found[4]}"


def passive(line: str) -> Pairs:
    """Yield "Fixed pumps" for "pumps were fixed by me"."""
    if found := _one_act(line):
        thing = f"{found[2][0].upper()}{found[2][1:]}"
        yield f"{thing} were {found[1].lower()} by me{found[3]}", line


def empty_openings(line: str) -> Pairs:
    """Yield "Fixed pumps" for "responsible for fixing pumps"."""
    if found := _one_act(line):
        doing = in_form(_past(found[1]), "ing")
        for opening in ("Responsible for", "Was in charge of", "My duties included"):
            yield f"{opening} {doing} {found[2]}{found[3]}", line
        yield f"Carried out the {doing} of {found[2]}{found[3]}", line


def duty_or_past(line: str) -> Pairs:
    """Yield "Fixed pumps" for "fixing pumps"."""
    if found := _one_act(line):
        doing = in_form(_past(found[1]), "ing").capitalize()
        yield f"{doing} {found[2]}{found[3]}", line


def order_of_things(line: str) -> Pairs:
    """Yield "Cared for dogs and cats" for "cared for cats and dogs"."""
    tail = r"(?=[.;]|$| (?:in|each|every|during|per) )"
    found = re.search(
        rf"\b(for|at|with|in|from|to|on) ({_THING}) and ({_THING}){tail}", line
    )
    if found is None or not (_is_thing(found[2]) and _is_thing(found[3])):
        return
    if found[2].endswith("s") and found[3].endswith("s"):
        swapped = f"{found[1]} {found[3]} and {found[2]}"
        yield line, line[: found.start()] + swapped + line[found.end() :]


def as_well_as(line: str) -> Pairs:
    """Yield "Cats and dogs" for "cats as well as dogs"."""
    found = re.search(
        rf"^[A-Z][a-z]+ ({_THING}) and ({_THING})(?=[.;]|$| (?:{_LEADS})\b)", line
    )
    if found and _is_thing(found[1]) and _is_thing(found[2]):
        front, behind = line[: found.start(1)], line[found.end() :]
        yield f"{front}{found[1]} as well as {found[2]}{behind}", line
        yield f"{front}both {found[1]} and {found[2]}{behind}", line


def remark(line: str) -> Pairs:
    """Yield "Tuned pianos (mostly at night)" for "tuned pianos, mostly at night"."""
    adverbs = "usually|mostly|mainly|often|sometimes|partly"
    found = re.fullmatch(rf"([^,;.()]+), ((?:{adverbs}) [^,;.()]+)", line)
    if found:
        yield line, f"{found[1]} ({found[2]})"


def rate_behind(line: str) -> Pairs:
    """Yield "Fixed pumps in Leeds, 5 a day" for "fixed 5 pumps a day in Leeds"."""
    found = re.fullmatch(
        r"([A-Z][a-z]+) ((?:about |around |roughly |up to )?\d[\d,]*) ([a-z]+s)"
        r" ((?:an?|per|each|every) (?:day|week|month|shift|year))"
        rf"((?: (?:{_LEADS}) [^,;.]*)?)",
        line,
    )
    if found and not re.search(_JOINED, found[5]):
        yield line, f"{found[1]} {found[3]}{found[5]}, {found[2]} {found[4]}"


def tool_first(line: str) -> Pairs:
    """Yield "Used Excel to plan rotas" for "planned rotas with Excel"."""
    found = re.fullmatch(
        r"([A-Z][a-z]+) ([^,;.:()]+?) (?:with|using) ([A-Z][\w+#]*(?: [A-Z][\w+#]*)?)", line
    )
    if found and _past(found[1]) and not re.search(_JOINED, found[2]):
        yield line, f"Used {found[3]} to {_past(found[1])} {found[2]}"


def figures(line: str) -> Pairs:
    """Yield "Five" for 5, "percent" for %, "per week" for "a week"."""
    small = re.search(r"(?<= )([2-9]|1[0-2]) (?=[a-z]+s\b)(?!hours|[ap]\b)", line)
    if small and not re.search(r"(?:phase|grade|level|and|or|to) $", line[: small.start()]):
        told = f"{_FEW[int(small[1]) - 2]} "
        yield line, line[: small.start()] + told + line[small.end() :]
    if "%" in line:
        yield line, line.replace("%", " percent", 1)
    for one, other in (
        (" a week", " per week"),
        (" per day", " a day"),
        (" each ", " every "),
    ):
        if re.search(
            rf"\d.*{one}" if one != " each " else r" each (?:day|week|month)\b", line
        ):
            yield line, line.replace(one, other, 1)


def hedges(line: str) -> Pairs:
    """Yield "More than 40" for "over 40"."""
    for one, other in (
        ("about", "approximately"),
        ("over", "more than"),
        ("about", "roughly"),
    ):
        if found := re.search(rf"\b{one} (?=\d)", line):
            yield line, f"{line[: found.start()]}{other} {line[found.end() :]}"


CHANGES: tuple[Change, ...] = (
    order_of_acts,
    two_sentences,
    one_after_another,
    passive,
    empty_openings,
    duty_or_past,
    order_of_things,
    as_well_as,
    remark,
    rate_behind,
    tool_first,
    figures,
    hedges,
)
