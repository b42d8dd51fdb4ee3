"""What a valid registry is, and how to read one. Nothing here prints or writes a file."""
