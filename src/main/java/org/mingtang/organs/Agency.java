package org.mingtang.organs;

import java.time.LocalDate;
import java.util.Optional;
import org.mingtang.regulation.NumberPattern;

/// An agency (机构) of the district.
///
/// @param name             full name, as on documents: 云岭县人民政府办公室
/// @param shortName        as in lists: 县政府办
/// @param organisationCode 9 characters (GB 11714) or empty; the first part of index numbers
/// @param documentCode     the agency's word in document numbers (机关代字), such as 云政办; may be empty
/// @param kind             what it is in law (ACT-26, SEC-16)
/// @param parent           the agency above it in the tree
/// @param founded          first day it stood
/// @param ended            last day it stood, empty while it stands
/// @param successor        who took over when it ended (ACT-14)
public record Agency(
        AgencyId id,
        String name,
        String shortName,
        String organisationCode,
        String documentCode,
        Kind kind,
        Optional<AgencyId> parent,
        LocalDate founded,
        Optional<LocalDate> ended,
        Optional<AgencyId> successor) {

    /// What stands for the agency in numbers of a series that tells units apart by such a code. May be empty.
    public String code(NumberPattern.UnitCode code) {
        return switch (code) {
            case ORGANISATION_CODE, CREDIT_CODE -> organisationCode;
            case AGENCY_CODE -> documentCode;
        };
    }

    /// What an agency is in law.
    public enum Kind {
        GOVERNMENT("人民政府"),
        GOVERNMENT_OFFICE("政府办公室"),
        DEPARTMENT("政府部门"),
        DISPATCHED("派出机关"),
        TOWNSHIP("乡镇街道"),
        INTERNAL_BODY("内设机构"),
        AUTHORISED_ORGANISATION("法律法规授权组织"),
        PUBLIC_ENTERPRISE("公共企事业单位"),
        PARTY_BODY("党的机关（挂牌）");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
