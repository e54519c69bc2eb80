"""PDF files as offices make them: stamps, turned and scanned pages, columns, notes at the foot, broken fonts."""

import io
from collections.abc import Callable, Sequence

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from parsers.errors import UnmappedError
from tests.parsers.pdf_made import FONT, LEFT, SIZE, TEXT, TOP, drawn, headings, lines, read


def test_lines_that_were_broken_in_two_before_are_paragraphs() -> None:
    line = "统筹推进大气、水、土壤污染防治，建成公园并且改造加油站和治理河"
    body = [f"　　{line}", "道和水库", f"　{line}"[1:] + "道和", "水库", f"{line}道和", "清淤。", f"　　{line}", "道和水库。"]

    def draw(canvas: Canvas) -> None:
        for n, text in enumerate(body):
            canvas.drawString(LEFT + 24 * text.startswith("　　"), TOP - 20 * n, text.strip("　"))

    (only,) = drawn(draw).sections
    assert only.text.split("\n") == [f"{line}道和水库{line}道和水库{line}道和清淤。", f"{line}道和水库。"]


BOX = [
    "",
    "    大气项目：实施重点企业治污减排及超低排放升级改造工程，针对石化、",
    "  有机化工、工业涂装等行业实施全过程污染控制，对各类挥发性有机物实施回",
    "  收处理。",
]
"""A box, with margins of its own."""
RESTS = [
    "到2025年，规模以上工业单位增加值能耗累计下降13.5%以上，城市建成",
    "区",
    "公共交通出行分担率达到40%以上，城市空气质",
    "量",
    "优良比例达到88%。",
]
"""What did not fit on a line stands below it, and ends in no word."""


@pytest.mark.parametrize("body", [BOX, RESTS])
def test_a_clause_goes_on_over_narrower_lines(body: list[str]) -> None:
    def draw(canvas: Canvas) -> None:
        lines(TEXT, TEXT, TEXT)(canvas)
        for n, text in enumerate(body, 3):
            canvas.drawString(LEFT + 12 * (len(text) - len(text.lstrip())), TOP - 24 * n, text.strip())

    (only,) = drawn(draw).sections
    assert only.text.endswith("".join(map(str.strip, body)))


def test_a_heading_may_begin_on_the_line_that_a_paragraph_ends_on() -> None:
    def draw(canvas: Canvas) -> None:
        lines("2023年清市工作要点", "一、治水", TEXT[:36], "水源地。")(canvas)
        canvas.drawString(LEFT + 310, TOP - 24 * 3, "二、治理大气与各类扬")
        lines("尘污染", top=TOP - 24 * 4)(canvas)

    assert headings(drawn(draw)) == ["一、治水", "二、治理大气与各类扬尘污染"]


def test_a_stamp_across_the_page_is_no_text() -> None:
    def stamped(*texts: str) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            lines(*texts)(canvas)
            canvas.saveState()
            canvas.translate(200, 500)
            canvas.rotate(45)
            canvas.drawString(0, 0, "内部资料注意保存")
            canvas.restoreState()
            canvas.drawString(300, 400, "清市环保局内部使用")

        return draw

    bodies = (
        "大气污染防治工作全面推进。",
        "完成黑臭水体整治，消除劣Ⅴ类断面。",
        "安全利用受污染耕地。",
        "划定声环境功能区，加强夜间施工监管。",
    )
    plan = drawn(*(stamped(f"{numeral}、任务", body) for numeral, body in zip("一二三四", bodies, strict=True)))
    assert headings(plan) == ["一、任务", "二、任务", "三、任务", "四、任务"]
    assert "内部" not in (plan.found or "")
    assert [(note.kind, note.count, note.pages) for note in plan.notes] == [("stamps", 4 * 17, (1, 2, 3, 4))]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_turned_page_is_turned_back(angle: int) -> None:
    def turned(canvas: Canvas) -> None:
        canvas.translate(*{90: (A4[0], 0), 180: A4, 270: (0, A4[1])}[angle])
        canvas.rotate(angle)
        lines("二、任务", "由市林业局牵头，市财政局配合。", top=400)(canvas)

    plan = drawn(lines("2023年清市工作要点", "一、要求", TEXT), turned)
    assert headings(plan) == ["一、要求", "二、任务"]
    assert [(one.role, one.unit) for one in plan.duties] == [("lead", "市林业局"), ("support", "市财政局")]


