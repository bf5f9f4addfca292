package org.mingtang.secrecy;

import java.util.List;
import org.mingtang.organs.AgencyId;

/// What is reviewed: a case's contents at one moment.
///
/// @param caseStream the case, such as `dossier/2f1c…`
/// @param agency     the unit that reviews
/// @param title      title, or a summary where there is none (SEC-08)
/// @param number     document number, empty for none
/// @param contents   fingerprint of the reviewed contents, 64 hexadecimal digits; any change voids the review
/// @param files      names of the reviewed files
public record Subject(
        String caseStream, AgencyId agency, String title, String number, String contents, List<String> files) {
    public Subject {
        files = List.copyOf(files);
    }
}
