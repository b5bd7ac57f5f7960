"""A folder of an earlier run: its decisions, its lock, and its files written anew."""
