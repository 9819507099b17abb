"""Documents made by hand: a proposal alone, a sheet with a calendar, one with row groups."""

from __future__ import annotations

from khrongkan.compose.document import (
    Cell,
    Column,
    Document,
    Field,
    Fields,
    Heading,
    Item,
    Items,
    Line,
    NewPage,
    Page,
    Paragraph,
    Row,
    Run,
    Signatures,
    Signer,
    Table,
    Text,
)

UNIT = "กลุ่มนิเทศติดตามและประเมินผลการจัดการศึกษา"
OFFICE = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษายโสธร เขต ๒"
BOOK = "แผนพัฒนาคุณภาพการศึกษาขั้นพื้นฐาน ปีการศึกษา ๒๕๖๒"


def text(words: str) -> Text:
    return (Run(words),)


def cell(words: str, **options: int | bool) -> Cell:
    return Cell((Line(text(words)),), **options)  # type: ignore[arg-type]  # spans and flags by name


def listed(prefix: str, *lines: str, depth: int = 1) -> Items:
    digits = "๐๑๒๓๔๕๖๗๘๙"
    return Items(
        tuple(
            Item(text(line), f"{prefix}.{''.join(digits[int(d)] for d in str(number))}", depth)
            for number, line in enumerate(lines, start=1)
        )
    )


def header(code: str, name: tuple[str, ...], people: str, period: str, *, alone: bool) -> Fields:
    return Fields(
        (
            Field(f"โครงการ{code}", tuple(map(text, name)), large=True),
            Field("แผนงาน", (text("พื้นฐานด้านการพัฒนาและเสริมสร้างศักยภาพคน"),)),
            Field("ยุทธศาสตร์ สพฐ.", (text("ข้อที่ (๒) พัฒนาคุณภาพผู้เรียน"),)),
            Field("ผู้รับผิดชอบ", (text(people), text(UNIT))),
            Field("ลักษณะโครงการ", (text("โครงการต่อเนื่อง"),)),
            Field("ระยะเวลาดำเนินการ", (text(period),)),
        ),
        rule_above=alone,
    )


def budget_heading(label: str, amount: str, in_words: str) -> Heading:
    return Heading("งบประมาณ", label, tail=(Run(f"  {amount} บาท", "bold"), Run(f" ({in_words})")))


SCHOOLS = "๓๔ โรงเรียน"
ACTIVITIES = Table(
    columns=(
        Column(("ที่",), "number"),
        Column(("กิจกรรมหลัก",)),
        Column(("เป้าหมาย",), "count"),
        Column(("งบประมาณ", "ที่เสนอขอ (บาท)"), "money"),
        Column(("ระยะเวลา",), "time"),
    ),
    rows=(
        Row(
            (
                cell("๑"),
                cell("การส่งเสริมและพัฒนาโรงเรียนคุณภาพประจำตำบลให้มีความเข้มแข็ง"),
                cell(SCHOOLS),
                cell("๑๐,๐๐๐"),
                cell("มิ.ย. ๖๒", row_span=3),
            )
        ),
        Row(
            (
                cell("๒"),
                cell("การส่งเสริมสนับสนุนให้ผู้บริหาร ครูและบุคลากรได้รับการพัฒนา"),
                cell(SCHOOLS),
                cell("๒๐,๐๐๐"),
            )
        ),
        Row(
            (
                cell("๓"),
                cell("การส่งเสริมสนับสนุนให้นักเรียนได้รับการพัฒนา"),
                cell(SCHOOLS),
                cell("๔๐,๐๐๐"),
            )
        ),
        Row(
            (
                cell("๔"),
                cell("การนิเทศ กำกับ ติดตามการดำเนินงานโครงการโรงเรียนคุณภาพประจำตำบล"),
                cell(SCHOOLS),
                cell("๑๕,๐๐๐"),
                cell("ส.ค. ๖๒", row_span=2),
            )
        ),
        Row(
            (
                cell("๕"),
                cell(
                    "การส่งเสริมและสนับสนุนการสร้างเครือข่ายความร่วมมือทุกภาคส่วนทั้งเอกชน บ้าน "
                    "วัด/สถานอื่น รัฐ และโรงเรียน ในการขับเคลื่อนและพัฒนาโรงเรียนคุณภาพประจำตำบล"
                ),
                cell(SCHOOLS),
                cell("๑๐,๐๐๐"),
            )
        ),
        Row((cell("๖"), cell("สรุปและรายงานผล"), cell(SCHOOLS), cell("๕,๐๐๐"), cell("ก.ย. ๖๒"))),
        Row((cell("รวม ๖ กิจกรรม", column_span=3), cell("๑๐๐,๐๐๐"), Cell()), kind="total"),
    ),
    title="กิจกรรมหลัก",
)

