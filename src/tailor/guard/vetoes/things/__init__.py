"""Which thing it is: its kind, quality, owner, place and picture."""
