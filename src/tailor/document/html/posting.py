"""The JobPosting that a careers page tells search engines of: title, employer, text.

Source: schema.org/JobPosting; developers.google.com/search/docs/appearance/
structured-data/job-posting, which asks for the description in HTML.
"""

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tailor.document.document import Line, Link
from tailor.document.html.flow import Element, Flow
from tailor.text import key, normalise

MAX_DEPTH = 8  # {"@graph": [{"mainEntity": ...}]} needs four
MAX_SCRIPT = 300_000  # characters; a posting has 5,000, a list of all jobs is none
MAX_MISSING = 0.5  # a page that shows half of a text's lines shows the text
# what some sites say beside the description, and the heading to read it under
_PARTS = (
    ("description", ""),
    ("responsibilities", "Responsibilities"),
    ("qualifications", "Qualifications"),
    ("skills", "Skills"),
    ("experienceRequirements", "Experience"),
    ("educationRequirements", "Education"),
)


@dataclass(frozen=True, slots=True)
class Posting:
    """What the page says of the job to machines, "" for what it doesn't say.

    texts: heading and HTML of each part.
    """

    title: str
    employer: str
    texts: tuple[tuple[str, str], ...]


def add_posting(flow: Flow, root: Element) -> None:
    """Put into the page's lines what only its JobPosting says: title and employer first."""
    posting = next(_postings(root), None)
    if posting is None:
        return
    shown = {key(line.text): i for i, line in reversed(list(enumerate(flow.lines)))}
    everything = f" {' / '.join(shown)} "  # between spaces, so that words are found whole
    at = shown.get(key(posting.title), -1) + 1 if posting.title else 0
    new: list[Line] = []
    if posting.title and not at:
        new.append(Line(text=posting.title, heading=1))
    if posting.employer and f" {key(posting.employer)} " not in everything:
        new.append(Line(text=posting.employer))
    for heading, text in posting.texts:
        lines = _missing(text, everything)
        if heading and lines:
            new.append(Line(text=heading, heading=2, gap=1.0))
        new += (replace(line, gap=1.0) if line is lines[0] else line for line in lines)
    if new and at < len(flow.lines):
        flow.lines[at] = replace(flow.lines[at], gap=1.0)
    flow.lines[at:at] = new
    flow.links[:] = [_moved(link, at, len(new)) for link in flow.links]


def _missing(text: str, everything: str) -> list[Line]:
    """Return the lines that the page does not show, none where it shows most of them."""
    from tailor.document.html.read import lines_of_html

    lines = lines_of_html(text) if text else []
    missing = [line for line in lines if f" {key(line.text)} " not in everything]
    return missing if len(missing) > MAX_MISSING * len(lines) else []


def _moved(link: Link, at: int, by: int) -> Link:
    if link.line is None or link.line < at:
        return link
    return replace(link, line=link.line + by)


def _postings(root: Element) -> Iterator[Posting]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        if len(script.text or "") > MAX_SCRIPT:
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):  # a broken one says nothing
            continue
        nodes = list(_nodes(data, MAX_DEPTH))
        names = {_text(node.get("@id")): _text(node.get("name")) for node in nodes}
        for node in nodes:
            kinds = node.get("@type")
            if "JobPosting" in (kinds if isinstance(kinds, list) else [kinds]):
                yield Posting(
                    _plain(_text(node.get("title"))),
                    _plain(_employer(node.get("hiringOrganization"), names)),
                    tuple((name, _markup(_text(node.get(part)))) for part, name in _PARTS),
                )


def _nodes(data: object, depth: int) -> Iterator[dict[str, object]]:
    if isinstance(data, dict):
        yield data
        data = list(data.values())
    if isinstance(data, list) and depth:
        for item in data:
            yield from _nodes(item, depth - 1)


def _employer(value: object, names: dict[str, str]) -> str:
    """Return a name, or that of the node which is referred to."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        return _text(value.get("name")) or names.get(_text(value.get("@id")), "")
    return _text(value)


def _plain(text: str) -> str:
    return normalise(html.unescape(text))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _markup(text: str) -> str:
    """Return a text as HTML; many sites escape it once more, some send plain lines."""
    if "<" not in text and "&lt;" in text:
        text = html.unescape(text)
    return text if "<" in text or not text else f"<pre>{text}</pre>"
