"""Tests of published facts about England."""
