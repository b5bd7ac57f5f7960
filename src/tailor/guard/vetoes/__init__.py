"""Swaps that are refused whatever another reading says."""
