"""Charts as figures without a screen, drawn from results and words."""
