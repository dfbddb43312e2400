"""Tests of remedies: promises made after complaints."""
