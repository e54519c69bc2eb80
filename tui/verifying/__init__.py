"""Checks what was written out, or quoted elsewhere, against the library."""
