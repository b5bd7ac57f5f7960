"""One bullet, one question: the size of something that the bullet states."""

from dataclasses import dataclass

from tailor.llm.ask import Asker
from tailor.llm.asked import how_many
from tailor.llm.bullet import Bullet
from tailor.llm.hunks import Hunk
from tailor.llm.prompt import load_prompt
from tailor.llm.request import Request, Turn
from tailor.llm.sizes import BLANK, size_in
from tailor.llm.things import Thing, asked_for, with_second
from tailor.llm.worth import worth_asking

PROMPT = "ask_size"


@dataclass(frozen=True, slots=True)
class Question:
    """What a person is asked, and the change that waits for the answer."""

    text: str
    change: Hunk


def question_request(bullet: Bullet) -> Request | None:
    """Return what is sent to have a question asked, None where nothing can be counted."""
    sent = _sent(bullet)
    return load_prompt(PROMPT).request(sent) if sent else None


def question(bullet: Bullet, asker: Asker) -> Question | None:
    """Return the question that a model would ask about a bullet, else rules; None for none.

    Raises:
        ModelError: the server can't be used.
    """
    return _counted(bullet, asker) or _sized(bullet)


def _sized(bullet: Bullet) -> Question | None:
    """Return the question for the size of one thing, which rules alone find."""
    size = size_in(bullet.text)
    if size is None or any(s < size.end and size.start < e for s, e in bullet.locked):
        return None
    return Question(size.question, Hunk(size.start, size.end, size.new))


def _counted(bullet: Bullet, asker: Asker) -> Question | None:
    """Return the question how many there were of something."""
    prompt, request = load_prompt(PROMPT), question_request(bullet)
    if request is None:
        return None
    answer = asker.answer(request)
    if answer is None or not answer.casefold().startswith("how many"):
        return None
    if (found := _understood(bullet, answer)) is not None:
        return found
    names = ", ".join(worth_asking(bullet.masked.text))
    more = (
        prompt.answer(answer),
        Turn("user", f"Not in the line, or it has its number. Ask for one of: {names}."),
    )
    answer = asker.answer(prompt.request(_sent(bullet), more=more))
    found = None if answer is None else _understood(bullet, answer)
    return found or _understood(bullet, f"How many {worth_asking(bullet.masked.text)[0]}?")


def _sent(bullet: Bullet) -> str:
    text = bullet.masked.text
    things = worth_asking(text)
    return f"{text}\nNo number yet: {', '.join(things)}" if things else ""


def _understood(bullet: Bullet, answer: str) -> Question | None:
    """Return a question about the person's own line, the names put back."""
    found = asked_for(_restored(bullet, answer), bullet.text)
    if found is None:
        return None
    thing, names = bullet.text[found.start : found.end], worth_asking(bullet.masked.text)
    if not any(thing.endswith(name) for name in names):
        return None
    found = with_second(bullet.text, found, names=names)
    asks = how_many(bullet.text, found, is_over=bullet.is_over)
    return Question(asks, _blank(found, bullet.text[found.start : found.end]))


def _blank(thing: Thing, words: str) -> Hunk:
    return Hunk(thing.start, thing.end, f"{BLANK} {words}")


def _restored(bullet: Bullet, answer: str) -> str:
    for placeholder, name in bullet.masked.names:
        answer = answer.replace(placeholder, name)
    return answer
