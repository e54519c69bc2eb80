import pytest

from parsers.about.regions import CENTRAL, places_named, region_named, regions_in


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("湖北省", "42"),
        ("湖北", "42"),
        ("hubei", "42"),
        ("晋城市", "1405"),
        ("shaanxi", "61"),
        ("shanxi", "14"),
        ("石城县", "360735"),
        # A county that has become a district.
        ("徐水县", "130609"),
    ],
)
def test_a_region_is_known_by_its_names(name: str, code: str) -> None:
    region = region_named(name)
    assert region is not None
    assert region.code == code


def test_a_prefecture_knows_its_province() -> None:
    region = region_named("恩施")
    assert region is not None
    assert (region.name, region.province) == ("恩施土家族苗族自治州", "湖北省")


def test_a_name_that_a_province_and_a_prefecture_bear_is_the_province() -> None:
    assert [region.name for region in regions_in("吉林和吉林市")] == ["吉林省", "吉林市"]


def test_a_county_whose_name_others_bear_names_no_place() -> None:
    assert regions_in("朝阳区") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("北京市朝阳区", ["11", "110105"]),
        ("长春市朝阳区", ["2201", "220104"]),
        ("江苏省南京市鼓楼区", ["32", "3201", "320106"]),
        # Of another place, or not beside its own.
        ("武汉市朝阳区", ["4201"]),
        ("北京市和朝阳区", ["11"]),
    ],
)
def test_a_county_whose_name_others_bear_is_known_behind_its_place(text: str, codes: list[str]) -> None:
    assert [region.code for region in regions_in(text)] == codes


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("湖北", {"湖北省"}),
        ("jincheng", {"晋城市"}),
        ("满城区", {"满城区"}),
        ("满城", {"满城区"}),
        ("mancheng", {"满城区"}),
        ("朝阳区", {"朝阳区"}),
        ("朝阳", {"朝阳市"}),
        ("白沙", {"白沙黎族自治县"}),
        ("双江", {"双江拉祜族佤族布朗族傣族自治县"}),
        ("治理", set()),
    ],
)
def test_a_name_may_mean_a_county_without_the_word_for_what_it_is(name: str, places: set[str]) -> None:
    assert places_named(name) == places


def test_the_central_government_is_no_place_in_a_text() -> None:
    assert region_named("中央") is CENTRAL
    assert regions_in("贯彻党中央决策部署，配合中央督察") == []
