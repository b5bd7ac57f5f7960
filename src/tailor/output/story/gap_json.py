"""A Gap as data for other programs: `tailor gap --json`."""

from tailor.document import Document, Hazard
from tailor.gap import Evidence, Gap, Match
from tailor.output.story.quote import line_number
from tailor.output.story.thing import Thing, things


def gap_json(gap: Gap) -> dict[str, object]:
    """Return what the report says, as plain lists and strings that `json` can write.

    Weights are rounded to two places, so that they add up: "asked" and "found" of the
    requirements to those of the coverage. Lines are counted from 1.
    """
    job = gap.job
    asked = {id(thing.heaviest): _share_of(thing) for thing in things(gap)}
    return {
        "resume": gap.resume.document.name,
        "ad": job.document.name,
        "title": job.title,
        "employer": job.employer,
        "language": job.language,
        "things": len(things(gap)),
        "requirements": [
            {
                **_requirement(gap, match),
                **asked.get(id(match), {"asked": 0.0, "found": 0.0}),
            }
            for match in gap.matches
        ],
        "coverage": {
            "found": gap.coverage.found,
            "asked": gap.coverage.asked,
            "share": gap.coverage.share,
            "formula": "sum of weights found / sum of weights asked; weight = importance"
            " (1, 0.5, 0.25) x (1 + ln(sentences)) x idf; an or-group counts once",
        },
        "hazards": {
            "resume": hazards_json(gap.resume.document),
            "ad": hazards_json(job.document),
        },
    }


def hazards_json(document: Document) -> list[dict[str, object]]:
    """Return what could trip a hiring system's reader, each with its lines."""
    return [_hazard(document, hazard) for hazard in document.hazards]


def _hazard(document: Document, hazard: Hazard) -> dict[str, object]:
    return {
        "kind": hazard.kind,
        "problem": hazard.problem,
        "advice": hazard.advice,
        "lines": [line_number(document, line) for line in hazard.lines],
    }


def _requirement(gap: Gap, match: Match) -> dict[str, object]:
    requirement, ad = match.requirement, gap.job.document
    weight = match.weight
    return {
        "term": requirement.term,
        "spelling": requirement.spelling,
        "kind": requirement.kind,
        "status": match.status,
        "importance": requirement.importance,
        "weight": weight.value,
        "weight_parts": {
            "importance": weight.importance,
            "sentences": weight.sentences,
            "tf": weight.tf,
            "idf": weight.idf,
            "df": weight.df,
            "ads": weight.n_docs,
        },
        "sentence": requirement.sentence,
        "ad_line": line_number(ad, requirement.line),
        "or_group": requirement.or_group,
        "in_satisfied_group": match.in_satisfied_group,
        "searched": list(match.searched),
        "evidence": [_evidence(gap, evidence) for evidence in match.evidence],
        "neighbour": _evidence(gap, match.neighbour) if match.neighbour else None,
    }


def _share_of(thing: Thing) -> dict[str, float]:
    """Return what a thing adds to the two sums, at its heaviest branch."""
    weight = thing.heaviest.weight.value
    return {"asked": weight, "found": weight if thing.best.counts else 0.0}


def _evidence(gap: Gap, evidence: Evidence) -> dict[str, object]:
    return {
        "spelling": evidence.spelling,
        "quote": evidence.quote,
        "line": line_number(gap.resume.document, evidence.span.line),
        "where": evidence.where,
        "in_skills_list": evidence.is_list,
    }
