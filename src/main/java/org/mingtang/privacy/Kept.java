package org.mingtang.privacy;

import java.time.Instant;
import java.util.UUID;
import org.mingtang.journal.StreamId;

/// A text or file about a person, as it is listed. The content is opened apart.
///
/// @param owner      the case it belongs to
/// @param what       what it is to the case, such as `application`
/// @param name       file name; empty for a text
/// @param extension  of the kind of file, such as `pdf`; [#AS_IT_CAME] for one that could not be read; empty for a text
/// @param bytes      length of the content; 0 once erased
/// @param commitment salted, 64 hexadecimal digits: what the journal holds of it
/// @param erased     whether content and salt are gone
public record Kept(
        UUID id,
        StreamId owner,
        String what,
        String name,
        String extension,
        long bytes,
        String commitment,
        Instant at,
        boolean erased) {
    /// The extension of a file that was kept though nobody could read it.
    public static final String AS_IT_CAME = "bin";

    public boolean isAsItCame() {
        return extension.equals(AS_IT_CAME);
    }
}
