"""The verbs of the command line, one a module: each adds its arguments and returns an exit code."""
