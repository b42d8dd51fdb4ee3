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
    "adjust-start-working-days",
    "admission-fund-min",
    "admission-staff-min",
    "apply-working-days",
    "archive-working-days",
    "basis-update-days",
    "claim-working-days",
    "coordinate-working-days",
    "coordinator-kind",
    "decide-working-days",
    "decider-kind",
    "delegation-criteria",
    "dispute-execute-working-days",
    "dispute-open-working-days",
    "extension-working-days",
    "feedback-working-days",
    "forward-working-days",
    "interim-hours",
    "interim-lead",
    "look-back-months",
    "no-retransfer",
    "objection-working-days",
    "outcome-publish-working-days",
    "recur-months",
    "recur-times",
    "reply-working-days",
    "report-working-days",
    "return-pattern-months",
    "return-pattern-times",
    "reviewer-qualified",
    "self-settle-working-days",
    "town-types",
    "transfer-apply-working-days",
    "transfer-criteria",
    "transfer-working-days",
)
"""Asked of nobody: a jurisdiction whose regulations set them has the rule, another has not.

The three together are every key that some rule names in its ``PARAMETERS``; a test compares them."""
SHOWN = (
    "accept-days",
    "coordinator",
    "county-retained-kinds",
    "decider",
    "handle-days",
    "hearing-penalty-kinds",
    "loop-stages",
    "public-hotline",
    "route-days",
    "supervise-days",
)
"""Asked for by generators; a test shows of each that another value of it is published otherwise."""
ASKED = frozenset((*OF_PROVINCES, *OF_TENANTS, *OPTIONAL, *SHOWN))
