"""A Document becomes a Job: what the ad asks for, and how much it insists."""

from tailor.job.degrees import Degree, degrees_in
from tailor.job.job import Importance, Job, Mention, Requirement
from tailor.job.language import language_name
from tailor.job.longform import LongForm, long_forms
from tailor.job.read import job_from_document
from tailor.job.years import Years, years_in

__all__ = [
    "Degree",
    "Importance",
    "Job",
    "LongForm",
    "Mention",
    "Requirement",
    "Years",
    "degrees_in",
    "job_from_document",
    "language_name",
    "long_forms",
    "years_in",
]
