"""The sources of the vocabulary, one module each, and how they become one table."""
