"""When something was done, how long, and what went on meanwhile."""
