"""Files made by a fuzzer that follows the code's branches: ``python -m tests.fuzzing`` runs it for a minute."""
