"""Tests of the Tribunal, appeals and mediation."""