QUALITY_SCHOOL_PROSE = (
    "ตามนโยบายของ พลเอก ประยุทธ์ จันทร์โอชา นายกรัฐมนตรี “(๑ ตำบล ๑ โรงเรียนคุณภาพ)” "
    "ซึ่งเป็นนโยบายที่สอดรับกับคำกล่าวที่ว่า “จะไม่ทิ้งใครไว้ข้างหลัง” โดยมุ่งเน้นการพัฒนาโรงเรียน"
    "ให้มีคุณภาพและได้มาตรฐานตามบริบทของตนเอง สร้างโอกาสให้นักเรียนในพื้นที่ได้รับการพัฒนาอย่างเต็มที่ "
    "เกิดความเท่าเทียมและครอบคลุมทั่วประเทศ เพื่อลดความเหลื่อมล้ำด้านการจัดการศึกษาของประเทศ "
    "โดยมีโรงเรียนเป็นศูนย์กลางของชุมชน เป็นต้นแบบโรงเรียนที่มีคุณภาพ โดยโรงเรียนสามารถให้บริการ"
    "การศึกษาอย่างมีคุณภาพ มีความพร้อมในการจัดการเรียนการสอน มีอุปกรณ์และสิ่งอำนวยความสะดวกที่เอื้อต่อการเรียนรู้ "
    "ผู้บริหารและครูมีความพร้อมด้านสมรรถนะ ศักยภาพ และความสามารถในการบริหารจัดการให้มีคุณภาพ"
)
OBJECTIVES = (
    "เพื่อส่งเสริมและพัฒนาโรงเรียนคุณภาพประจำตำบลให้มีความเข้มแข็ง",
    "เพื่อส่งเสริมสนับสนุนให้ผู้บริหาร ครูและบุคลากรได้รับการพัฒนา",
    "เพื่อส่งเสริมสนับสนุนให้นักเรียนได้รับการพัฒนา",
    "เพื่อนิเทศ กำกับ ติดตามการดำเนินงานโครงการโรงเรียนคุณภาพประจำตำบล",
    (
        "เพื่อส่งเสริมและสนับสนุนการสร้างเครือข่ายความร่วมมือทุกภาคส่วนทั้งเอกชน บ้าน วัด/สถานอื่น รัฐ "
        "และโรงเรียน ในการขับเคลื่อนและพัฒนาโรงเรียนคุณภาพประจำตำบล"
    ),
)
TARGETS = (
    "โรงเรียนคุณภาพประจำตำบล จำนวน ๓๔ โรงเรียนได้รับการส่งเสริมและพัฒนา",
    "ผู้บริหาร ครูและบุคลากรโรงเรียนคุณภาพประจำตำบล ๓๔ โรงเรียน ได้รับการส่งเสริมและพัฒนา",
    "นักเรียนโรงเรียนคุณภาพประจำตำบลจำนวน ๓๔ โรงเรียนได้รับการพัฒนา",
)
SIGNING_DATE = (
    Run("วันที่ "),
    Run("…", "dots", 0.75),
    Run(" เดือน "),
    Run("…", "dots", 1.6),
    Run(" พ.ศ. "),
    Run("…", "dots", 0.95),
)
SIGNATURES = Signatures(
    (
        (
            Signer("ลงชื่อ", "ผู้เสนอโครงการ", "นางสาวสุจิราภรณ์ เงาศรี", ("ศึกษานิเทศก์",), SIGNING_DATE),
            Signer(
                "ลงชื่อ",
                "ผู้เห็นชอบโครงการ",
                "นายทวี แพงศรี",
                ("ผู้อำนวยการกลุ่มนิเทศติดตาม", "และประเมินผลการจัดการศึกษา"),
                SIGNING_DATE,
            ),
        ),
        (Signer("ลงชื่อ", "ผู้อนุมัติโครงการ", "", (f"ผู้อำนวยการ{OFFICE}",), SIGNING_DATE),),
    )
)


