"""A person's own site and profiles on networks, from printed addresses and links.

Words such as "LinkedIn" show an address that only the file's link knows; icons have a
link without any text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tailor.document import Link
from tailor.resume.resume import Piece, Resume
from tailor.resume.table import rows

_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)", re.I)


@dataclass(frozen=True, slots=True)
class Profile:
    """A page about the person on a network; `user` is the last part of its address."""

    network: str
    user: str | None
    url: str


def site_and_profiles(resume: Resume) -> tuple[str | None, tuple[Profile, ...]]:
    """Return the first address that is on no network, and the others as profiles."""
    site: str | None = None
    profiles: list[Profile] = []
    seen = set()
    for url in _urls(resume):
        bare = _bare(url)
        if bare in seen:
            continue
        seen.add(bare)
        network = _network(bare)
        if network is None and site is None:
            site = url
            continue
        user = bare.rsplit("/", 1)[-1].lstrip("@") if "/" in bare else None
        profiles.append(Profile(network or bare.split("/")[0], user, url))
    return site, tuple(profiles)


def _urls(resume: Resume) -> list[str]:
    """Return addresses as printed, the ones behind words, and those of lone icons."""
    links = resume.document.links
    left = list(range(len(links)))
    urls = []
    for piece in resume.contact.urls:
        at = next((n for n in left if _carries(piece, links[n])), None)
        behind = links[at].url if at is not None else ""
        left = [n for n in left if n != at]
        if _ADDRESS.match(piece.text):
            printed = piece.text if "://" in piece.text else "https://" + piece.text
            if not behind and _names_site(_bare(printed), links):
                continue
            urls.append(behind if _bare(printed) in _bare(behind) else printed)
        elif behind:
            urls.append(behind)
    lone = [link.url for link in links if link.line is None and not link.text]
    return urls + [url for url in lone if _network(_bare(url))]


def _names_site(bare: str, links: Sequence[Link]) -> bool:
    """Whether a host stands beside the person's page there: "itch.io" over "@ada"."""
    return "/" not in bare and any(_bare(link.url).startswith(bare + "/") for link in links)


def _carries(piece: Piece, link: Link) -> bool:
    """Whether a link's text is the piece's, white space aside."""
    words, text = piece.text.replace(" ", ""), link.text.replace(" ", "")
    return (
        link.url.lower().startswith("http")
        and any(span.line == link.line for span in piece.spans)
        and bool(text)
        and (words in text or text in words)
    )


def _network(bare: str) -> str | None:
    return next(
        (name for host, name in rows("networks.tsv") if bare.startswith(host)), None
    )


def _bare(url: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|/+$", "", url.casefold())
