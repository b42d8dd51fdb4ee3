"""Official documents (公文): one model, and a module for each form in which an office receives it."""
