package org.mingtang.requests.casefile;

import static org.mingtang.regulation.Role.ARCHIVIST;
import static org.mingtang.regulation.Role.DISCLOSURE_HEAD;
import static org.mingtang.regulation.Role.DISCLOSURE_LEADER;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.regulation.Role.DRAFTER;
import static org.mingtang.regulation.Role.OFFICE_CLERK;
import static org.mingtang.regulation.Role.SECRECY_REVIEWER;
import static org.mingtang.regulation.Role.SECTION_HEAD;
import static org.mingtang.regulation.Role.SIGNER;
import static org.mingtang.requests.casefile.Step.APPROVED;
import static org.mingtang.requests.casefile.Step.ARCHIVED;
import static org.mingtang.requests.casefile.Step.ARRIVED;
import static org.mingtang.requests.casefile.Step.CONFIRMED;
import static org.mingtang.requests.casefile.Step.DELIVERED;
import static org.mingtang.requests.casefile.Step.DRAFTED;
import static org.mingtang.requests.casefile.Step.ENDED;
import static org.mingtang.requests.casefile.Step.OPINION;
import static org.mingtang.requests.casefile.Step.SEALED;
import static org.mingtang.requests.casefile.Step.SIGNED;
import static org.mingtang.requests.casefile.Step.TRIAGE;
import static org.mingtang.requests.casefile.Step.WITH_SECTIONS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.RequestStage.Kind;
import org.mingtang.regulation.Role;

