package org.mingtang.secrecy.reading;

import java.util.List;
import org.mingtang.documents.FileHash;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.AgencyId;

/// The files of a case as they are now.
///
/// @param caseStream the case, such as `dossier/2f1c…`
/// @param agency     the unit whose case it is
public record CaseFiles(StreamId caseStream, AgencyId agency, List<File> files) {
    public CaseFiles {
        files = List.copyOf(files);
    }

    public record File(FileHash hash, String name) {}

    /// The stream in which is written what was said of the findings.
    StreamId stream() {
        return new StreamId("machine-reading"
                + caseStream.value().substring(caseStream.value().indexOf('/')));
    }
}
