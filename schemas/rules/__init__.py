"""One rule a module; none imports another. The list stands in ``schemas.ruleset``."""
