"""The literal table of what the open data consist of: name of a table → the shape of its rows."""

from generators import published as v1
from generators import publishedduties, publishedlog, publishednorms

SHAPES: dict[str, type[v1.Thing]] = {
    "matters": v1.MatterV1,
    "lists": v1.ListV1,
    "towns": v1.TownV1,
    "bodies": v1.BodyV1,
    "laws": v1.LawV1,
    "acts": v1.ActV1,
    "figures": v1.FigureV1,
    "changes": publishedlog.LogEntryV1,
    "domains": publishedduties.DomainV1,
    "boundaries": publishedduties.BoundaryV1,
    "disputes": publishedduties.DisputeV1,
    "regulations": publishednorms.RegulationV1,
    "rules": publishednorms.RuleV1,
    "notices": publishednorms.NoticeV1,
}
