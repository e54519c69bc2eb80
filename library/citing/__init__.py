"""Where words stand, said so that anyone can check it."""