/// What can be done with a request: at which steps, by whom, by which clause, and for what the applicant may be awaited
/// meanwhile.
public enum DeskAct {
    CONFIRM("确认收到", "REQ-04", at(ARRIVED), by(Kind.RECEIPT)),
    REGISTER("登记编号", "REQ-03", at(CONFIRMED), by(Kind.REGISTRATION)),
    ENTER_FROM_PAPER("补记纸质办理", "REQ-03", at(TRIAGE), by(DISCLOSURE_OFFICER, DISCLOSURE_HEAD), Awaited.values()),
    SORT("分办", "REQ-05", at(TRIAGE, WITH_SECTIONS), by(DISCLOSURE_OFFICER)),
    SPLIT("分案", "REQ-05", at(TRIAGE), by(DISCLOSURE_OFFICER)),
    LINK("关联相同申请", "条例第四十四条", fromTriage(), by(DISCLOSURE_OFFICER), Awaited.values()),
    UNLINK("取消关联", "条例第四十四条", fromTriage(), by(DISCLOSURE_OFFICER), Awaited.values()),
    HAND_OVER("交承办股室", "REQ-05", at(TRIAGE, WITH_SECTIONS), by(DISCLOSURE_OFFICER)),
    ASK_CORRECTION("告知补正", "条例第三十条", at(TRIAGE, WITH_SECTIONS), by(DISCLOSURE_OFFICER)),
    TAKE_CORRECTION(
            "收到补正", "条例第三十条", at(TRIAGE, WITH_SECTIONS, ENDED, ARCHIVED), by(DISCLOSURE_OFFICER), Awaited.CORRECTION),
    ASK_ASSISTANCE("请其他单位协助检索", "REQ-30", at(TRIAGE, WITH_SECTIONS), by(Kind.SEARCH)),
    RECORD_SEARCH("登记检索", "REQ-30", at(TRIAGE, WITH_SECTIONS), by(Kind.SEARCH)),
    ASK_FOR_OPINION(
            "征求意见", "REQ-09", at(TRIAGE, WITH_SECTIONS, OPINION), by(DISCLOSURE_OFFICER, DRAFTER, SECTION_HEAD)),
    RECORD_ANSWER(
            "登记对方意见",
            "REQ-09",
            at(TRIAGE, WITH_SECTIONS, OPINION, SIGNED, DRAFTED, APPROVED),
            by(DISCLOSURE_OFFICER, DRAFTER, SECTION_HEAD)),
    RECORD_CONSENT(
            "登记是否同意写明身份",
            "REQ-09",
            at(TRIAGE, WITH_SECTIONS, OPINION, SIGNED, DRAFTED, APPROVED),
            by(DISCLOSURE_OFFICER),
            Awaited.values()),
    ASSENT_TO_OVERRIDE("同意因公共利益公开", "REQ-09", at(WITH_SECTIONS, OPINION), by(DISCLOSURE_OFFICER, SECTION_HEAD)),
    TELL_THIRD_PARTY("告知第三方", "REQ-09", at(SIGNED, DRAFTED, APPROVED), by(DISCLOSURE_OFFICER, DRAFTER, SECTION_HEAD)),
    EXTEND("延长答复", "条例第三十三条第二款", at(TRIAGE, WITH_SECTIONS, OPINION, SIGNED, DRAFTED, APPROVED), by(DISCLOSURE_HEAD)),
    EXTEND_INTERNALLY("延长内部办理", "REQ-08", at(WITH_SECTIONS, OPINION), by(SIGNER)),
    NOTICE_FEE("收费通知", "REQ-18", at(TRIAGE, WITH_SECTIONS, OPINION, SIGNED), by(DISCLOSURE_OFFICER)),
    RECORD_PAYMENT(
            "登记缴费", "REQ-18", at(TRIAGE, WITH_SECTIONS, OPINION, SIGNED), by(DISCLOSURE_OFFICER), Awaited.PAYMENT),
    WAIVE_FEE(
            "免收信息处理费",
            "REQ-18",
            at(TRIAGE, WITH_SECTIONS, OPINION, SIGNED),
            by(DISCLOSURE_HEAD),
            Awaited.NOTHING,
            Awaited.PAYMENT),
    ASK_REASONS("要求说明理由", "条例第三十五条", at(TRIAGE, WITH_SECTIONS), by(DISCLOSURE_OFFICER)),
    RECORD_REASONS("登记理由", "条例第三十五条", at(TRIAGE, WITH_SECTIONS), by(DISCLOSURE_OFFICER)),
    DELAY("延迟答复", "条例第三十五条", at(TRIAGE, WITH_SECTIONS, OPINION), by(DISCLOSURE_HEAD)),
    ANSWER_DIRECTLY("直接答复", "REQ-05", at(TRIAGE), by(DISCLOSURE_OFFICER)),
    GIVE_OPINION("提出办理意见", "REQ-05", at(WITH_SECTIONS), by(Kind.HANDLING)),
    ASK_COUNTERSIGN("请会签", "REQ-07", at(WITH_SECTIONS, OPINION), by(DISCLOSURE_OFFICER, DRAFTER, SECTION_HEAD)),
    COUNTERSIGN("会签", "REQ-07", at(WITH_SECTIONS, OPINION), by(SECTION_HEAD)),
    GIVE_BACK(
            "退回重办",
            "REQ-07",
            at(OPINION, SIGNED, DRAFTED, APPROVED),
            by(Set.of(Kind.SIGNATURE, Kind.APPROVAL), DISCLOSURE_OFFICER)),
    SIGN("审签", "REQ-07", at(OPINION), by(Kind.SIGNATURE)),
    REDACT_COPIES("遮盖要提供的文件", "SEC-06", at(SIGNED, DRAFTED), by(DISCLOSURE_OFFICER, SECRECY_REVIEWER)),
    CLEAR_SECRECY("保密审查", "REQ-11", at(SIGNED, DRAFTED), by(SECRECY_REVIEWER)),
    DRAFT_LETTER("拟告知书", "REQ-12", at(SIGNED, DRAFTED), by(DISCLOSURE_OFFICER)),
    REVIEW_LEGALITY("合法性审核", "REQ-14", at(DRAFTED), by(Kind.LEGALITY)),
    APPROVE("审定告知书", "REQ-12", at(DRAFTED), by(Kind.APPROVAL)),
    SEAL("用印", "REQ-12", at(APPROVED), by(OFFICE_CLERK)),
    DELIVER("送达", "REQ-15", at(SEALED), by(Kind.ANSWER)),
    RECORD_DISPATCH(
            "登记文书送达",
            "REQ-15",
            fromTriage(),
            by(DISCLOSURE_OFFICER, OFFICE_CLERK, DRAFTER, SECTION_HEAD),
            Awaited.values()),
    ARCHIVE(
            "归档",
            "REQ-12",
            at(DELIVERED, ENDED, ARCHIVED, Step.SPLIT),
            by(ARCHIVIST, DISCLOSURE_OFFICER),
            Awaited.values()),
    WITHDRAW("登记撤回", "REQ-03", open(), by(DISCLOSURE_OFFICER), Awaited.values()),
    LAPSE("逾期终止", "条例第三十条", open(), by(DISCLOSURE_OFFICER), Awaited.CORRECTION, Awaited.PAYMENT),
    DISPOSE("处置个人信息", "REQ-26", at(ARCHIVED, ENDED, Step.SPLIT), by(ARCHIVIST, DISCLOSURE_OFFICER), Awaited.values()),
    EXPLAIN(
            "登记解释说明",
            "REQ-16",
            at(DELIVERED, ARCHIVED, ENDED),
            by(DISCLOSURE_OFFICER, DRAFTER, SECTION_HEAD),
            Awaited.values()),
    CORRECT_RECORD("办理更正要求", "条例第四十一条", at(DELIVERED, ARCHIVED, ENDED), by(DISCLOSURE_OFFICER), Awaited.values()),
    FILE_DISPUTE("登记复议、诉讼", "REQ-16", fromTriage(), by(DISCLOSURE_OFFICER), Awaited.values()),
    DECIDE_DISPUTE("登记复议、诉讼结果", "REQ-16", fromTriage(), by(DISCLOSURE_OFFICER), Awaited.values()),
    CALL_DISCUSSION("提请会商", "REQ-22", beforeApproval(), by(Kind.DISCUSSION)),
    RECORD_DISCUSSION("登记会商结论", "REQ-22", beforeApproval(), by(DISCLOSURE_OFFICER)),
    REFER("转送有关单位", "REQ-21", fromTriage(), by(DISCLOSURE_OFFICER), Awaited.values()),
    RECORD_REFERRAL("登记转送的答复", "REQ-21", fromTriage(), by(DISCLOSURE_OFFICER), Awaited.values()),
    GIVE_CODE("发给查询码", "REQ-15", EnumSet.allOf(Step.class), by(DISCLOSURE_OFFICER, OFFICE_CLERK), Awaited.values()),
    ASK_RECTIFICATION("提请更正登记", "REQ-03", whole(), by(DISCLOSURE_OFFICER, OFFICE_CLERK), Awaited.values()),
    DECIDE_RECTIFICATION(
            "核准更正登记", "REQ-03", whole(), by(DISCLOSURE_OFFICER, DISCLOSURE_HEAD, DISCLOSURE_LEADER), Awaited.values());

