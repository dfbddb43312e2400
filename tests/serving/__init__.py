"""How the dashboard is served; what needs a running server stands in ``tests/browser/test_serve.py``."""
