"""The pages of the site, one kind a module; each is a function from a view to pages and writes nothing."""
