"""The plan becomes files: resume.docx, review.docx, report.html."""

from tailor.output.write import Written, write, write_plan, write_report

__all__ = ["Written", "write", "write_plan", "write_report"]
