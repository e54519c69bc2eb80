"""What the program says, in both languages, and how it makes the words of documents safe to show."""
