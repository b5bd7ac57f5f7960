"""What one text says twice and the other once, or with a word that takes it up."""
