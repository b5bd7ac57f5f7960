"""What a report says, told once for the terminal, the page and the review copy."""
