"""What all places say of one measure, and what became of a promise."""
