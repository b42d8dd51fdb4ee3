"""Who acts and who is punished: 由市容环境卫生主管部门……, 对直接负责的主管人员处……."""

import re

from schemas.records.matter import Target

_OFFICE = r"(?:部门|机关|机构|政府|委员会|局|队|单位|组织|主管|院|站|所(?!在)|关|民航总局|办公室)"
_VERB = (
    r"(?:责令|责成|给予|处以|处|没收|吊销|暂扣|予以|依法|按照|依照|根据|依据|可以|应当|有权|取消|撤销|"
    r"取缔|限期|批评|通报|并|对|视|提请|报|会同|按|降低|追缴|收缴|封存|查封|扣押|暂停|停止|通知|分别|没|"
    r"注销|警告|罚款|强制|处罚|从重|依|要求|向|将|决定|拆除|代为|组织|作出|进行|采取)"
)
ACTOR = re.compile(
    rf"^(?:并|分别|可以|应当|但|也)?由(?P<who>.+?{_OFFICE}(?:（[^）]*）)?(?:按照(?:各自|其|"
    rf"规定的)?(?:职责|职权|权限)(?:分工)?|依据各自职责|在各自(?:的)?职责范围内|依职权|依据职权|"
    rf"根据职责分工)?)(?=，|$|{_VERB})"
)
BARE_ACTOR = re.compile(
    rf"^(?P<who>(?:县级以上|设区的市|市、县|县、|省|市|区|国务院|公安|海关|海事|县|水|林业|环境|工商|"
    rf"市场|卫生|交通|原发证|发证|有关|各级|城市|地方|乡|渔|农业|安全|劳动|主管|税务|审批|许可|登记|"
    rf"监督)[^，。；]*?{_OFFICE}(?:或者其[^，]{{2,10}})?)(?:应当|可以|有权|依法|"
    rf"根据情节(?:轻重)?)*(?=责令|处以?[零〇一二两三四五六七八九十百千万\d]|给予|没收|吊销|暂扣|予以|"
    rf"可以)"
)
ACTOR_UPON = re.compile(r"^(?P<who>[^，。；对]{2,30}?(?:部门|机关|机构|局))(?:应当|可以|有权|依法)*(?=对)")
TARGET = re.compile(
    r"(?:并|同时|其中|还|应当|可以)*对(?P<whom>[^，。；]+?)(?=(?:，)?(?:可以|应当|并|还|依法|也|各|"
    r"分别|均|按照?|，)*(?:处|给予|予以|责令|没收|吊销|暂扣|罚款|取消|警告|降低|停止|暂停责令|责成|禁止|终身|"
    r"撤销|根据|通报|按|，|$))"
)
_RESPONSIBLE = re.compile("责任人|负责人|主管人员|责任者|法定代表人|直接负责|董事|当事人员")
_UNIT = re.compile(
    "单位|企业|公司|法人|机构|组织|经营者|经营人|工厂|学校|医院|协会|合作社|场所|业主|服务商|供应商|"
    "承运人|生产者|销售者"
)
_PERSON = re.compile(
    "个人|公民|自然人|驾驶人|驾驶员|人员$|乘客|行人|居民|村民|自然人|从业人员|本人|监护人|导游|船员|医师|教师|律师"
)
_HOUSEHOLD = "个体工商户"


def actor(chunk: str) -> re.Match[str] | None:
    """Find the body, in group ``who``, that a chunk begins with."""
    return ACTOR.match(chunk) or BARE_ACTOR.match(chunk) or ACTOR_UPON.match(chunk)


def aim(chunk: str) -> re.Match[str] | None:
    """Find the one punished, in group ``whom``, that a chunk begins with."""
    return TARGET.match(chunk)


def target_of(words: str) -> Target:
    """Return the class of the one punished that words such as 直接负责的主管人员 name."""
    if _RESPONSIBLE.search(words):
        return "责任人员"
    unit, person = bool(_UNIT.search(words)), bool(_PERSON.search(words))
    if _HOUSEHOLD in words and not unit:
        return "个体工商户"
    return "不区分" if unit == person else "单位" if unit else "个人"


def target_in(chunk: str) -> Target | None:
    """Return the class that a condition names by itself: 属于单位的, 个人违反的."""
    if (
        re.search(r"^(?:但|其中)?(?:属于?|系|当事人是|违法行为人是|行为人是)?(?:单位|企业|法人)", chunk)
        and "个人" not in chunk
    ):
        return "单位"
    if (
        re.search(r"^(?:但|其中)?(?:属于?|系|当事人是|违法行为人是|行为人是)?(?:个人|公民)", chunk)
        and "单位" not in chunk
    ):
        return "个人"
    return None