def test_a_page_that_is_a_picture_is_shown_as_lost() -> None:
    grey = ImageReader(io.BytesIO(b"P5 2 2 255 " + bytes([90, 120, 150, 180])))

    def scanned(canvas: Canvas) -> None:
        canvas.drawImage(grey, 0, 0, *A4)

    plan = drawn(lines("2023年清市工作要点", "一、要求", TEXT), scanned, lines("三、保障", TEXT))
    assert headings(plan) == ["一、要求", "三、保障"]
    assert [(one.shown, one.page) for one in plan.damage] == [("▯", 2)]
    assert [(note.kind, note.pages) for note in plan.notes][:1] == [("pictures", (2,))]


def test_a_page_number_that_the_file_gives_first_stays_out_of_the_line_behind_it() -> None:
    def numbered(number: int, *texts: str) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            canvas.drawString(290, 30, str(number))
            lines(*texts)(canvas)

        return draw

    plan = drawn(*(numbered(n, f"{numeral}、任务", TEXT) for n, numeral in enumerate("一二三", 1)))
    assert headings(plan) == ["一、任务", "二、任务", "三、任务"]


def test_a_note_at_the_foot_waits_until_the_sentence_has_gone_on() -> None:
    def noted(canvas: Canvas) -> None:
        lines(
            "2023年清市工作要点",
            "一、目标",
            *[TEXT] * 24,
            "全市空气优良天数比率达到85%以上，全市细颗粒物年平均浓度要控制在33微克/立方",
        )(canvas)
        canvas.setFont(FONT, 9)
        canvas.drawString(LEFT, 90, "①以国控站点数据计。")

    plan = drawn(noted, lines("米以下。", "二、措施", TEXT))
    assert [one.value for one in plan.targets] == [85, 33]
    assert headings(plan) == ["一、目标", "二、措施"]


def test_words_of_letters_keep_their_spaces_and_a_word_set_downwards_is_one() -> None:
    def draw(canvas: Canvas) -> None:
        lines("2023年清市工作要点", "一、任务", "Clean Air Plan (draft) P158760")(canvas)
        for n, character in enumerate("大气污染防治"):
            canvas.drawString(LEFT, 650 - 15 * n, character)
        for n, task in enumerate(("1.治理扬尘（市住建局牵头）", "2.治理油烟（市城管局牵头）")):
            canvas.drawString(LEFT + 60, 640 - 45 * n, task)

    plan = drawn(draw)
    assert "Clean Air Plan (draft) P158760" in (plan.found or "")
    assert headings(plan) == ["一、任务", "1.治理扬尘（市住建局牵头）", "2.治理油烟（市城管局牵头）"]


def test_lines_of_unlike_height_never_join() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(FONT, 20)
        canvas.drawString(LEFT, TOP, "清市人民政府办公室关于印发行动计划的通知")
        canvas.setFont(FONT, 12)
        lines("各县（区）人民政府，市政府各部门：", "一、要求", TEXT, top=TOP - 40)(canvas)

    plan = drawn(draw)
    assert (plan.found or "").split("\n")[0] == "清市人民政府办公室关于印发行动计划的通知"


def test_a_gap_between_two_numbers_is_a_space() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(LEFT, TOP, "一、获取时间")
        canvas.drawString(LEFT, TOP - 24, "2023-3-7")
        canvas.drawString(LEFT + 54, TOP - 24, "18:00")

    assert "2023-3-7 18:00" in (drawn(draw).found or "")


