"""How the dashboard is served: to whom it answers, with what headers, how it starts and how it stops."""
