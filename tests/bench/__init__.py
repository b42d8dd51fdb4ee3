"""Figures against the budgets of the design, with ratios to rivals in the same run: ``make bench``."""
