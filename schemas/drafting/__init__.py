"""Drafting matters (梳理) from a statute's text: articles → clauses → acts, sanctions, titles → drafts."""