def quality_schools() -> Document:
    """โครงการ ๒.๕, alone: title lines, prose, lists, a table with merged times, signatures."""
    return Document(
        blocks=(
            Paragraph(text("แบบเสนอโครงการ"), "title"),
            Paragraph(text(OFFICE), "subtitle"),
            header(
                "",
                ("โรงเรียนคุณภาพประจำตำบล",),
                "นางสาวสุจิราภรณ์ เงาศรี และนายทวี แพงศรี",
                "มิถุนายน – กันยายน ๒๕๖๒",
                alone=True,
            ),
            Heading("หลักการและเหตุผล", "๑."),
            Paragraph(text(QUALITY_SCHOOL_PROSE), source="/rationale/0"),
            Paragraph(text(QUALITY_SCHOOL_PROSE), source="/rationale/1"),
            Heading("วัตถุประสงค์", "๒."),
            listed("๒", *OBJECTIVES),
            Heading("เป้าหมาย", "๓."),
            Heading("เชิงปริมาณ", "๓.๑", 2),
            listed("๓.๑", *TARGETS, depth=2),
            Heading("เชิงคุณภาพ", "๓.๒", 2),
            listed("๓.๒", *TARGETS, depth=2),
            budget_heading("๔.", "๑๐๐,๐๐๐", "หนึ่งแสนบาทถ้วน"),
            Heading("กิจกรรมหลัก", "๕."),
            ACTIVITIES,
            Heading("ผลผลิต (Output)", "๖."),
            listed("๖", *TARGETS * 4),
            SIGNATURES,
        ),
        title="โรงเรียนคุณภาพประจำตำบล",
        author=OFFICE,
    )


MONTHS = ("มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.")


def month_columns(*names: str) -> tuple[Column, ...]:
    return tuple(Column((name,), "month", light=True) for name in names)


def bars(label: str, name: str, *filled: int) -> Row:
    months = tuple(Cell(bar=number in filled) for number in range(len(MONTHS)))
    spoken = f"{name}: " + ", ".join(MONTHS[number] for number in filled)
    return Row((Cell((Line(text(name), label),)), *months), spoken=spoken)


CALENDAR = Table(
    columns=(
        Column(("กิจกรรม",)),
        Column(
            ("ระยะเวลาดำเนินการ",),
            children=(
                Column(("พ.ศ. ๒๕๖๒",), children=month_columns(*MONTHS[:7])),
                Column(("พ.ศ. ๒๕๖๓",), children=month_columns(*MONTHS[7:])),
            ),
        ),
    ),
    rows=(
        bars("๑.", "จัดสรรงบประมาณ", 0),
        bars("๒.", "ออกแบบกิจกรรม", 0, 1),
        bars("๓.", "จัดกิจกรรมพัฒนาคุณภาพผู้เรียน", 2, 3, 4, 5, 6, 7),
        bars("๔.", "นิเทศติดตามผลและประเมินผล", 3, 6, 8),
        bars("๕.", "สรุปผลการพัฒนา", 9),
    ),
    title="ปฏิทินการปฏิบัติงาน",
)


def money(word: str) -> Column:
    return Column((word,), "money")


