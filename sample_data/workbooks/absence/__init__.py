"""What schools and the lists about children who miss school hold."""
