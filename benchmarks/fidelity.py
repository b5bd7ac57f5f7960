"""Hold the promise "only the listed lines changed" against a folder of DOCX files.

    python benchmarks/fidelity.py FOLDER CHECKER [--ads FOLDER] [--no-office]

CHECKER is a program of your own, none of ours: it gets the source, the copy to send,
`paragraphs` of the main job's JSON in a file, and `--review` with the review copy, and
exits with 0 where both copies differ from the source in these paragraphs alone.

Each file is tailored to the ad that makes the most edits, and once more with edits of a
person on top: a bullet reworded, a skill added, an item of a skills list in a table
reworded, a bullet moved, one taken out, one added. A file without jobs gets as few of the
program's edits as an ad makes, then these to any lines. A row for each run; exit code 1
where the checker complained.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from tailor import compare, propose, read_job, read_resume
from tailor.job import Job
from tailor.output import write_plan
from tailor.output.docx.paragraph_json import paragraphs_json
from tailor.plan import Edit, Plan, move, new_line, removals, rewording, with_edits
from tailor.plan.siblings import list_of
from tailor.plan.skill_list import skill_lists
from tailor.resume import Resume

ADS = Path(__file__).parents[1] / "fixtures"
TODAY = date(2026, 11, 1)
BODY = ("body", "table", "textbox")
ENOUGH = 5  # edits of a person's own, where the file has lines for so many
Kinds = tuple[str, ...]


def main() -> int:
    """Print a row for each run and the totals; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("checker", type=Path)
    parser.add_argument("--ads", type=Path, default=ADS, help="where ads lie, *ad.txt")
    parser.add_argument("--no-office", action="store_true", help="handed to the checker")
    args = parser.parse_args()
    jobs = [read_job(path) for path in sorted(args.ads.rglob("*ad.txt"))]
    more = ["--no-office"] if args.no_office else []
    runs = faults = 0
    for path in sorted(args.folder.glob("*.docx")):
        for kinds, plan in plans(read_resume(path), jobs):
            fault, said = check(plan, path, [sys.executable, str(args.checker)], more)
            runs, faults = runs + 1, faults + fault
            print(f"{path.name:40} {said:24} {', '.join(kinds)}", flush=True)
    print(f"{runs} runs, {faults} with faults")
    return min(faults, 1)


def plans(resume: Resume, jobs: Sequence[Job]) -> Iterator[tuple[Kinds, Plan]]:
    """Yield a file's plans, with what is in them."""
    proposed = [propose(resume, compare(resume, job, today=TODAY)) for job in jobs]
    choose = max if resume.roles else min
    best = choose(proposed, key=lambda plan: len(plan.made))
    own = f"{len(best.made)} of its own"
    yield (own,), best
    kinds, edits = asked_for(resume, {edit.line for edit in best.made})
    yield (own, *kinds), with_edits(best, edits)


def asked_for(resume: Resume, taken: set[int]) -> tuple[Kinds, list[Edit]]:
    """Return edits that a person might ask for, each on lines that no other one takes.

    One of each kind; where a file is too plain for all kinds, more of those that it has.
    """
    taken = set(taken)
    found: list[tuple[str, list[Edit]]] = []
    for again in (False, True):
        for kind, lines, edits in candidates(resume):
            is_new = all(kind != known for known, _ in found)
            is_wanted = is_new or (again and len(found) < ENOUGH)
            if is_wanted and taken.isdisjoint(lines):
                found.append((kind, edits))
                taken |= set(lines)
    return tuple(kind for kind, _ in found), [e for _, edits in found for e in edits]


def candidates(resume: Resume) -> Iterator[tuple[str, list[int], list[Edit]]]:
    """Yield edits with their kind and the lines that they touch."""
    lines = resume.document.lines
    bullets = [[s.line for s in b.spans] for role in resume.roles for b in role.bullets]
    # where there is none any line of the body will do: of these alone `paragraphs` tells
    rest = (i for i, line in enumerate(lines) if line.visible and line.place in BODY)
    bullets += [] if bullets else [[i] for i in rest]
    for own in bullets:
        yield "bullet", own, [rewording(resume, own[-1], "", " Trained two new hires.")]
    for skills in skill_lists(resume):
        line, start, end = skills.last.line, skills.last.start, skills.last.end
        word = lines[line].text[start:end]
        if skills.separator and lines[line].text.count(word) == 1:
            new = f"{word}{skills.separator}Zebra striping"
            yield "skill", [line], [rewording(resume, line, word, new)]
    for skill in resume.skills:
        line, word = skill.name.spans[0].line, skill.name.text
        if lines[line].place == "table" and lines[line].text.count(word) == 1:
            new = f"{word} (daily)"
            yield "cell", [line], [rewording(resume, line, word, new)]
    for own in bullets:
        if (items := list_of(resume, own[0])) and len(items) > 1 and own[0] in items[-1]:
            yield "move", list(items[-1]), [move(resume, own[0], None)]
    for own in reversed(bullets):
        yield "removal", own, list(removals(resume, own[0]))
    for own in bullets:
        yield "new line", own, [new_line(own[-1], "Wrote the handover notes.")]


def check(
    plan: Plan, source: Path, checker: list[str], more: list[str]
) -> tuple[bool, str]:
    """Write a plan's copies, let the checker compare; return whether it complained."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written = write_plan(plan, folder / "out")
        edits = folder / "edits.json"
        edits.write_text(json.dumps(paragraphs_json(written.copies.original)), "utf-8")
        clean, review = written.paths[:2]
        words = [str(source), str(clean), str(edits), "--review", str(review), *more]
        done = subprocess.run([*checker, *words], capture_output=True, text=True)
    refused = len(plan.made) - len(written.plan.made)
    if done.returncode:
        return True, (done.stdout + done.stderr).strip()[-600:]
    return False, f"held, {refused} not made" if refused else "held"


if __name__ == "__main__":
    sys.exit(main())
