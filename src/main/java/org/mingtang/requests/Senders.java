package org.mingtang.requests;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.ClauseId;
import org.mingtang.requests.casefile.CaseRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What each unit tells at the end of its letters. A thin table, its own truth: who last changed it stands in it, and
/// each letter keeps what it said.
@Component
@Transactional
public class Senders {
    /// Characters of each line.
    public static final int LONGEST = 200;

    private static final int LOCK = 0x73656e64; // "send"

    private final JdbcClient jdbc;
    private final Organs organs;
    private final OrganViews views;
    private final OfficeJournal journal;
    private final Clock clock;

    Senders(JdbcClient jdbc, Organs organs, OrganViews views, OfficeJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.organs = organs;
        this.views = views;
        this.journal = journal;
        this.clock = clock;
    }

    /// As it was set; before that what the register tells, the court left blank.
    @Transactional(readOnly = true)
    public Sender of(AgencyId agency) {
        return jdbc.sql("select contact, reconsideration_organ, court from request.sender where agency = ?")
                .param(agency.value())
                .query((row, _) -> new Sender(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .orElseGet(() -> proposed(agency));
    }

    /// When it was set last, as a page carries it so that the second of two officers is told; empty before that.
    @Transactional(readOnly = true)
    public Optional<Instant> changed(AgencyId agency) {
        return last(agency).map(Last::at);
    }

    private record Last(Instant at, String by) {}

    private Optional<Last> last(AgencyId agency) {
        return jdbc.sql("select changed, changed_by from request.sender where agency = ?")
                .param(agency.value())
                .query((row, _) -> new Last(row.getTimestamp(1).toInstant(), row.getString(2)))
                .optional();
    }

    private Sender proposed(AgencyId agency) {
        var contact = views.entry(agency)
                .map(entry -> (entry.agency().name() + " " + entry.profile().phone()).strip())
                .orElse("");
        return new Sender(contact, government(agency).map(Agency::name).orElse(""), "");
    }

    /// Against a department one turns to the government above it (行政复议法第二十四条).
    private Optional<Agency> government(AgencyId agency) {
        var standing = organs.find(agency).flatMap(Agency::parent).flatMap(organs::find);
        while (standing.isPresent() && standing.get().kind() != Agency.Kind.GOVERNMENT) {
            standing = standing.get().parent().flatMap(organs::find);
        }
        return standing;
    }

    /// @param seen when it was set last, as the officer saw it
    /// @return what is wrong; empty when it was set
    public List<Objection> set(Officer officer, AgencyId agency, Optional<Instant> seen, Sender sender) {
        var objections = new ArrayList<Objection>();
        asItWasSeen(objections, agency, seen);
        if (!officer.runsDisclosure(agency)) {
            objections.add(Objection.at(Objection.CASE, CaseRule.NOT_YOUR_ROLE, "文书落款由公开工作机构设定。"));
        }
        line(objections, "contact", sender.contact(), "请写明联系的股室和电话。");
        line(objections, "reconsiderationOrgan", sender.reconsiderationOrgan(), "请写明行政复议机关。");
        line(objections, "court", sender.court(), "请写明有管辖权的人民法院。");
        if (objections.isEmpty()) {
            jdbc.sql("""
                            insert into request.sender (agency, contact, reconsideration_organ, court, changed, changed_by)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (agency) do update set contact = excluded.contact,
                                reconsideration_organ = excluded.reconsideration_organ, court = excluded.court,
                                changed = excluded.changed, changed_by = excluded.changed_by""")
                    .params(
                            agency.value(),
                            sender.contact().strip(),
                            sender.reconsiderationOrgan().strip(),
                            sender.court().strip(),
                            Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)),
                            officer.name())
                    .update();
            var set = new OfficeFact.SenderSet(
                    sender.contact().strip(),
                    sender.reconsiderationOrgan().strip(),
                    sender.court().strip());
            journal.enter(officer, agency, set, new ClauseId("REQ-13"));
        }
        return objections;
    }

    /// From here on it stands as it is until the transaction ends.
    private void asItWasSeen(List<Objection> objections, AgencyId agency, Optional<Instant> seen) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(?, hashtext(?))")
                .params(LOCK, agency.value())
                .query(Integer.class)
                .single();
        last(agency)
                .filter(last -> !seen.equals(Optional.of(last.at())))
                .ifPresent(last -> objections.add(Objection.at(
                        Objection.CASE,
                        CaseRule.SENDER_CHANGED,
                        "您打开页面之后，" + last.by() + " 修改过落款，现在保存的是：" + of(agency).chinese() + "。请核对，您填的还在，可以再保存。")));
    }

    private static void line(List<Objection> objections, String field, String text, String message) {
        if (text.isBlank()) {
            objections.add(Objection.at(field, CaseRule.TEXT_MISSING, message));
        } else if (text.length() > LONGEST) {
            objections.add(Objection.at(field, CaseRule.TEXT_TOO_LONG, "最多 " + LONGEST + " 字。请缩短。"));
        }
    }
}
