"""A thing and what its noun has around it: its kind, quality, origin, parts, article."""
