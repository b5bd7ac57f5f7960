"""`--have TERM`: what the person says they have goes into the resume in their words.

A certificate or licence goes to the certificates, a spoken language to the languages,
everything else to the skills, in the form that the list has. A section that is missing
is made at the end.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from tailor.document import Line, Span
from tailor.plan.decision import BLANK
from tailor.plan.edit import Edit, EditKind, Heading
from tailor.plan.plan import Plan
from tailor.plan.said import WHY, adding, is_sentence, standing
from tailor.plan.skill_list import SkillList, skill_lists
from tailor.resume import Certificate, Resume, iter_pieces
from tailor.terms import Kind, find_terms, is_neighbour, term_named
from tailor.text import key, normalise

Part = Literal["certificates", "skills", "languages"]
# only a certificate or licence expires or is renewed
_IS_LICENCE = re.compile(
    r"\b(?:licen[cs]e|certificate|certification|certified"
    r"|(?:expires?|expiring|exp\.?|valid (?:until|through|till|to)|renewed|recertified)"
    r"[ ,:]+(?:[a-z]{3,9}\.? )?[\d/.-]*\d{2})",
    re.I,
)
_LONGEST_SEPARATOR = 5  # characters between two entries of one line
_CLOSING = ")]\"'”’"


def having(plan: Plan, words: str) -> Edit:
    """Return the edit that adds what the person has, without a number.

    Where the resume or an edit of the plan has these very words in a list already, or
    where they are a sentence, it is a refused one, with what to do instead.

    Raises:
        ValueError: the words are empty, or hold a blank that is not filled in.
    """
    words = normalise(words).strip(" ,;")
    if BLANK[:2] in words or not key(words):
        raise ValueError(f"nothing to add: {words!r}")
    term, kind = _meant(plan, words)
    edit = _addition(plan.resume, words, kind)
    edit = replace(edit, why=WHY, term=term, origin="person")
    if (line := standing(plan.resume, words)) is not None:
        reason = f"line {line.number} of your resume says it already"
        return replace(edit, state="refused", reason=reason)
    if is_sentence(words):
        return replace(edit, state="refused", reason=_as_name(plan, words))
    if (other := adding(plan, words)) is not None:
        way = "adds it already" if other.state == "made" else "adds it, say yes to that one"
        reason = f"edit {other.number} {way}"
        return replace(edit, state="refused", reason=reason)
    return edit


def _as_name(plan: Plan, words: str) -> str:
    """Return what to give in place of a sentence: the name that it holds."""
    term, _ = _meant(plan, words)
    found = find_terms(words)
    name = term or (words[found[0].start : found[0].end] if found else "")
    give = f'give the name alone, --have "{name}"' if name else "give a name of few words"
    return (
        f"a list holds names and this is a sentence: {give}, or tell it in a line of a job"
    )


def _meant(plan: Plan, words: str) -> tuple[str | None, Kind | None]:
    """Return the ad's term that the words are, and of which kind the thing is."""
    said = f" {key(words)} "
    asked = [match.requirement for match in plan.gap.matches]
    names = [(key(n), r) for r in asked for n in (r.term, r.spelling, *r.spellings)]
    held = [(len(name), r) for name, r in names if name and f" {name} " in said]
    if held:
        requirement = max(held, key=lambda pair: pair[0])[1]
        return requirement.term, requirement.kind
    # alone, a name is surely what is meant; beside other words "CPA" could be an office
    found = find_terms(words) or find_terms(re.split(r"[,;(]", words)[0])
    return None, found[0].term.kind if found else None


def _addition(resume: Resume, words: str, kind: Kind | None) -> Edit:
    if kind == "certificate" or _IS_LICENCE.search(words):
        entries = [spans for one in resume.certificates for spans in _entries_of(one)]
        return _in_entries(resume, entries, words) or _in_section(
            resume, words, "certificates", "Certificates"
        )
    if kind == "language" and resume.languages:
        spoken = [_spans(one) for one in resume.languages]
        if (edit := _in_entries(resume, spoken, words)) is not None:
            return edit
    if lists := skill_lists(resume):
        return _in_list(_nearest(lists, words), words)
    return _in_section(resume, words, "skills", "Skills")


def _entries_of(certificate: Certificate) -> list[list[Span]]:
    """Return the stretches of a certificate; of "BLS, CPR" those of two.

    A second certificate on the line reads as the issuer of the first.
    """
    others = [piece for piece in (certificate.issuer, *certificate.notes) if piece]
    found = (term.term.kind for piece in others for term in find_terms(piece.text))
    if "certificate" in found:
        return [_spans(piece) for piece in iter_pieces(certificate)]
    return [_spans(certificate)]


