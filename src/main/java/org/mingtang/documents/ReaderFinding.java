package org.mingtang.documents;

/// Something the machine reader found; a person decides what it means (SEC-12).
///
/// @param text       as it stands in the file, with its line breaks and spaces
/// @param place      where it stands
/// @param confidence from 0 to 1
/// @param note       what the person should know, in Chinese; empty where the kind says it all
public record ReaderFinding(FindingKind kind, String text, Place place, double confidence, String note) {
    public ReaderFinding {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence: " + confidence + " (expected: 0 to 1)");
        }
    }

    public sealed interface Place {}

    /// In the extracted text.
    ///
    /// @param start first code point of [DocumentText#plain()], from 0
    /// @param end   code point after the last
    public record InText(int start, int end) implements Place {
        public InText {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("place: " + start + "-" + end + " (expected: 0 <= start < end)");
            }
        }
    }

    /// Beside the text, where nobody looks.
    ///
    /// @param part what holds it, in Chinese, such as `文档属性“作者”`
    public record Beside(String part) implements Place {}
}
