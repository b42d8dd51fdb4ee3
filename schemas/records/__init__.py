"""The shapes of the records, one kind a module."""
