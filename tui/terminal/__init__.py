"""What lies between Textual and the terminal: only the cells that changed are sent, and what is typed is read in any encoding."""
