"""Appeals, mediation, and whether what was ordered or agreed is done."""
