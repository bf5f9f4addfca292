package org.mingtang.secrecy.undecided;

import java.util.List;
import org.mingtang.organs.AgencyId;

/// The case that cannot be decided, as it stood when it was reported.
///
/// @param stream key of its stream, such as `dossier/2f1c…`
/// @param agency the unit that reports
/// @param title  title, or a summary where there is none
/// @param number document number, empty for none
/// @param files  the text: every file of the case
public record UndecidedCase(String stream, AgencyId agency, String title, String number, List<CaseFile> files) {
    public UndecidedCase {
        files = List.copyOf(files);
    }
}
