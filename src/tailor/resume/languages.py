"""Spoken languages and how well, in the person's words."""

import re
from collections.abc import Sequence

from tailor.resume.resume import Language, Piece
from tailor.resume.skills import iter_items
from tailor.resume.units import Reader

_FLUENCY = re.compile(
    r"\b(?:native|bilingual|fluent|fluency|professional|proficient|proficiency|intermediate"
    r"|advanced|basic|beginner|elementary|conversational|mother tongue|first language"
    r"|limited|working|good|excellent|fair|spoken|written|reading|business|school|certified|learning"
    r"|[abc][12]\b\+?|native speaker|muttersprache|fließend|courant|nativo|toefl|ielts)\b",
    re.I,
)
_PAIR = re.compile(r"\s*(?:[:\u2013\u2014(]|\s-\s|-(?=[A-C][12]))\s*")


def read_languages(reader: Reader, lines: Sequence[int]) -> tuple[Language, ...]:
    """Return the languages of a section, each with the line that says how well."""
    found: list[Language] = []
    for unit in reader.units(lines, how="list"):
        passage = unit.passage
        for low, high in iter_items(passage.text, 0):
            text = passage.text[low:high]
            if _only_fluency(text) and found:
                at = next((n for n, one in enumerate(found) if one.fluency is None), None)
                if at is not None:
                    found[at] = Language(
                        found[at].name, reader.ledger.try_claim(passage, low, high)
                    )
                continue
            name, fluency = _cut(text)
            piece = reader.ledger.try_claim(passage, low + name[0], low + name[1])
            if piece is None:
                continue
            level: Piece | None = None
            if fluency is not None:
                level = reader.ledger.try_claim(passage, low + fluency[0], low + fluency[1])
            found.append(Language(piece, level))
    return tuple(found)


def _only_fluency(text: str) -> bool:
    return bool(_FLUENCY.match(text.strip()))


def _cut(text: str) -> tuple[tuple[int, int], tuple[int, int] | None]:
    pair = _PAIR.search(text)
    if pair and pair.start() > 0:
        end = len(text.rstrip(") ."))
        return (0, pair.start()), ((pair.end(), end) if end > pair.end() else None)
    words = _FLUENCY.search(text)
    if words and words.start() > 0:
        return (0, words.start()), (words.start(), len(text))
    return (0, len(text)), None
