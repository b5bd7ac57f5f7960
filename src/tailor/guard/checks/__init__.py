"""Reasons to refuse: what was added, lost, or goes with something else."""
