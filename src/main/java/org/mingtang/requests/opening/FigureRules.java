package org.mingtang.requests.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.ApplicantKind;

/// The tie-outs that figures must keep before anything is built on them: R1, R2 and R5 of the annual report. Totals are
/// not typed but counted.
public final class FigureRules {
    /// Characters of the source.
    public static final int LONGEST_SOURCE = 200;

    private FigureRules() {}

    /// @param before of the year before, where they were taken over
    static List<Objection> check(OpeningFigures figures, Optional<OpeningFigures> before) {
        var objections = new ArrayList<Objection>();
        for (var kind : ApplicantKind.values()) {
            addsUp(figures, kind).ifPresent(objections::add);
        }
        before.map(last -> unlike(last, figures)).ifPresent(objections::addAll);
        if (figures.source().isBlank() || figures.source().length() > LONGEST_SOURCE) {
            objections.add(Objection.at(
                    "source",
                    FigureRule.SOURCE_MISSING,
                    "请写明依据，如“2025 年政府信息公开工作年度报告第三部分”，最多 " + LONGEST_SOURCE + " 字。"));
        }
        return objections;
    }

    /// Where what is carried into a year is not what was carried out of the year before. The earlier year can be put
    /// right alone; the later one then has to follow.
    public static List<Objection> unlike(OpeningFigures before, OpeningFigures after) {
        return Stream.of(ApplicantKind.values())
                .flatMap(kind -> follows(before, after, kind).stream())
                .toList();
    }

    /// What came in is what was handled and what is still open.
    private static Optional<Objection> addsUp(OpeningFigures figures, ApplicantKind kind) {
        int fresh = figures.of(FigureRow.NEW, kind);
        int in = figures.of(FigureRow.CARRIED_IN, kind);
        int handled = figures.handled(kind);
        int out = figures.of(FigureRow.CARRIED_OUT, kind);
        return fresh + in == handled + out
                ? Optional.empty()
                : Optional.of(Objection.at(
                        column(kind),
                        FigureRule.DOES_NOT_ADD_UP,
                        "%s：新收 %d + 上年结转 %d = %d，办理结果合计 %d + 结转下年 %d = %d，两边应当相等。"
                                .formatted(kind.chinese(), fresh, in, fresh + in, handled, out, handled + out)));
    }

    /// What is still open at the end of a year is carried into the next.
    private static Optional<Objection> follows(OpeningFigures before, OpeningFigures after, ApplicantKind kind) {
        int out = before.of(FigureRow.CARRIED_OUT, kind);
        int in = after.of(FigureRow.CARRIED_IN, kind);
        return out == in
                ? Optional.empty()
                : Optional.of(Objection.at(
                        cell(FigureRow.CARRIED_IN, kind),
                        FigureRule.UNLIKE_THE_YEAR_BEFORE,
                        "%s：%d 年结转下年 %d 件，%d 年上年结转 %d 件，应当相同。"
                                .formatted(kind.chinese(), before.year(), out, after.year(), in)));
    }

    /// Name of the input of a cell.
    public static String cell(String row, ApplicantKind kind) {
        return row + "." + kind.name();
    }

    /// Where it is told what is wrong with a column.
    public static String column(ApplicantKind kind) {
        return "column." + kind.name();
    }
}
