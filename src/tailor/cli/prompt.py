"""The review at a terminal: one edit after another, one key each, saved at each answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tailor.cli.console import say
from tailor.cli.keys import QUIT, SEVERAL, Keys
from tailor.cli.layout import Layout
from tailor.cli.prompt_edit import counted, iter_change, iter_details, iter_edit
from tailor.output.review.rewrite import Review
from tailor.plan import Edit, Plan, warning
from tailor.plan.decision import (
    BLANK,
    Choice,
    Decision,
    answered,
    companions,
    line_with,
    typed,
    typed_decision,
)
from tailor.plan.facts import Fact, answer_to

KEYS = "[y]es  [n]o  [e]dit  [s]kip  [u]ndo  [?]  [q]uit > "
_LETTERS = "ynesu?q"
_UNREADABLE = (
    "\ufffd",
    "Your terminal sent letters that I can't read: nothing was changed.",
)
_HELP = (
    "y keeps the edit, n takes it back, e lets you type the line, s leaves it for later,"
    " u undoes your last answer, ? says what stands behind it, q quits."
)
_PASTED = (
    "Several letters came at once, as from pasted text: nothing was decided. Press one key."
)


@dataclass
class Session:
    """One sitting. Every answer is saved before the next question is asked.

    screen: says how wide the terminal is now; a person may make it wider.
    save: writes down the review; it may raise.
    facts: what the person said in earlier reviews.
    answers: what was said in this sitting to an edit's question, by number.
    undone: the edit to ask about next.
    """

    review: Review
    keys: Keys
    screen: Callable[[], Layout]
    save: Callable[[Review], None]
    facts: Sequence[Fact] = ()
    skipped: set[int] = field(default_factory=set)
    answers: dict[int, str] = field(default_factory=dict)
    undone: int | None = None

    def run(self) -> Review:
        """Ask about what is open until nothing is, or the person quits."""
        if not self.review.decided.open and not self._all_decided():
            return self.review
        while (edit := self._next()) is not None:
            if not self._about(edit):
                break
        return self.review

    def _next(self) -> Edit | None:
        """Return what was undone last, else the first open edit that was not skipped."""
        waiting = [e for e in self.review.decided.open if e.number not in self.skipped]
        number, self.undone = self.undone, None
        undone = (edit for edit in waiting if edit.number == number)
        return next(undone, waiting[0] if waiting else None)

    def _all_decided(self) -> bool:
        """Say that nothing is open; return whether the person undid an answer."""
        if not self.review.decided.decisions:
            self._say("There is no edit to decide about.")
            return False
        self._say(
            "You have decided about every edit. To change one: u undoes your last answer;"
            " or give its number, --yes 1 or --no 1."
        )
        while (key := self.keys.key("[u]ndo  [q]uit > ")) != QUIT:
            if key == "u":
                return self._undo()
        return False

    def _about(self, edit: Edit) -> bool:
        """Ask about one edit; return False where the person quits."""
        plan = self._plan
        edits = companions(plan, edit)
        for line in iter_edit(plan, edits, counted(plan, edits), self.layout):
            say(line)
        key = self._asks(edit) if edit.question else ""
        while True:
            key = key or self._key()
            if key == QUIT:
                return False
            if self._took(edit, key):
                say()
                return True
            key = ""

    def _took(self, edit: Edit, key: str) -> bool:
        """Do what a key says; return whether to go on to the next edit."""
        match key:
            case "y":
                answer = self.answers.get(edit.number, "") if edit.question else None
                return self._decide(edit, "kept", answer)
            case "n":
                return self._decide(edit, "taken back")
            case "e":
                return self._types(edit)
            case "s":
                self.skipped |= {e.number for e in companions(self._plan, edit)}
                return True
            case "u":
                return self._undo()
            case "?":
                plan = self._plan
                for line in iter_details(plan, edit, self.layout):
                    say(line)
                return False
            case _:
                self._say(_PASTED if key == SEVERAL else _HELP)
                return False

    def _asks(self, edit: Edit) -> str:
        """Put an edit's question; return the key where one was pressed instead."""
        if earlier := self._earlier(edit):
            self._say(f"You said earlier: {earlier}. Type it again to use it.")
        said = self.keys.line(self._prompt(f"{edit.question} (Enter: I don't know) > "))
        if said is None:
            return QUIT
        said = said.strip()
        if _UNREADABLE[0] in said:
            self._say(_UNREADABLE[1], 2)
            return ""
        if len(said) == 1 and said.casefold() in _LETTERS:
            return said.casefold()
        self.answers[edit.number] = said
        plan = self._plan
        shown = answered(edit, said)
        if shown.state == "taken back":
            self._say("Without an answer your own words stay. y or n: leave them.", 2)
            return ""
        for line in iter_change(plan, shown, self.layout):
            say(line)
        self._warn(shown, said)
        return ""

    def _earlier(self, edit: Edit) -> str | None:
        resume = self.review.decided.plan.resume
        return answer_to(
            self.facts,
            question=edit.question,
            line=resume.document.lines[edit.line].text,
            person=resume.name or "",
        )

    def _types(self, edit: Edit) -> bool:
        plan = self._plan
        if edit.kind == "move":
            self._say("This edit only moves a line, it has no words: y or n.", 2)
            return False
        shown = answered(edit, self.answers.get(edit.number, "")) if edit.question else edit
        was = line_with(plan, edit if shown.state == "taken back" else shown)
        self._say("Type the line as it shall read; an empty one changes nothing.", 2)
        words = self.keys.line("  > ", was)
        if words is None or not words.strip():
            return False
        for what, told in ((BLANK, f"Fill in the blank first: {BLANK}"), _UNREADABLE):
            if what in words:
                self._say(told, 2)
                return False
        decision = typed_decision(plan, shown, words)
        if decision.choice != "edited":
            return self._decide(edit, decision.choice, self.answers.get(edit.number))
        self._warn(typed(plan, edit, words), None)
        self._keep(self.review.decide([decision]))
        return True

    def _warn(self, edit: Edit, answer: str | None) -> None:
        """Say what the guard says of the person's own words; it blocks nothing."""
        answers = [answer] if answer else []
        if found := warning(edit, self.review.decided.plan.resume, answers):
            self._say(f"Mind: {found}. It is your line; u undoes it.", 2)

    def _decide(self, edit: Edit, choice: Choice, answer: str | None = None) -> bool:
        edits = companions(self._plan, edit)
        decisions = [Decision(e.number, choice, answer=answer) for e in edits]
        self._keep(self.review.decide(decisions))
        return True

    @property
    def layout(self) -> Layout:
        """How wide the terminal is."""
        return self.screen()

    @property
    def _plan(self) -> Plan:
        return self.review.decided.result

    def _undo(self) -> bool:
        if not self.review.decided.decisions:
            self._say("There is nothing to undo.", 2)
            return False
        numbers = sorted(d.number for d in self.review.decided.last_turn)
        self._keep(self.review.undone())
        self.skipped -= set(numbers)
        self.undone = numbers[0]
        named = ", ".join(map(str, numbers))
        is_one = len(numbers) == 1
        what = f"Edit {named} is" if is_one else f"Edits {named} are"
        self._say(f"{what} open again.", 2)
        return True

    def _keep(self, review: Review) -> None:
        self.save(review)
        self.review = review

    def _key(self) -> str:
        return self.keys.key(self._prompt(KEYS))

    def _prompt(self, words: str) -> str:
        """Return a prompt, in several lines where it is too wide for one."""
        lines = self.layout.wrap(words.rstrip().replace("] ", "]\x1f"))
        return "\n".join(lines) + " "

    def _say(self, words: str, indent: int = 0) -> None:
        for line in self.layout.wrap(words, indent=indent):
            say(line)


def sit(
    review: Review,
    keys: Keys,
    screen: Callable[[], Layout],
    save: Callable[[Review], None],
    facts: Sequence[Fact] = (),
) -> Review:
    """Ask the person about each open edit and return the review as it is then.

    facts: what the person said in earlier reviews; offered, never used unasked.

    Raises:
        KeyboardInterrupt: Ctrl-C; what was answered is saved.
    """
    return Session(review, keys, screen, save, facts).run()
