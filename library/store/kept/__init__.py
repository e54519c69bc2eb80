"""Plans kept in a file of SQLite, at home on one machine."""
