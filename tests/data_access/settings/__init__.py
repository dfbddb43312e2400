"""The settings file: what it says, and every fault of it as a sentence."""
