"""One bullet, one wording: proposed by the model, let in or refused by the guard."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tailor.llm.ask import Asker
from tailor.llm.bullet import Bullet
from tailor.llm.gain import as_today, gain, is_past, is_plain
from tailor.llm.hunks import Hunk, applied, hunks
from tailor.llm.prompt import Prompt, load_prompt
from tailor.llm.request import Request, Turn
from tailor.llm.room import room_in, with_figures

PROMPT = "rewrite_bullet"
_BEHIND = re.compile(r"\s*\S+\s+\S+")  # two words
_MARKS = '"“”„«»*`'
MOST_HUNKS = 12  # changes of one line that are looked at one by one
NO_GAIN = "it says the same, and no better"
NO_ANSWER = "the model gave no answer that could be read"
NAME_LOST = "it lost a name of your line, or said it twice"
Judge = Callable[[Sequence[Hunk]], str]


@dataclass(frozen=True, slots=True)
class Wording:
    """What became of a bullet's wording.

    changes: of the bullet's own text; () where it stays as it is.
    better: what a reader has of it; "" unless it may be made.
    reason: why it may not be made; "" if it may, or if nothing was proposed.
    proposed: the model's own last words.
    """

    changes: tuple[Hunk, ...] = ()
    better: str = ""
    reason: str = ""
    proposed: str = ""


def wording_request(bullet: Bullet) -> Request | None:
    """Return what is sent to have a bullet reworded, None where nothing is to gain."""
    sent = _sent(bullet)
    return load_prompt(PROMPT).request(sent) if sent else None


def wording(bullet: Bullet, asker: Asker, judge: Judge) -> Wording:
    """Return the best wording that the guard lets in, else why there is none.

    judge: says why changes of the bullet's text may not be made, "" where they may.

    A wording that is refused is asked for once more, with what is wrong about it.

    Raises:
        ModelError: the server can't be used.
    """
    prompt, request = load_prompt(PROMPT), wording_request(bullet)
    if request is None:
        return Wording()
    answer = asker.answer(request)
    first = _judged(bullet, answer, judge)
    if answer is None or not first.reason or first.reason == NO_GAIN:
        return first
    reason = bullet.masked.hidden(first.reason)
    again = prompt.request(_sent(bullet), more=_retry(prompt, answer, reason))
    second = _judged(bullet, asker.answer(again), judge)
    return second if second.better or not second.reason else first


def _sent(bullet: Bullet) -> str:
    """Return a line and, below it, what of it could be said better."""
    room = room_in(bullet.masked.text)
    if not (room or bullet.wanted):
        return ""
    told = (
        ("Plain verbs", room.verbs),
        ("Numbers in words", room.numbers),
        ("The ad says", bullet.wanted),
    )
    more = (f"{what}: {', '.join(found)}" for what, found in told if found)
    return "\n".join((bullet.masked.text, *more))


def _retry(prompt: Prompt, answer: str, reason: str) -> tuple[Turn, ...]:
    return (
        prompt.answer(answer),
        Turn("user", f"Not allowed: {reason}. Change the line's own words only."),
    )


def _judged(bullet: Bullet, answer: str | None, judge: Judge) -> Wording:
    if answer is None:
        return Wording(reason=NO_ANSWER)
    new = bullet.masked.restored(" ".join(_bare(answer, bullet.text).split()))
    if new is None:
        return Wording(reason=NAME_LOST, proposed=answer)
    new = _ending(bullet.text, new)
    changes = tuple(h for h in _changes(bullet.text, new) if not _is_locked(h, bullet))
    if not changes:
        return Wording(proposed=new)
    reason = judge(changes)
    for kept in (_worth_it(bullet, changes, judge), () if reason else changes):
        better = gain(bullet.text, applied(bullet.text, kept), bullet.wanted)
        if better and not judge(kept):
            return Wording(kept, better, proposed=new)
    return Wording(changes, reason=reason or NO_GAIN, proposed=new)


def _bare(answer: str, text: str) -> str:
    """Return an answer without the quotes and the Markdown that its line has not."""
    return "".join(c for c in answer if c not in _MARKS or c in text)


def _changes(old: str, new: str) -> list[Hunk]:
    """Return the changes of a wording, and a figure for each number it left in words.

    A resume should have its numbers in one form: a model forgets the one or other.
    """
    proposed = [_in_tense(old, hunk) for hunk in hunks(old, new)]
    figures = (
        hunk
        for hunk in hunks(old, with_figures(old))
        if all(hunk.end <= p.start or p.end <= hunk.start for p in proposed)
    )
    return sorted((*proposed, *figures), key=lambda hunk: (hunk.start, hunk.end))


def _in_tense(old: str, hunk: Hunk) -> Hunk:
    """Return a change of a line's first verb in the tense of the line.

    A small model puts what is done today into the past.
    """
    was = old[hunk.start : hunk.end]
    if hunk.start or " " in f"{was}{hunk.new}" or is_past(was.casefold()):
        return hunk
    return replace(hunk, new=as_today(hunk.new)) if is_plain(was.casefold()) else hunk


def _worth_it(bullet: Bullet, changes: Sequence[Hunk], judge: Judge) -> tuple[Hunk, ...]:
    """Return the changes that each alone are true and better.

    An invented outcome behind a faithful beginning goes, and so does what is only other:
    there the person's own words stay.
    """
    return tuple(
        hunk
        for hunk in changes[:MOST_HUNKS]
        if _stands_alone(bullet.text, hunk, changes)
        and gain(bullet.text, applied(bullet.text, (hunk,)), bullet.wanted)
        and not judge((hunk,))
    )


def _stands_alone(text: str, hunk: Hunk, changes: Sequence[Hunk]) -> bool:
    """Say whether the words behind a change stayed as they were.

    A verb was chosen for what follows it: "Operated forklifts" is no "Operated forklift
    courses".
    """
    behind = _BEHIND.match(text, hunk.end)
    end = behind.end() if behind else hunk.end
    return hunk.new.isdigit() or not any(
        hunk.end <= other.start < end and other is not hunk and not other.new.isdigit()
        for other in changes
    )


def _ending(old: str, new: str) -> str:
    """Return a wording with the person's own full stop, or without one."""
    if new.endswith(".") and not old.endswith("."):
        return new.rstrip(".")
    return f"{new}." if old.endswith(".") and new[-1:].isalnum() else new


def _is_locked(hunk: Hunk, bullet: Bullet) -> bool:
    return any(hunk.start <= end and start <= hunk.end for start, end in bullet.locked)
