"""The parameters that rules and generators ask for, and of whom."""

OF_PROVINCES = ("government-rule-fine-cap", "government-rule-fine-cap-special")
OF_TENANTS = (
    "comment-days",
    "evaluation-cycle-months",
    "fine-range-ratio",
    "legal-review-working-days",
    "min-certified-officers",
    "ministry-rule-fine-cap",
    "ministry-rule-fine-cap-special",
    "percent-tolerance",
    "publish-working-days",
)
OPTIONAL = (
    "accept-working-days",
    "admission-fund-min",
    "admission-staff-min",
    "apply-working-days",
    "basis-update-days",
    "claim-working-days",
    "coordinate-working-days",
    "coordinator-kind",
    "decide-working-days",
    "decider-kind",
    "dispute-execute-working-days",
    "extension-working-days",
    "forward-working-days",
    "interim-lead",
    "look-back-months",
    "no-retransfer",
    "objection-working-days",
    "outcome-publish-working-days",
    "reply-working-days",
    "return-pattern-months",
    "return-pattern-times",
    "self-settle-working-days",
    "transfer-apply-working-days",
)
"""Asked of nobody: a jurisdiction whose regulations set them has the rule, another has not.

The three together are every key that some rule names in its ``PARAMETERS``; a test compares them."""
SHOWN = ("public-hotline", "county-retained-kinds")
"""Asked for by generators."""
ASKED = frozenset((*OF_PROVINCES, *OF_TENANTS, *OPTIONAL, *SHOWN))
