package org.mingtang.requests.casefile;

/// How far the handling of a request has come (办理环节). What is awaited from the applicant or from others stands
/// beside it ([CaseFile#waiting()], the clock).
public enum Step {
    ARRIVED("待确认收到"),
    CONFIRMED("待登记"),
    TRIAGE("待分办"),
    WITH_SECTIONS("承办中"),
    OPINION("待会签、审签"),
    SIGNED("待拟告知书"),
    DRAFTED("待审核告知书"),
    APPROVED("待用印"),
    SEALED("待送达"),
    DELIVERED("待归档"),
    ARCHIVED("已归档"),
    ENDED("已终止"),
    SPLIT("已分案");

    private final String chinese;

    Step(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /// Whether the answer has not been given yet and the case not ended otherwise.
    public boolean isOpen() {
        return switch (this) {
            case ARRIVED, CONFIRMED, TRIAGE, WITH_SECTIONS, OPINION, SIGNED, DRAFTED, APPROVED, SEALED -> true;
            case DELIVERED, ARCHIVED, ENDED, SPLIT -> false;
        };
    }
}
