"""A review copy comes back from Word or LibreOffice: what did the person decide?

Nothing but what the document says counts: numbers, authors and styles are the
program's. Each edit is kept, taken back, left as a tracked change or written anew, and
what was typed elsewhere becomes an Edit of the person's. What no Edit can say is told.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tailor.document import Document
from tailor.document.docx.read import read_docx
from tailor.errors import InputError
from tailor.output.base import base
from tailor.output.copies import RESUME, Copies, provable
from tailor.output.returned.align import flow
from tailor.output.returned.base import base_text
from tailor.output.returned.docx import Readings, readings, things
from tailor.output.returned.edits import fates
from tailor.output.returned.fates import What
from tailor.output.returned.place import Standing, standing
from tailor.output.returned.slots import expected, squeezed
from tailor.output.review.rewrite import Review
from tailor.output.story.note import note
from tailor.plan import Edit, Plan

_LEAST = 0.5  # of the resume's letters that a review copy of it still has
_OUR_NOTE = re.compile(r"(?:Edit \d+, (?:made by|proposed by|yours)|Question \d+\.)")

_QUOTED = re.compile(r"The ad, line \d+: “(.+?)(?: \.\.\.)?”$")


@dataclass(frozen=True)
class Returned:
    """What came back.

    before: the review as it was; review: the same with what the person decided.
    whats: what became of each edit that stood in the copy, by number.
    new: the person's own edits, numbered; those that can't be made are refused.
    left: what can't be carried over, a sentence each.
    """

    before: Review
    review: Review
    whats: Mapping[int, What]
    new: tuple[Edit, ...]
    left: tuple[str, ...]

    @property
    def has_news(self) -> bool:
        """Whether anything is decided that was not before."""
        return self.review.decided != self.before.decided


def returned(review: Review, data: bytes, name: str) -> Returned:
    """Return what a person decided in a word processor; nothing is written.

    Args:
        review: the run that the copy belongs to.
        data: the bytes of the copy, as it was saved.
        name: what to call it in a sentence.

    Raises:
        InputError: it is damaged, no Word document, or the copy of another run.
    """
    plan, copies = provable(review.decided.result, paper=review.held.paper)
    shown = copies.shown
    text = base_text(shown, base(shown, paper=review.held.paper))
    read = readings(data, name, ours=copies.review)
    known = expected(shown, text)
    now, refused = standing(read.decided, known), standing(read.refused, known)
    _check_same_resume(now, text.document, name)
    _check_same_run(plan, read, name)
    chosen = (d.number for d in review.decided.decisions if d.choice == "edited")
    written = frozenset(chosen)
    found = fates(shown, text, now, refused, written=written)
    if read.decided is not read.accepted:
        left = standing(read.accepted, known)
        waiting = [edit.number for edit in plan.edits if edit.state == "undecided"]
        tracked = fates(shown, text, left, refused, written=written)
        sent = read_docx(copies.resume, RESUME).lines
        is_as_sent = [k.text for k in sent] == [k.text for k in read.decided.lines]
        found = found.beside(tracked, waiting, is_as_sent=is_as_sent)
    found = found.without(review.decided.result, plan)
    decided = review.decide(found.decisions(review.decided), found.new)
    wanted = {edit.number for edit in review.decided.result.made}
    unmade = wanted.difference(edit.number for edit in plan.made)
    found = found.forced(decided.decided, unmade)
    decided = review.decide(found.decisions(review.decided), found.new)
    new = decided.decided.plan.edits[len(review.decided.plan.edits) :]
    told = [*_refused(new), *_not_carried(plan, copies, read, name)]
    after, made = provable(decided.decided.result, paper=review.held.paper)
    told += [*_unmade(plan, decided.decided.result, after), *_differing(made, now)]
    return Returned(review, decided, found.whats, new, tuple(dict.fromkeys(told)))


def _check_same_resume(now: Standing, document: Document, name: str) -> None:
    total = sum(len(line.text) for line in document.lines)
    same = sum(
        len(line.text)
        for index, line in enumerate(document.lines)
        if (place := now.shown(index)) is not None
        and now.line(place).text in now.known[place].slot.texts
    )
    if total and same < _LEAST * total:
        raise InputError(
            f"{name} holds less than half of your resume's lines, so it is no review copy"
            " of it: give the review.docx of this folder."
        )


def _check_same_run(plan: Plan, read: Readings, name: str) -> None:
    """Tell the copy of another ad by its comments: none quotes a sentence of ours."""
    notes = [squeezed(remark) for remark in read.remarks if _OUR_NOTE.match(remark)]
    quoted = [found[1] for note in notes if (found := _QUOTED.search(note))]
    ad = squeezed(" ".join(line.text for line in plan.gap.job.document.lines))
    if quoted and not any(one in ad for one in quoted):
        raise InputError(
            f"{name} is the review copy for another ad, its comments quote"
            " other sentences: give the review.docx of this folder."
        )


def _refused(new: Sequence[Edit]) -> Iterator[str]:
    for edit in new:
        if edit.state == "refused":
            yield f"“{edit.new or edit.old}” can't be written: {edit.reason}."


def _not_carried(plan: Plan, copies: Copies, read: Readings, name: str) -> Iterator[str]:
    """Yield what stays behind in the returned copy: comments, tables and pictures."""
    ours = {squeezed(note(plan, edit)) for edit in plan.edits}
    for remark in read.remarks:
        if squeezed(remark) not in ours and not _OUR_NOTE.match(remark):
            yield f"Your comment “{squeezed(remark)}” stays in {name}: I only read text."
    tables, pictures = things(copies.review, name)
    if tables != read.tables:
        yield (
            f"{name} has {read.tables} tables, your resume {tables}: the words are"
            " carried over, tables are not."
        )
    if pictures != read.pictures:
        yield (
            f"{name} has {read.pictures} pictures, your resume {pictures}: pictures are not"
            " carried over."
        )


def _unmade(before: Plan, wanted: Plan, proven: Plan) -> Iterator[str]:
    """Yield what is to be made and can't be, in this file, and was not known before."""
    known = {edit.number for edit in before.edits if edit.state == "refused"}
    states = {edit.number: edit for edit in proven.edits}
    for edit in wanted.made:
        now = states[edit.number]
        if now.state == "refused" and edit.number not in known:
            yield f"“{edit.new or edit.old}” can't be written there: {now.reason}."


def _differing(made: Copies, now: Standing) -> Iterator[str]:
    """Yield where the copy to send would still say something else than the returned one.

    Boxes have no order among each other: programs hang them elsewhere.
    """
    written = [(flow(k.place), k.text) for k in read_docx(made.resume, RESUME).lines]
    for place in dict.fromkeys((*dict(written), *(line.place for line in now.lines))):
        ours = [squeezed(text) for where, text in written if where == place]
        yours = [line.text for line in now.lines if line.place == place]
        if place == "textbox":
            ours, yours = sorted(ours), sorted(yours)
        matcher = SequenceMatcher(None, ours, yours, autojunk=False)
        for kind, a, b, c, d in matcher.get_opcodes():
            if kind != "equal":
                yield (
                    f"Yours says {_quoted(yours[c:d])}, the copy to send would say"
                    f" {_quoted(ours[a:b])}."
                )


def _quoted(texts: Sequence[str]) -> str:
    return f"“{' / '.join(texts)}”" if texts else "nothing"
