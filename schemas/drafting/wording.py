"""What the words of a clause give away: discipline of offices, a mere catch-all, a rule of competence."""

import re

from schemas.drafting import phrases

_ITEM = re.compile(r"^[（(][一二三四五六七八九十百]+[）)]\s*")
_COMPETENCE = re.compile(
    r"(?:规定的|处以?|给予|作出|吊销[^，]*|的)(?:行政)?(?:处罚|拘留|罚款)(?:决定)?(?:的)?，(?:应当|"
    r"可以|一律|均)?(?:由|依照|按照|必须)|人民法院|受到[^，]{0,14}处罚的人员|处罚(?:的)?(?:程序|权限|"
    r"种类和幅度)|^本(?:法|条例|办法|规定)(?:第[^，]{1,30})?规定的(?:行政)?处罚|罚款的?(?:收缴|"
    r"决定与)|实行收支两条线|(?:当事人|受到|受|被)(?:到)?[^，]{0,10}(?:处罚|吊销|拘留|罚款)[^，]*的，"
)
_REFERRED = re.compile(
    r"(?:依照|按照|适用|依据|根据|比照)[^，；。]*?(?:规定|办法)?[^，；。]{0,12}(?:处罚|处理|追究|"
    r"处以罚款|给予处罚|执行)"
)
_SERVANTS = re.compile(
    r"^(?:违反[^，]*，|对)?[^，]{0,50}?(?:(?:国家机关|行政机关|执法机关|监督检查|(?:主管|监管|"
    r"监督管理|管理|有关|行政|执法|政府|登记)部门|人民政府|监督管理机构|海关|公安机关|检察院|法院|"
    r"征收机关|审批机关|登记机关|税务机关|管理机关)(?:及其|的|和其|、[^，]{0,20}及其|和)?(?:直接|负责|"
    r"负有)?[^，]{0,20}(?:工作人员|公务员|人员)|国家工作人员|公务员|人民警察|执法人员|监察人员|"
    r"审计人员|税务人员|监督检查人员|行政执法人员|领导干部|法官|检察官|军人)"
)
_OFFICE = re.compile(
    r"^(?:违反[^，]*，)?[^，]{0,24}?(?:主管部门|行政部门|人民政府|行政机关|监督管理部门|国家机关|"
    r"人民法院|有关部门)(?:及其[^，]{0,16}(?:机构|部门))?(?:、[^，]{0,30})?(?:有下列|违反|未|不|"
    r"有以下|因保护不力|拒|在)"
)
_CATCH_ALL = re.compile(
    r"^(?:有|实施|从事)?(?:法律|法规|国家|本法|本条例|行政法规|规章|、|和|或者|"
    r"以及)*(?:规定的)?其他[^，]{0,30}$|的其他[^，]{0,8}(?:行为|情形|活动|方式|要求)的?$|"
    r"^违反[^，]{0,20}其他[^，]{0,10}(?:要求|规定)"
)
_ACTOR = re.compile(
    r"^[^，未不的]{2,24}?(?:单位|企业|机构|者|人员|人|公司|场所|部门|组织|学校|站|户|店|中心|团体|"
    r"负责人)(?:[^，未不的]{0,8}）)?(?=未|不|擅自|违反|将|在|对|无正当|拒|违规|没有|伪造|超|以|从事|"
    r"设置|允许|为|向|使用|组织|利用|提供|与|非法|违法|明知|泄露|接受|转让|出租|隐瞒|发现|收到|因|"
    r"故意|发生|强迫|销售|购买|委托|指使|采购)"
)


def item_words(text: str) -> str:
    """Return the words of an item (项) without its number; 目 below it are left out."""
    return phrases.flatten(_ITEM.sub("", text.split("\n", maxsplit=1)[0]).rstrip("；。;"))


def about_competence(text: str) -> bool:
    """Tell whether a paragraph only says who decides, or how: 前款规定的处罚，由……决定."""
    return bool(_COMPETENCE.search(text)) and not re.search(
        r"[元倍%]以下[^，。；]{0,8}罚款|处[^，。；]{1,20}罚款", text
    )


def refers_elsewhere(consequence: str) -> bool:
    """Tell whether a consequence only points at another rule: 依照……的规定处罚."""
    return bool(_REFERRED.search(consequence))


def of_servants(head: str) -> bool:
    """Tell whether a head speaks of public servants, whose discipline is no matter of enforcement."""
    return bool(_SERVANTS.match(head)) and not re.search("单位及其工作人员|企业", head)


def of_offices(head: str) -> bool:
    """Tell whether the one punished is itself an office of government."""
    return bool(_OFFICE.match(head))


def catch_all(words: str) -> bool:
    """Tell whether an item names no act of its own: 其他违反本条例的行为."""
    return bool(_CATCH_ALL.search(words))


def names_actor(words: str) -> bool:
    """Tell whether words begin with the one who acts: 施工单位未……."""
    return bool(_ACTOR.match(words))


def sets_penalty(words: str) -> bool:
    """Tell whether a consequence imposes, rather than recounts what had been imposed."""
    return bool(re.match("(?:可以|并)*(?:由|处|没收|责令|给予|吊销|警告|罚款|通报|暂扣|取消|拘留)", words))
