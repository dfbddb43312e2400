"""What is said of figures: findings, explanations, and charts in words."""
