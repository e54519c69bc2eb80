"""What a person keeps about tasks, sections and pairs."""
