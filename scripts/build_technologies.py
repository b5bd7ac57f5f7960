"""Build the list of names in computing: `build_technologies.py ICONS DEVICON [OUT]`.

ICONS is data/simple-icons.json of the npm package simple-icons, DEVICON devicon.json of
the npm package devicon. A name is taken where both know it: the first says how it is
written, the second that it is a technology. Same input, same bytes.
"""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

OUT = Path(__file__).parent / "vocabulary/technologies.tsv"
HEAD = """\
# source: names of npm simple-icons 16.37.0 (CC0-1.0) that devicon 2.17.0 (MIT) has as well
# version: 2026-11
# licence: CC0-1.0
"""
# what devicon calls a makers' mark, a site or a coin: no tool that one knows
_NO_TOOL = {"auth", "brand", "social", "website", "online-platform", "organization"}


def main() -> None:
    """Read both lists, write the table."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("icons", type=Path)
    arguments.add_argument("devicon", type=Path)
    arguments.add_argument("out", type=Path, nargs="?", default=OUT)
    given = arguments.parse_args()
    icons = json.loads(given.icons.read_text("utf-8"))
    known = _technologies(json.loads(given.devicon.read_text("utf-8")))
    rows = sorted(set(_rows(icons, known)))
    given.out.write_bytes((HEAD + "".join(f"{row}\n" for row in rows)).encode())


def _technologies(devicon: list[dict[str, list[str]]]) -> set[str]:
    return {
        _slug(name)
        for icon in devicon
        if not icon["tags"] or not set(icon["tags"][:1]) <= _NO_TOOL
        for name in (str(icon["name"]), *icon["altnames"])
    }


def _rows(icons: list[dict[str, object]], known: set[str]) -> Iterator[str]:
    for icon in icons:
        title, aliases = str(icon["title"]), icon.get("aliases")
        also = aliases.get("aka", []) if isinstance(aliases, dict) else []
        if _slug(title) in known:
            yield f"{title}\t{'|'.join(also)}"


def _slug(name: str) -> str:
    spelt = name.casefold().replace("+", "plus").replace("#", "sharp")
    return re.sub("[^a-z0-9]", "", spelt)


if __name__ == "__main__":
    main()
