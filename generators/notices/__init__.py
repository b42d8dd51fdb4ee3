"""Public notices (公告): drafted from a decision once, frozen, and from then on only rendered."""
