package org.mingtang.workbench;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Law;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseId;

/// The register of requests (登记本) as a table. Who asked stands in it masked.
final class RegisterBook {
    /// What is said to who serves in a section and has only its part.
    static final String PART_OF_A_SECTION = "只有您所在股室承办、会签的申请，不是全部；完整的由公开工作机构查看、导出和打印。";

    static final List<String> HEADERS =
            List.of("登记编号", "回执号", "收到", "起算日", "渠道", "申请人类别", "申请人", "申请内容", "环节", "到期", "答复", "答复类型", "年报项目");
    static final List<Integer> WIDTHS = List.of(26, 18, 12, 12, 14, 12, 16, 60, 14, 12, 12, 28, 18);

    static final int LONGEST_ASKED = 120;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int LONGEST_SERIAL = 10;

    private final Law law;
    private final Map<CaseId, Application> applications;

    /// @param law of the day on which it is written
    RegisterBook(Law law, Map<CaseId, Application> applications) {
        this.law = law;
        this.applications = applications;
    }

    List<List<String>> lines(List<CaseRow> rows) {
        return Stream.concat(Stream.of(HEADERS), rows.stream().map(this::line)).toList();
    }

    /// In the order of the numbers, unit by unit; behind them what has none yet, as it came in.
    static List<CaseRow> inOrder(List<CaseRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((CaseRow row) -> row.agency().value())
                        .thenComparing(row -> row.arrived().getYear())
                        .thenComparing(row -> row.number().isEmpty())
                        .thenComparing(
                                row -> row.number().map(RegisterBook::sortable).orElse(""))
                        .thenComparing(CaseRow::arrived)
                        .thenComparing(CaseRow::receipt))
                .toList();
    }

    /// 2号 comes before 12号.
    private static String sortable(String number) {
        return DIGITS.matcher(number)
                .replaceAll(digits ->
                        "0".repeat(Math.max(0, LONGEST_SERIAL - digits.group().length())) + digits.group());
    }

    /// What is said where the book is longer than the table.
    static String leftOut(int listed) {
        return "只列出最近收到的 " + Formats.number(listed) + " 件，更早收到的没有列出。";
    }

    List<String> line(CaseRow row) {
        var application = Optional.ofNullable(applications.get(row.id()));
        var outcome = row.outcome().map(code -> law.requests().outcome(code));
        return List.of(
                row.number().orElse(""),
                row.receipt(),
                row.arrived().toString(),
                day(row.received()),
                row.channel().chinese(),
                row.applicant().chinese(),
                application.map(asked -> asked.applicant().masked().name()).orElse("（已清除）"),
                application
                        .map(asked -> shortened(asked.inLists(), LONGEST_ASKED))
                        .orElse(""),
                row.step().chinese(),
                day(row.due()),
                day(row.answered()),
                outcome.map(rule -> rule.name()).orElse(""),
                outcome.map(rule -> rule.row().keyIn(ended(row).getYear())).orElse(""));
    }

    /// The report counts a request in the year in which it ended.
    private static LocalDate ended(CaseRow row) {
        return row.answered().orElseGet(() -> LocalDate.ofInstant(row.changed(), Formats.CHINA));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /// @param longest code points
    static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
