package org.mingtang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.calendar.NoticeReading.Accepted;
import org.mingtang.calendar.NoticeReading.Refused;

class HolidayNoticeTest {
    private static final String CSV_OF_2027 = """
            date,kind,name
            2026-12-31,holiday,元旦
            2027-01-01,holiday,元旦
            2027-01-02,workday,元旦
            2027-02-05,holiday,除夕
            2027-02-06,holiday,春节
            2027-02-07,holiday,春节
            2027-02-08,holiday,春节
            2027-04-05,holiday,清明
            2027-05-01,holiday,劳动节
            2027-05-02,holiday,劳动节
            2027-06-09,holiday,端午
            2027-09-15,holiday,中秋
            2027-10-01,holiday,国庆
            2027-10-02,holiday,国庆
            2027-10-03,holiday,国庆
            """;

    static IntStream bundledYears() {
        return IntStream.rangeClosed(2004, 2026);
    }

    @Test
    @DisplayName("读入 CSV：年份取最晚的一年，节日用正式名称，可含上年 12 月的日子")
    void csv() {
        var notice = accepted(CSV_OF_2027);
        assertThat(notice.year()).isEqualTo(Year.of(2027));
        assertThat(notice.days()).hasSize(15);
        assertThat(notice.days().getFirst().date()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(notice.days())
                .extracting(NoticedDay::name)
                .contains("清明节", "端午节", "中秋节", "国庆节")
                .doesNotContain("除夕");
        assertThat(WorkingCalendar.bundled().with(notice).isWorkingDay(LocalDate.of(2027, 1, 2)))
                .isTrue();
    }

    @Test
    @DisplayName("读入 CSV：容许文件头标记、Windows 换行和空行")
    void csv_as_spreadsheets_write_it() {
        assertThat(accepted("\uFEFF" + CSV_OF_2027.replace("\n", "\r\n") + "\r\n\r\n"))
                .isEqualTo(accepted(CSV_OF_2027));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundledYears")
    @DisplayName("历年通知写成 CSV 或 ICS 都能原样读回")
    void every_notice_so_far_can_be_read_back(int year) {
        var notice = Objects.requireNonNull(BundledFacts.notices().get(year));
        assertThat(accepted(csvOf(notice))).isEqualTo(notice);
        assertThat(accepted(icsOf(notice))).isEqualTo(notice);
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("CSV 有错即拒收，逐行说明")
    @CsvSource(delimiter = '|', textBlock = """
        2027-04-05,holiday,清明 | 2027-04-06,workday,清明 | 第 9 行：2027-04-06 是星期二，本来就上班，不是调休上班日，请核对日期
        2027-04-05,holiday,清明 | 2027/4/5,holiday,清明   | 第 9 行：日期“2027/4/5”不对，应为真实日期，写作 2027-01-01
        2027-04-05,holiday,清明 | 2027-02-30,holiday,清明 | 第 9 行：日期“2027-02-30”不对，应为真实日期，写作 2027-01-01
        2027-04-05,holiday,清明 | 2027-04-05,放假,清明     | 第 9 行：类别“放假”不对，放假写 holiday，调休上班写 workday
        2027-04-05,holiday,清明 | 2027-04-05,holiday      | 第 9 行：应有 3 列（日期,类别,名称），现有 2 列
        2027-04-05,holiday,清明 | 2027-04-05,holiday,     | 第 9 行：节日名称应为 1 至 40 字，如 春节
        2027-04-05,holiday,清明 | 2027-02-08,holiday,清明 | 第 9 行：2027-02-08 与第 8 行重复，请只留一行
        2027-04-05,holiday,清明 | 2026-11-30,holiday,清明 | 第 9 行：2026-11-30 不属于 2027 年的安排（只可有当年和上年 12 月的日子），请按年份分别上传
        2027-04-05,holiday,清明 | 2101-04-05,holiday,清明 | 第 9 行：2101-04-05 不在日历范围 2004-01-01 至 2100-12-31 之内
        2027-04-05,holiday,清明 | 2027-04-04,holiday,清明 | 法定节假日 2027-04-05（清明节）没有列为放假，文件可能不全，请补上后再上传
        date,kind,name         | 日期,类别,名称            | 第 1 行：首行应为 date,kind,name；也可上传 ICS 文件
        """)
    void csv_with_a_mistake(String right, String wrong, String message) {
        assertThat(problems(CSV_OF_2027.replace(right, wrong))).contains(message);
    }

    @Test
    @DisplayName("一次列出全部错误，按行排列")
    void all_mistakes_at_once() {
        var wrong = CSV_OF_2027.replace("2027-05-01,holiday", "2027-05-01,x").replace("2027-02-07", "2027-02-7");
        assertThat(problems(wrong)).hasSize(2).first().asString().startsWith("第 7 行");
    }

    @Test
    @DisplayName("空文件、只有标题的文件拒收")
    void empty_files() {
        assertThat(problems("")).containsExactly("第 1 行：首行应为 date,kind,name；也可上传 ICS 文件");
        assertThat(problems("date,kind,name\n")).containsExactly("文件里没有一天放假或上班的安排");
        assertThat(problems("BEGIN:VCALENDAR\nEND:VCALENDAR\n")).containsExactly("文件里没有一天放假或上班的安排");
    }

    @Test
    @DisplayName("法定节假日列为上班的拒收，周末的法定节假日可不列")
    void statutory_days_stay_holidays() {
        assertThat(problems(CSV_OF_2027.replace("2027-10-02,holiday", "2027-10-02,workday")))
                .containsExactly("法定节假日 2027-10-02（国庆节）没有列为放假，文件可能不全，请补上后再上传");
        assertThat(accepted(CSV_OF_2027.replace("2027-10-02,holiday,国庆\n", "")).days())
                .hasSize(14);
    }

    @Test
    @DisplayName("读入 ICS：跨日日程、折行、苹果标记、补班标题")
    void ics() {
        var text = icsOf(accepted(CSV_OF_2027))
                .replace(
                        "SUMMARY:元旦（班）",
                        "SUMMARY;LANGUAGE=zh_CN:元旦 补\r\n 班 第1天/共1天\r\nBEGIN:VALARM\r\nTRIGGER:-P1D\r\nEND:VALARM")
                .replace("SUMMARY:清明节（休）", "X-APPLE-SPECIAL-DAY:WORK-HOLIDAY\r\nSUMMARY:清明节")
                .replace("DTEND;VALUE=DATE:20270406\r\n", "")
                .replace(event("2027-10-01", 1, "国庆节（休）") + event("2027-10-02", 1, "国庆节（休）"), "")
                .replace(event("2027-10-03", 1, "国庆节（休）"), event("2027-10-01", 3, "国庆节（休）"));
        assertThat(accepted(text)).isEqualTo(accepted(CSV_OF_2027));
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("ICS 有错即拒收，逐行说明")
    @CsvSource(delimiter = '|', textBlock = """
        SUMMARY:元旦（班）                       | SUMMARY:元旦调休                | 第 12 行：日程“元旦调休”看不出是放假还是上班，标题应带（休）或（班）；其他日程请删去
        DTSTART;VALUE=DATE:20270102            | DTSTART:20270102T000000Z      | 第 13 行：DTSTART 应为全天日程的真实日期，写作 20270101，现为“20270102T000000Z”
        DTSTART;VALUE=DATE:20270102            | X-NOTHING:1                   | 第 12 行：日程缺少 DTSTART
        DTEND;VALUE=DATE:20270103              | DTEND;VALUE=DATE:20270102     | 第 12 行：日程从 2027-01-02 到 2027-01-02（不含），应为 1 至 31 天
        DTEND;VALUE=DATE:20270103              | DTEND;VALUE=DATE:99991231     | 第 12 行：日程从 2027-01-02 到 9999-12-31（不含），应为 1 至 31 天
        DTEND;VALUE=DATE:20270103              | RRULE:FREQ=YEARLY             | 第 14 行：不收重复日程和 RRULE，请逐项写明 DTSTART 和 DTEND
        DTEND;VALUE=DATE:20270103              | 休息                           | 第 14 行：不是 ICS 的内容行：休息
        END:VCALENDAR                          | X:1                           | ICS 文件不完整：缺少 END:VCALENDAR
        END:VCALENDAR                          | END:VEVENT                    | 第 77 行：END:VEVENT 没有对应的 BEGIN
        """)
    void ics_with_a_mistake(String right, String wrong, String message) {
        assertThat(problems(icsOf(accepted(CSV_OF_2027)).replace(right, wrong))).contains(message);
    }

    @Test
    @DisplayName("通知的日子须在当年或上年 12 月")
    void a_notice_covers_one_year() {
        var day = new NoticedDay(LocalDate.of(2027, 1, 1), NoticedDay.Kind.HOLIDAY, "元旦");
        assertThatIllegalArgumentException().isThrownBy(() -> new HolidayNotice(Year.of(2026), List.of(day)));
        assertThatIllegalArgumentException().isThrownBy(() -> new HolidayNotice(Year.of(2027), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new HolidayNotice(Year.of(2101), List.of(day)));
    }

    private static HolidayNotice accepted(String text) {
        return switch (HolidayNotice.read(text)) {
            case Accepted(var notice) -> notice;
            case Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<String> problems(String text) {
        return switch (HolidayNotice.read(text)) {
            case Accepted(var notice) -> throw new AssertionError("accepted: " + notice);
            case Refused(var problems) ->
                problems.stream().map(NoticeReading.Problem::toString).toList();
        };
    }

    private static String csvOf(HolidayNotice notice) {
        return lines(
                notice,
                day -> day.date() + "," + day.kind().name().toLowerCase(Locale.ROOT) + "," + day.name() + "\n",
                "date,kind,name\n",
                "");
    }

    private static String icsOf(HolidayNotice notice) {
        return lines(
                notice,
                day -> event(
                        day.date().toString(), 1, day.name() + (day.kind() == NoticedDay.Kind.WORKDAY ? "（班）" : "（休）")),
                "BEGIN:VCALENDAR\r\n",
                "END:VCALENDAR\r\n");
    }

    private static String event(String first, int days, String title) {
        var day = LocalDate.parse(first);
        return "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:%s\r\nDTEND;VALUE=DATE:%s\r\nSUMMARY:%s\r\nEND:VEVENT\r\n"
                .formatted(first.replace("-", ""), day.plusDays(days).toString().replace("-", ""), title);
    }

    private static String lines(HolidayNotice notice, Function<NoticedDay, String> line, String before, String after) {
        return notice.days().stream().map(line).collect(Collectors.joining("", before, after));
    }
}
