package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mingtang.regulation.Role;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.casefile.Awaited;
import org.mingtang.workbench.RequestListPages.Row;

/// A list of requests as an officer sees it, as a table to take away: what is due when, and whose turn it is.
final class RequestSheet {
    static final List<String> HEADERS =
            List.of("登记编号", "回执号", "收到", "单位", "申请内容", "申请人", "环节", "轮到谁", "计时", "到期", "时限", "答复类型");
    static final List<Integer> WIDTHS = List.of(26, 18, 12, 16, 60, 16, 14, 24, 12, 18, 20, 28);

    private RequestSheet() {}

    /// @param sorted by what, such as 到期
    /// @param more   whether there are others that do not stand among the rows
    static List<List<String>> lines(List<Row> rows, String sorted, boolean more) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADERS);
        rows.forEach(row -> lines.add(line(row)));
        if (more) {
            lines.add(List.of("按" + sorted + "只列出前 " + rows.size() + " 件，后面的没有列出。请选择年度或者环节分次导出。"));
        }
        return lines;
    }

    private static List<String> line(Row row) {
        var request = row.row();
        return List.of(
                request.number().orElse(""),
                request.receipt(),
                request.arrived().toString(),
                row.unit(),
                row.asked(),
                row.name(),
                request.step().chinese(),
                turn(request),
                request.clock().chinese(),
                row.lamp().due(),
                row.lamp().words(),
                row.outcome());
    }

    /// The applicant beside the posts: a rectification can wait for somebody while the applicant is awaited.
    private static String turn(CaseRow row) {
        var posts = row.waiting().stream()
                .sorted(Comparator.naturalOrder())
                .map(Role::chinese)
                .collect(Collectors.joining("、"));
        if (!row.step().isOpen() || row.awaited() == Awaited.NOTHING) {
            return posts;
        }
        return "申请人（" + row.awaited().chinese() + "）" + (posts.isEmpty() ? "" : "、" + posts);
    }
}
