package org.mingtang.portal;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.calendar.CalendarVersions;
import org.mingtang.documents.Fonts;
import org.mingtang.documents.TypefaceFolder;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Packs;
import org.mingtang.search.SearchIndex;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;

/// The portal on the made-up county 云岭, without database and accounts. Not annotated as a configuration, so that no
/// scan
/// of another application picks it up.
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
            "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration"
        })
@ComponentScan(
        value = {"org.mingtang.pages", "org.mingtang.portal"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {
                            DistrictCatalogue.class,
                            DistrictReceptionWays.class,
                            ApplyPages.class,
                            TrackPages.class
                        }))
class PortalSlice {
    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), Formats.CHINA);
    }

    @Bean
    CalendarInUse calendarInUse() {
        return CalendarVersions.bundled();
    }

    @Bean
    Packs packs() {
        return Packs.bundled("yunling");
    }

    @Bean
    Fonts fonts() {
        return TypefaceFolder.fonts();
    }

    @Bean
    Organs organs() {
        return new DistrictAgencies();
    }

    /// Nobody has told any.
    @Bean
    ReceptionWays receptionWays() {
        return new ReceptionWays() {
            @Override
            public List<ReceptionView.Unit> units() {
                return List.of();
            }

            @Override
            public List<ReceptionView> of(AgencyId agency) {
                return List.of();
            }
        };
    }

    @Bean
    DistrictDocuments documents() {
        return new DistrictDocuments();
    }

    @Bean
    SearchIndex searchIndex(DistrictDocuments documents) {
        return new SubstringIndex(documents.all());
    }

    @Bean
    Catalogue catalogue(Environment environment) {
        return new CountyCatalogue(Optional.ofNullable(environment.getProperty("test.address", URI.class)));
    }
}