BUDGET = Table(
    columns=(
        Column(("ที่",), "number"),
        Column(("กิจกรรม",)),
        Column(("งบประมาณ", "(บาท)"), "money"),
        Column(
            ("งบประมาณที่ใช้จำแนกตามหมวดรายจ่าย (บาท)",),
            children=(money("ค่าตอบแทน"), money("ค่าใช้สอย"), money("ค่าวัสดุ")),
        ),
    ),
    rows=(
        Row((cell("๑"), cell("งบประมาณ"), cell("๕๐,๐๐๐"), cell("-"), cell("๕๐,๐๐๐"), cell("-"))),
        Row(
            (
                cell("รวมทั้งสิ้น", column_span=2),
                cell("๕๐,๐๐๐"),
                cell("-"),
                cell("๕๐,๐๐๐"),
                cell("-"),
            ),
            kind="total",
        ),
    ),
    title="งบประมาณ",
    remark=(Run("หมายเหตุ", "bold"), Run(" งบประมาณถัวจ่ายทุกรายการ")),
    remark_source="/budget/pooling",
)
EVALUATION = Table(
    columns=(
        Column(("ที่",), "number"),
        Column(("ตัวชี้วัดความสำเร็จ",)),
        Column(("วิธีการ",), "method"),
        Column(("เครื่องมือ",), "method"),
    ),
    rows=(
        Row(
            (
                cell("๑"),
                cell("ร้อยละผลการทดสอบระดับชาติ O-NET, NT กลุ่มสาระการเรียนรู้หลักเพิ่มขึ้น"),
                cell("ผลการทดสอบระดับชาติขั้นพื้นฐาน"),
                cell("แบบทดสอบ"),
            )
        ),
        Row(
            (
                cell("๒"),
                cell("ร้อยละของผลสัมฤทธิ์ทางการเรียนรู้กลุ่มสาระการเรียนรู้หลักเพิ่มขึ้น"),
                cell("การทดสอบ"),
                cell("แบบทดสอบ"),
            )
        ),
    ),
    title="การประเมินผล",
)


def small_schools() -> Document:
    """โครงการ ๒.๑๐, in a book: budget by category, a calendar over two years, an evaluation."""
    return Document(
        blocks=(
            header(
                "ที่ ๒.๑๐",
                ("การพัฒนาคุณภาพโรงเรียนขนาดเล็ก",),
                "นางรัชฎาภรณ์ สามารถ และนายทวี แพงศรี",
                "มิถุนายน ๒๕๖๒ – มีนาคม ๒๕๖๓",
                alone=False,
            ),
            Heading("เป้าหมาย", "๓."),
            Heading("ด้านปริมาณ", "๓.๒", 2),
            Items((Item(text("ผู้บริหารที่บรรจุใหม่ จำนวน ๒๖ คน")),)),
            budget_heading("๔.", "๕๐,๐๐๐", "ห้าหมื่นบาทถ้วน"),
            BUDGET,
            Heading("กิจกรรมหลัก", "๕."),
            listed("๕", "จัดสรรงบประมาณให้กลุ่มผู้บริหารที่บรรจุใหม่", "สรุปผลการพัฒนา"),
            Heading("ปฏิทินการปฏิบัติงาน", "๖."),
            CALENDAR,
            Heading("การประเมินผล", "๗."),
            EVALUATION,
            Heading("ผลที่คาดว่าจะได้รับ", "๘."),
            Paragraph(text("นักเรียนได้รับการพัฒนายกระดับผลสัมฤทธิ์ทางการเรียน กลุ่มสาระการเรียนรู้หลักสูงขึ้น")),
        ),
        title="การพัฒนาคุณภาพโรงเรียนขนาดเล็ก",
        page=Page(number="foot", foot=BOOK),
    )


def priced(words: str, services: str, materials: str, total: str) -> Row:
    return Row(
        (
            Cell(),
            Cell((Line(text(words), "-", 1),)),
            cell("-"),
            cell(services),
            cell(materials),
            cell(total),
        ),
        continues=True,
    )


