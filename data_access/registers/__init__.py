"""From recognised sheets to the rows of the registers beside the cases."""
