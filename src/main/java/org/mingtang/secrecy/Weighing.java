package org.mingtang.secrecy;

import java.time.LocalDate;
import java.util.Optional;

/// What was asked before something was withheld on a ground that has an exception (SEC-04): the third party, the public
/// interest, the law that orders disclosure. What the ground does not ask for is not stated.
///
/// @param discretion why what may be withheld is withheld
public record Weighing(ThirdParty thirdParty, PublicInterest publicInterest, Statute statute, String discretion) {
    public static final Weighing NOTHING = new Weighing(
            new ThirdParty(ThirdParty.Answer.NOT_STATED, "", Optional.empty(), Optional.empty(), "", Optional.empty()),
            new PublicInterest(PublicInterest.Answer.NOT_STATED, "", "", ""),
            new Statute(Statute.Answer.NOT_STATED, ""),
            "");

    /// Whether an exception applies, so that it has to be disclosed.
    public boolean opens() {
        return thirdParty.answer == ThirdParty.Answer.CONSENTS
                || publicInterest.answer == PublicInterest.Answer.GRAVELY_HARMED
                || statute.answer == Statute.Answer.SAYS_SO;
    }

    /// What the third party said (条例第十五条).
    ///
    /// @param name     who the third party is
    /// @param asked    day of asking
    /// @param answered day of the answer
    /// @param evidence where the answer is written down, or why nobody was asked
    /// @param file     the answer itself
    public record ThirdParty(
            Answer answer,
            String name,
            Optional<LocalDate> asked,
            Optional<LocalDate> answered,
            String evidence,
            Optional<Evidence> file) {
        public enum Answer {
            NOT_STATED("没有涉及"),
            CONSENTS("同意公开"),
            OBJECTS("不同意公开"),
            SILENT("征求后没有答复"),
            NOT_ASKED("没有征求");

            private final String chinese;

            Answer(String chinese) {
                this.chinese = chinese;
            }

            public String chinese() {
                return chinese;
            }
        }
    }

    /// The balance between publishing and withholding (条例第十五条).
    public record PublicInterest(Answer answer, String speaksFor, String speaksAgainst, String result) {
        public enum Answer {
            NOT_STATED("没有涉及"),
            GRAVELY_HARMED("不公开会对公共利益造成重大影响"),
            NOT_GRAVELY_HARMED("不公开不会对公共利益造成重大影响");

            private final String chinese;

            Answer(String chinese) {
                this.chinese = chinese;
            }

            public String chinese() {
                return chinese;
            }
        }
    }

    /// Whether a law, regulation or rule says that it is disclosed (条例第十六条).
    ///
    /// @param which its title and article
    public record Statute(Answer answer, String which) {
        public enum Answer {
            NOT_STATED("没有涉及"),
            SAYS_SO("法律、法规、规章规定应当公开"),
            SILENT("法律、法规、规章没有规定应当公开");

            private final String chinese;

            Answer(String chinese) {
                this.chinese = chinese;
            }

            public String chinese() {
                return chinese;
            }
        }
    }
}
