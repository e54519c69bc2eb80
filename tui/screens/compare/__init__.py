"""Two plans side by side: the screen, and what walks through its pairs."""
