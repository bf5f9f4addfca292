package org.mingtang.requests;

/// A file that comes with an application or an act.
///
/// @param name as the sender called it; may be empty
public record HandedIn(Part part, String name, byte[] bytes) {
    /// What it is to the case.
    public enum Part {
        IDENTITY("身份证明"),
        APPLICATION("申请材料"),
        EVIDENCE("凭证"),
        RECEIVED("收到的来文"),
        SEALED_LETTER("盖章后的告知书"),
        COPY("提供的文件"),
        /// what an answer to a repeated request is accompanied by (REQ-06)
        ENCLOSURE("随附的前次申请和答复");

        private final String chinese;

        Part(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /// The word under which it is kept.
        public String key() {
            return "file." + name();
        }
    }
}
