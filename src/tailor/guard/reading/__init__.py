"""What each word of a wording belongs to, and which words of two stand for each other."""
