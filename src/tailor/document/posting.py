"""The JobPosting that a careers page tells search engines of: title, employer, text.

Source: schema.org/JobPosting; developers.google.com/search/docs/appearance/
structured-data/job-posting, which asks for the description in HTML.
"""

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tailor.document.document import Line, Link
from tailor.document.flow import Element, Flow
from tailor.text import key, normalise

MAX_DEPTH = 8  # {"@graph": [{"mainEntity": ...}]} needs four
MAX_HELD = 0.5  # a page that shows half of the posting's lines shows the posting


@dataclass(frozen=True, slots=True)
class Posting:
    """What the page says of the job to machines; "" for what it doesn't say."""

    title: str
    employer: str
    description: str


def add_posting(flow: Flow, root: Element) -> None:
    """Put into the page's lines what only its JobPosting says: title and employer first."""
    posting = next(_postings(root), None)
    if posting is None:
        return
    shown = {key(line.text): i for i, line in reversed(list(enumerate(flow.lines)))}
    everything = "\n".join(shown)
    at = shown.get(key(posting.title), -1) + 1
    new: list[Line] = []
    if posting.title and not at:
        new.append(Line(text=posting.title, heading=1))
    if posting.employer and key(posting.employer) not in everything:
        new.append(Line(text=posting.employer))
    new += _missing(posting.description, everything)
    flow.lines[at:at] = new
    flow.links[:] = [_moved(link, at, len(new)) for link in flow.links]


def _missing(description: str, everything: str) -> list[Line]:
    from tailor.document.html import lines_of_html

    lines = lines_of_html(description) if description else []
    missing = [line for line in lines if key(line.text) not in everything]
    return missing if len(missing) > MAX_HELD * len(lines) else []


def _moved(link: Link, at: int, by: int) -> Link:
    if link.line is None or link.line < at:
        return link
    return replace(link, line=link.line + by)


def _postings(root: Element) -> Iterator[Posting]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):  # a broken one says nothing
            continue
        for job in _jobs(data, MAX_DEPTH):
            yield Posting(
                normalise(html.unescape(_text(job.get("title")))),
                normalise(html.unescape(_employer(job.get("hiringOrganization")))),
                _markup(_text(job.get("description"))),
            )


def _jobs(data: object, depth: int) -> Iterator[dict[str, object]]:
    if isinstance(data, dict):
        kinds = data.get("@type")
        if "JobPosting" in (kinds if isinstance(kinds, list) else [kinds]):
            yield data
        data = list(data.values())
    if isinstance(data, list) and depth:
        for item in data:
            yield from _jobs(item, depth - 1)


def _employer(value: object) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    return _text(value.get("name") if isinstance(value, dict) else value)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _markup(description: str) -> str:
    """Return it as HTML; many sites escape it once more, some send plain lines."""
    if "<" not in description and "&lt;" in description:
        description = html.unescape(description)
    return description if "<" in description else f"<pre>{description}</pre>"
