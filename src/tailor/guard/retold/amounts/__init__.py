"""How many, how much, how large, how old and how often."""
