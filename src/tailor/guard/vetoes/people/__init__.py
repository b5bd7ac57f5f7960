"""Who did it: no act passes from another to the person."""
