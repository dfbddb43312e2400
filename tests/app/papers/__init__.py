"""Papers for meetings, as somebody makes them on the screen."""
