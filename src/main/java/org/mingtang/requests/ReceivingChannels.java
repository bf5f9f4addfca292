package org.mingtang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.OrganViews.PostRow;
import org.mingtang.organs.PersonId;
import org.mingtang.regulation.ClauseId;
import org.mingtang.requests.ReceivingChannel.Kind;
import org.mingtang.requests.casefile.CaseRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// By which ways requests reach each unit, and who answers for each of them (REQ-28). A thin table, its own truth: who
/// last changed a channel stands in it. None is without a person; whether that person still serves is asked anew each
/// time, so that a departure shows without anybody entering it.
@Component
@Transactional
public class ReceivingChannels {
    /// Channels of one unit.
    public static final int MOST = 30;
    /// Characters of the address.
    public static final int LONGEST_ADDRESS = 200;
    /// Characters of the opening hours.
    public static final int LONGEST_HOURS = 100;
    /// Characters of the telephone.
    public static final int LONGEST_PHONE = 40;

    private static final ClauseId CLAUSE = new ClauseId("REQ-28");
    private static final Comparator<Standing> ORDER = Comparator.comparing(
                    (Standing standing) -> standing.channel().kind())
            .thenComparing(standing -> standing.channel().address())
            .thenComparing(standing -> standing.channel().id());

    private final JdbcClient jdbc;
    private final OrganViews views;
    private final OfficeJournal journal;
    private final Clock clock;

    ReceivingChannels(JdbcClient jdbc, OrganViews views, OfficeJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.views = views;
        this.journal = journal;
        this.clock = clock;
    }

    /// A channel today. Who stands in for somebody answers for none.
    ///
    /// @param serving the person's name while the person holds an own post in the unit
    public record Standing(ReceivingChannel channel, Optional<String> serving) {}

    /// A channel as it was typed.
    public record Proposed(
            Optional<Kind> kind, String address, String hours, String phone, Optional<PersonId> person) {}

    /// Those of one unit, by kind.
    @Transactional(readOnly = true)
    public List<Standing> of(AgencyId agency) {
        var channels = jdbc.sql("select * from request.channel where agency = ?")
                .param(agency.value())
                .query(ReceivingChannels::channel)
                .list();
        return standing(channels, Optional.of(agency));
    }

    /// Those of all units that have any, by kind.
    @Transactional(readOnly = true)
    public Map<AgencyId, List<Standing>> all() {
        var channels = jdbc.sql("select * from request.channel")
                .query(ReceivingChannels::channel)
                .list();
        return standing(channels, Optional.empty()).stream()
                .collect(Collectors.groupingBy(standing -> standing.channel().agency()));
    }

    private List<Standing> standing(List<ReceivingChannel> channels, Optional<AgencyId> agency) {
        if (channels.isEmpty()) {
            return List.of();
        }
        var names = views.posts(agency, Optional.empty(), today()).stream()
                .collect(Collectors.toMap(
                        row -> new Served(row.post().agency(), row.post().person()),
                        PostRow::personName,
                        (name, _) -> name));
        return channels.stream()
                .map(channel -> new Standing(
                        channel, Optional.ofNullable(names.get(new Served(channel.agency(), channel.person())))))
                .sorted(ORDER)
                .toList();
    }

    private record Served(AgencyId agency, PersonId person) {}

