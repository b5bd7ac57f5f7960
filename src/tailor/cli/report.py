"""The gap report on a terminal: the same Story as report.html, in plain columns."""

from collections.abc import Iterator, Sequence

from tailor.cli.choices import in_quotes
from tailor.cli.layout import NARROW, Layout, glued, safe
from tailor.cli.report_edits import iter_made, iter_not_made, refused
from tailor.cli.report_written import iter_written
from tailor.output import Written
from tailor.output.story.answer import counted
from tailor.output.story.quote import Quote
from tailor.output.story.story import CLOSE, NO_GRADE, MissingItem, ShownItem, Story, story
from tailor.plan import Plan
from tailor.plan.facts import Fact, offered

MOST_MISSING = 6  # shown at once; the others behind --all


def iter_report(
    plan: Plan,
    layout: Layout,
    *,
    written: Written | None = None,
    facts: Sequence[Fact] = (),
    show_all: bool = False,
    why: bool = False,
) -> Iterator[str]:
    """Yield the report's lines.

    written: the files of this run; None for a run that writes nothing.
    facts: what the person said in earlier reviews.
    show_all: every missing term, not only the heaviest.
    why: the weight of each term and the formulas.
    """
    told = story(plan)
    layout = layout.keeping(_terms(plan))
    yield from _title(told, layout)
    yield from _answer(told, layout)
    yield from _problems(told, layout)
    yield from _missing(told, layout, show_all=show_all, can_add=written is not None)
    yield from _said_earlier(told, plan, facts, layout)
    yield from _added(told, layout)
    yield from _worded(told, layout)
    yield from _close(told, layout)
    yield from _shown(told, layout)
    yield from iter_made(told, layout)
    yield from iter_not_made("NOT DECIDED", told.undecided, layout)
    yield from iter_not_made("QUESTIONS", told.asked, layout)
    yield from iter_not_made("TAKEN BACK", told.taken_back, layout)
    yield from iter_not_made("NOT MADE", refused(told, why=why), layout)
    yield from iter_written(told, written, layout)
    yield from _numbers(told, layout, why=why)


def _terms(plan: Plan) -> Iterator[str]:
    for match in plan.gap.matches:
        requirement = match.requirement
        yield from (requirement.term, *(m.spelling for m in requirement.mentions))
        yield from (evidence.spelling for evidence in match.evidence)
        yield from (match.neighbour.spelling,) if match.neighbour else ()


def _title(told: Story, layout: Layout) -> Iterator[str]:
    parts = [told.ad, *([told.employer] if told.employer else [])]
    if layout.width < NARROW:
        for text in (told.person, f"for {parts[0]}", *parts[1:]):
            yield from layout.wrap(text)
        return
    start = f"{told.person}  for  "
    yield from layout.wrap(start.replace(" ", "\x1f") + parts[0], hang=len(start))
    for part in parts[1:]:
        yield from layout.wrap(part, indent=len(start), hang=len(start))


def _answer(told: Story, layout: Layout) -> Iterator[str]:
    yield ""
    yield from layout.wrap(told.answer)
    if told.language:
        yield from layout.wrap(told.language)
    if told.stretch:
        yield from layout.wrap(told.stretch)


def _problems(told: Story, layout: Layout) -> Iterator[str]:
    for heading, problems in (
        ("FIX FIRST", told.fix_first),
        ("ABOUT THE FILE", told.notes),
    ):
        if problems:
            yield from ("", layout.heading(heading))
        for problem in problems:
            yield from layout.wrap(f"{problem.problem} {problem.advice}", indent=2)
    if told.hidden:
        yield from ("", layout.heading("HIDDEN TEXT IN THE AD"))
        for quote in told.hidden:
            yield from layout.labelled(f"ad {quote.line}", f'"{quote.text}"', indent=2)


def _missing(
    told: Story, layout: Layout, *, show_all: bool, can_add: bool
) -> Iterator[str]:
    if not told.missing:
        return
    yield from ("", layout.heading("NOT IN YOUR RESUME"))
    shown = told.missing if show_all else told.missing[:MOST_MISSING]
    for item in shown:
        yield from _missing_item(item, layout, can_add=can_add)
    if len(shown) < len(told.missing):
        names = [glued(item.thing.name) for item in told.missing[len(shown) :]]
        rest = f"and {len(names)} more ({', '.join(names)}): --all"
        yield from layout.wrap(rest, indent=2)


def _said_earlier(
    told: Story, plan: Plan, facts: Sequence[Fact], layout: Layout
) -> Iterator[str]:
    """Yield what the person said earlier of things that are missing."""
    found = []
    for item in told.missing:
        for match in item.thing.matches:
            fact = offered(facts, match.requirement, plan.resume.name or "")
            if fact is not None and fact not in found:
                found.append(fact)
    if found:
        yield from ("", layout.heading("YOU SAID EARLIER"))
    for fact in found:
        yield from layout.wrap(f"{fact.said}. To use it:", indent=2)
        yield f"    --have {in_quotes(safe(fact.said))}"


