package org.mingtang.organs.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.AgencyProfile.Capacity;
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

    void agency(AgencyEntry entry, Optional<Ending> ending) {
        line(column -> agencyCell(column, entry.agency(), entry.profile(), ending));
    }

    /// @param post empty for somebody without a post
    void person(Person person, Optional<PostRow> post) {
        line(column -> personCell(column, person, post));
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(Function<OrganField, String> cell) {
        Stream<String> cells = columns.stream().map(cell).map(SafeCell::write);
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("MissingCasesInEnumSwitch")
    private static String agencyCell(OrganField column, Agency agency, AgencyProfile profile, Optional<Ending> ending) {
        return switch (column) {
            case AGENCY -> agency.id().value();
            case NAME -> agency.name();
            case SHORT_NAME -> agency.shortName();
            case KIND -> agency.kind().chinese();
            case PARENT -> agency.parent().map(Object::toString).orElse("");
            case ORGANISATION_CODE -> agency.organisationCode();
            case DOCUMENT_CODE -> agency.documentCode();
            case RANK -> Integer.toString(profile.rank());
            case FOUNDED -> agency.founded().toString();
            case CAPACITY -> profile.capacity() == Capacity.OWN_NAME ? "是" : "否";
            case ADDRESS -> profile.address();
            case OFFICE_HOURS -> profile.officeHours();
            case AGENCY_PHONE -> profile.phone();
            case FAX -> profile.fax();
            case AGENCY_EMAIL -> profile.email();
            case HEAD -> profile.head();
            case FUNCTIONS -> profile.functions();
            case ENDED -> agency.ended().map(LocalDate::toString).orElse("");
            case SUCCESSOR -> agency.successor().map(Object::toString).orElse("");
            case ENDING_REASON -> ending.map(end -> end.reason().chinese()).orElse("");
            default -> throw new IllegalArgumentException("column: " + column + " (expected: one of agencies.csv)");
        };
    }

    private static String personCell(OrganField column, Person person, Optional<PostRow> post) {
        return switch (column) {
            case STAFF_NUMBER -> person.staffNumber();
            case PERSON -> person.name();
            case PERSON_PHONE -> person.phone();
            case PERSON_EMAIL -> person.email();
            case EMPLOYMENT -> person.employment().chinese();
            case AGENCY -> post.map(row -> row.post().agency().value()).orElse("");
            case SECTION -> post.map(PostRow::sectionName).orElse("");
            case ROLE -> post.map(row -> row.post().role().chinese()).orElse("");
            case TITLE -> post.map(row -> row.post().title()).orElse("");
            case FROM -> post.map(row -> row.post().from().toString()).orElse("");
            case LAST_DAY ->
                post.flatMap(row -> row.post().lastDay())
                        .map(LocalDate::toString)
                        .orElse("");
            default -> throw new IllegalArgumentException("column: " + column + " (expected: one of people.csv)");
        };
    }
}
