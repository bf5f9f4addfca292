package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.Role;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseDesk;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.casefile.CaseStanding;
import org.mingtang.requests.casefile.DeskAct;
import org.mingtang.requests.casefile.NextStep;
import org.mingtang.requests.casefile.Step;

/// What this officer can do with a request now, what takes it on first.
///
/// @param next   take the case on
/// @param waits  who takes it on where the officer does not; empty otherwise
/// @param groups the rest
/// @param later  what the officer may do once something is mended
public record OpenActs(List<DeskAct> next, String waits, List<Group> groups, List<Hindered> later) {

    public record Group(String name, List<DeskAct> acts) {}

    public record Hindered(DeskAct act, List<Objection> because) {}

    public boolean none() {
        return next.isEmpty() && groups.isEmpty();
    }

    static OpenActs of(CaseFile file, CaseStanding standing, Organs organs) {
        var may = Stream.of(DeskAct.values())
                .filter(act -> CaseDesk.obstacles(file, act, standing).isEmpty())
                .toList();
        var on = NextStep.of(file, standing.law());
        var next = on.stream()
                .filter(may::contains)
                .filter(act -> !CaseDesk.onlyRecords(file, act, standing))
                .toList();
        return new OpenActs(
                next,
                next.isEmpty() ? waits(file, on, organs, standing) : "",
                Stream.of(Kind.values())
                        .map(kind -> new Group(
                                kind.chinese,
                                may.stream()
                                        .filter(act -> !next.contains(act)
                                                && kind
                                                        == (CaseDesk.onlyRecords(file, act, standing)
                                                                ? Kind.RECORDING
                                                                : kind(act)))
                                        .toList()))
                        .filter(group -> !group.acts().isEmpty())
                        .toList(),
                later(file, standing));
    }

    /// Hindered by nothing but what is awaited from the applicant.
    private static List<Hindered> later(CaseFile file, CaseStanding standing) {
        var later = new ArrayList<Hindered>();
        for (var act : DeskAct.values()) {
            var obstacles = CaseDesk.obstacles(file, act, standing);
            if (!obstacles.isEmpty()
                    && obstacles.stream().allMatch(obstacle -> obstacle.rule() == CaseRule.APPLICANT_AWAITED)) {
                later.add(new Hindered(act, obstacles));
            }
        }
        return later;
    }

    private static String waits(CaseFile file, List<DeskAct> on, Organs organs, CaseStanding standing) {
        return on.stream()
                .findFirst()
                .map(act -> "“%s”由%s办理：%s。"
                        .formatted(
                                act.chinese(),
                                act.roles(standing.law()).stream()
                                        .sorted()
                                        .map(Role::chinese)
                                        .collect(Collectors.joining("、")),
                                holders(act, file, organs, standing)))
                .orElse("");
    }

    private static String holders(DeskAct act, CaseFile file, Organs organs, CaseStanding standing) {
        var names = act.roles(standing.law()).stream()
                .flatMap(role -> organs.holders(role, file.agency(), standing.today()).stream())
                .filter(officer -> CaseDesk.mayDo(officer, act, file, standing.law()))
                .map(Officer::name)
                .distinct()
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? "现在没有人任此岗位，请联系安全保密管理员" : names;
    }

    private enum Kind {
        HANDLING("办理"),
        OPINIONS("征求意见"),
        TIME("时限"),
        END("结束和以后"),
        REGISTER("登记"),
        RECORDING("代录纸上签字");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }
    }

    private static Kind kind(DeskAct act) {
        return switch (act) {
            case CONFIRM,
                    REGISTER,
                    SORT,
                    SPLIT,
                    HAND_OVER,
                    ASK_ASSISTANCE,
                    RECORD_SEARCH,
                    ANSWER_DIRECTLY,
                    GIVE_OPINION,
                    GIVE_BACK,
                    SIGN,
                    REDACT_COPIES,
                    CLEAR_SECRECY,
                    DRAFT_LETTER,
                    REVIEW_LEGALITY,
                    APPROVE,
                    SEAL,
                    DELIVER -> Kind.HANDLING;
            case ASK_FOR_OPINION,
                    RECORD_ANSWER,
                    RECORD_CONSENT,
                    ASSENT_TO_OVERRIDE,
                    TELL_THIRD_PARTY,
                    ASK_COUNTERSIGN,
                    COUNTERSIGN,
                    CALL_DISCUSSION,
                    RECORD_DISCUSSION -> Kind.OPINIONS;
            case ASK_CORRECTION,
                    TAKE_CORRECTION,
                    EXTEND,
                    EXTEND_INTERNALLY,
                    NOTICE_FEE,
                    RECORD_PAYMENT,
                    WAIVE_FEE,
                    ASK_REASONS,
                    RECORD_REASONS,
                    DELAY -> Kind.TIME;
            case ARCHIVE,
                    WITHDRAW,
                    LAPSE,
                    DISPOSE,
                    RECORD_DISPATCH,
                    EXPLAIN,
                    CORRECT_RECORD,
                    FILE_DISPUTE,
                    DECIDE_DISPUTE,
                    REFER,
                    RECORD_REFERRAL -> Kind.END;
            case LINK, UNLINK, ENTER_FROM_PAPER, GIVE_CODE, ASK_RECTIFICATION, DECIDE_RECTIFICATION -> Kind.REGISTER;
        };
    }

    /// The steps a case goes through, for the chain in the head of the page.
    public static List<Step> chain() {
        return List.of(
                Step.ARRIVED,
                Step.CONFIRMED,
                Step.TRIAGE,
                Step.WITH_SECTIONS,
                Step.OPINION,
                Step.SIGNED,
                Step.DRAFTED,
                Step.APPROVED,
                Step.SEALED,
                Step.DELIVERED);
    }
}
