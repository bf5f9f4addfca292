package org.mingtang.organs;

/// Somebody who works for an agency. Phone and address are official ones; nothing private is kept here.
///
/// @param staffNumber number by which imports know the person (工号); empty when there is none
public record Person(PersonId id, String staffNumber, String name, String phone, String email, Employment employment) {

    /// Whether the person holds an established post (ORG-04).
    public enum Employment {
        PERMANENT("在编"),
        OTHER("非在编");

        private final String chinese;

        Employment(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
