"""A fictional council, and the worked examples. No person in here exists."""
