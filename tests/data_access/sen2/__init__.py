"""The SEN2 return as XML."""
