package org.mingtang.requests.fees;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Tariff;
import org.mingtang.regulation.Tariff.Band;
import org.mingtang.requests.Objection;
import org.mingtang.requests.fees.FeeAnswer.Fee;
import org.mingtang.requests.fees.FeeAnswer.Line;
import org.mingtang.requests.fees.FeeAnswer.NoFee;
import org.mingtang.requests.fees.FeeQuestion.Items;
import org.mingtang.requests.fees.FeeQuestion.Pages;

/// What a request costs (条例第四十二条, 国办函〔2020〕109号; REQ-18). Each band is charged at its own rate; one request
/// is charged in one way only.
public final class Fees {
    private Fees() {}

    /// @param law of the day of the notice, not of the receipt (clock.md)
    public static FeeAnswer of(FeeQuestion question, Law law) {
        var method = question.measure().method();
        var tariff = law.requests().tariff(method);
        if (tariff.isEmpty()) {
            return no(FeeRule.NOT_YET_IN_FORCE, law.on() + " 还没有信息处理费的规定，不能收费。");
        }
        if (question.excessive().isBlank()) {
            return no(FeeRule.NOT_EXCESSIVE, "请写明申请的数量、频次怎样明显超过合理范围；没有超过的，不收费。");
        }
        if (question.charged().filter(before -> before != method).isPresent()) {
            return no(
                    FeeRule.OTHER_METHOD,
                    "本件已经" + question.charged().orElseThrow().chinese() + "计收，不能再" + method.chinese() + "计收。");
        }
        if (question.measure() instanceof Pages(var count) && count == 0) {
            return no(FeeRule.NOTHING_SUPPLIED, "没有提供纸质、电子文本或者复制件的，不能按量计收。");
        }
        var lines = lines(question, tariff.get());
        long yuan = lines.stream().mapToLong(Line::yuan).sum();
        return yuan == 0
                ? no(FeeRule.FREE, "在免费的数量之内，不收费。")
                : new Fee(method, tariff.get().id(), yuan, lines, tariff.get().cite());
    }

    private static List<Line> lines(FeeQuestion question, Tariff tariff) {
        return switch (question.measure()) {
            case Items(var before, var now) -> lines(tariff, before + 1, Math.addExact(before, now));
            case Pages(var count) -> lines(tariff, 1, count);
        };
    }

    /// The bands from the first to the last number, cut to these.
    private static List<Line> lines(Tariff tariff, int first, int last) {
        var lines = new ArrayList<Line>();
        for (var band : tariff.bands()) {
            for (Optional<Line> line = step(band, Math.max(first, band.first()), last);
                    line.isPresent();
                    line = step(band, line.get().last() + 1, last)) {
                lines.add(line.get());
            }
        }
        return lines;
    }

    /// The numbers from `from` that cost the same in this band; empty where the band or the numbers have ended.
    private static Optional<Line> step(Band band, int from, int last) {
        int end = Math.min(last, band.last().orElse(Integer.MAX_VALUE));
        if (from > end || from < band.first()) {
            return Optional.empty();
        }
        if (band.rising().isEmpty()) {
            return Optional.of(new Line(from, end, band.yuan()));
        }
        var rising = band.rising().get();
        int steps = (from - band.first()) / rising.every();
        long stepEnd = (long) band.first() + (steps + 1L) * rising.every() - 1;
        int each = Math.addExact(band.yuan(), Math.multiplyExact(steps, rising.yuan()));
        return Optional.of(new Line(from, (int) Math.min(end, stepEnd), each));
    }

    private static NoFee no(FeeRule rule, String message) {
        return new NoFee(Objection.at("fee", rule, message));
    }
}
