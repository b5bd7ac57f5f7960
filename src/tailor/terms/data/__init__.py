"""Packaged tables; each head names its source and licence."""
