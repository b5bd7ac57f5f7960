"""report.html: one file that loads nothing and sends nothing."""
