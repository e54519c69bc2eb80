"""What sections, clauses and rows bind somebody to."""
