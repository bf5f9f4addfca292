package org.mingtang.requests.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.journal.Journal.Alongside;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.SectionId;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Role;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.casefile.AnswerDue;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.Awaited;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.NextStep;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockReading;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The line of a request, written in the transaction of its entries.
@Component
public class CaseTable {
    private static final ParsedSql ENTER = NamedParameterUtils.parseSqlStatement("""
            insert into request.case_file (id, sequence, receipt, agency, channel, applicant_kind, arrived, received,
                number, clock, due, provisional, remaining, step, awaited, open, sections, parts, outcome, answered,
                referred, rectifying, waiting, turn, disposal, disposal_counted, opened, changed)
            values (:id, :sequence, :receipt, :agency, :channel, :applicant, :arrived, :received, :number, :clock, :due,
                :provisional, :remaining, :step, :awaited, :open, :sections, :parts, :outcome, :answered, :referred,
                :rectifying, :waiting, :turn, :disposal, true, :changed, :changed)""");

    private static final ParsedSql WRITE = NamedParameterUtils.parseSqlStatement("""
            update request.case_file set sequence = :sequence, received = :received, arrived = :arrived,
                channel = :channel, applicant_kind = :applicant,
                number = :number, clock = :clock, due = :due, provisional = :provisional, remaining = :remaining,
                step = :step, awaited = :awaited, open = :open, sections = :sections, parts = :parts,
                outcome = :outcome, answered = :answered, referred = :referred, rectifying = :rectifying,
                waiting = :waiting, turn = :turn, disposal = :disposal, disposal_counted = true, changed = :changed
            where id = :id and sequence <= :sequence""");

    private final JdbcClient jdbc;

    CaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is counted anew each day.
    ///
    /// @param waiting  whose turn it is
    /// @param disposal from when on personal data can be disposed of
    public record Counted(
            ClockReading clock, Optional<AnswerDue> due, Set<Role> waiting, Optional<LocalDate> disposal) {}

    /// The line of a new request, to be entered with its first entries.
    ///
    /// @param counted on the day of writing
    public static Alongside entered(CaseFile file, String receipt, Instant at, Counted counted) {
        return alongside(
                ENTER,
                values(file, at, counted)
                        .addValue("receipt", receipt)
                        .addValue("agency", file.agency().value()));
    }

    /// The line as the file now stands, to be written with what made it so.
    ///
    /// @param at      when the latest was done
    /// @param counted on the day of writing
    public static Alongside written(CaseFile file, Instant at, Counted counted) {
        return alongside(WRITE, values(file, at, counted));
    }

    private static Alongside alongside(ParsedSql sql, SqlParameterSource values) {
        return new Alongside(
                NamedParameterUtils.substituteNamedParameters(sql, values),
                Arrays.asList(NamedParameterUtils.buildValueArray(sql, values, null)));
    }

