"""A DOCX becomes lines: its stories, tables, boxes and lists."""
