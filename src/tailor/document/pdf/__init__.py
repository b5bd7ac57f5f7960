"""A PDF becomes glyphs, and those lines: what stands on its pages, and what is hidden."""
