"""From bytes to text cells: what a file is, whether it is safe, and what stands in it. Its one list: the SEN2 XML."""