def _spans(value: object) -> list[Span]:
    return [span for piece in iter_pieces(value) for span in piece.spans]


def _in_entries(
    resume: Resume, entries: Sequence[Sequence[Span]], words: str
) -> Edit | None:
    """Add behind the last entry: on its line where others stand there, else below it."""
    lines = resume.document.lines
    seen = [e for e in entries if e and all(lines[span.line].visible for span in e)]
    if not seen:
        return None
    last = max(seen, key=lambda e: max((span.line, span.end) for span in e))
    line = max(span.line for span in last)
    text = lines[line].text
    here = [
        (min(s.start for s in own), max(s.end for s in own))
        for entry in seen
        if (own := [span for span in entry if span.line == line])
    ]
    here.sort()
    if len(here) < 2 and not text[: here[0][0]].rstrip().endswith(":"):
        return _new_line(words, line, look=min(span.line for span in last))
    at = here[-1][1]
    while text[at : at + 1] and text[at] in _CLOSING:
        at += 1
    return _insertion(words, line, at, _separator(text, here))


def _separator(text: str, places: Sequence[tuple[int, int]]) -> str:
    """Return what parts the last two entries of a line, the marks of the first left out."""
    between = [text[a[1] : b[0]].lstrip(_CLOSING) for a, b in pairwise(places)]
    good = [
        mark
        for mark in between
        if 0 < len(mark) <= _LONGEST_SEPARATOR
        and "\t" not in mark
        and not any(c.isalnum() for c in mark)
    ]
    return good[-1] if good else ", "


def _nearest(lists: Sequence[SkillList], words: str) -> SkillList:
    """Return the list with most neighbours of a term, else one without a label."""
    found = find_terms(words)
    wanted = found[0].term if found else None

    def rank(place: int) -> tuple[int, bool, int]:
        known = [term for name in lists[place].names if (term := term_named(name))]
        near = sum(wanted is not None and is_neighbour(wanted, term) for term in known)
        return near, lists[place].group is None, place

    return lists[max(range(len(lists)), key=rank)]


def _in_list(where: SkillList, words: str) -> Edit:
    if where.separator is None:
        return _new_line(words, where.last.line, kind="skill")
    return _insertion(words, where.last.line, where.last.end, where.separator)


def _insertion(words: str, line: int, at: int, separator: str) -> Edit:
    return Edit(0, "skill", line, at, at, "", f"{separator}{words}", "")


def _new_line(
    words: str,
    line: int,
    *,
    look: int | None = None,
    kind: EditKind = "wording",
    heading: Heading | None = None,
) -> Edit:
    return Edit(
        number=0,
        kind=kind,
        line=line,
        start=0,
        end=0,
        old="",
        new=words,
        why="",
        is_new_line=True,
        look=look,
        heading=heading,
    )


def _in_section(resume: Resume, words: str, kind: Part, name: str) -> Edit:
    """Add to a section that has no entries yet, or make the section at the end."""
    lines = resume.document.lines
    starts = [section.first_line for section in resume.sections] + [len(lines)]
    for section, stop in zip(resume.sections, starts[1:], strict=True):
        inside = [i for i in range(section.first_line, stop) if _is_main(lines[i])]
        if section.kind == kind and inside:
            head = {s.line for s in section.heading.spans} if section.heading else set()
            look = inside[-1] if inside[-1] not in head else _last(lines)
            return _new_line(words, inside[-1], look=look)
    last = _last(lines)
    return _new_line(words, last, heading=_heading(resume, name, last))


def _heading(resume: Resume, name: str, last: int) -> Heading:
    """Return a heading that looks and is written like the others."""
    lines = resume.document.lines
    whole = [
        (span.line, section.heading.text)
        for section in resume.sections
        if section.heading and len(section.heading.spans) == 1
        for span in section.heading.spans
        if lines[span.line].text.strip(" :") == section.heading.text.strip(" :")
        and _is_main(lines[span.line])
    ]
    if not whole:
        return Heading(name, last)
    is_upper = all(text.isupper() for _, text in whole)
    line, _ = whole[-1]
    mark = ":" if lines[line].text.endswith(":") else ""
    return Heading((name.upper() if is_upper else name) + mark, line)


def _last(lines: Sequence[Line]) -> int:
    """Return the last line of the page itself."""
    main = [i for i, line in enumerate(lines) if _is_main(line)]
    seen = [i for i, line in enumerate(lines) if line.visible]
    return (main or seen or [len(lines) - 1])[-1]


def _is_main(line: Line) -> bool:
    return line.visible and line.place in ("body", "table", "form")
