package org.mingtang.documents;

import java.util.List;
import org.mingtang.documents.recognition.CannotRead;
import org.mingtang.documents.redaction.FileRedaction;

/// Takes strings out of a file for good (删减、脱敏) and everything that it tells beside its text, then looks whether
/// anything of it is left: a file in which it can still be found is never handed out (SEC-06, SEC-12).
public final class Redactor {
    private Redactor() {}

    /// @param kind      as recognised
    /// @param deletions what goes, wherever it stands; none to take out only what stands beside the text
    /// @return a new file, or why there is none; the bytes given are not changed
    public static Redacted redact(byte[] bytes, FileKind kind, List<Deletion> deletions, DocumentLimits limits) {
        try {
            return FileRedaction.redact(bytes, kind, deletions, limits);
        } catch (CannotRead e) {
            return new Redacted.Refused(e.refusal().message() + e.refusal().advice());
        } catch (StackOverflowError e) {
            return new Redacted.Refused(
                    Refusal.tooComplex().message() + Refusal.tooComplex().advice());
        } catch (RuntimeException e) {
            // the libraries answer damaged files with whatever exception they run into
            var damaged = Refusal.damaged(kind.name());
            return new Redacted.Refused(damaged.message() + damaged.advice());
        }
    }
}
