package org.mingtang.organs.csv;

import static java.util.Map.entry;
import static org.mingtang.organs.OrganField.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.Ending;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.OrganImport.Table;
import org.mingtang.organs.OrganViews.PostRow;
import org.mingtang.organs.Person;

/// Writes the two files: UTF-8 with a byte order mark, which spreadsheets need, and no cell that runs as a formula.
final class SheetWriter {
    private static final String MARK = "\uFEFF";

    private final StringBuilder text = new StringBuilder(MARK);
    private final CSVPrinter printer;
    private final List<OrganField> columns;

    SheetWriter(Table table) {
        columns = Columns.of(table);
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
            printer.printRecord(columns.stream().map(OrganField::chinese));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void example(String line) {
        text.append(line.strip()).append("\r\n");
    }

    void agency(AgencyEntry whole, Optional<Ending> ending) {
        Agency agency = whole.agency();
        AgencyProfile profile = whole.profile();
        line(Map.ofEntries(
                entry(AGENCY, agency.id().value()),
                entry(NAME, agency.name()),
                entry(SHORT_NAME, agency.shortName()),
                entry(KIND, agency.kind().chinese()),
                entry(PARENT, agency.parent().map(AgencyId::value).orElse("")),
                entry(ORGANISATION_CODE, agency.organisationCode()),
                entry(DOCUMENT_CODE, agency.documentCode()),
                entry(RANK, Integer.toString(profile.rank())),
                entry(FOUNDED, agency.founded().toString()),
                entry(CAPACITY, YesNo.of(profile.capacity()).chinese()),
                entry(ADDRESS, profile.address()),
                entry(OFFICE_HOURS, profile.officeHours()),
                entry(AGENCY_PHONE, profile.phone()),
                entry(FAX, profile.fax()),
                entry(AGENCY_EMAIL, profile.email()),
                entry(HEAD, profile.head()),
                entry(FUNCTIONS, profile.functions()),
                entry(ENDED, ending.map(end -> end.lastDay().toString()).orElse("")),
                entry(SUCCESSOR, ending.map(end -> end.successor().value()).orElse("")),
                entry(ENDING_REASON, ending.map(end -> end.reason().chinese()).orElse(""))));
    }

    /// Somebody without a post.
    void person(Person person) {
        line(cells(person));
    }

    void post(Person person, PostRow row) {
        Map<OrganField, String> cells = cells(person);
        cells.put(AGENCY, row.post().agency().value());
        cells.put(SECTION, row.sectionName());
        cells.put(ROLE, row.post().role().chinese());
        cells.put(TITLE, row.post().title());
        cells.put(FROM, row.post().from().toString());
        cells.put(LAST_DAY, row.post().lastDay().map(LocalDate::toString).orElse(""));
        line(cells);
    }

    private static Map<OrganField, String> cells(Person person) {
        return new EnumMap<>(Map.of(
                STAFF_NUMBER, person.staffNumber(),
                PERSON, person.name(),
                PERSON_PHONE, person.phone(),
                PERSON_EMAIL, person.email(),
                EMPLOYMENT, person.employment().chinese()));
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(Map<OrganField, String> cells) {
        try {
            printer.printRecord(columns.stream().map(column -> SafeCell.write(cells.getOrDefault(column, ""))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
