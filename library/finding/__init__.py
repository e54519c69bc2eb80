"""What a filter asks for, found in plans: sections and facts."""
