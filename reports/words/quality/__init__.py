"""What is said of audits of plans and of what families say."""
