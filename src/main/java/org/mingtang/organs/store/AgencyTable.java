package org.mingtang.organs.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.AgencyProfile.Capacity;
import org.mingtang.organs.Ending;
import org.mingtang.organs.ReviewRules;
import org.mingtang.organs.Section;
import org.mingtang.organs.SectionId;
import org.mingtang.organs.register.AgencyTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Agencies, their names, sections and review rules as rows.
final class AgencyTable {
    private final JdbcClient jdbc;

    AgencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AgencyTree all() {
        return new AgencyTree(jdbc.sql(OrganRows.AGENCY).query(OrganRows::entry).list());
    }

    Optional<Agency> find(AgencyId id) {
        return jdbc.sql(OrganRows.AGENCY + " where a.id = :id")
                .param("id", id.value())
                .query(OrganRows::agency)
                .optional();
    }

    void insert(AgencyEntry entry) {
        bind(entry, """
                insert into organs.agency (id, name, short_name, organisation_code, document_code, kind, parent, founded,
                    rank, acts_in_own_name, address, office_hours, phone, fax, email, head, functions)
                values (:id, :name, :shortName, :organisationCode, :documentCode, :kind, :parent, :founded,
                    :rank, :ownName, :address, :officeHours, :phone, :fax, :email, :head, :functions)
                """).update();
    }

    void update(AgencyEntry entry) {
        bind(entry, """
                update organs.agency set name = :name, short_name = :shortName, organisation_code = :organisationCode,
                    document_code = :documentCode, kind = :kind, parent = :parent, founded = :founded, rank = :rank,
                    acts_in_own_name = :ownName, address = :address, office_hours = :officeHours, phone = :phone,
                    fax = :fax, email = :email, head = :head, functions = :functions
                where id = :id
                """).update();
    }

    void keepName(Agency before, Instant until) {
        jdbc.sql("""
                        insert into organs.former_name (agency, name, short_name, renamed_at)
                        values (:agency, :name, :shortName, :until)
                        """)
                .param("agency", before.id().value())
                .param("name", before.name())
                .param("shortName", before.shortName())
                .param("until", OrganRows.timestamp(until))
                .update();
    }

    void end(AgencyId agency, Ending ending) {
        jdbc.sql("update organs.agency set ended = :day where id = :id")
                .param("day", ending.lastDay())
                .param("id", agency.value())
                .update();
        jdbc.sql("insert into organs.succession (agency, successor, reason) values (:agency, :successor, :reason)")
                .param("agency", agency.value())
                .param("successor", ending.successor().value())
                .param("reason", ending.reason().name())
                .update();
    }

    List<Section> sections(AgencyId agency) {
        return jdbc.sql("select * from organs.section where agency = :agency order by name, id")
                .param("agency", agency.value())
                .query(OrganRows::section)
                .list();
    }

    Optional<Section> section(SectionId id) {
        return jdbc.sql("select * from organs.section where id = :id")
                .param("id", id.value())
                .query(OrganRows::section)
                .optional();
    }

    void put(Section section) {
        jdbc.sql("""
                        insert into organs.section (id, agency, name) values (:id, :agency, :name)
                        on conflict (id) do update set name = excluded.name
                        """)
                .param("id", section.id().value())
                .param("agency", section.agency().value())
                .param("name", section.name())
                .update();
    }

    void insert(ReviewRules rules, Instant at) {
        jdbc.sql("""
                        insert into organs.review_rules (id, agency, title, number, issued, file_hash, attached_at)
                        values (:id, :agency, :title, :number, :issued, :fileHash, :at)
                        """)
                .param("id", rules.id().value())
                .param("agency", rules.agency().value())
                .param("title", rules.title())
                .param("number", rules.number())
                .param("issued", rules.issued())
                .param("fileHash", rules.fileHash())
                .param("at", OrganRows.timestamp(at))
                .update();
    }

    private StatementSpec bind(AgencyEntry entry, String sql) {
        Agency agency = entry.agency();
        AgencyProfile profile = entry.profile();
        return jdbc.sql(sql)
                .param("id", agency.id().value())
                .param("name", agency.name())
                .param("shortName", agency.shortName())
                .param("organisationCode", agency.organisationCode())
                .param("documentCode", agency.documentCode())
                .param("kind", agency.kind().name())
                .param("parent", agency.parent().map(AgencyId::value).orElse(null))
                .param("founded", agency.founded())
                .param("rank", profile.rank())
                .param("ownName", profile.capacity() == Capacity.OWN_NAME)
                .param("address", profile.address())
                .param("officeHours", profile.officeHours())
                .param("phone", profile.phone())
                .param("fax", profile.fax())
                .param("email", profile.email())
                .param("head", profile.head())
                .param("functions", profile.functions());
    }
}
