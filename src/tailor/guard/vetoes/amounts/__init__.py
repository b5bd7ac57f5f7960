"""How much, how many and which of several: no amount becomes another."""