    private final String chinese;
    private final String clause;
    private final Set<Step> steps;
    private final Function<Law, Set<Role>> roles;
    private final Set<Awaited> awaiting;

    DeskAct(String chinese, String clause, Set<Step> steps, Function<Law, Set<Role>> roles, Awaited... awaiting) {
        this.chinese = chinese;
        this.clause = clause;
        this.steps = steps;
        this.roles = roles;
        this.awaiting = awaiting.length == 0 ? EnumSet.of(Awaited.NOTHING) : EnumSet.of(awaiting[0], awaiting);
    }

    public String chinese() {
        return chinese;
    }

    public String clause() {
        return clause;
    }

    /// The steps at which it can be done.
    public Set<Step> steps() {
        return Collections.unmodifiableSet(steps);
    }

    /// The roles in the unit of the case that may do it.
    ///
    /// @param law of the day of the act
    public Set<Role> roles(Law law) {
        return roles.apply(law);
    }

    /// Whether it is a signature, which may stand on paper and be recorded by somebody else (代录).
    boolean isSigned() {
        return EnumSet.of(COUNTERSIGN, SIGN, REVIEW_LEGALITY, APPROVE).contains(this);
    }

    boolean goesWhile(Awaited awaited) {
        return awaiting.contains(awaited);
    }

    private static Set<Step> at(Step first, Step... more) {
        return EnumSet.of(first, more);
    }

    private static Function<Law, Set<Role>> by(Role first, Role... more) {
        var roles = Collections.unmodifiableSet(EnumSet.of(first, more));
        return _ -> roles;
    }

    /// Whoever takes one of these parts in the district, and who always may.
    private static Function<Law, Set<Role>> by(Set<Kind> stages, Role always) {
        return law -> stages.stream()
                .flatMap(stage -> law.requests().stage(stage).roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.of(always)));
    }

    /// Whoever takes that part in the district.
    private static Function<Law, Set<Role>> by(Kind stage) {
        return law -> law.requests().stage(stage).roles();
    }

    /// A suit may also be brought because nobody answered.
    private static Set<Step> fromTriage() {
        return EnumSet.complementOf(EnumSet.of(ARRIVED, CONFIRMED, Step.SPLIT));
    }

    /// Once it was split, its parts are what is acted on.
    private static Set<Step> whole() {
        return EnumSet.complementOf(EnumSet.of(Step.SPLIT));
    }

    private static Set<Step> beforeApproval() {
        return at(TRIAGE, WITH_SECTIONS, OPINION, SIGNED, DRAFTED);
    }

    private static Set<Step> open() {
        var open = EnumSet.allOf(Step.class);
        open.removeIf(step -> !step.isOpen());
        return open;
    }
}
