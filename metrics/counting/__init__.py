"""What a metric is, and how it is counted over periods and groups. Knows no subject."""
