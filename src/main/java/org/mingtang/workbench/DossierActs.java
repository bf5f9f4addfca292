package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.disclosure.dossier.Desk;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.Dossier.Publication;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.PublicationClock;
import org.mingtang.disclosure.dossier.Standing;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageKind;
import org.mingtang.workbench.DossierPage.Act;
import org.springframework.stereotype.Component;

/// What this officer can do with a dossier now, and what cannot be done yet, with the reasons.
@Component
class DossierActs {
    private final Wording wording;

    DossierActs(Wording wording) {
        this.wording = wording;
    }

    List<Act> of(Dossier dossier, Standing standing) {
        var acts = new ArrayList<Act>();
        Desk.waiting(dossier, standing.law()).ifPresent(stage -> onTheWay(acts, dossier, stage, standing));
        switch (dossier.publication()) {
            case Publication.NotYet _, Publication.Withdrawn _, Publication.Closed _ -> {}
            case Publication.Standing _ -> whilePublic(acts, dossier, standing);
            case Publication.TakenDown taken -> {
                if (!taken.confirmed() && mayTakeDown(standing.actor(), dossier)) {
                    acts.add(new Act("confirm-takedown", "确认紧急撤下", "由撤下人以外的第二人在一日内确认", List.of()));
                }
            }
        }
        return acts;
    }

    private void onTheWay(List<Act> acts, Dossier dossier, Stage stage, Standing standing) {
        var actor = standing.actor();
        boolean theirs = actor.holds(stage.role(), dossier.agency());
        if (dossier.opinionOpen() && actor.holds(Role.SECRECY_REVIEWER, dossier.agency())) {
            acts.add(new Act("answer-opinion", "出具保密审查意见", "保密审查员 · ACT-03", List.of()));
        }
        onReview(acts, dossier, stage, standing);
        var obstacles = Desk.obstacles(dossier, standing).stream()
                // Typed with the act itself, so not in its way.
                .filter(issue -> issue.code() != Code.LATE_REASON_MISSING || !theirs)
                .toList();
        acts.add(new Act(key(stage), label(stage), hint(stage), wording.of(obstacles)));
        boolean speaks = Desk.levelDue(dossier, standing.law())
                .filter(level -> actor.holds(level.role(), dossier.agency()))
                .isPresent();
        if (theirs || speaks) {
            if (theirs && isExamination(stage) && !dossier.opinionOpen()) {
                acts.add(new Act("ask-opinion", "不能确定，送保密审查", "保密审查员答复后继续 · ACT-03", List.of()));
            }
            if (!dossier.passed().isEmpty()) {
                acts.add(new Act("return", "退回", "退回到已办过的环节，写明理由", List.of()));
            }
        }
        var clock = PublicationClock.of(dossier, standing.today(), standing.law(), standing.calendar());
        if (clock.missed().isPresent() && holds(actor, dossier, Role.PUBLISHER, Role.DISCLOSURE_OFFICER)) {
            acts.add(new Act(
                    "late-reason",
                    dossier.lateReason().isEmpty() ? "说明逾期原因" : "更改逾期原因",
                    "超过发布期限，发布前必须说明 · ACT-06",
                    List.of()));
        }
        if (holds(actor, dossier, Role.DRAFTER, Role.DISCLOSURE_OFFICER)) {
            acts.add(new Act("close", "办结，不发布", "写明理由；已编的索引号随之作废", List.of()));
        }
    }

    /// What belongs to the secrecy review beside its stages.
    private static void onReview(List<Act> acts, Dossier dossier, Stage stage, Standing standing) {
        var actor = standing.actor();
        Desk.levelDue(dossier, standing.law())
                .filter(level -> actor.holds(level.role(), dossier.agency()))
                .ifPresent(level -> acts.add(new Act(
                        "level-opinion",
                        "出具保密审查意见",
                        level.name() + " · " + level.role().chinese() + " · " + level.clause(),
                        List.of())));
        if (!actor.holds(Role.SECRECY_REVIEWER, dossier.agency())) {
            return;
        }
        if (stage.kind() == StageKind.SECRECY_REVIEW) {
            acts.add(new Act("ask-unit", "征求其他单位意见", "答复之前不能作出结论 · SEC-07", List.of()));
        }
        boolean letterAwaited = Desk.isUnderReview(dossier, standing.law())
                && dossier.deliberation().coIssuers().stream()
                        .anyMatch(unit -> unit.agency().isEmpty()
                                && dossier.deliberation()
                                        .conclusion(unit, dossier.contents())
                                        .isEmpty());
        if (letterAwaited) {
            acts.add(new Act("letter", "录入联合发文单位来函", "区外单位的保密审查结论，附来函 · SEC-15", List.of()));
        }
    }

    private static void whilePublic(List<Act> acts, Dossier dossier, Standing standing) {
        if (holds(standing.actor(), dossier, Role.DISCLOSURE_OFFICER, Role.DISCLOSURE_LEADER)) {
            acts.add(new Act("withdraw", "撤回", "网址保留，说明撤回的时间和理由", List.of()));
        }
        if (mayTakeDown(standing.actor(), dossier)) {
            acts.add(new Act("takedown", "紧急撤下", "页面、文件、检索和订阅立即撤下；第二人一日内确认", List.of()));
        }
    }

    private static boolean mayTakeDown(Officer actor, Dossier dossier) {
        return holds(actor, dossier, Role.PUBLISHER, Role.SECRECY_REVIEWER, Role.DISCLOSURE_LEADER);
    }

    private static boolean holds(Officer actor, Dossier dossier, Role... roles) {
        return List.of(roles).stream().anyMatch(role -> actor.holds(role, dossier.agency()));
    }

    private static boolean isExamination(Stage stage) {
        return switch (stage.kind()) {
            case SECTION_CHECK, REVIEW, OFFICE_CHECK, LEGALITY, SIGN -> true;
            case DRAFT,
                    PREPRINT_CHECK,
                    ISSUE,
                    CONTENT_REVIEW,
                    SECRECY_REVIEW,
                    DISCLOSURE_APPROVAL,
                    SECRECY_APPROVAL,
                    PUBLISH -> false;
        };
    }

    private static String key(Stage stage) {
        return switch (stage.kind()) {
            case ISSUE -> "issue";
            case SECRECY_REVIEW -> "secrecy-review";
            case DRAFT,
                    SECTION_CHECK,
                    REVIEW,
                    OFFICE_CHECK,
                    LEGALITY,
                    SIGN,
                    PREPRINT_CHECK,
                    CONTENT_REVIEW,
                    DISCLOSURE_APPROVAL,
                    SECRECY_APPROVAL,
                    PUBLISH -> "pass";
        };
    }

    private static String label(Stage stage) {
        return switch (stage.kind()) {
            case DRAFT -> "送审";
            case SECTION_CHECK, REVIEW, OFFICE_CHECK, LEGALITY -> "同意，公开属性无误";
            case SIGN -> "签发";
            case PREPRINT_CHECK -> "附注与办理单一致，核对通过";
            case ISSUE -> "印发";
            case CONTENT_REVIEW -> "内容审查通过，编制索引号";
            case SECRECY_REVIEW -> "作出保密审查结论";
            case DISCLOSURE_APPROVAL, SECRECY_APPROVAL -> "审核同意";
            case PUBLISH -> "发布";
        };
    }

    private static String hint(Stage stage) {
        return stage.name() + " · " + stage.role().chinese() + " · " + stage.clause();
    }
}
