"""The index of sections: what words, places and facts they are found by, in segments of a fixed form."""
