package org.mingtang.disclosure.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Signature;

/// A question of the secrecy reviewer to another unit (SEC-07), with its answer. It belongs to the contents it was
/// asked
/// about: where they change, nobody need answer any more, and no answer counts.
///
/// @param number    from 1, in the order of asking
/// @param contents  the contents asked about
/// @param answer    empty until the unit has answered
/// @param withdrawn why the asker took it back
public record Consultation(
        int number,
        AgencyId agency,
        String name,
        Purpose purpose,
        String question,
        String askedBy,
        LocalDate asked,
        String contents,
        Optional<Answer> answer,
        Optional<String> withdrawn) {

    public enum Purpose {
        /// The reviewer wants to know what another unit thinks.
        OPINION("征求意见"),
        /// The information concerns another unit, which has to confirm it (条例第十一条).
        CONFIRMATION("协商确认");

        private final String chinese;

        Purpose(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public enum Verdict {
        AGREES("同意公开"),
        OBJECTS("不同意公开");

        private final String chinese;

        Verdict(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public record Answer(Verdict verdict, String text, Signature signature) {}

    boolean isOpen(String now) {
        return answer.isEmpty() && withdrawn.isEmpty() && contents.equals(now);
    }

    Consultation answered(Answer given) {
        return new Consultation(
                number, agency, name, purpose, question, askedBy, asked, contents, Optional.of(given), withdrawn);
    }

    Consultation takenBack(String reason) {
        return new Consultation(
                number, agency, name, purpose, question, askedBy, asked, contents, answer, Optional.of(reason));
    }
}
