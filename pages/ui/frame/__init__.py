"""What stands around every page, and what is kept between runs."""
