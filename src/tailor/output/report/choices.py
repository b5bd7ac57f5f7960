"""The choices of the HTML report: the page composes one command and can't write.

Without scripts the edits can still be read, and the command to begin with is shown.
"""

from tailor.output.report.markup import Markup, escape, join, tag
from tailor.output.story.story import MissingItem
from tailor.plan import Edit, State

# the value that stands for "as it is", then yes or no; the first is chosen
_CHOICES: dict[State, tuple[tuple[str, str], ...]] = {
    "made": (("", "Made"), ("no", "Take it back")),
    "undecided": (("", "Not decided"), ("yes", "Make it"), ("no", "Leave it out")),
    "asked": (("", "Not decided"), ("no", "No, leave my line")),
    "taken back": (("", "Taken back"), ("yes", "Make it")),
    "refused": (),
}
INTRODUCTION = (
    "Choose here what becomes of each, then copy the one command at the end of this part:"
    " this page can't write."
)
_ASKED = "The answer is yours to give: the command asks for it."
_NO_SCRIPTS = (
    "Scripts are off. In a terminal, in the folder above this page's: tailor review, the"
    " name of this page's folder, and --no 1 to take edit 1 back."
)


def choice(edit: Edit) -> Markup:
    """Return the choice about one edit, nothing for one that can't be made."""
    choices = _CHOICES[edit.state]
    if edit.state == "taken back" and edit.question:
        choices = ()
    if not choices:
        return Markup()
    number = str(edit.number)
    labels = [
        tag("label", _input("radio", name=f"e{number}", value=value, is_on=not i), words)
        for i, (value, words) in enumerate(choices)
    ]
    legend = tag("legend", f"Edit {number}")
    field = tag("fieldset", legend, *labels, data_edit=number)
    asked = tag("p", _ASKED, class_="soft screen") if edit.state == "asked" else Markup()
    return join((asked, field))


def have_field(item: MissingItem) -> Markup:
    """Return where the person can say that they have what is missing."""
    words = item.advice.have
    if not words:
        return Markup()
    name = f"Your words for {item.thing.name}"
    text = Markup(
        f'<input type="text" value="{escape(words)}" aria-label="{escape(name)}"'
        ' spellcheck="false">'
    )
    box = tag("label", _input("checkbox", name="have", value="have"), "I have it; add:")
    legend = tag("legend", item.thing.name)
    return tag("fieldset", legend, box, text, data_have="")


def have_note() -> Markup:
    """Return what ticking does, with the way to the command."""
    link = tag("a", "command at the end of the edits", href="#cmd")
    return tag(
        "p",
        "Tick what you have and fill in its blank: the ",
        link,
        " then adds it in your words.",
        class_="screen",
    )


def command(decisions: str) -> Markup:
    """Return the command as the page composes it.

    decisions: the name of the run's decisions file where the page's own name does not
        tell it; "" where it does.
    """
    return join(
        (
            tag("p", tag("strong", "Your command"), class_="screen"),
            tag(
                "output",
                "tailor review FOLDER",
                class_="cmd screen",
                id="cmd",
                aria_live="polite",
                data_decisions=decisions,
            ),
            tag("noscript", tag("p", _NO_SCRIPTS)),
        )
    )


def _input(kind: str, *, name: str, value: str, is_on: bool = False) -> Markup:
    on = " checked" if is_on else ""
    words = f'type="{kind}" name="{escape(name)}" value="{escape(value)}"'
    return Markup(f"<input {words}{on}>")
