"""Which things of a sentence are alternatives: items joined by commas and "or"."""

from dataclasses import replace

from tailor.job.phrase import Phrase
from tailor.job.segments import Segment


def with_choices(cut: list[Segment], found: list[Phrase | None]) -> tuple[Phrase, ...]:
    """Number the or-lists: items joined by commas and "or"."""
    out: list[Phrase] = []
    run: list[Phrase] = []
    choices = clause = 0
    is_choice = False
    for at, (segment, phrase) in enumerate(zip(cut, found, strict=True)):
        is_choice = is_choice or segment.before == "or"  # also after ", or"
        if segment.before in ("cut", "stop") and is_choice:  # "A or B, including C"
            out, run, is_choice = out + _chosen(run, choices), [], False
            choices += 1
        before = len(out) - 1  # the last thing named before the tail of a preposition
        if is_choice and before >= clause and _is_whole_branch(cut[at - 1], segment):
            out, run = out[:before] + run, [out[before]]
        run += [phrase] if phrase else []
        is_choice = is_choice or segment.after == "or"
        if segment.after in ("comma", "or") or (segment.after == "and" and not is_choice):
            continue
        if is_choice:
            run = _chosen(run, choices)
            choices += 1
        out += run
        run, is_choice = [], False
        clause = len(out) if segment.after == "stop" else clause
    return tuple(out + run)


def _chosen(run: list[Phrase], number: int) -> list[Phrase]:
    """Return the items of an or-list with its number; one alone is no choice."""
    return [replace(item, choice=number) for item in run] if len(run) > 1 else run


def _is_whole_branch(tail: Segment, segment: Segment) -> bool:
    """Whether "or" goes back behind a tail: "RN license in Ohio or a compact license"."""
    begins = bool(segment.words) and segment.words[0].key in ("a", "an")
    return begins and tail.lead != "" and segment.before in ("or", "comma")