def test_lines_that_are_spaced_out_are_read_as_lines() -> None:
    def draw(canvas: Canvas) -> None:
        for n, words in enumerate(("联系电话", "申报学校", "填表日期")):
            for m, character in enumerate(words):
                canvas.drawString(LEFT + 40 * m, TOP - 24 * n, character)

    found = "".join((drawn(draw).found or "").split())
    assert found == "联系电话申报学校填表日期"


def vertically_shifted(text: str, shifted: str) -> bytes:
    """Return a PDF file of one line in which some characters are in a font for vertical lines whose widths are broken."""
    shown = "".join(
        f"/{'V' if character in shifted else 'F'} 12 Tf 1 0 0 1 {LEFT + 12 * n} {TOP} Tm <{ord(character):04x}> Tj "
        for n, character in enumerate(text)
    )
    content = f"BT {shown}ET"
    font = "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-{}/DescendantFonts[{}]>>"
    within = (
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 0>>{}>>"
    )
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R/V 6 0 R>>>>>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        font.format("H", within.format("/DW 1000")),
        font.format("V", within.format("/W[0 65535 32000]/DW2[-20000 -1000]")),
    )
    return of_objects(objects)


def of_objects(objects: Sequence[str]) -> bytes:
    told = "".join(f"{n} 0 obj{one}\nendobj\n" for n, one in enumerate(objects, 1))
    return f"%PDF-1.4\n{told}trailer<</Root 1 0 R>>\n".encode()


def test_characters_that_a_broken_font_shifts_off_their_line_stand_in_it() -> None:
    assert read(io.BytesIO(vertically_shifted(TEXT, "气目"))).sections[0].text.strip() == TEXT


def test_a_character_behind_half_a_pair_of_a_rare_one_is_kept() -> None:
    # The 𝐸 of a formula, whose font names the first half of its pair alone.
    meanings = {"A": "D835", "B": "603B", "C": "91CF", "D": "63A7", "E": "5236"}
    table = "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 5 beginbfchar "
    table += " ".join(f"<{ord(code):02X}> <{meaning}>" for code, meaning in meanings.items()) + " endbfchar endcmap"
    text = "BT /F 12 Tf 72 700 Td (DEABCDE) Tj ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(text)}>>stream\n{text}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        f"<</Length {len(table)}>>stream\n{table}\nendstream",
    ]
    assert "总量控制" in read(io.BytesIO(of_objects(objects))).sections[0].text


def test_letters_with_accents_for_chinese_characters_are_told_to_be_unreadable() -> None:
    with pytest.raises(UnmappedError):
        drawn(lambda canvas: canvas.setFont("Helvetica", SIZE) or canvas.drawString(LEFT, TOP, "ÇÜáàÅâ çéâäèÉ úùûìü ÄÅÇÉÑ"))


def test_a_heading_below_two_columns_is_of_the_text_of_full_width_below_it() -> None:
    column, wide = "统筹推进大气水土壤污染防治工作", TEXT[:34]

    def draw(canvas: Canvas) -> None:
        for left, heading, rows in ((LEFT, "一、治气", 6), (LEFT + 220, "二、治水", 8)):
            for n, text in enumerate([heading, *[column] * rows, "做好保障。"]):
                canvas.drawString(left, TOP - 18 * n, text)
        for n, text in enumerate(["三、保障", wide, wide]):
            canvas.drawString(LEFT, TOP - 18 * (11 + n), text)

    plan = drawn(draw)
    assert headings(plan) == ["一、治气", "二、治水", "三、保障"]
    assert plan.sections[3].text == wide * 2


def test_lines_that_are_drawn_again_behind_the_others_stand_once() -> None:
    texts = [f"{n}、2022年11月22日前培训妇女2200名。" for n in "一二三四五六七八九"]

    def draw(canvas: Canvas) -> None:
        for beside in (0, 0.8):
            for n, text in enumerate(texts):
                canvas.drawString(LEFT - beside, TOP - 24 * n + beside, text)

    assert headings(drawn(draw)) == [text.removesuffix("。") for text in texts]


