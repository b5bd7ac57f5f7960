"""Other ways to say a line, each brought to one that can be compared."""
