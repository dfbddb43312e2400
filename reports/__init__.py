"""Documents for people outside the dashboard, made from the same results as the pages."""
