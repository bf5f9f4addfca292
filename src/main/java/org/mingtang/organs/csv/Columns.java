package org.mingtang.organs.csv;

import static org.mingtang.organs.OrganField.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.OrganImport.Table;

/// The columns of the two files, in their order; headers are the fields' Chinese names.
final class Columns {
    private Columns() {}

    static List<OrganField> of(Table table) {
        return switch (table) {
            case AGENCIES ->
                List.of(
                        AGENCY,
                        NAME,
                        SHORT_NAME,
                        KIND,
                        PARENT,
                        ORGANISATION_CODE,
                        DOCUMENT_CODE,
                        RANK,
                        FOUNDED,
                        CAPACITY,
                        ADDRESS,
                        OFFICE_HOURS,
                        AGENCY_PHONE,
                        FAX,
                        AGENCY_EMAIL,
                        HEAD,
                        FUNCTIONS,
                        ENDED,
                        SUCCESSOR,
                        ENDING_REASON);
            case PEOPLE ->
                List.of(
                        STAFF_NUMBER,
                        PERSON,
                        PERSON_PHONE,
                        PERSON_EMAIL,
                        EMPLOYMENT,
                        AGENCY,
                        SECTION,
                        ROLE,
                        TITLE,
                        FROM,
                        LAST_DAY);
        };
    }

    /// Columns a file must have; the others may be missing.
    static Set<OrganField> needed(Table table) {
        return switch (table) {
            case AGENCIES -> Set.of(AGENCY, NAME, SHORT_NAME, KIND, FOUNDED);
            case PEOPLE -> Set.of(STAFF_NUMBER, PERSON);
        };
    }

    static Optional<OrganField> named(Table table, String header) {
        return of(table).stream()
                .filter(field -> field.chinese().equals(header))
                .findFirst();
    }

    static String example(Table table) {
        return switch (table) {
            case AGENCIES -> """
                gov-office,云岭县人民政府办公室,县政府办,政府办公室,,,云政办,10,2001-01-01,是,云岭县府前路1号,\
                周一至周五 8:30-12:00 14:30-18:00,0000-0000000,,,,承担县政府日常工作,,,
                """;
            case PEOPLE -> """
                A0001,张三,0000-0000001,,在编,gov-office,秘书股,拟稿人,科员,2026-01-01,
                """;
        };
    }
}
