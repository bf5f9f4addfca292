package org.mingtang.documents.redaction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.ReaderFinding;

/// Collects what stands beside the text of a file.
final class LeakList {
    /// of one finding; who wants more opens the file
    private static final int LONGEST = 400;
    /// a file with more has shown its nature
    private static final int MOST = 2_000;

    private static final double SURE = 1;

    private final LinkedHashSet<ReaderFinding> findings = new LinkedHashSet<>();

    /// @param part what holds it, in Chinese
    /// @param text as it stands there; where it is blank nothing leaks
    /// @param note what the person should know, in Chinese
    void add(String part, String text, String note) {
        add(part, text, note, SURE);
    }

    void add(String part, String text, String note, double confidence) {
        if (!text.isBlank()) {
            put(part, shortened(text.strip()), note, confidence);
        }
    }

    /// Where the presence is the leak, whatever it holds.
    void present(String part, String note) {
        put(part, "", note, SURE);
    }

    void addAll(List<ReaderFinding> others) {
        findings.addAll(others);
    }

    private void put(String part, String text, String note, double confidence) {
        if (findings.size() < MOST) {
            findings.add(
                    new ReaderFinding(FindingKind.METADATA, text, new ReaderFinding.Beside(part), confidence, note));
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    List<ReaderFinding> list() {
        return new ArrayList<>(findings);
    }
}