    /// Writes a line alone.
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Alongside line) {
        jdbc.sql(line.sql()).params(line.values()).update();
    }

    /// What may change from act to act.
    private static MapSqlParameterSource values(CaseFile file, Instant at, Counted counted) {
        var clock = counted.clock();
        var due = counted.due();
        return new MapSqlParameterSource()
                .addValue("id", file.id().value())
                .addValue("sequence", (long) file.facts().size())
                .addValue("arrived", Date.valueOf(file.arrived().on()))
                .addValue("channel", file.arrived().channel().name())
                .addValue("applicant", file.arrived().applicant().name())
                .addValue("received", clock.received().map(Date::valueOf).orElse(null), Types.DATE)
                .addValue(
                        "number",
                        file.registered().map(CaseFact.Registered::number).orElse(null),
                        Types.VARCHAR)
                .addValue("clock", clock.state().name())
                .addValue("due", due.map(AnswerDue::day).map(Date::valueOf).orElse(null), Types.DATE)
                .addValue("provisional", clock.provisional())
                .addValue("remaining", due.map(AnswerDue::remaining).orElse(null), Types.INTEGER)
                .addValue("step", file.step().name())
                .addValue("awaited", file.awaited().name())
                .addValue("open", file.step().isOpen())
                .addValue("sections", array(file.sections()))
                .addValue("turn", array(NextStep.sections(file)))
                .addValue("parts", file.sorted().map(CaseFact.Sorted::parts).orElse(0))
                .addValue("outcome", file.outcome().map(Enum::name).orElse(null), Types.VARCHAR)
                .addValue(
                        "answered",
                        file.delivered().map(given -> Date.valueOf(given.on())).orElse(null),
                        Types.DATE)
                .addValue("referred", file.openReferrals().findAny().isPresent())
                .addValue("rectifying", file.openRectifications().findAny().isPresent())
                .addValue("disposal", counted.disposal().map(Date::valueOf).orElse(null), Types.DATE)
                .addValue("waiting", counted.waiting().stream().map(Enum::name).toArray(String[]::new))
                .addValue("changed", Timestamp.from(at.truncatedTo(ChronoUnit.MICROS)));
    }

    private static UUID[] array(Set<SectionId> sections) {
        return sections.stream().map(SectionId::value).toArray(UUID[]::new);
    }

    @Transactional(readOnly = true)
    public Optional<CaseRow> find(CaseId id) {
        return jdbc.sql("select * from request.case_file where id = ?")
                .param(id.value())
                .query((row, _) -> row(row))
                .optional();
    }

    /// In the order of their arrival; those that are not there are left out.
    @Transactional(readOnly = true)
    public List<CaseRow> find(Collection<CaseId> ids) {
        return jdbc.sql("select * from request.case_file where id = any(?) order by arrived, opened, id")
                .param(ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, _) -> row(row))
                .list();
    }

    /// The request of a unit with that registration number.
    @Transactional(readOnly = true)
    public Optional<CaseRow> numbered(AgencyId agency, String number) {
        return jdbc.sql("select * from request.case_file where agency = ? and number = ?")
                .params(agency.value(), number)
                .query((row, _) -> row(row))
                .optional();
    }

    /// How many of a unit came before a day, other than by the portal.
    @Transactional(readOnly = true)
    public int arrivedBefore(AgencyId agency, LocalDate day) {
        return jdbc.sql(
                        "select count(*) from request.case_file where agency = ? and arrived < ? and channel <> ? and step <> 'SPLIT'")
                .params(agency.value(), Date.valueOf(day), Channel.ONLINE.name())
                .query(Integer.class)
                .single();
    }

    /// When the first request of a unit was entered by an officer.
    @Transactional(readOnly = true)
    public Optional<Instant> firstOpened(AgencyId agency) {
        return jdbc.sql(
                        "select opened from request.case_file where agency = ? and channel <> ? order by opened limit 1")
                .params(agency.value(), Channel.ONLINE.name())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /// The latest of a unit, without one of them.
    @Transactional(readOnly = true)
    public List<CaseRow> latest(AgencyId agency, CaseId without, int most) {
        return jdbc.sql("""
                        select * from request.case_file where agency = ? and id <> ?
                        order by arrived desc, id desc limit ?""")
                .params(agency.value(), without.value(), most)
                .query((row, _) -> row(row))
                .list();
    }

    /// Those that an applicant asked of a unit, latest first, without one of them.
    ///
    /// @param hash keyed hash of name, number or telephone
    @Transactional(readOnly = true)
    public List<CaseRow> ofApplicant(byte[] hash, AgencyId agency, CaseId without, int most) {
        return jdbc.sql("""
                        select * from request.case_file
                        where id in (select case_file from request.lookup where kind = 'applicant' and hash = ?)
                            and agency = ? and id <> ?
                        order by arrived desc, id desc limit ?""")
                .params(hash, agency.value(), without.value(), most)
                .query((row, _) -> row(row))
                .list();
    }

    /// Open requests, for what is counted anew each day, and those with a day of disposal or whose day was never
    /// counted.
    @Transactional(readOnly = true)
    public List<CaseId> toBeCounted() {
        return jdbc
                .sql(
                        "select id from request.case_file where open or not disposal_counted or disposal is not null order by due nulls last, id")
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    /// Open requests due on that day or later.
    @Transactional(readOnly = true)
    public List<CaseId> dueFrom(LocalDate day) {
        return jdbc
                .sql("select id from request.case_file where open and due >= ? order by due, id")
                .param(Date.valueOf(day))
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    static CaseRow row(ResultSet row) throws SQLException {
        return new CaseRow(
                new CaseId(row.getObject("id", UUID.class)),
                row.getLong("sequence"),
                row.getString("receipt"),
                new AgencyId(row.getString("agency")),
                Channel.valueOf(row.getString("channel")),
                ApplicantKind.valueOf(row.getString("applicant_kind")),
                row.getDate("arrived").toLocalDate(),
                day(row, "received"),
                Optional.ofNullable(row.getString("number")),
                ClockReading.State.valueOf(row.getString("clock")),
                day(row, "due"),
                row.getBoolean("provisional"),
                Optional.ofNullable(row.getObject("remaining", Integer.class)),
                Step.valueOf(row.getString("step")),
                Awaited.valueOf(row.getString("awaited")),
                sections(row),
                waiting(row),
                row.getInt("parts"),
                Optional.ofNullable(row.getString("outcome")).map(OutcomeCode::valueOf),
                day(row, "answered"),
                row.getTimestamp("changed").toInstant());
    }

    private static List<SectionId> sections(ResultSet row) throws SQLException {
        var sections = new ArrayList<SectionId>();
        for (var id : (Object[]) row.getArray("sections").getArray()) {
            sections.add(new SectionId((UUID) id));
        }
        return sections;
    }

    private static Set<Role> waiting(ResultSet row) throws SQLException {
        return Stream.of((Object[]) row.getArray("waiting").getArray())
                .map(role -> Role.valueOf((String) role))
                .collect(Collectors.toSet());
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }
}
