"""Tests. This file must exist, or a folder in here would hide a product package of the same name."""
