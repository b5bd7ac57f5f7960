"""A bullet that a model may reword: what it says, and what of the ad it proves."""

from collections.abc import Iterator
from dataclasses import dataclass

from tailor.gap import Gap, Match
from tailor.guard import Context, judge
from tailor.llm.mask import Masked, Names, masked, names_in
from tailor.llm.room import Room, room_in
from tailor.plan import Edit, Plan
from tailor.resume import Piece, Resume

LONGEST = 500  # characters; a longer one is no bullet but a page
MOST_WORDS = 6  # of an ad's spelling: a longer one is a sentence of the ad
_HEAVY = {"required": 0, "preferred": 1, "mentioned": 2}


@dataclass(frozen=True, slots=True)
class Bullet:
    """One bullet of a role.

    masked: what may be sent of it.
    wanted: what this bullet says in another form than the ad, and the ad's spelling.
    term: the weightiest Requirement that it bears on; None for none.
    rank: 0 if that one is required, 1 preferred, 2 mentioned, 3 without one.
    locked: stretches of `piece.text` that edits of rules change.
    is_over: whether it tells of a job that has ended.
    """

    piece: Piece
    masked: Masked
    wanted: tuple[tuple[str, str], ...] = ()
    term: str | None = None
    rank: int = len(_HEAVY)
    locked: tuple[tuple[int, int], ...] = ()
    is_over: bool = True

    @property
    def text(self) -> str:
        """The bullet as the person wrote it."""
        return self.piece.text

    @property
    def room(self) -> Room:
        """What of it could be said better."""
        return room_in(self.masked.text, is_over=self.is_over)


def iter_bullets(plan: Plan) -> Iterator[Bullet]:
    """Yield the bullets of a resume's roles that may be sent, in reading order."""
    resume = plan.resume
    names = names_in(resume)
    for role in resume.roles:
        for piece in role.bullets:
            is_over = role.period is None or not role.period.is_open
            bullet = _bullet(plan, piece, names, is_over=is_over)
            if bullet is not None and _is_seen(resume, piece):
                yield bullet


def _bullet(plan: Plan, piece: Piece, names: Names, *, is_over: bool) -> Bullet | None:
    if len(piece.text) > LONGEST or len(piece.text.split()) < 2:
        return None
    proven = sorted(_proven(plan.gap, piece), key=_order)
    kept = [e.spelling for m in proven for e in m.evidence]
    sent = masked(piece.text, names, kept=kept)
    if sent is None:
        return None
    first = proven[0].requirement if proven else None
    return Bullet(
        piece,
        sent,
        tuple(_wanted(proven, piece)),
        first.term if first else None,
        _HEAVY[first.importance] if first else len(_HEAVY),
        tuple(_locked(plan.made, piece)),
        is_over,
    )


def _proven(gap: Gap, piece: Piece) -> Iterator[Match]:
    """Yield the matches that a line of this very bullet proves."""
    for match in gap.matches:
        places = [(e.span.line, e.span.start) for e in match.evidence]
        if match.counts and any(_holds(piece, line, at) for line, at in places):
            yield match


def _order(match: Match) -> tuple[int, float]:
    return _HEAVY[match.requirement.importance], -match.weight.value


def _wanted(proven: list[Match], piece: Piece) -> Iterator[tuple[str, str]]:
    """Yield how a bullet says what the ad says in other words, and the ad's spelling.

    Only what may stand in the same place, and is more than a word in another form.
    """
    text = piece.text
    for match in proven:
        ad, kind = match.requirement.spelling, match.requirement.kind
        is_short = kind != "years" and len(ad.split()) <= MOST_WORDS
        if match.status != "variant" or not is_short or ad.casefold() in text.casefold():
            continue
        for evidence in match.evidence:
            own = evidence.spelling
            is_phrase = " " in own or " " in ad or own.isupper() or ad.isupper()
            if is_phrase and text.count(own) == 1 and _says_the_same(text, own, ad):
                yield own, ad
                break


def _says_the_same(text: str, own: str, ad: str) -> bool:
    return not judge(text, text.replace(own, ad), Context())


def _locked(made: tuple[Edit, ...], piece: Piece) -> Iterator[tuple[int, int]]:
    """Yield where edits of rules stand in the text of a bullet of one line each."""
    at = 0
    for span in piece.spans:
        for edit in made:
            inside = span.start <= edit.start and edit.end <= span.end
            if edit.line == span.line and inside and edit.kind == "spelling":
                start = at + edit.start - span.start
                yield start, start + len(edit.old)
        at += span.end - span.start + 1


def _holds(piece: Piece, line: int, at: int) -> bool:
    return any(s.line == line and s.start <= at < s.end for s in piece.spans)


def _is_seen(resume: Resume, piece: Piece) -> bool:
    return all(resume.document.lines[span.line].visible for span in piece.spans)
