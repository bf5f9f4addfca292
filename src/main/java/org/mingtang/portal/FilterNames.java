package org.mingtang.portal;

import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.disclosure.PublishedItem.Validity;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Organs;
import org.springframework.stereotype.Component;

/// The Chinese name of a filter's value, which in addresses and in the index is a key.
@Component
class FilterNames {
    private final Catalogue catalogue;
    private final Organs organs;

    FilterNames(Catalogue catalogue, Organs organs) {
        this.catalogue = catalogue;
        this.organs = organs;
    }

    String name(Filter filter, String value) {
        return switch (filter) {
            case AGENCY -> agency(value);
            case COLUMN -> catalogue.column(value).map(Catalogue.Column::name).orElse(value);
            case TOPIC -> topic(value);
            case GENRE -> value;
            case YEAR -> value + "年";
            case VALIDITY -> validity(value).map(Validity::chinese).orElse(value);
        };
    }

    private String agency(String value) {
        return value.matches("[a-z0-9-]{1,40}")
                ? organs.find(new AgencyId(value)).map(Agency::shortName).orElse(value)
                : value;
    }

    /// The two levels of a topic are parted by a backslash in the metadata and by an angle on pages.
    static String topic(String value) {
        return value.replace("\\", " › ");
    }

    static Optional<Validity> validity(String key) {
        return Stream.of(Validity.values())
                .filter(validity -> validity.name().equals(key))
                .findFirst();
    }
}
