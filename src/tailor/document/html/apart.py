"""Which inline elements of a page stand apart, though no white space is between them."""

from itertools import islice

from lxml import etree

from tailor.document.html.style import Display

# not <head>: without a <body> tag, libxml2 leaves the page's <main> in it
SILENT = frozenset((
    "audio", "button", "canvas", "datalist", "iframe", "input", "map",
    "noscript", "object", "option", "script", "select", "style", "svg", "template",
    "textarea", "title", "video",
))  # fmt: skip
_MOST_PARTS = 40  # elements looked into for an element's words
_RAISED = frozenset(("sub", "sup"))
_MOST_BACK = 3  # icons between two texts


def stands_apart(element: etree._Element, display: Display, around: Display) -> bool:
    """Whether a gap is seen between an inline element and what stands before it.

    Args:
        element: what begins.
        display: how its own style or the page's shows it.
        around: the same of the element that holds it.
    """
    if display == "apart":
        return True
    before = element.getprevious()
    if around == "beside":
        return are_apart(_said_before(element), said_in(element))
    if before is None or (before.tail or "").strip():
        return False
    first, second = said_in(before), said_in(element)
    if display == "tag":
        return are_apart(first, second)
    return not before.tail and _differ(before, element) and _are_glued(first, second)


def are_apart(first: str, second: str) -> bool:
    """Whether both are said, and are more than the letters of a word set one by one."""
    lengths = len(first.strip()), len(second.strip())
    return min(lengths) > 0 and max(lengths) > 1


def said_in(element: etree._Element) -> str:
    """Return the words in an element; of a large one the first."""
    words = "" if element.tag in SILENT else element.text or ""
    for part in islice(element.iter(), 1, _MOST_PARTS):
        words += (part.text or "") if _shows(part) else ""
        words += part.tail or ""
    return words if _shows(element) else ""


def _shows(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and element.tag not in SILENT


def _said_before(element: etree._Element) -> str:
    """Return what stands before an element inside of the one that holds it."""
    for before in islice(element.itersiblings(preceding=True), _MOST_BACK):
        if words := (before.tail or "").strip() or said_in(before):
            return words
    parent = element.getparent()
    return (parent.text or "") if parent is not None else ""


def _differ(first: etree._Element, second: etree._Element) -> bool:
    """Whether two elements are of two kinds; Word cuts a text into like spans anywhere."""
    if not _RAISED.isdisjoint((first.tag, second.tag)):
        return False
    classes = first.get("class"), second.get("class")
    return first.tag != second.tag or (all(classes) and classes[0] != classes[1])


def _are_glued(first: str, second: str) -> bool:
    """Whether two texts are too much to be one word marked up in parts.

    "Staff Nurse" and "since 2020" are; "Java" and "Script", "km" and "2" are not.
    """
    if not (first[-1:].isalnum() and second[:1].isalnum()):
        return False
    several = [" " in words.strip() for words in (first, second)]
    is_new = (second[0].isdigit() and first[-1].isalpha()) or (
        second[0].isupper() and first[-1].islower()
    )
    return all(several) or (any(several) and is_new)
