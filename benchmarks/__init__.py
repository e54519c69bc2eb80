"""Side-by-side measurements, run by `make bench`, and what they measure with: a terminal to run in and a plan of any length."""
