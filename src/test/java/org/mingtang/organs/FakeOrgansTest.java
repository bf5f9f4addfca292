package org.mingtang.organs;

class FakeOrgansTest implements OrgansContract {
    @Override
    public Subject emptyRegister() {
        var fake = new FakeOrgans();
        return new Subject() {
            @Override
            public Organs organs() {
                return fake;
            }

            @Override
            public PublishingUnits units() {
                return fake;
            }

            @Override
            public void have(AgencyEntry entry) {
                fake.have(entry);
            }

            @Override
            public void end(AgencyId id, Ending ending) {
                fake.end(id, ending);
            }

            @Override
            public void have(Person person) {
                fake.have(person);
            }

            @Override
            public void have(Section section) {
                // the fake looks at posts alone
            }

            @Override
            public void have(Appointment post) {
                fake.have(post);
            }

            @Override
            public void have(Deputy deputy) {
                fake.have(deputy);
            }

            @Override
            public void have(ReviewRules rules) {
                fake.have(rules);
            }
        };
    }
}
