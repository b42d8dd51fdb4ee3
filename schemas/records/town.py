"""镇街: a town or sub-district, its type, the mode of enforcement there and its capacity."""

from typing import Literal

from pydantic import Field

from schemas.fields import Count, Day, Flag, JurisdictionId, Part, Provenance, Record, RecordId, Source, Text, TownId


class Classification(Part):
    """归类：镇街属于哪一类型，及其出处。"""

    type: RecordId = Field(
        title="镇街类型", description="本行政区（或上级）town_types 中的编号。", examples=["urban-subdistrict"]
    )
    provenance: Provenance = Field(title="出处类别", description="归类未公开而为演示设定的写 demonstration。")
    source: Source | None = Field(None, title="来源", description="载明归类的文件。")


class Capacity(Part):
    """承接能力：人员、经费与法制审核，赋权前须评估。"""

    certified_officers: Count = Field(title="持证执法人员", description="人数。", examples=[6])
    legal_reviewers: Count = Field(title="法制审核人员", description="自有人数；没有则写 0 并写明协同审核。")
    shared_review: Text | None = Field(
        None, title="协同审核", description="由谁协同法制审核。", examples=["余姚市司法局"]
    )
    reviewers_qualified: Flag | None = Field(
        None, title="初任审核人员有法律职业资格", description="行政处罚法第五十八条第二款。"
    )
    staff: Count = Field(title="随权编制", description="随赋权划入的编制数。")
    fund: Count = Field(title="随权经费（元）", description="随赋权安排的年度经费。")
    assessed_on: Day = Field(title="评估日期", description="承接能力评估的日期。")
    assessor: Text = Field(title="评估单位", description="由谁评估。")
    next_evaluation_on: Day = Field(title="下次评估", description="下次评估不迟于哪一天。")
    provenance: Provenance = Field(title="出处类别", description="演示数据写 demonstration。")


class Team(Part):
    """执法队：镇街综合行政执法队。"""

    name: Text = Field(title="名称", description="队伍名称。")
    captain_post: Text | None = Field(None, title="队长职务", description="由何职务兼任。", examples=["办事处主任"])
    leader_count: Count | None = Field(None, title="专责党政领导", description="专门负责执法工作的党政领导人数。")
    dual_plaque: Flag = Field(False, title="一个机构两块牌子", description="与派驻大队合署的写 true。")
    provenance: Provenance = Field(title="出处类别", description="该队伍信息的出处。")


class Town(Record):
    """镇街：乡、镇、街道，赋权的承接主体。"""

    id: TownId = Field(title="乡级行政区划代码", description="九位统计用区划代码，加引号。", examples=["330281001"])
    jurisdiction: JurisdictionId = Field(title="所属县（市、区）", description="六位代码。", examples=["330281"])
    form: Literal["街道", "镇", "乡", "民族乡"] = Field(title="建制", description="行政建制。")
    classification: Classification | None = Field(
        None, title="归类", description="镇街类型；来源未公开则不写并在 gaps 说明。"
    )
    mode: Literal["赋权", "派驻", "委托", "混合"] | None = Field(
        None, title="执法模式", description="镇街行使执法权的方式；未知不写。"
    )
    in_name_of: Literal["部门", "镇街"] | None = Field(
        None, title="以谁名义", description="赋权以镇街名义，派驻以部门名义。"
    )
    capacity: Capacity | None = Field(None, title="承接能力", description="人员、经费、法制审核。")
    team: Team | None = Field(None, title="执法队", description="综合行政执法队。")
    phone: Text | None = Field(None, title="公开电话", description="对外公布的电话；演示镇街不写。")
    address: Text | None = Field(None, title="办公地址", description="对外公布的地址。")
