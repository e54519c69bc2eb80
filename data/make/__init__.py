"""The scripts that write the reference tables; not part of the installed program."""
