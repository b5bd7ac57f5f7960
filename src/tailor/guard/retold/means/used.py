"""Tools in a clause of their own: "made parts on a lathe" is "made parts; used a lathe".

Only beside one act: of two, the tool may belong to either. What leads to a tool in the
other text is a preposition of means; a person is no tool.
"""

import re

from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tagging import tags
from tailor.guard.lexis.words import words
from tailor.guard.retold.people.doers import with_doers

_USED = re.compile(r"^([^;.]+)(?:[;.] [Uu]|, u)sed ([^;.]+?)\.?$")
# "and used Premiere to do so", "a router was used for it"
_FOR_IT = r" (?:for (?:it|this|that)|to do (?:it|this|so|that))\)?\.?$"
_AFTER = re.compile(rf"(?:[;.] |,? and |, | \()[Uu]s(?:ed|ing) (?P<tool>[^;.]+?){_FOR_IT}")
_PASSIVE = re.compile(rf"[;.] (?P<tool>[A-Za-z][^;.,]+?) (?:was|were) used{_FOR_IT}")
_FOR_IT_AT = re.compile(r" (?:for (?:it|this|that)|to do (?:it|this|so|that))\b")
_DID_SO = re.compile(
    r"(?:[;.] |,? and |, )[Dd]id (?:this|so|that|it) (?=(?:in|on|with|using|via|through) )"
)
_MEANS = r"(?:in|on|with|from|using|via|through|out of)"
_ARTICLE = r"(?:an? |the |our |my )?"
_LEAD = re.compile(rf"^{_ARTICLE}")


def tools_behind(original: str, proposed: str) -> tuple[str, str] | None:
    """Return both texts with the tools at their end; None where none has such a clause."""
    texts = with_doers(original, proposed), with_doers(proposed, original)
    for one, other in (texts, texts[::-1]):
        found = _USED.match(one) if "sed " in one else None
        if found is None or " to " in found[2] or "sed " in found[1]:
            continue
        if len([tag for tag in tags(words(found[1])) if tag]) != 1:
            continue
        rest = _without(other, found[2])
        if rest is None:
            continue
        said = f"{found[1]} using {found[2]}", f"{rest} using {found[2]}"
        return said if one is texts[0] else said[::-1]
    return None


def without_it(text: str, other: str) -> str:
    """Return "drew plans; used AutoCAD" for "used AutoCAD for it", unless both say so."""
    if _FOR_IT_AT.search(other):
        return text
    if " used " in text or "sed " in text or "using " in text:
        text = _PASSIVE.sub(lambda m: f"; used {m['tool']}", text)
        text = _AFTER.sub(lambda m: f"; used {m['tool']}", text)
    return _DID_SO.sub(" ", text) if "id " in text else text


def _without(text: str, tools: str) -> str | None:
    """Return a text without the tools and what leads to them; None where one is lacking."""
    if (whole := _cut(text, tools)) is not None:
        return whole
    for tool in re.split(r", (?:and )?| and ", tools):
        shorter = _cut(text, tool)
        if shorter is None:
            return None
        text = shorter
    return text


def _cut(text: str, tool: str) -> str | None:
    bare = _LEAD.sub("", tool)
    if is_person(bare.split()[-1].casefold()):
        return None
    parts = re.split(",? ", bare)
    if not all(part in text for part in parts):
        return None
    # set up on monuments, between commas or not
    said = r",? ".join(map(re.escape, parts))
    led = re.compile(rf",? (?P<led>{_MEANS}|and) {_ARTICLE}{said}(?:,(?= )|(?=$|[ .;]))")
    found = led.search(text)
    if found is None:
        return None
    rest = text[: found.start()] + text[found.end() :]
    is_two = found["led"] == "with" and " with " in rest  # drains with a jetter, walls with
    return None if is_two else rest
