package org.mingtang.requests.opening;

import java.util.List;
import java.util.stream.Stream;
import org.mingtang.regulation.ReportRow;

/// A row of the report's table of requests that somebody fills in (年报第三表).
///
/// @param key     in files, such as `refused.4`
/// @param label   as the form of the report calls it
/// @param handled whether it tells what became of requests
public record FigureRow(String key, String label, boolean handled) {
    static final String NEW = "new";
    static final String CARRIED_IN = "carriedIn";
    static final String CARRIED_OUT = "carriedOut";

    private static final List<FigureRow> ALL = Stream.of(
                    Stream.of(
                            new FigureRow(NEW, "本年新收政府信息公开申请数量", false),
                            new FigureRow(CARRIED_IN, "上年结转政府信息公开申请数量", false)),
                    Stream.of(ReportRow.values()).map(row -> new FigureRow(row.key(), row.chinese(), true)),
                    Stream.of(new FigureRow(CARRIED_OUT, "结转下年度继续办理", false)))
            .flatMap(rows -> rows)
            .toList();

    /// In the order of the form.
    public static List<FigureRow> all() {
        return ALL;
    }
}
