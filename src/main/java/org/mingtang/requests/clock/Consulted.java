package org.mingtang.requests.clock;

/// Who is asked for an opinion before the answer (被征求意见的). A third party and an agency of the same name are two.
public record Consulted(Kind kind, String name) {

    public enum Kind {
        /// whose rights the disclosure may harm (条例第三十二条)
        THIRD_PARTY("第三方"),
        /// that made the information together with us (条例第三十四条)
        AGENCY("共同制作机关");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    @Override
    public String toString() {
        return kind.chinese() + name;
    }
}
