"""Goes through review copies in LibreOffice as a person does; run by a Python with `uno`.

Standard input holds JSON: the program, a folder for its profile, and jobs (source, seed,
the file to save, and the file to save with what is left of one author rejected and the
rest accepted). Printed for each job: what was done, as JSON.
"""

import json
import os
import random
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import (  # type: ignore[import-not-found]
    NoConnectException,
)

BREAK = 0  # com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK
WORDS = ("Mentored", "two", "students", "nightly", "2019", "reviewed", "audits", "calmly")
PIPE = f"tailor-tests-{os.getpid()}"  # several runs at once don't meet


def connected(start: Any) -> Any:
    resolver = start.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", start
    )
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not start")


def value(name: str, content: object) -> Any:
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


class _Copy:
    """A review copy that is open, and what the person does with it."""

    def __init__(self, context: Any, source: str, seed: int, waiting: str) -> None:
        manager = context.ServiceManager
        desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.dispatcher = manager.createInstanceWithContext(
            "com.sun.star.frame.DispatchHelper", context
        )
        url, hidden = Path(source).as_uri(), (value("Hidden", True),)
        self.document = desktop.loadComponentFromURL(url, "_blank", 0, hidden)
        self.random = random.Random(seed)
        self.waiting = waiting
        self.done: list[str] = []

    def go_through(self) -> None:
        self.document.RecordChanges = False
        self.decide()
        for _ in range(self.random.randint(0, 2)):
            self.document.RecordChanges = self.random.random() < 0.3
            self.retype()
        self.document.RecordChanges = False
        if self.random.random() < 0.4:
            self.add()
        if self.random.random() < 0.3:
            self.remove()

    def decide(self) -> None:
        seen: set[str] = set()
        choice = ""
        while change := next((c for c in self.changes() if c[0] not in seen), None):
            name, kind, start, end, _ = change
            seen.add(name)
            # what comes and what goes is one change to a person, nearly always
            if not choice or self.random.random() < 0.4:
                choice = self.random.choice(("Accept", "Accept", "Reject", "Reject", ""))
            self.done.append(f"{choice or 'Leave'} {kind}")
            if choice:
                self.select(start, end)
                self.dispatch(f".uno:{choice}TrackedChange")

    def changes(self) -> list[tuple[str, str, Any, Any, str]]:
        found = []
        redlines = self.document.Redlines.createEnumeration()
        while redlines.hasMoreElements():
            one = redlines.nextElement()
            found.append(
                (
                    one.RedlineIdentifier,
                    one.RedlineType,
                    one.RedlineStart,
                    one.RedlineEnd,
                    one.RedlineAuthor,
                )
            )
        return found

    def retype(self) -> None:
        """Write another word for one that stands there."""
        portions = self.portions()
        if not portions:
            return
        portion = self.random.choice(portions)
        words = list(re.finditer(r"\w+", portion.String))
        word = self.random.choice(words)
        cursor = portion.Text.createTextCursorByRange(portion.Start)
        cursor.goRight(word.start(), False)
        cursor.goRight(word.end() - word.start(), True)
        new = " ".join(self.random.sample(WORDS, self.random.randint(1, 2)))
        how = "tracked" if self.document.RecordChanges else "plain"
        self.done.append(f"retype {cursor.String!r} {new!r} {how}")
        cursor.String = new

    def add(self) -> None:
        paragraphs = self.paragraphs()
        if not paragraphs:
            return
        paragraph = self.random.choice(paragraphs)
        cursor = paragraph.Text.createTextCursorByRange(paragraph.End)
        text = " ".join(self.random.sample(WORDS, 5))
        self.done.append(f"add {text!r} after {paragraph.String!r}")
        paragraph.Text.insertControlCharacter(cursor, BREAK, False)
        paragraph.Text.insertString(cursor, text, False)

    def remove(self) -> None:
        paragraphs = self.paragraphs()
        if not paragraphs:
            return
        paragraph = self.random.choice(paragraphs)
        self.done.append(f"remove {paragraph.String!r}")
        paragraph.dispose()

    def paragraphs(self) -> list[Any]:
        """Return the paragraphs of the text, without a change in them."""
        found = []
        for one in enumerated(self.document.Text):
            if one.supportsService("com.sun.star.text.Paragraph") and one.String.strip():
                kinds = [portion.TextPortionType for portion in enumerated(one)]
                if "Redline" not in kinds:
                    found.append(one)
        return found[1:-1]

    def portions(self) -> list[Any]:
        """Return stretches of text that are not struck, those of tables too."""
        found = []
        shut: set[str] = set()
        for one in self.all_paragraphs():
            for portion in enumerated(one):
                if portion.TextPortionType == "Redline":
                    # who types into what waits says yes to it: Word's tests do that
                    is_shut = portion.RedlineAuthor == self.waiting
                    if is_shut or portion.RedlineType == "Delete":
                        name = portion.RedlineIdentifier
                        (shut.add if portion.IsStart else shut.discard)(name)
                elif portion.TextPortionType == "Text" and not shut:
                    found += [portion] if re.search(r"\w", portion.String) else []
        return found

    def all_paragraphs(self) -> list[Any]:
        found = []
        for one in enumerated(self.document.Text):
            if one.supportsService("com.sun.star.text.Paragraph"):
                found.append(one)
            elif one.supportsService("com.sun.star.text.TextTable"):
                for name in one.CellNames:
                    found += enumerated(one.getCellByName(name))
        return found

    def dispatch(self, command: str) -> None:
        frame = self.document.CurrentController.Frame
        self.dispatcher.executeDispatch(frame, command, "", 0, ())

    def settle(self) -> None:
        """Reject what is left of the author who waits, and accept the rest."""
        seen: set[str] = set()
        while change := next((c for c in self.changes() if c[0] not in seen), None):
            name, _, start, end, author = change
            seen.add(name)
            if author == self.waiting:
                self.select(start, end)
                self.dispatch(".uno:RejectTrackedChange")
        self.dispatch(".uno:AcceptAllTrackedChanges")

    def select(self, start: Any, end: Any) -> None:
        cursor = self.document.CurrentController.ViewCursor
        cursor.gotoRange(start, False)
        cursor.gotoRange(end, True)

    def save(self, path: str) -> None:
        how = (value("FilterName", "MS Word 2007 XML"),)
        self.document.storeToURL(Path(path).as_uri(), how)


def enumerated(parent: Any) -> list[Any]:
    found = []
    children = parent.createEnumeration()
    while children.hasMoreElements():
        found.append(children.nextElement())
    return found


def main() -> None:
    work = json.load(sys.stdin)
    profile = Path(work["profile"]).as_uri()
    process = subprocess.Popen(
        [
            work["program"],
            "--headless",
            "--norestore",
            "--nologo",
            f"-env:UserInstallation={profile}",
            f"--accept=pipe,name={PIPE};urp;StarOffice.ComponentContext",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        context = connected(uno.getComponentContext())
        for job in work["jobs"]:
            copy = _Copy(context, job["source"], job["seed"], job["waiting"])
            copy.go_through()
            copy.save(job["saved"])
            copy.settle()
            copy.save(job["accepted"])
            copy.document.close(True)
            sys.stdout.write(f"{json.dumps(copy.done)}\n")
            sys.stdout.flush()
        manager = context.ServiceManager
        manager.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
        process.wait(30)
    finally:
        process.kill()


main()
