"""Tailor a resume to a job ad: nothing invented, nothing lost, nothing hidden."""

__version__ = "0.1.0"
