"""The prompts of the optional model, one Markdown file each."""
