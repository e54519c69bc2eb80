"""Side-by-side measurements, run by `make bench`; no test depends on them."""
