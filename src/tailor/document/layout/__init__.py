"""Glyphs on a page become lines in reading order, whichever file they came from."""
