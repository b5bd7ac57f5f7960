"""How many variants stand in the ad's own spelling in what is sent, and why not the others.

    python benchmarks/variants.py              # the people of fixtures/
    python benchmarks/variants.py PAIRS        # each folder of PAIRS: resume.txt, ad.txt

A variant is what the resume has in another form than the ad. Each one that is not
written in the ad's spelling is listed with the class of the reason.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tailor import compare, propose, read_job, read_resume
from tailor.document.docx.read import read_docx
from tailor.gap import Match
from tailor.output.copies import provable
from tailor.plan import Plan
from tailor.plan.acronym import both_in
from tailor.plan.shown import is_done, part_of
from tailor.plan.skill_list import skill_lists
from tailor.terms import root_key, term_named
from tailor.text import key

FIXTURES = Path(__file__).parents[1] / "fixtures"
TODAY = date(2026, 11, 1)


def pairs() -> Iterator[tuple[str, Path, Path]]:
    """Yield name, resume and ad of each pair."""
    if len(sys.argv) > 1:
        for folder in sorted(Path(sys.argv[1]).iterdir()):
            if folder.is_dir():
                yield folder.name, folder / "resume.txt", folder / "ad.txt"
        return
    for ad in sorted(FIXTURES.glob("*-ad.txt")):
        person = ad.name.removesuffix("-ad.txt")
        yield person, FIXTURES / f"{person}.txt", ad


def stands(text: str, spelling: str) -> bool:
    """Say whether a text holds a spelling; of "Long Form (LF)" both, in any place."""
    text = " ".join(text.replace("\u2019", "'").casefold().split())
    names = both_in(spelling) or (spelling,)
    return all(
        re.search(
            rf"(?<!\w){re.escape(name.replace(chr(8217), chr(39)).casefold())}(?!\w)", text
        )
        for name in names
    )


def why_not(plan: Plan, match: Match) -> str:
    """Return the class of the reason for which a variant is not written as in the ad."""
    resume, requirement = plan.resume, match.requirement
    best, ad = match.evidence[0], requirement.spelling
    if requirement.kind == "years":
        return "derived from dates: no word to write"
    if requirement.kind == "degree":
        return "a degree: its own name is whole, or its level or field is another"
    if requirement.kind == "soft":
        return "a quality: lines show it, no list"
    if requirement.kind == "certificate":
        return "an official name: it stays as it was given"
    said = {root_key(word) for one in match.evidence for word in key(one.quote).split()}
    more = [word for word in key(ad).split() if root_key(word) not in said]
    if part_of(resume, best.span) in (None, "summary") or not is_done(
        resume.document, best.span
    ):
        return "no line of work shows it"
    if len(ad.split()) == 1 and term_named(requirement.term) is None:
        return "one word that no vocabulary knows"
    if more:
        return f"the ad says more: {' '.join(more)}"
    if not skill_lists(resume):
        return "the resume has no skills list"
    return "the line has other words between, or it is a command"


def main() -> None:
    """Print each variant that is not written in the ad's spelling, and the sums."""
    classes: Counter[str] = Counter()
    written = total = 0
    for name, resume_path, ad_path in pairs():
        resume = read_resume(resume_path)
        gap = compare(resume, read_job(ad_path), today=TODAY)
        plan, copies = provable(propose(resume, gap))
        text = " ".join(line.text for line in read_docx(copies.resume, "resume.docx").lines)
        for match in gap.matches:
            if match.status != "variant":
                continue
            total += 1
            if stands(text, match.requirement.spelling):
                written += 1
                continue
            reason = why_not(plan, match)
            classes[reason.partition(":")[0]] += 1
            best = match.evidence[0]
            print(f"{name}: {match.requirement.spelling}\n    {reason}\n    “{best.quote}”")
    print(f"\n{written} of {total} variants stand in the ad's spelling; the others:")
    for reason, count in classes.most_common():
        print(f"  {count:3} {reason}")


if __name__ == "__main__":
    main()
