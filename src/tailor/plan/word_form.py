"""Rule: one word in the ad's form, where the resume cuts it or writes its number otherwise.

"math" is mathematics and a "3-phase" motor a three-phase one, whatever the line says of
it, so that nothing needs to be proven. Whether the cut word is that word there, the guard
says: it knows which short forms have one long form only.
"""

import re
from collections.abc import Iterator, Set

from tailor.document import Span
from tailor.gap import Gap, Match, family
from tailor.plan.edit import Edit
from tailor.plan.same_words import is_cut_of
from tailor.plan.shown import part_of
from tailor.plan.spelling import Draft, spelling_edit
from tailor.resume import Resume
from tailor.terms import root_key
from tailor.text import key

_WORD = re.compile(r"[\w'’-]*\w")
_COMPOUND = re.compile(r"[^\W\d_]{3,5}-[^\W\d_]{3,}")
_CUT = re.compile(r"\b[^\W\d_]{3,4}-[^\W\d_]{3,4}\b")
_WHOLE = re.compile(r"\b[^\W\d_]{6,}[- ][^\W\d_]{6,}\b")
_WHOLE_END = re.compile(_WHOLE.pattern + "$")
_IN_BRACKETS = re.compile(r" \(([\w-]+)\)")
_PROSE = ("bullet", "skill", "summary")
_ENDS = re.compile(r"\s*(?:$|[,;.:)])| (?:and|or)\b")
_NUMBERS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_SHORTEST = 3  # letters of a cut word
_LEAST_CUT = 3  # letters that it lacks


def iter_word_forms(resume: Resume, gap: Gap) -> Iterator[Draft]:
    """Write a word of the ad in its form, at the first place that has another form."""
    asked = " ".join(m.requirement.spelling for m in gap.matches)
    things = frozenset(root_key(asked).split())
    for match in gap.matches:
        if match.requirement.kind in ("skill", "domain", "tool", "certificate"):
            edits = [*_whole_words(resume, match), *_numbers(resume, match, things)]
            yield from [Draft(edit, match) for edit in edits[:1]]
    yield from _cut_names(resume, gap)


def is_same_word(one: str, other: str) -> bool:
    """Say whether two words are one in another form: cut, or with its number in letters.

    Forms of a word ("plan", "planning") are none: they are other words, said of others.
    """
    if _in_figures(one) == _in_figures(other) != "":
        return one.casefold() != other.casefold()
    short, long = sorted((key(one), key(other)), key=len)
    return (
        len(short) >= _SHORTEST
        and len(long) - len(short) >= _LEAST_CUT
        and long.startswith(short)
        and long.isalpha()
        and family(short) != family(long)
    )


def is_cut_beside(text: str, at: int, new: str) -> bool:
    """Say whether `new` is the cut name, in brackets, of what ends at a place."""
    short = _IN_BRACKETS.fullmatch(new)
    whole = _WHOLE_END.search(text, 0, at)
    return bool(short and whole and is_cut_of(short[1], whole[0]))


def _cut_names(resume: Resume, gap: Gap) -> Iterator[Draft]:
    """Write a name that the ad cuts beside the whole one: "(med-surg)"."""
    cuts = {
        cut: match
        for match in reversed(gap.matches)
        for mention in match.requirement.mentions
        for cut in _CUT.findall(mention.sentence)
    }
    wholes = [
        Span(number, whole.start(), whole.end())
        for number, line in enumerate(resume.document.lines if cuts else ())
        for whole in (_WHOLE.finditer(line.text) if line.visible else ())
    ]
    for cut, match in cuts.items():
        named = (span for span in wholes if is_cut_of(cut, resume.document.at(span)))
        span = next((span for span in named if part_of(resume, span) in _PROSE), None)
        if span is not None and not _stands(resume, cut):
            at = Span(span.line, span.end, span.end)
            yield Draft(_edit(match, at, "", f" ({cut.lower()})", cut), match)


def _whole_words(resume: Resume, match: Match) -> Iterator[Edit]:
    """Yield the words of a line that are cut where the ad's name has them whole."""
    asked = _WORD.findall(match.requirement.spelling)
    for evidence in match.evidence:
        there = [*_WORD.finditer(evidence.spelling)]
        if len(there) != len(asked):
            continue
        pairs = [
            (said, word)
            for said, word in zip(there, asked, strict=True)
            if key(said[0]) != key(word)
        ]
        if len(pairs) != 1:
            continue
        said, word = pairs[0]
        if len(said[0]) < len(word) and is_same_word(said[0], word):
            start = evidence.span.start + said.start()
            at = Span(evidence.span.line, start, start + len(said[0]))
            after = resume.document.lines[at.line].text[at.end :]
            if len(asked) == 1 and not _ENDS.match(after):
                continue  # "math rock" is no mathematics
            yield from _edits(resume, match, at, word)


def _numbers(resume: Resume, match: Match, things: Set[str]) -> Iterator[Edit]:
    """Yield compounds with a figure where the ad has the number in letters.

    things: the roots of the ad's words; what is "3-phase" must be one of them.
    """
    for compound in _COMPOUND.findall(match.requirement.spelling):
        figures = _in_figures(compound)
        if not figures or _stands(resume, compound):
            continue
        for number, line in enumerate(resume.document.lines):
            for found in _WORD.finditer(line.text) if line.visible else ():
                thing = _WORD.match(line.text, found.end() + 1)
                if (
                    found[0].casefold() == figures
                    and thing
                    and root_key(thing[0]) in things
                ):
                    at = Span(number, found.start(), found.end())
                    yield from _edits(resume, match, at, compound)


def _edits(resume: Resume, match: Match, at: Span, word: str) -> Iterator[Edit]:
    if part_of(resume, at) not in _PROSE or _stands(resume, word):
        return
    old = resume.document.at(at)
    new = word[0].upper() + word[1:] if old[:1].isupper() else word.lower()
    yield _edit(match, at, old, new, word)


def _edit(match: Match, at: Span, old: str, new: str, word: str) -> Edit:
    why = f"The ad writes {word}. The same word in its form. No new fact."
    return spelling_edit(match, at, old, new, why)


def _in_figures(compound: str) -> str:
    """Return "3-phase" for "three-phase" and itself, "" for what begins with no number."""
    number, _, rest = compound.casefold().partition("-")
    figure = _NUMBERS.get(number, number)
    return f"{figure}-{rest}" if rest and len(figure) == 1 and figure.isdigit() else ""


def _stands(resume: Resume, word: str) -> bool:
    return f" {key(word)} " in f" {key(resume.document.text)} "