def _added(told: Story, layout: Layout) -> Iterator[str]:
    if told.added:
        yield from ("", layout.heading("ADDED BY YOU"))
    for item in told.added:
        yield from layout.split(item.thing.name, item.thing.importance)
        yield from layout.labelled(f"ad {item.ad.line}", _quoted(item.ad))
        numbers = ", ".join(map(str, item.added))
        yield from layout.labelled("yours", f"edit {numbers}")


def _missing_item(item: MissingItem, layout: Layout, *, can_add: bool) -> Iterator[str]:
    yield from layout.split(item.thing.name, item.tag)
    yield from layout.labelled(f"ad {item.ad.line}", _quoted(item.ad))
    if item.neighbour:
        words = f"{_quoted(item.neighbour)} {item.neighbour_note}"
        yield from layout.labelled(f"resume {item.neighbour.line}", words)
    else:
        also = ", ".join(glued(term) for term in item.searched)
        yield from layout.labelled(
            "resume", "nothing" + (f"; also searched: {also}" if also else "")
        )
    so = item.advice.command if can_add else item.advice.if_so
    yield from layout.labelled("if so", so)
    yield from layout.labelled("if not", item.advice.if_not)


def _worded(told: Story, layout: Layout) -> Iterator[str]:
    if not told.worded:
        return
    yield from ("", layout.heading("THERE, IN OTHER WORDS"))
    if layout.width < NARROW:
        for item in told.worded:
            yield from layout.split(item.spelling, item.thing.importance)
            yield from layout.wrap(
                f"yours, line {item.resume.line}: {glued(item.yours)}", indent=4
            )
        return
    wide = max(12, (layout.width - 24) // 2)
    rows = [("", "ad says", "yours", "line")]
    rows += [
        (item.thing.importance, item.spelling, item.yours, str(item.resume.line))
        for item in told.worded
    ]
    for importance, ad, yours, line in rows:
        if len(ad) < wide and len(yours) < wide:
            yield f"  {importance:<12} {ad:<{wide}}{yours:<{wide}}{line:>4}".rstrip()
        else:
            yield from layout.wrap(f"{importance:<12} {glued(ad)}", indent=2, hang=15)
            yield from layout.wrap(
                f"yours, line {line}: {glued(yours)}", indent=15, hang=15
            )


def _close(told: Story, layout: Layout) -> Iterator[str]:
    if not told.close:
        return
    yield from ("", layout.heading("SAID DIFFERENTLY, NOT COUNTED"))
    for item in told.close:
        yield from layout.split(item.thing.name, item.thing.importance)
        yield from layout.labelled(f"ad {item.ad.line}", _quoted(item.ad))
        yield from layout.labelled(f"resume {item.resume.line}", _quoted(item.resume))
    yield from layout.wrap(CLOSE, indent=2)


def _shown(told: Story, layout: Layout) -> Iterator[str]:
    if not told.shown:
        return
    yield ""
    names = ", ".join(_shown_name(item) for item in told.shown)
    lines = layout.wrap(f"SHOWN\x1f\x1f{names}", hang=min(7, layout.width // 8))
    for i, line in enumerate(lines):
        yield line.replace("SHOWN", layout.bold("SHOWN"), 1) if i == 0 else line


def _shown_name(item: ShownItem) -> str:
    only = (
        f" (only in your skills list, line {item.resume.line})" if item.is_list_only else ""
    )
    return glued(item.thing.name) + only


def _numbers(told: Story, layout: Layout, *, why: bool) -> Iterator[str]:
    yield ""
    if told.numbers:
        if why:
            yield from _why(told, layout)
        more = "" if why else " Formula: --why"
        yield from layout.wrap(f"{told.numbers.coverage}.{more}")
    yield from layout.wrap(NO_GRADE)


def _why(told: Story, layout: Layout) -> Iterator[str]:
    if told.numbers is None:
        return
    yield layout.heading("HOW THE NUMBERS ARE MADE")
    for row in told.numbers.rows:
        yield from layout.split(row.term, f"{row.importance}, {row.status}")
        weight = row.weight
        yield from layout.wrap(
            f"asked {row.asked:.2f}, found {row.found:.2f}; weight {weight.value:.2f} ="
            f" {row.formula} ({counted(weight.sentences, 'sentence')}; in {weight.df:,} of"
            f" {weight.n_docs:,} ads)",
            indent=4,
        )
    yield from layout.wrap(told.numbers.formula)
    yield ""


def _quoted(quote: Quote) -> str:
    before, term, after = quote.parts
    return f'"{before}{glued(term)}{after}"'
