"""Two plans side by side: which sections answer each other, how their words differ, and how their figures and days do."""
