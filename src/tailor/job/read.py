"""A Document becomes a Job: who asks, in which language, and for what."""

from dataclasses import replace

from tailor.document import Document
from tailor.job.job import Job
from tailor.job.language import language_of
from tailor.job.listed import as_list
from tailor.job.names import names
from tailor.job.requirements import requirements
from tailor.job.sentences import sentences
from tailor.job.zones import zones


def job_from_document(document: Document) -> Job:
    """Return what an ad asks for; an ad in which nothing was recognised is no error."""
    document = replace(document, lines=as_list(document.lines))
    said = sentences(document)
    known = names(document, zones(document), said)
    language = language_of(document.text)
    return Job(
        document=document,
        title=known.title,
        employer=known.employer,
        place=known.place,
        language=language,
        requirements=requirements(said, known, language=language),
    )
