package org.mingtang.requests;

import org.mingtang.journal.Actor;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;

/// Who is entered in the journal as having acted.
final class Actors {
    static final Actor APPLICANT = new Actor("applicant", "申请人", "");

    private Actors() {}

    static Actor of(Officer officer, AgencyId agency) {
        return new Actor(officer.person().toString(), officer.name(), agency.value());
    }
}
