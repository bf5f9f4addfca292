package org.mingtang.requests.answer;

/// One requested part and its answer.
///
/// @param number from 1
/// @param asked  what is asked in this part
public record PartAnswer(int number, String asked, Answer answer) {
    public PartAnswer {
        if (number < 1) {
            throw new IllegalArgumentException("number: " + number + " (expected: >= 1)");
        }
    }
}
