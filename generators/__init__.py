"""What is published from a registry, and the command line. Nothing here judges a record."""
