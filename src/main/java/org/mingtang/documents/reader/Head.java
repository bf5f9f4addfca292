package org.mingtang.documents.reader;

/// The head of a document: its first lines, until the body begins with a whole sentence.
final class Head {
    private static final int MOST_LINES = 24;
    private static final int LONGEST = 60;
    /// a shorter line with a comma is a mark or a list of addressees
    private static final int SALUTATION = 30;

    private Head() {}

    /// How many lines from the first are the head.
    static int lines(Characters text, Surroundings around) {
        int line = 0;
        while (line < around.lines()
                && line < MOST_LINES
                && !isBody(text, around.lineStart(line), around.lineEnd(line))) {
            line++;
        }
        return line;
    }

    private static boolean isBody(Characters text, int start, int end) {
        if (end - start > LONGEST) {
            return true;
        }
        for (int at = start; at < end; at++) {
            if (text.at(at) == '。' || text.at(at) == ';' || text.at(at) == ',' && end - start > SALUTATION) {
                return true;
            }
        }
        return false;
    }
}
