package org.mingtang.regulation;

/// A word that has no place in a letter (REQ-13).
///
/// @param instead what to write in its stead
public record LetterWording(String word, Sort sort, String instead, Citation cite) {
    /// What is wrong with a word.
    public enum Sort {
        /// says more than anybody can know
        ABSOLUTE("绝对化用语"),
        /// is spoken, not written
        COLLOQUIAL("口语");

        private final String chinese;

        Sort(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
