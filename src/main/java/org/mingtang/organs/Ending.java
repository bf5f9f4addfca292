package org.mingtang.organs;

import java.time.LocalDate;

/// How an agency ends (ACT-14).
///
/// @param lastDay   the last day it stands
/// @param successor who takes its documents and duties over, or keeps them; answers from the next day
public record Ending(LocalDate lastDay, AgencyId successor, Reason reason) {
    public enum Reason {
        ABOLISHED("撤销"),
        MERGED("合并"),
        RETASKED("职能调整");

        private final String chinese;

        Reason(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
