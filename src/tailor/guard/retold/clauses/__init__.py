"""Clauses and sentences: where they stand, what they share, what they leave unsaid."""
