package org.mingtang.portal;

import org.mingtang.pages.Masthead;
import org.springframework.stereotype.Component;

@Component
class PortalMasthead implements Masthead {
    private final Catalogue catalogue;

    PortalMasthead(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String government() {
        return catalogue.site().government();
    }
}
