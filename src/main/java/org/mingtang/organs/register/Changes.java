package org.mingtang.organs.register;

import static org.mingtang.organs.OrganField.*;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.OrganField;

/// Which fields of an agency differ between two entries.
public final class Changes {
    private final Set<OrganField> fields = EnumSet.noneOf(OrganField.class);

    private Changes() {}

    public static Set<OrganField> between(AgencyEntry before, AgencyEntry after) {
        var changes = new Changes();
        changes.compare(before.agency(), after.agency());
        changes.compare(before.profile(), after.profile());
        return changes.fields;
    }

    private void compare(Agency before, Agency after) {
        note(NAME, before.name(), after.name());
        note(SHORT_NAME, before.shortName(), after.shortName());
        note(ORGANISATION_CODE, before.organisationCode(), after.organisationCode());
        note(DOCUMENT_CODE, before.documentCode(), after.documentCode());
        note(KIND, before.kind(), after.kind());
        note(PARENT, before.parent(), after.parent());
        note(FOUNDED, before.founded(), after.founded());
    }

    private void compare(AgencyProfile before, AgencyProfile after) {
        note(RANK, before.rank(), after.rank());
        note(CAPACITY, before.capacity(), after.capacity());
        note(ADDRESS, before.address(), after.address());
        note(OFFICE_HOURS, before.officeHours(), after.officeHours());
        note(AGENCY_PHONE, before.phone(), after.phone());
        note(FAX, before.fax(), after.fax());
        note(AGENCY_EMAIL, before.email(), after.email());
        note(HEAD, before.head(), after.head());
        note(FUNCTIONS, before.functions(), after.functions());
    }

    private void note(OrganField field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }
}
