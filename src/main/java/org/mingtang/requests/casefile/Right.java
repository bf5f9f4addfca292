package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.mingtang.requests.casefile.CaseFact.DisputeResult;
import org.mingtang.requests.casefile.CaseFact.Forum;
import org.mingtang.requests.clock.Channel;

/// What an entry should have said where something was mistyped.
///
/// @param value a day such as `2026-03-02`, or the name of a constant
public record Right(Mistyped what, String value) {
    /// What somebody can have mistyped. Names and texts are not among it: they are kept apart and written anew.
    public enum Mistyped {
        DAY("日期"),
        CHANNEL("提交方式"),
        APPLICANT("申请人类别"),
        FORUM("复议、诉讼的途径"),
        RESULT("复议、诉讼的结果");

        private final String chinese;

        Mistyped(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /// What it can be, in order; empty for a day. Nothing comes by the portal that somebody typed.
        public List<Right> choices() {
            return switch (this) {
                case DAY -> List.of();
                case CHANNEL ->
                    all(Channel.values()).stream()
                            .filter(right -> !right.value().equals(Channel.ONLINE.name()))
                            .toList();
                case APPLICANT -> all(ApplicantKind.values());
                case FORUM -> all(Forum.values());
                case RESULT -> all(DisputeResult.values());
            };
        }

        private List<Right> all(Enum<?>[] constants) {
            return Arrays.stream(constants)
                    .map(one -> new Right(this, one.name()))
                    .toList();
        }
    }

    public static Right day(LocalDate day) {
        return new Right(Mistyped.DAY, day.toString());
    }

    /// @throws java.time.format.DateTimeParseException where it is no day
    public LocalDate day() {
        return LocalDate.parse(value);
    }

    /// In words; a day as it is written in lists.
    public String chinese() {
        return switch (what) {
            case DAY -> value;
            case CHANNEL -> Channel.valueOf(value).chinese();
            case APPLICANT -> ApplicantKind.valueOf(value).chinese();
            case FORUM -> Forum.valueOf(value).chinese();
            case RESULT -> DisputeResult.valueOf(value).chinese();
        };
    }
}
