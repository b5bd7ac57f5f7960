"""A Document becomes a Job: what the ad asks for, and how much it insists."""

from tailor.job.job import Importance, Job, Mention, Requirement

__all__ = ["Importance", "Job", "Mention", "Requirement"]
