"""What a personal identifier looks like, and how texts are searched for one."""
