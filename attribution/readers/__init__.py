"""Read: from files and standard input to articles."""