def test_digits_that_are_set_closer_than_their_font_is_wide_are_all_kept() -> None:
    text = "新建５０００千伏输变电工程，新建５０００千伏输变电工程。"

    def draw(canvas: Canvas) -> None:
        canvas.drawString(LEFT, TOP, text, charSpace=-0.7 * SIZE)

    assert drawn(draw).sections[0].text == text


def test_a_watermark_that_covers_the_page_goes_from_its_edges_too_and_a_running_head_stays_out() -> None:
    def page(*texts: str) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            for y in range(6, 830, 30):
                canvas.drawString(LEFT + 40, y, "zhangsan 0315")
            lines(*texts, top=TOP - 4)(canvas)

        return draw

    texts = ("大气污染防治工作全面推进。", "完成黑臭水体整治工作。", "安全利用受污染耕地。")
    plan = drawn(*(page(f"{numeral}、任务", text) for numeral, text in zip("一二三", texts, strict=True)))
    assert [(one.heading, one.text) for one in plan.sections[1:]] == [
        (f"{numeral}、任务", text) for numeral, text in zip("一二三", texts, strict=True)
    ]


def test_words_of_letters_that_are_placed_by_themselves_stay_apart() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", SIZE)
        x = float(LEFT)
        for word in ("New", "Development", "Bank"):
            canvas.drawString(x, TOP, word)
            x += canvas.stringWidth(word) + 0.25 * SIZE
        canvas.setFont(FONT, SIZE)
        canvas.drawString(LEFT, TOP - 24, TEXT)

    assert "New Development Bank" in drawn(page).sections[0].text


def test_letters_that_are_set_wide_are_one_word() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(LEFT, TOP, "推进")
        canvas.setFont("Helvetica", SIZE)
        canvas.drawString(LEFT + 30, TOP, "VOCs", charSpace=0.24 * SIZE)
        canvas.setFont(FONT, SIZE)
        canvas.drawString(LEFT, TOP - 24, TEXT)

    assert "推进VOCs" in drawn(page).sections[0].text


def test_the_sign_of_a_note_is_no_digit_of_the_figure_in_front_of_it() -> None:
    def draw(canvas: Canvas) -> None:
        lines("2023年清市工作要点", "一、任务", "建设口袋公园", "二、措施", TEXT)(canvas)
        canvas.drawString(LEFT + 72, TOP - 48, "120")
        canvas.setFont(FONT, 7)
        canvas.drawString(LEFT + 91, TOP - 43, "1")
        canvas.setFont(FONT, SIZE)
        canvas.drawString(LEFT + 95, TOP - 48, "个。")

    assert [(one.value, one.unit) for one in drawn(draw).targets] == [(120, "个")]


@pytest.mark.parametrize(
    "title",
    [
        ("清市教育局关于印发", "清市学前教育普惠普及三年行动计划的通知"),
        ("清市水利局关于印发《清市农村", "供水提质行动方案》的通知"),
    ],
)
def test_a_title_on_two_lines_is_one_whichever_is_longer(title: tuple[str, str]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(FONT, 22)
        for n, line in enumerate(title):
            canvas.drawCentredString(A4[0] / 2, TOP - 34 * n, line)
        canvas.setFont(FONT, SIZE)
        lines("各县区：", "一、任务", TEXT * 2, "二、措施", TEXT, top=TOP - 90)(canvas)

    assert (drawn(draw).found or "").startswith("".join(title))


def test_a_page_of_pictures_that_are_strips_of_it_is_lost() -> None:
    picture = ImageReader(io.BytesIO(b"P5 2 2 255 " + bytes([90, 120, 150, 180])))

    def scanned(canvas: Canvas) -> None:
        for n in range(2):
            canvas.drawImage(picture, 20, 20 + n * 400, 550, 380)
        canvas.drawString(290, 10, "2")

    plan = drawn(lines("2023年清市工作要点", "一、任务", TEXT), scanned)
    assert [(note.kind, note.pages) for note in plan.notes] == [("pictures", (2,))]
