"""Which words of work are near each other: counted in texts, or said by WordNet."""
