package org.mingtang.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.OrganImport;
import org.mingtang.organs.OrganViews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The made-up county 云岭县, for trying the platform. Register, documents and accounts go through the doors that officers
/// use, so that the journal shows true acts of the day of loading.
///
/// A loading that was broken off is taken up by the next start: the register is entered in one piece and may be entered
/// again, a document goes on from where it stands, and the accounts come last and all at once. So an installation with
/// an account is either complete or not ours.
@Component
public class DemonstrationDistrict {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationDistrict.class);
    private static final AgencyId COUNTY = new AgencyId("yunling");
    private static final String COUNTY_NAME = "云岭县人民政府";
    private static final int BETWEEN_LINES = 10;

    private final OrganViews views;
    private final OrganImport register;
    private final DocumentJourney journey;
    private final DistrictAccounts accounts;
    private final Paperwork paperwork;
    private final DemonstrationRequests requests;
    private final DossierDesk desk;
    private final CalendarInUse calendar;
    private final Clock clock;

    DemonstrationDistrict(
            OrganViews views,
            OrganImport register,
            DocumentJourney journey,
            DistrictAccounts accounts,
            Paperwork paperwork,
            DemonstrationRequests requests,
            DossierDesk desk,
            CalendarInUse calendar,
            Clock clock) {
        this.views = views;
        this.register = register;
        this.journey = journey;
        this.accounts = accounts;
        this.paperwork = paperwork;
        this.requests = requests;
        this.desk = desk;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// The demonstration accounts of this installation, by login; empty where there are none.
    public List<DemonstrationAccount> accounts() {
        return accounts.standing();
    }

    /// Loads the district where nothing else stands, or goes on with a loading that was broken off.
    ///
    /// @throws IllegalStateException when the platform refuses what the district's files say
    void load() {
        if (!isWanted()) {
            return;
        }
        LOG.info("装入演示县区 云岭县，请稍候。");
        paperwork.tellWhatIsMissing();
        enterRegister();
        var documents = Plan.documents(new PlannedDays(desk.today(), calendar.current()));
        int done = 0;
        for (var document : documents) {
            journey.carry(document);
            done++;
            if (done % BETWEEN_LINES == 0) {
                LOG.info("演示县区：已装入 {} / {} 件文件", done, documents.size());
            }
        }
        int asked = requests.carry();
        accounts.open();
        LOG.info("演示县区已装入：{} 件文件，{} 件申请，{} 个演示账号。", documents.size(), asked, DistrictAccounts.ALL.size());
    }

    private boolean isWanted() {
        if (!views.accounts().isEmpty()) {
            return false;
        }
        var agencies = views.wholeRegister();
        return agencies.isEmpty()
                || agencies.stream()
                        .map(whole -> whole.entry().agency())
                        .anyMatch(agency ->
                                agency.id().equals(COUNTY) && agency.name().equals(COUNTY_NAME));
    }

    private void enterRegister() {
        var files =
                new OrganImport.Files(Optional.of(Plan.bytes("agencies.csv")), Optional.of(Plan.bytes("people.csv")));
        var report = register.run(files, ActedBy.installation(clock.instant()));
        if (!report.isClean()) {
            throw new IllegalStateException("register: " + report.errors());
        }
    }
}
