"""Reads news articles, extracts every figure with its evidence, and reports how each figure evolves."""

__version__ = "0.1.0"
