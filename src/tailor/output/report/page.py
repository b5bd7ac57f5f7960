"""report.html: the whole story in one file that loads nothing and sends nothing."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files as packaged

from tailor.output.report import cards
from tailor.output.report.choices import INTRODUCTION, command
from tailor.output.report.markup import Markup, join, tag
from tailor.output.report.tables import number_table, worded_table
from tailor.output.story.change import untouched
from tailor.output.story.story import NEXT, NO_GRADE, Story, story
from tailor.plan import Plan, Sent

# an ad may have been fetched: that is a request, and holds nothing of the person's
_MADE_HERE = "Gap report. Made on this computer; nothing of yours was sent anywhere."
_SENT = (
    "Gap report. Made on this computer. For better wordings, lines of your resume went to"
    " {host}, to the model {model}, with names and contact data masked; nothing else of"
    " yours was sent."
)
FILES = ("resume.docx", "review.docx", "report.html")


@dataclass(frozen=True, slots=True)
class _Section:
    """A part of the page: its anchor, its heading, what the contents say of it."""

    anchor: str
    heading: str
    content: Markup
    note: str = ""


def report_html(plan: Plan, *, files: Sequence[str] = FILES, decisions: str = "") -> str:
    """Return the report as one HTML page; the same Plan, the same bytes.

    files: names of the copy to send, the review copy and this report; () where no
        copies are written.
    decisions: name of the decisions file where this page's own name doesn't tell it.
    """
    told = story(plan)
    sections = [s for s in _sections(told, plan, files, decisions) if s.content]
    style, script = _packaged("report.css"), _packaged("report.js")
    head = join(
        (
            Markup('<meta charset="utf-8">\n<meta name="viewport"'),
            Markup(' content="width=device-width, initial-scale=1">\n'),
            _policy(style, script),
            Markup('<meta name="referrer" content="no-referrer">\n'),
            tag("title", f"Gap report: {told.title}"),
            Markup(f"\n<style>{style}</style>\n"),
        )
    )
    body = join(
        (
            tag("a", "Skip to the findings", class_="skip", href=f"#{_first(sections)}"),
            Markup("\n"),
            tag(
                "main",
                _header(told, plan.sent),
                _contents(sections),
                *map(_section, sections),
                _footer(),
            ),
            Markup(f"\n<script>{script}</script>\n"),
        )
    )
    page = join((tag("head", head), tag("body", body)), "\n")
    return f'<!doctype html>\n<html lang="en">\n{page}\n</html>\n'


def _sections(
    told: Story, plan: Plan, files: Sequence[str], decisions: str
) -> list[_Section]:
    is_asked = told.numbers is not None
    missing = cards.missing_cards(told.missing, with_choice=bool(files))
    return [
        _Section("file", "How the file reads", cards.problem_cards(told.fix_first)),
        _Section(
            "missing",
            "Not in your resume",
            missing or (tag("p", "Nothing.") if is_asked else Markup()),
            f" ({len(told.missing)})",
        ),
        _Section(
            "added",
            "Added by you",
            cards.added_cards(told.added),
            f" ({len(told.added)})",
        ),
        _Section(
            "worded",
            "There, in other words",
            _worded(told),
            f" ({len(told.worded) + len(told.close)})",
        ),
        _Section(
            "shown",
            "Shown",
            cards.shown_list(told.shown) if told.shown else Markup(),
            f" ({len(told.shown)})",
        ),
        _Section(
            "edits",
            "Edits",
            _edits(told, files, decisions),
            f" ({cards.summary_of(told)})",
        ),
        _Section(
            "notes",
            "Also about your file",
            cards.problem_list(told.notes) if told.notes else Markup(),
        ),
        _Section(
            "hidden",
            "Unseen text in the ad",
            cards.hidden_lines(told.hidden) if told.hidden else Markup(),
        ),
        _Section("written", "Files and next step", _written(told, plan, files)),
        _Section(
            "sum",
            "How the numbers are made",
            number_table(told.numbers) if told.numbers else Markup(),
        ),
    ]


def made_note(sent: Sent | None) -> str:
    """Return where the report was made, and what was sent for it."""
    return _SENT.format(host=sent.host, model=sent.model) if sent else _MADE_HERE


def _header(told: Story, sent: Sent | None) -> Markup:
    return tag(
        "header",
        tag("p", made_note(sent), class_="meta"),
        tag("h1", told.title),
        tag("p", told.answer, class_="answer"),
        *(tag("p", text) for text in (told.language, told.stretch) if text),
        *([tag("p", NO_GRADE, class_="soft")] if told.numbers else []),
    )


def _contents(sections: Sequence[_Section]) -> Markup:
    items = (tag("li", tag("a", s.heading + s.note, href=f"#{s.anchor}")) for s in sections)
    return tag("nav", tag("ol", *items), aria_label="Contents")


def _section(section: _Section) -> Markup:
    name = f"h-{section.anchor}"
    heading = tag("h2", section.heading, id=name)
    return join(
        (
            Markup("\n"),
            tag(
                "section", heading, section.content, id=section.anchor, aria_labelledby=name
            ),
        )
    )


def _worded(told: Story) -> Markup:
    if not told.worded:
        return cards.close_cards(told.close)
    each = " Each has an edit below." if all(item.edits for item in told.worded) else ""
    note = f"A recruiter who types the ad's word may not find yours.{each}"
    return join((tag("p", note), worded_table(told.worded), cards.close_cards(told.close)))


def _edits(told: Story, files: Sequence[str], decisions: str) -> Markup:
    proposed = told.made or told.undecided or told.asked or told.taken_back
    if not (files or proposed or told.refused):
        return Markup()
    is_open = bool(files)
    pieces = [tag("p", _made_note(told, files))] if files else []
    if files and proposed:
        pieces.append(tag("p", INTRODUCTION, class_="screen"))
    pieces.append(cards.line_cards(told.lines, with_choice=is_open))
    for changes, word in (
        (told.undecided, "Not decided, edit"),
        (told.asked, "Question, edit"),
        (told.taken_back, "Taken back, edit"),
    ):
        pieces.append(cards.change_cards(changes, word, with_choice=is_open))
    if told.refused:
        summary = f"{len(told.refused)} refused, with the reason; your words stay"
        refused = cards.change_cards(told.refused, "Edit", with_choice=False)
        pieces.append(tag("details", tag("summary", summary), refused))
    if files:
        pieces.append(command(decisions))
    return join(pieces)


def _made_note(told: Story, files: Sequence[str]) -> str:
    if not told.made:
        return "Nothing was changed."
    stand = "This edit stands" if len(told.made) == 1 else "These edits stand"
    note = f"{stand} in {files[0]}. In {files[1]} you can see and reject each one."
    return note + (
        " A question waits: it changes nothing until you answer it." if told.asked else ""
    )


def _written(told: Story, plan: Plan, files: Sequence[str]) -> Markup:
    notes = (
        f"send this one: {untouched(plan)}",
        "for you only: the same changes tracked, with the reasons",
        "this report",
    )
    rows = [
        tag("li", tag("code", name), f": {note}")
        for name, note in zip(files, notes, strict=False)
    ]
    following = [tag("p", NEXT)] if told.missing else []
    return join(([tag("ul", *rows)] if rows else []) + following)


def _footer() -> Markup:
    return tag(
        "footer",
        tag(
            "p",
            "This page is one file. It loads nothing and sends nothing. It holds your name"
            " and work history, so share it as you would share your resume.",
        ),
    )


def _policy(style: str, script: str) -> Markup:
    """Return the policy that lets this page's own style and script run, nothing else."""
    rules = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)};"
        " base-uri 'none'; form-action 'none'"
    )
    return Markup(f'<meta http-equiv="Content-Security-Policy" content="{rules}">\n')


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"


def _first(sections: Sequence[_Section]) -> str:
    return sections[0].anchor if sections else "top"


@cache
def _packaged(name: str) -> str:
    return (packaged("tailor.output.report") / name).read_text(encoding="utf-8").strip()
