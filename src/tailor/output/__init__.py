"""The plan becomes files: resume.docx, review.docx, report.html."""
