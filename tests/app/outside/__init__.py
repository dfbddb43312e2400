"""Tests of what comes from outside into the pages, and of what leaves them."""
