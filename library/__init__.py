"""Trees made to answer: plans kept, searched and compared."""
