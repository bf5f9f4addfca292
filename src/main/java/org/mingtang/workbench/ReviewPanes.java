package org.mingtang.workbench;

import java.util.List;
import java.util.Map;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.regulation.Law;
import org.mingtang.workbench.Wording.Reason;
import org.springframework.stereotype.Component;

/// Puts together what the page of a dossier shows of its secrecy review.
@Component
class ReviewPanes {
    private final DossierDesk desk;

    ReviewPanes(DossierDesk desk) {
        this.desk = desk;
    }

    ReviewPane of(Dossier dossier, Law law, Map<String, String> typed, List<Reason> reasons) {
        return new ReviewPane(FindingForm.of(law, typed, reasons, desk.today()));
    }
}
