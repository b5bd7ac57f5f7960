"""Who did it, with whom, for whom, and whose it is."""
