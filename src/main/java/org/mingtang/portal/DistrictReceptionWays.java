package org.mingtang.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.mingtang.portal.DocumentView.Crumb;
import org.mingtang.requests.ReceivingChannel;
import org.mingtang.requests.ReceivingChannels;
import org.mingtang.requests.ReceivingChannels.Standing;
import org.springframework.stereotype.Component;

/// The ways as the units' disclosure offices keep them.
@Component
class DistrictReceptionWays implements ReceptionWays {
    private final ReceivingChannels channels;
    private final Organs organs;
    private final OrganViews views;
    private final Clock clock;

    DistrictReceptionWays(ReceivingChannels channels, Organs organs, OrganViews views, Clock clock) {
        this.channels = channels;
        this.organs = organs;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ReceptionView.Unit> units() {
        var all = channels.all();
        return organs.standingOn(LocalDate.ofInstant(clock.instant(), Formats.CHINA)).stream()
                .filter(agency -> all.containsKey(agency.id()))
                .map(agency -> new ReceptionView.Unit(
                        new Crumb(
                                agency.name(),
                                Section.AGENCIES.path() + "/" + agency.id().value()),
                        shown(agency.id(), all.getOrDefault(agency.id(), List.of()))))
                .toList();
    }

    @Override
    public List<ReceptionView> of(AgencyId agency) {
        return shown(agency, channels.of(agency));
    }

    private List<ReceptionView> shown(AgencyId agency, List<Standing> standing) {
        return standing.stream().map(each -> view(agency, each)).toList();
    }

    private ReceptionView view(AgencyId agency, Standing standing) {
        var channel = standing.channel();
        return new ReceptionView(
                channel.kind().chinese(),
                channel.kind().address(),
                channel.address(),
                link(channel),
                channel.hours(),
                standing.serving().orElse(""),
                standing.serving().isPresent() ? channel.phone() : unitPhone(agency));
    }

    /// The number of who left may be that person's own; it is not shown any more.
    private String unitPhone(AgencyId agency) {
        return views.entry(agency)
                .map(AgencyEntry::profile)
                .map(profile -> profile.phone())
                .orElse("");
    }

    private static String link(ReceivingChannel channel) {
        var address = channel.address();
        return switch (channel.kind()) {
            case ONLINE -> address.matches("https?://\\S+") ? address : "";
            case EMAIL -> address.matches("[^\\s@?&]+@[^\\s@?&]+") ? "mailto:" + address : "";
            case IN_PERSON, POST, FAX, HOTLINE -> "";
        };
    }
}
