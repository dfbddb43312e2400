"""Questions from outside answered whole: their figures, looked through together, and the paper that has them."""