def titled(number: str, words: str, amount: str = "") -> Row:
    amounts = tuple(cell(amount) if amount else Cell() for _ in range(4))
    return Row((cell(number), cell(words), *amounts))


ITEMISED = Table(
    columns=(
        Column(("ที่",), "number"),
        Column(("กิจกรรม/รายการ",)),
        Column(
            ("เงินงบประมาณ (บาท)",),
            children=(money("ค่าตอบแทน"), money("ค่าใช้สอย"), money("ค่าวัสดุ")),
        ),
        Column(("รวม", "(บาท)"), "money"),
    ),
    rows=(
        titled("๑", "ประชุม วางแผน วิเคราะห์สภาพปัญหาและสภาพความต้องการนิเทศของสถานศึกษา"),
        priced(
            "ค่าอาหาร อาหารว่างและเครื่องดื่มในการประชุม วางแผน สำหรับศึกษานิเทศก์และผู้เกี่ยวข้อง "
            "๑ ครั้ง ๆ ละ ๑๒ คน คนละ ๒๐๐ บาท",
            "๒,๔๐๐",
            "-",
            "๒,๔๐๐",
        ),
        priced("จัดทำแผนนิเทศประจำปี ๒๕๖๒ จำนวน ๒๐ เล่ม เล่มละ ๕๐ บาท", "-", "๑,๐๐๐", "๑,๐๐๐"),
        priced("จัดทำรายงานผลการนิเทศ จำนวน ๒๐ เล่ม ๆ ละ ๕๐ บาท", "-", "๑,๐๐๐", "๑,๐๐๐"),
        titled("๒", "ประเมินความพร้อมวันเปิดภาคเรียน ปีการศึกษา ๒๕๖๒", "-"),
        titled("๓", "ปฏิบัติการนิเทศ ตามภาระงานหลัก"),
        priced("ค่าพาหนะสำหรับผู้นิเทศ", "๑๑,๐๐๐", "-", "๑๑,๐๐๐"),
        Row(
            (
                cell("รวมเป็นเงินทั้งสิ้น", column_span=2),
                cell("-"),
                cell("๒๖,๘๐๐"),
                cell("๓,๒๐๐"),
                cell("๓๐,๐๐๐"),
            ),
            kind="total",
        ),
    ),
    title="งบประมาณ",
)
SUPERVISORS = cell("คณะศึกษานิเทศก์")
SUPERVISION = Table(
    columns=(
        Column(("ที่",), "number"),
        Column(("กิจกรรม",)),
        Column(("ระยะเวลา", "ดำเนินงาน"), "time"),
        Column(("ผู้รับผิดชอบ",), "person"),
    ),
    rows=(
        Row(
            (
                cell("๔"),
                Cell(
                    (
                        Line(text("ปฏิบัติการนิเทศตามงานนโยบาย ได้แก่")),
                        Line(text("โครงการตามพระราชดำริ"), "๑)", 1),
                        Line(text("โครงการโรงเรียนในโครงการพิเศษ"), "๒)", 1),
                        Line(text("โรงเรียนประชารัฐ"), "-", 2),
                        Line(text("โรงเรียนคุณธรรม"), "-", 2),
                        Line(text("ฯลฯ"), "", 3),
                        Line(text("โครงการเศรษฐกิจพอเพียง"), "๓)", 1),
                    )
                ),
                cell("มิ.ย. ๖๒"),
                SUPERVISORS,
            )
        ),
        Row((cell("๖"), cell("รายงานผลการนิเทศ"), Cell(), SUPERVISORS)),
        Row(
            (
                Cell(),
                Cell((Line(text("รายงานสรุปผลการนิเทศ เดือนละครั้ง"), "-", 1),)),
                cell("มิ.ย. – ก.ค. ๖๒"),
                Cell(),
            ),
            continues=True,
        ),
        Row(
            (
                Cell(),
                Cell((Line(text("รายงานสิ้นปีการศึกษา"), "-", 1),)),
                cell("มี.ค. ๖๓"),
                Cell(),
            ),
            continues=True,
        ),
    ),
    title="กิจกรรมหลัก",
)
GROUPED_EVALUATION = Table(
    columns=(
        Column(("ตัวชี้วัดความสำเร็จ",)),
        Column(("วิธีการประเมิน",), "method"),
        Column(("เครื่องมือที่ใช้",), "method"),
    ),
    rows=(
        Row(
            (
                Cell(
                    (
                        Line((Run("ผลผลิต (Output)", "bold"),), "๖.๑"),
                        Line(
                            text("ร้อยละ ๑๐๐ ของโรงเรียนในสังกัดได้รับการนิเทศแบบมีส่วนร่วมอย่างทั่วถึง"),
                            depth=1,
                        ),
                    )
                ),
                Cell((Line(text("สอบถาม")), Line(text("ตรวจสอบเอกสาร ร่องรอย")))),
                cell("แบบนิเทศ ติดตามฯ"),
            )
        ),
    ),
    title="การประเมินผล",
)