    /// Adds a channel.
    ///
    /// @return what is wrong; empty when it was added
    public List<Objection> add(Officer officer, AgencyId agency, Proposed proposed) {
        var objections = objections(officer, agency, proposed);
        if (objections.isEmpty() && of(agency).size() >= MOST) {
            objections.add(
                    Objection.at(Objection.CASE, CaseRule.TOO_MANY_CHANNELS, "一个单位最多登记 " + MOST + " 个渠道。请先删除不用的。"));
        }
        if (objections.isEmpty()) {
            var id = UUID.randomUUID();
            jdbc.sql("""
                            insert into request.channel
                                (kind, address, hours, phone, person, person_name, changed, changed_by, id, agency)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(values(officer, agency, proposed))
                    .params(id, agency.value())
                    .update();
            enter(officer, agency, id, proposed);
        }
        return objections;
    }

    /// Puts other values into a channel.
    ///
    /// @param seen when it was last changed as the officer saw it
    /// @return what is wrong; empty when it was changed
    public List<Objection> change(Officer officer, AgencyId agency, UUID id, Instant seen, Proposed proposed) {
        var objections = objections(officer, agency, proposed);
        asItWasSeen(objections, agency, id, seen);
        if (objections.isEmpty()) {
            jdbc.sql("""
                            update request.channel set kind = ?, address = ?, hours = ?, phone = ?, person = ?,
                                person_name = ?, changed = ?, changed_by = ?
                            where id = ?""").params(values(officer, agency, proposed)).params(id).update();
            enter(officer, agency, id, proposed);
        }
        return objections;
    }

    /// Takes a channel off the list.
    ///
    /// @param seen when it was last changed as the officer saw it
    /// @return what is wrong; empty when it was removed
    public List<Objection> remove(Officer officer, AgencyId agency, UUID id, Instant seen) {
        var objections = new ArrayList<Objection>();
        officeOnly(objections, officer, agency);
        asItWasSeen(objections, agency, id, seen);
        if (objections.isEmpty()) {
            jdbc.sql("delete from request.channel where id = ?").param(id).update();
            journal.enter(officer, agency, new OfficeFact.ChannelRemoved(id), CLAUSE);
        }
        return objections;
    }

    private void enter(Officer officer, AgencyId agency, UUID id, Proposed proposed) {
        var serving = serving(agency, proposed).orElseThrow();
        var set = new OfficeFact.ChannelSet(
                id,
                proposed.kind().orElseThrow(),
                proposed.address().strip(),
                proposed.hours().strip(),
                proposed.phone().strip(),
                serving.post().person(),
                serving.personName());
        journal.enter(officer, agency, set, CLAUSE);
    }

    private ArrayList<Objection> objections(Officer officer, AgencyId agency, Proposed proposed) {
        var objections = new ArrayList<Objection>();
        officeOnly(objections, officer, agency);
        if (proposed.kind().isEmpty()) {
            objections.add(Objection.at("kind", CaseRule.CHANNEL_INCOMPLETE, "请选择是哪一种渠道。"));
        }
        line(objections, "address", proposed.address(), LONGEST_ADDRESS, "请写明地点、号码或者网址，申请人照着它提交。");
        line(objections, "phone", proposed.phone(), LONGEST_PHONE, "请写明咨询电话。");
        if (proposed.hours().length() > LONGEST_HOURS) {
            objections.add(tooLong("hours", LONGEST_HOURS));
        }
        if (serving(agency, proposed).isEmpty()) {
            objections.add(
                    Objection.at("person", CaseRule.CHANNEL_WITHOUT_PERSON, "请选择责任人：每个渠道都要有一名在本单位任职的人负责，没有责任人的不能登记。"));
        }
        return objections;
    }

    private static void officeOnly(List<Objection> objections, Officer officer, AgencyId agency) {
        if (!officer.runsDisclosure(agency)) {
            objections.add(Objection.at(Objection.CASE, CaseRule.NOT_YOUR_ROLE, "受理渠道由公开工作机构登记。"));
        }
    }

    private static void line(List<Objection> objections, String field, String text, int longest, String message) {
        if (text.isBlank()) {
            objections.add(Objection.at(field, CaseRule.CHANNEL_INCOMPLETE, message));
        } else if (text.length() > longest) {
            objections.add(tooLong(field, longest));
        }
    }

    private static Objection tooLong(String field, int longest) {
        return Objection.at(field, CaseRule.TEXT_TOO_LONG, "最多 " + longest + " 字。请缩短。");
    }

    /// From here on it stands as it is until the transaction ends.
    private void asItWasSeen(List<Objection> objections, AgencyId agency, UUID id, Instant seen) {
        var standing = jdbc.sql("select * from request.channel where id = ? and agency = ? for update")
                .params(id, agency.value())
                .query(ReceivingChannels::channel)
                .optional();
        if (standing.isEmpty()) {
            objections.add(Objection.at(Objection.CASE, CaseRule.NO_SUCH_CHANNEL, "这个渠道已经不在了，可能别人刚刚删除。"));
        }
        standing.filter(channel -> !channel.changed().equals(seen))
                .ifPresent(channel -> objections.add(Objection.at(
                        Objection.CASE,
                        CaseRule.CHANNEL_CHANGED,
                        "您打开页面之后，" + channel.changedBy() + " 修改过这个渠道，现在登记的见下面的表。请核对，您填的还在，可以再保存或者删除。")));
    }

    private Optional<PostRow> serving(AgencyId agency, Proposed proposed) {
        return views.posts(Optional.of(agency), Optional.empty(), today()).stream()
                .filter(row -> proposed.person().equals(Optional.of(row.post().person())))
                .findFirst();
    }

    private List<Object> values(Officer officer, AgencyId agency, Proposed proposed) {
        var serving = serving(agency, proposed).orElseThrow();
        return List.of(
                proposed.kind().orElseThrow().name(),
                proposed.address().strip(),
                proposed.hours().strip(),
                proposed.phone().strip(),
                serving.post().person().value(),
                serving.personName(),
                Timestamp.from(clock.instant()),
                officer.name());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static ReceivingChannel channel(ResultSet row, int number) throws SQLException {
        return new ReceivingChannel(
                row.getObject("id", UUID.class),
                new AgencyId(row.getString("agency")),
                Kind.valueOf(row.getString("kind")),
                row.getString("address"),
                row.getString("hours"),
                row.getString("phone"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                row.getTimestamp("changed").toInstant(),
                row.getString("changed_by"));
    }
}
