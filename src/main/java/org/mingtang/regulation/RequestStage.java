package org.mingtang.regulation;

import java.util.Set;

/// A part in answering a request, as the district orders it: who takes it, and what it is called there (REQ-12, REQ-17,
/// REQ-29). The order of the parts is the law's.
///
/// @param roles of whom any may do it
public record RequestStage(Kind kind, String name, Set<Role> roles, When when, Citation cite, ClauseId clause) {
    public RequestStage {
        roles = Set.copyOf(roles);
    }

    public enum Kind {
        RECEIPT("收件"),
        REGISTRATION("登记"),
        SEARCH("检索"),
        HANDLING("办理"),
        DISCUSSION("会商"),
        SIGNATURE("审签"),
        LEGALITY("合法性审核"),
        APPROVAL("审定告知书"),
        ANSWER("答复");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// Which requests go through it. Only the legality review can be left to the officer (REQ-14).
    public enum When {
        ALWAYS("每件"),
        ASKED("需要的");

        private final String chinese;

        When(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
