"""What the page on absence says, its three parts apart."""
