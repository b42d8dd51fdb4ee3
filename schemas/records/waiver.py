"""豁免: a finding that is tolerated for a reason and for a time."""

from pydantic import Field

from schemas.fields import Day, Record, RecordId, Text


class Waiver(Record):
    """豁免：某条规则对某条记录暂不适用，须有理由和期限。"""

    rule: RecordId = Field(title="规则", description="规则名。", examples=["wide-fine-range"])
    kind: Text = Field(title="记录种类", description="被豁免记录的文件夹名。", examples=["matters"])
    record: Text = Field(title="记录", description="被豁免记录的编号。")
    reason: Text = Field(title="理由", description="为什么可以暂不适用，怎样消除。")
    approver: Text = Field(title="批准", description="由谁批准。")
    expires_on: Day = Field(title="到期", description="到期后豁免失效（不含当日）。")
