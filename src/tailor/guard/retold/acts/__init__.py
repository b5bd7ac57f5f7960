"""One act in other words: a verb, or a verb with its noun, particle or object."""
