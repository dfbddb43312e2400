"""How fast, beside what the same work costs at best: ``python -m tests.benchmarks``. pytest collects none of it."""
