"""A small resume and its answers to an ad, made by hand."""

from datetime import date

from tailor.document import Document, Line, Span
from tailor.gap import Coverage, Evidence, Gap, Match, Status
from tailor.job import Job, Mention, Requirement
from tailor.resume import Certificate, Contact, Piece, Resume, Role, Skill
from tailor.terms import Kind, Weight

LINES = (
    "Maria Santos",
    "- Gave Basic Life Support classes to 12 nurses.",
    "- Charted assessments in Cerner.",
    "Cerner, wound care, telemetry.",
    "- Wrote plans of care for 6 patients.",
)
SKILLS = ("Cerner", "wound care", "telemetry")
WEIGHT = Weight(1.0, 1, 1.0, 5.0, 100, 19_723)


def piece(line: int, text: str, lines: tuple[str, ...] = LINES) -> Piece:
    start = lines[line].index(text)
    return Piece(text, (Span(line, start, start + len(text)),))


def resume(
    lines: tuple[str, ...] = LINES, skills_line: int = 3, certificates: tuple[int, ...] = ()
) -> Resume:
    document = Document(
        name="maria.txt",
        format="text",
        lines=tuple(Line(text, number=i) for i, text in enumerate(lines, 1)),
    )
    return Resume(
        document=document,
        contact=Contact(name=piece(0, lines[0], lines)),
        roles=(
            Role(
                bullets=tuple(
                    piece(i, text, lines)
                    for i, text in enumerate(lines)
                    if text.startswith("- ") and i not in certificates
                )
            ),
        ),
        certificates=tuple(Certificate(piece(i, lines[i], lines)) for i in certificates),
        skills=tuple(
            Skill(piece(skills_line, skill, lines))
            for skill in SKILLS
            if skill in lines[skills_line]
        ),
    )


def match(
    term: str,
    *,
    kind: Kind = "skill",
    status: Status = "exact",
    spelling: str | None = None,
    spellings: tuple[str, ...] = (),
    at: tuple[int, str] | None = None,
    is_list: bool = False,
    lines: tuple[str, ...] = LINES,
) -> Match:
    written = spelling or term
    mention = Mention(Span(0, 0, len(written)), written, written, "required")
    requirement = Requirement(
        term, written, kind, "required", (mention,), spellings=(written, term, *spellings)
    )
    evidence: tuple[Evidence, ...] = ()
    if at is not None:
        span = piece(*at, lines).spans[0]
        evidence = (Evidence(span, at[1], lines[at[0]], "a job", is_list),)
    return Match(requirement, status, WEIGHT, evidence)


def gap(source: Resume, *matches: Match) -> Gap:
    ad = Document(name="ad.txt", format="text", lines=(Line("An ad"),))
    job = Job(ad, requirements=tuple(m.requirement for m in matches))
    return Gap(source, job, date(2026, 11, 1), matches, Coverage(0, 0))
