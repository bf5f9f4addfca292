package org.mingtang.documents;

import java.util.List;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;
import org.mingtang.documents.redaction.FileLeaks;

/// What a file tells beside its text (文件中的隐藏内容): who wrote and changed it, what was deleted, hidden or attached,
/// where a photograph was taken. Nothing of it is for publication (SEC-12).
public final class Leaks {
    private Leaks() {}

    /// @param kind as recognised
    /// @return findings of kind [FindingKind#METADATA]; one that says so if the file cannot be read
    public static List<ReaderFinding> in(byte[] bytes, FileKind kind, DocumentLimits limits) {
        try {
            return FileLeaks.in(bytes, kind, new Allowance(limits));
        } catch (CannotRead e) {
            return notLookedFor(e.refusal());
        } catch (RuntimeException e) {
            // the libraries answer damaged files with whatever exception they run into
            return notLookedFor(Refusal.damaged(kind.name()));
        }
    }

    static List<ReaderFinding> notLookedFor(Refusal why) {
        return List.of(new ReaderFinding(
                FindingKind.METADATA, "", new ReaderFinding.Beside("文件"), 1, "隐藏内容没有查：" + why.message()));
    }
}
