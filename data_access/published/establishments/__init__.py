"""The public register of schools: an extract read, stored, and given for the settings that cases name."""
