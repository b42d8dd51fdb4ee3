"""The table of record kinds: folder name to model. A new kind is one line here."""

from schemas.fields import Record
from schemas.records.act import Act
from schemas.records.body import Body
from schemas.records.boundary import Boundary
from schemas.records.dispute import Dispute
from schemas.records.domain import Domain
from schemas.records.exclusion import Exclusion
from schemas.records.figure import Figure
from schemas.records.jurisdiction import Jurisdiction
from schemas.records.law import Law
from schemas.records.lifecycle import Lifecycle
from schemas.records.listing import Listing
from schemas.records.matter import Matter
from schemas.records.notice import Notice
from schemas.records.regulation import Regulation
from schemas.records.series import Series
from schemas.records.synonyms import Synonyms
from schemas.records.town import Town
from schemas.records.waiver import Waiver

KINDS: dict[str, type[Record]] = {
    "jurisdictions": Jurisdiction,
    "towns": Town,
    "bodies": Body,
    "domains": Domain,
    "laws": Law,
    "matters": Matter,
    "lists": Listing,
    "acts": Act,
    "notices": Notice,
    "regulations": Regulation,
    "boundaries": Boundary,
    "disputes": Dispute,
    "lifecycles": Lifecycle,
    "figures": Figure,
    "series": Series,
    "exclusions": Exclusion,
    "synonyms": Synonyms,
    "waivers": Waiver,
}

TITLES: dict[str, str] = {
    "jurisdictions": "行政区",
    "towns": "镇街",
    "bodies": "部门与执法主体",
    "domains": "执法领域",
    "laws": "法规源",
    "matters": "执法事项",
    "lists": "清单",
    "acts": "决定",
    "notices": "公告",
    "regulations": "制度规范",
    "boundaries": "职责边界",
    "disputes": "职责争议",
    "lifecycles": "事项流程",
    "figures": "声明数字",
    "series": "历次数字",
    "exclusions": "不编入的法规",
    "synonyms": "检索用语",
    "waivers": "豁免",
}
