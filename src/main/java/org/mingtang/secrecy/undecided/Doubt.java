package org.mingtang.secrecy.undecided;

import java.util.Optional;

/// Why a unit cannot decide whether to disclose (SEC-10).
public enum Doubt {
    LAW_UNCLEAR("法律、法规没有明确规定能否公开"),
    WORK_SECRET("可能涉及工作秘密，界限不清"),
    SECURITY("公开后可能影响国家安全、公共安全、经济安全或者社会稳定"),
    THIRD_PARTY("涉及第三方合法权益，对能否公开有争议"),
    OTHER_AGENCY("由其他机关制作、提供或者共同制作，意见不一致"),
    OTHER("其他原因");

    private final String chinese;

    Doubt(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<Doubt> of(String name) {
        for (var doubt : values()) {
            if (doubt.name().equals(name)) {
                return Optional.of(doubt);
            }
        }
        return Optional.empty();
    }
}
