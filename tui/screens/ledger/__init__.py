"""The lists over all plans: tasks, targets, duties and results."""
