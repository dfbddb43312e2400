"""How good plans are, as audits find and as families say."""
