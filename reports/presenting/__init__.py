"""What stands on a page only while it is presented to a room: the code to scan, and the foot of each screen."""
