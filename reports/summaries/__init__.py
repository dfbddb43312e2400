"""What several figures come to when they are set side by side, before anything is said or drawn."""
