"""The keyboard of a terminal: a key counts without Enter, pasted text is no key."""

from typing import Any

from tailor.cli.burst import END, burst, mode, one_key, rest_of_paste
from tailor.cli.keys import QUIT, SEVERAL, encodable, show
from tailor.cli.pause import Paused, asked_again
from tailor.cli.trail import Trail


class Keyboard:
    """Where a person at a terminal answers. Ctrl-C interrupts as everywhere."""

    def __init__(self) -> None:
        self._mode: Any = mode()
        self._trail = Trail()

    def key(self, prompt: str) -> str:
        """Return the next key; it is shown, as if it had been typed."""
        came = asked_again(lambda: self._came(prompt))
        came = came.casefold().rstrip("\r\n") if len(came) > 1 else came.casefold()
        pressed = QUIT if came == END else SEVERAL if len(came) > 1 else came
        shown = pressed if len(pressed) == 1 and pressed.isprintable() else ""
        show(f"{shown}\n")
        if shown:
            self._trail.follow(prompt, pressed)
        return pressed.strip()

    def line(self, prompt: str, text: str = "") -> str | None:
        """Return a line that was typed or changed; lines that are pasted become one."""
        typed = self._asked(prompt, text)
        while typed is not None:
            if self._trail.takes_line(typed, text):
                typed = self._asked(prompt, text)
            elif rest := " ".join(rest_of_paste().splitlines()).strip():
                show("What was pasted is one line now. Enter takes it.\n")
                typed = self._asked(prompt, f"{typed} {rest}")
            else:
                break
        return typed

    def _came(self, prompt: str) -> str:
        with one_key(self._mode):
            show(prompt)
            while self._trail.takes(came := burst()):
                pass
            return came

    def _asked(self, prompt: str, text: str) -> str | None:
        asked = _Typing(encodable(prompt), encodable(text))
        try:
            return asked_again(asked)
        except EOFError:
            show("\n")
            return None


class _Typing:
    """A line being typed; after a stop it goes on with what stood there."""

    def __init__(self, prompt: str, text: str) -> None:
        self._prompt = prompt
        self._text = text

    def __call__(self) -> str:
        show("")
        try:
            import readline  # not on Windows: there the line is typed anew
        except ImportError:
            return input(self._prompt)
        # pasted lines come as one; off, the second line would be taken for keys
        readline.parse_and_bind("set enable-bracketed-paste on")
        readline.parse_and_bind("tab: self-insert")
        is_shown = False

        def started() -> None:
            nonlocal is_shown
            is_shown = True
            readline.insert_text(self._text)

        readline.set_startup_hook(started)
        try:
            return input(self._prompt)
        except Paused:
            if is_shown:
                self._text = readline.get_line_buffer()
            show("\n")
            raise
        finally:
            readline.set_startup_hook()
