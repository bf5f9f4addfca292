package org.mingtang.secrecy.undecided;

import java.util.List;
import java.util.Optional;
import org.mingtang.secrecy.undecided.ClassificationFact.Determined;
import org.mingtang.secrecy.undecided.ClassificationFact.Referred;

/// A case that may be a state secret, or of which the level is unclear, on the way of the Secrecy Law (SEC-19).
///
/// @param determined what was determined; empty while nothing may be released
public record Classification(ClassificationId id, Referred referred, Optional<Determined> determined) {

    /// What is unclear.
    public enum Question {
        WHETHER_SECRET("是否属于国家秘密不明确"),
        WHICH_LEVEL("属于何种密级不明确");

        private final String chinese;

        Question(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        public static Optional<Question> of(String name) {
            return named(values(), name);
        }
    }

    /// Who determines, by the Secrecy Law.
    public enum Determiner {
        NATIONAL("国家保密行政管理部门"),
        PROVINCE("省级保密行政管理部门"),
        CITY("设区的市级保密行政管理部门"),
        SUPERIOR("有相应定密权限的上级机关、单位");

        private final String chinese;

        Determiner(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        public static Optional<Determiner> of(String name) {
            return named(values(), name);
        }
    }

    /// What was determined.
    public enum Determination {
        NOT_SECRET("不属于国家秘密"),
        TOP_SECRET("属于国家秘密，绝密级"),
        SECRET("属于国家秘密，机密级"),
        CONFIDENTIAL("属于国家秘密，秘密级");

        private final String chinese;

        Determination(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        public boolean isSecret() {
            return switch (this) {
                case NOT_SECRET -> false;
                case TOP_SECRET, SECRET, CONFIDENTIAL -> true;
            };
        }

        public static Optional<Determination> of(String name) {
            return named(values(), name);
        }
    }

    /// @throws IllegalArgumentException when the first fact is not the referral
    static Classification fold(ClassificationId id, List<ClassificationFact> facts) {
        if (facts.isEmpty() || !(facts.getFirst() instanceof Referred referred)) {
            throw new IllegalArgumentException("classification " + id + ": not referred");
        }
        return new Classification(id, referred, ClassificationFact.determined(facts));
    }

    public boolean open() {
        return determined.isEmpty();
    }

    public boolean isSecret() {
        return determined.filter(found -> found.determination().isSecret()).isPresent();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        for (var value : values) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