def supervision() -> Document:
    """โครงการ ๒.๑๑, in a book: priced items in row groups, lists inside cells."""
    return Document(
        blocks=(
            header(
                "ที่ ๒.๑๑",
                ("นิเทศบูรณาการโดยใช้พื้นที่เป็นฐาน", "เพื่อการพัฒนาคุณภาพการศึกษา"),
                "นางสาวเพ็ญประภา มีเพียร นางสาวสุจิตรา ทาลีราช และนายทวี แพงศรี",
                "มิถุนายน – กรกฎาคม ๒๕๖๒",
                alone=False,
            ),
            budget_heading("๔.", "๓๐,๐๐๐", "สามหมื่นบาทถ้วน"),
            ITEMISED,
            Heading("กิจกรรมหลัก", "๕."),
            SUPERVISION,
            Heading("การประเมินผล", "๖."),
            GROUPED_EVALUATION,
            Heading("ผลที่คาดว่าจะได้รับ", "๗."),
            listed("๗", "ทุกโรงเรียนในสังกัดสามารถยกระดับผลสัมฤทธิ์ทางการเรียนเพิ่มขึ้นทุกกลุ่มสาระการเรียนรู้"),
        ),
        title="นิเทศบูรณาการโดยใช้พื้นที่เป็นฐานเพื่อการพัฒนาคุณภาพการศึกษา",
        page=Page(number="foot", foot=BOOK),
    )


def gaps_and_boxes() -> Document:
    """A form half filled: dotted lines for what isn't known, tick boxes, a wide list number."""
    return Document(
        blocks=(
            Fields(
                (
                    Field("โครงการ", (text("อาหารกลางวัน"),), large=True),
                    Field("แผนงาน", ((Run("…", "gap"),),)),
                    Field(
                        "ลักษณะโครงการ",
                        ((Run("☑", "symbol"), Run(" ใหม่  "), Run("☐", "symbol"), Run(" ต่อเนื่อง")),),
                    ),
                )
            ),
            Heading("เป้าหมาย", "๑."),
            Heading("เชิงปริมาณ", "๑.๑", 2),
            listed("๑.๑", *TARGETS * 4, depth=2),
            Paragraph((Run("งบประมาณที่ได้รับ "), Run("…", "gap"), Run(" บาท")), "plain"),
            SIGNATURES,
        ),
        title="อาหารกลางวัน",
    )


def turned_page() -> Document:
    """A sheet whose calendar lies on a landscape page, between two upright ones."""
    return Document(
        blocks=(
            Heading("กิจกรรมหลัก", "๑."),
            ACTIVITIES,
            NewPage(landscape=True),
            Heading("ปฏิทินการปฏิบัติงาน", "๒."),
            CALENDAR,
            NewPage(),
            EVALUATION,
            BUDGET,
            ITEMISED,
            SIGNATURES,
        ),
        title="โครงการที่มีหน้าแนวนอน",
        page=Page(number="foot", foot=BOOK),
    )
