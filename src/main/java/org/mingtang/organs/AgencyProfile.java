package org.mingtang.organs;

/// What an agency's page in the guide says about it (ORG-02), and where it stands in lists.
///
/// @param rank        place among its siblings, small ones first
/// @param capacity    whether it acts in its own name (ACT-26)
/// @param officeHours as published: 周一至周五 8:00-12:00
/// @param head        the person in charge, as published
/// @param functions   what the agency does, plain text
public record AgencyProfile(
        int rank,
        Capacity capacity,
        String address,
        String officeHours,
        String phone,
        String fax,
        String email,
        String head,
        String functions) {

    /// Whether an agency publishes for itself (ACT-26).
    public enum Capacity {
        OWN_NAME("以自己的名义"),
        THROUGH_PARENT("由上级机构代为公开");

        private final String chinese;

        Capacity(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// A profile with nothing told yet but its place in lists; acts in its own name.
    public static AgencyProfile atRank(int rank) {
        return new AgencyProfile(rank, Capacity.OWN_NAME, "", "", "", "", "", "", "");
    }

    public AgencyProfile with(Capacity changed) {
        return new AgencyProfile(rank, changed, address, officeHours, phone, fax, email, head, functions);
    }
}
