"""The questions that councils are asked again and again, each in its own words, and what is said beside the answers."""
