package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.Officer;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.undecided.ReportUpCommand;
import org.mingtang.secrecy.undecided.ReportUpCommand.*;
import org.mingtang.secrecy.undecided.ReportUpView;
import org.mingtang.secrecy.undecided.ReportUps;
import org.mingtang.secrecy.undecided.Verdict;

/// What this officer can do with a report-up now. Each is asked of the rules with a form that lacks nothing.
public final class ReportUpActs {
    private ReportUpActs() {}

    /// @param key       which form it is
    /// @param obstacles why it cannot be done now; empty when it can
    public record Act(String key, String label, String hint, List<Objection> obstacles) {}

    static List<Act> of(ReportUps reportUps, ReportUpView view, Officer officer) {
        var acts = new ArrayList<Act>();
        var complete = List.<ReportUpCommand>of(
                new Acknowledge(Optional.of(reportUps.today())),
                new Answer(Optional.of(Verdict.DISCLOSE), "—", "", List.of()),
                new AskForMaterial("—"),
                new SupplyMaterial("—", List.of()),
                new WaiveMaterial("—"),
                new Extend(1, "—"),
                new TakeBack("—"));
        for (var command : complete) {
            var objections = reportUps.objections(officer, view, command);
            // One about the case hides the act; one about what is typed is told beforehand.
            if (objections.stream().noneMatch(objection -> objection.field().isEmpty())) {
                acts.add(act(command, objections));
            }
        }
        return acts;
    }

    private static Act act(ReportUpCommand command, List<Objection> obstacles) {
        return switch (command) {
            case Acknowledge _ -> new Act("acknowledge", "签收", "答复期限从收到之日起算 · SEC-11", obstacles);
            case Answer _ -> new Act("answer", "书面答复", "写明意见和理由 · SEC-11", obstacles);
            case AskForMaterial _ -> new Act("ask", "要求补充参考材料", "补充之前不答复，期限照常计算 · SEC-10", obstacles);
            case SupplyMaterial _ -> new Act("supply", "补充参考材料", "受理机关要求的 · SEC-10", obstacles);
            case WaiveMaterial _ -> new Act("waive", "不再需要补充材料", "随后可以答复 · SEC-10", obstacles);
            case Extend _ -> new Act("extend", "延长答复", "届满之前告知，只能一次 · SEC-11", obstacles);
            case TakeBack _ -> new Act("take-back", "撤回", "写明理由，由本单位自行确定 · SEC-05", obstacles);
            case Open _ -> throw new IllegalArgumentException("a report-up is open already");
        };
    }
}
