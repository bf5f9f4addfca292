package org.mingtang.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingtang.documents.TableSheet;
import org.mingtang.documents.TableSheet.Column;
import org.mingtang.documents.TableSheet.Part;
import org.mingtang.organs.AgencyId;
import org.mingtang.pages.Formats;
import org.mingtang.requests.CaseRow;

/// The register book (登记本) on paper: a part for each unit and year, and of its columns those that can be read on one
/// sheet.
final class PrintedRegister {
    /// Some two hundred sheets; more than that takes too much memory at once.
    static final int LONGEST = 2_000;

    private static final String TITLE = "依申请公开登记本";
    private static final String NUMBER = "登记编号";
    private static final List<Column> COLUMNS = List.of(
            new Column(NUMBER, 40),
            new Column("收到", 20),
            new Column("起算日", 20),
            new Column("渠道", 18),
            new Column("申请人", 21),
            new Column("申请内容", 69),
            new Column("环节", 21),
            new Column("到期", 20),
            new Column("答复", 20),
            new Column("答复类型", 28));

    private final RegisterBook book;
    private final Function<AgencyId, String> names;
    private final boolean whole;
    private final LocalDate today;

    /// @param names full names of the units
    /// @param whole whether all requests of the units are to stand on it, not those of a section only
    PrintedRegister(RegisterBook book, Function<AgencyId, String> names, boolean whole, LocalDate today) {
        this.book = book;
        this.names = names;
        this.whole = whole;
        this.today = today;
    }

    private record Volume(String unit, int year) {}

    /// @param rows in the order of the register
    /// @param year of arrival to which it is narrowed; empty where it is not
    /// @param more whether there are others that do not stand among the rows
    TableSheet of(List<CaseRow> rows, Optional<Integer> year, boolean more) {
        var volumes = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Volume(
                                names.apply(row.agency()), row.arrived().getYear()),
                        () -> new TreeMap<>(Comparator.comparing(Volume::unit).thenComparing(Volume::year)),
                        Collectors.toList()));
        var parts = new ArrayList<Part>();
        volumes.forEach((volume, of) -> parts.add(new Part(
                "%s　%d 年收到　%s%s 件"
                        .formatted(
                                volume.unit(), volume.year(), more || !whole ? "列出 " : "共 ", Formats.number(of.size())),
                of.stream().map(this::line).toList())));
        if (parts.isEmpty()) {
            parts.add(new Part(year.map(only -> only + " 年").orElse("") + "没有收到申请", List.of()));
        }
        return new TableSheet(TITLE, notes(year, more), COLUMNS, parts, Formats.date(today) + "打印　申请人姓名已遮盖");
    }

    private List<String> notes(Optional<Integer> year, boolean more) {
        var printed = COLUMNS.stream().map(Column::head).toList();
        var left = RegisterBook.HEADERS.stream()
                .filter(head -> !printed.contains(head))
                .collect(Collectors.joining("、"));
        var notes = new ArrayList<>(List.of((year.map(only -> only + " 年收到的申请").orElse("各年收到的申请"))
                + "，按登记编号排列，未登记的列在最后，写明回执号。纸上没有列出的栏目：" + left + "，见 XLSX 登记本。"));
        if (!whole) {
            notes.add(RegisterBook.PART_OF_A_SECTION);
        }
        if (year.isPresent()) {
            notes.add("编号按登记的年度连续：年末收到、次年登记的列在收到的年度，用次年的号，次年的登记本从它后面的号开始。");
        }
        if (more) {
            notes.add(RegisterBook.leftOut(LONGEST) + "请按年度分别打印，或者导出 XLSX 登记本。");
        }
        return notes;
    }

    private List<String> line(CaseRow row) {
        var whole = book.line(row);
        return COLUMNS.stream()
                .map(column -> column.head().equals(NUMBER) && row.number().isEmpty()
                        ? "未登记\n回执 " + row.receipt()
                        : whole.get(RegisterBook.HEADERS.indexOf(column.head())))
                .toList();
    }
}
