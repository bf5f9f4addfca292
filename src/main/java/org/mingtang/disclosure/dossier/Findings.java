package org.mingtang.disclosure.dossier;

import java.util.List;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.regulation.Law;
import org.mingtang.secrecy.Finding;
import org.mingtang.secrecy.FindingRules;

/// A conclusion that is not whole is not taken, whoever asks: the page says where, this says that.
public final class Findings {
    private Findings() {}

    /// Every fault of the finding as a reason of the desk; empty when it is whole.
    public static List<Issue> issues(Finding finding, Law law) {
        return FindingRules.check(finding, law).stream()
                .map(fault -> Issue.of(Field.STAGE, Code.FINDING_INCOMPLETE, fault.clause(), fault.message()))
                .toList();
    }
}
