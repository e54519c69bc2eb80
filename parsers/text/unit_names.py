"""What the names of government units end with."""

UNIT_ENDINGS = "厅局委办处室心站院所部会队司署"
"""The characters by which the names of government's own units are known, for use inside a regular expression's brackets."""

ORGANISATION_ENDINGS = (
    "厅|局|委|办|处|科|室|中心|站|院|所|政府|公司|集团|部|队|会|组|署|行|社|校|学|馆|台|库|关|厂|支队|总队|大队|专班|队伍|社会组织|单位|部门|企业|机构|街道|乡镇|镇街|园区"
    "|开发区|管委会|法院|检察院|党委|党组|工委|区|县|市|州|旗|盟|镇|乡|务段|林场|农场|牧场"
    "|妇联|残联|文联|侨联|台联|青联|社科联|工商联|科协|作协|记协|政协|人大"
)
"""What names end with of whoever may be given a task: units, offices, firms, schools, places. An alternation."""

ISSUER_ENDINGS = "联合社|供销社|分行|支行|供电公司|厅|局|委|委员会|政府|办公厅|办公室|国务院|[一-鿿]部|管委会|领导小组"
"""What names end with of who issues documents. An alternation."""
