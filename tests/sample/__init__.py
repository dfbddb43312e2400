"""Larkmoor: reproducible, calibrated, visibly fictional, and wrong only where it says so."""
