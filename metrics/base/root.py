"""Where the project lies: the one place that says it, so that a file may move without losing what it names."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The folder of README.md and dashboard.py."""
