"""Laws: properties that hold of any input, looked for with hypothesis."""
