"""One bullet, one wording: proposed by the model, let in or refused by the guard."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from tailor.llm.ask import Asker
from tailor.llm.bullet import Bullet
from tailor.llm.choice import Judge, best_of, gain_of
from tailor.llm.hunks import Hunk, applied, hunks
from tailor.llm.prompt import Prompt, load_prompt
from tailor.llm.request import Request, Turn
from tailor.llm.ruled import by_rules, certain
from tailor.llm.told import told
from tailor.llm.verbs import as_today, form_of, is_plain

PROMPT = "rewrite_bullet"
_MARKS = '"“”„«»*`'
_RESULT = 3  # what a line with its result first counts for, beside two exact verbs
NO_GAIN = "it says the same, and no better"
NO_ANSWER = "the model gave no answer that could be read"
NAME_LOST = "it lost a name of your line, or said it twice"


@dataclass(frozen=True, slots=True)
class Wording:
    """What became of a bullet's wording.

    changes: of the bullet's own text; () where it stays as it is.
    better: what a reader has of it; "" unless it may be made.
    reason: why it may not be made; "" if it may, or if nothing was proposed.
    proposed: the model's own last words.
    is_ruled: whether rules made it, alone or of what the model chose.
    """

    changes: tuple[Hunk, ...] = ()
    better: str = ""
    reason: str = ""
    proposed: str = ""
    is_ruled: bool = False


def wording_request(bullet: Bullet) -> Request | None:
    """Return what is sent to have a bullet reworded, None where there is nothing to choose.

    Nothing is to gain then, or it has only one way, which rules go without a model.
    """
    room = bullet.room
    is_open = bool(room.opening.words) and not room.opening.pairs
    has_choice = any(offer.kind == "verb" for offer in room.offers)
    if not (is_open or has_choice or bullet.wanted):
        return None
    return load_prompt(PROMPT).request(told(bullet))


def wording(bullet: Bullet, asker: Asker, judge: Judge) -> Wording:
    """Return the best wording that the guard lets in, else why there is none.

    judge: says why changes of the bullet's text may not be made, "" where they may.

    A wording that is refused is asked for once more, with what is wrong about it.

    Raises:
        ModelError: the server can't be used.
    """
    prompt, request = load_prompt(PROMPT), wording_request(bullet)
    if request is None:
        ruled = _ruled(bullet, (), judge) if bullet.room else ()
        return max(ruled, key=partial(_taken, bullet), default=Wording())
    answers = [asker.answer(request)]
    first = found = _judged(bullet, answers[0], judge)
    if answers[0] is not None and first.reason not in ("", NO_GAIN):
        reason = bullet.masked.hidden(first.reason)
        again = prompt.request(told(bullet), more=_retry(prompt, answers[0], reason))
        answers.append(asker.answer(again))
        second = _judged(bullet, answers[1], judge)
        found = second if second.better or not second.reason else first
    said = [answer for answer in answers if answer is not None]
    if not said:
        return found
    return max((found, *_ruled(bullet, said, judge)), key=partial(_taken, bullet))


def _taken(bullet: Bullet, found: Wording) -> int:
    """Return how much of what could be better a wording takes; -1 where it is not made."""
    if not found.better:
        return -1
    room, old, new = bullet.room, bullet.text, applied(bullet.text, found.changes)
    is_begun = bool(room.opening.words) and not new.startswith(room.opening.words)
    begun = room.opening.begun(bullet.masked.text) if is_begun else old
    is_turned = bool(room.result) and new.startswith(room.result.partition(" ")[0])
    taken = sum(bool(offer.is_taken(begun, new)) for offer in room.offers)
    return is_begun + _RESULT * is_turned + taken


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
    return _best(bullet, new, _changes(bullet, new), judge)


def _ruled(bullet: Bullet, answers: Sequence[str], judge: Judge) -> Iterator[Wording]:
    """Yield what rules make of a line: all at once, and as far as the guard goes along.

    As a whole, and those of its changes that can stand alone.
    """

    def fits(said: str) -> bool:
        new = bullet.masked.restored(said)
        return new is not None and not judge(hunks(bullet.text, new))

    whole = by_rules(bullet, answers)
    for said in dict.fromkeys((whole, by_rules(bullet, answers, fits=fits))):
        new = bullet.masked.restored(said)
        if new is not None:
            own = tuple(h for h in hunks(bullet.text, new) if not _is_locked(h, bullet))
            if (better := gain_of(bullet, own)) and not judge(own):
                yield Wording(own, better, proposed=new, is_ruled=True)
            yield replace(_best(bullet, new, _changes(bullet, new), judge), is_ruled=True)


def _best(bullet: Bullet, new: str, changes: Iterable[Hunk], judge: Judge) -> Wording:
    own = tuple(hunk for hunk in changes if not _is_locked(hunk, bullet))
    if not own:
        return Wording(proposed=new)
    kept, better = best_of(bullet, own, judge)
    if better:
        return Wording(kept, better, proposed=new)
    return Wording(own, reason=judge(own) or NO_GAIN, proposed=new)


def _bare(answer: str, text: str) -> str:
    """Return an answer without the quotes and the Markdown that its line has not."""
    return "".join(c for c in answer if c not in _MARKS or c in text)


def _changes(bullet: Bullet, new: str) -> list[Hunk]:
    """Return the changes of a wording, and those to which there is only one way.

    A resume should have its numbers in one form, and no long way round: a model forgets
    the one or other.
    """
    old = bullet.text
    plain = (_without_article(old, hunk) for hunk in hunks(old, new))
    proposed = [
        _in_tense(bullet, hunk) for hunk in plain if hunk.new or hunk.end > hunk.start
    ]
    if not proposed:
        return []  # left as it is, and so be it
    sure = certain(bullet)
    proposed = [
        p
        for p in proposed
        if not (any(_is_part(old, p, c) for c in sure) or _is_refigured(old, p))
    ]
    forgotten = (
        hunk
        for hunk in sure
        if all(hunk.end <= p.start or p.end <= hunk.start for p in proposed)
    )
    return sorted((*proposed, *forgotten), key=lambda hunk: (hunk.start, hunk.end))


def _is_part(old: str, one: Hunk, whole: Hunk) -> bool:
    """Say whether a change is of words of another: "400+" of "more than 400"."""
    end = one.start + len(old[one.start : one.end].rstrip())  # a space may go with it
    return whole.start <= one.start and end <= whole.end


def _is_refigured(old: str, hunk: Hunk) -> bool:
    """Say whether a change only writes a figure in another way: "$780,000" for "$780K"."""
    was = old[hunk.start : hunk.end].strip()
    return _is_figure(was) and _is_figure(hunk.new.strip())


def _is_figure(word: str) -> bool:
    return " " not in word and any(c.isdigit() for c in word)


def _without_article(old: str, hunk: Hunk) -> Hunk:
    """Return a change without an article that it only adds: "Raised the compliance"."""
    words = hunk.new.split()
    was = old[hunk.start : hunk.end].casefold().split()
    if words and words[-1] in ("the", "a", "an") and words[-1] not in was:
        space = " " if hunk.new.endswith(" ") and len(words) > 1 else ""
        return replace(hunk, new=" ".join(words[:-1]) + space)
    return hunk


def _in_tense(bullet: Bullet, hunk: Hunk) -> Hunk:
    """Return a change of a line's first verb in the tense of the line.

    A small model puts what is done today into the past.
    """
    was, first = bullet.text[hunk.start : hunk.end], hunk.new.partition(" ")[0]
    is_begun = bullet.room.opening.words and not bullet.is_over
    is_plain_verb = was and " " not in was and form_of(was.casefold()) == "base"
    if hunk.start or not (is_begun or (is_plain_verb and is_plain(was.casefold()))):
        return hunk
    return replace(hunk, new=f"{as_today(first)}{hunk.new[len(first) :]}")


def _ending(old: str, new: str) -> str:
    """Return a wording with the person's own full stop, or without one."""
    if new.endswith(".") and not old.endswith("."):
        return new.rstrip(".")
    return f"{new}." if old.endswith(".") and new[-1:].isalnum() else new


def _is_locked(hunk: Hunk, bullet: Bullet) -> bool:
    return any(hunk.start <= end and start <= hunk.end for start, end in bullet.locked)
