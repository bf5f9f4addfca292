package org.mingtang.secrecy.oversight;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organs.AgencyId;
import org.mingtang.secrecy.ReviewId;
import org.mingtang.secrecy.oversight.InspectionFact.Sampled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lists of inspections, and of the reviews there are to inspect.
@Component
class InspectionTable {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    InspectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A review in the list of records.
    record Listed(ReviewId review, String caseStream, AgencyId agency, String conclusion, Instant at, boolean voided) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Inspection inspection, long sequence) {
        var drawn = inspection.drawn();
        jdbc.sql("""
                        insert into secrecy.inspection (id, sequence, agency, from_day, until_day, drawn, closed)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set sequence = excluded.sequence, closed = excluded.closed""")
                .params(
                        inspection.id().value(),
                        sequence,
                        drawn.agency(),
                        Date.valueOf(drawn.from()),
                        Date.valueOf(drawn.until()),
                        Timestamp.from(drawn.upTo()),
                        inspection.closed())
                .update();
        int place = 0;
        for (var item : inspection.items()) {
            jdbc.sql("""
                            insert into secrecy.inspected_review (inspection, place, review, agency, state, rectify_by)
                            values (?, ?, ?, ?, ?, nullif(?, '')::date)
                            on conflict (inspection, review) do update set
                                state = excluded.state, rectify_by = excluded.rectify_by""")
                    .params(
                            inspection.id().value(),
                            ++place,
                            item.sampled().review().value(),
                            item.sampled().agency().value(),
                            item.state().name(),
                            item.rectifyBy().map(LocalDate::toString).orElse(""))
                    .update();
        }
    }

    /// Reviews concluded in the period before that moment, in order of their keys.
    List<Sampled> population(Optional<AgencyId> agency, LocalDate from, LocalDate until, Instant upTo) {
        return jdbc.sql("""
                        select id, case_stream, agency from secrecy.review
                        where (? = '' or agency = ?) and concluded >= ? and concluded < ? and concluded < ?
                        order by id""")
                .params(
                        agency.map(AgencyId::value).orElse(""),
                        agency.map(AgencyId::value).orElse(""),
                        Timestamp.from(from.atStartOfDay(CHINA).toInstant()),
                        Timestamp.from(until.plusDays(1).atStartOfDay(CHINA).toInstant()),
                        Timestamp.from(upTo))
                .query((row, _) -> new Sampled(
                        new ReviewId(row.getObject("id", UUID.class)),
                        row.getString("case_stream"),
                        new AgencyId(row.getString("agency"))))
                .list();
    }

    /// All for the bureau, for others those in which their units were drawn; newest first.
    List<InspectionId> list(Optional<List<AgencyId>> units) {
        var keys = units.orElse(List.of()).stream().map(AgencyId::value).toArray(String[]::new);
        return jdbc.sql("""
                        select id from secrecy.inspection i
                        where ? or exists (select from secrecy.inspected_review r
                            where r.inspection = i.id and r.agency = any(?))
                        order by drawn desc, id limit 200""")
                .params(List.of(units.isEmpty(), keys))
                .query((row, _) -> new InspectionId(row.getObject("id", UUID.class)))
                .list();
    }

    List<Listed> reviews(Optional<AgencyId> agency, int offset, int size) {
        var unit = agency.map(AgencyId::value).orElse("");
        return jdbc.sql("""
                        select * from secrecy.review where (? = '' or agency = ?)
                        order by concluded desc, id offset ? limit ?""")
                .params(unit, unit, offset, size)
                .query((row, _) -> new Listed(
                        new ReviewId(row.getObject("id", UUID.class)),
                        row.getString("case_stream"),
                        new AgencyId(row.getString("agency")),
                        row.getString("conclusion"),
                        row.getTimestamp("concluded").toInstant(),
                        row.getBoolean("voided")))
                .list();
    }
}
