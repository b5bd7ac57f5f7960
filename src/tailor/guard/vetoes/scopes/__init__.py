"""What a word reaches: it tells of no more and of nothing else."""
