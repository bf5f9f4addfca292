package org.mingtang.workbench;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.OrganViews.PostRow;
import org.mingtang.organs.Organs;
import org.mingtang.organs.PersonId;
import org.mingtang.requests.Objection;
import org.mingtang.requests.ReceivingChannel;
import org.mingtang.requests.ReceivingChannel.Kind;
import org.mingtang.requests.ReceivingChannels;
import org.mingtang.requests.ReceivingChannels.Proposed;
import org.mingtang.requests.ReceivingChannels.Standing;
import org.mingtang.requests.casefile.CaseRule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// By which ways requests reach the officer's units, and who answers for each (REQ-28).
@Controller
public class ChannelPages {
    static final String ADDRESS = "/workbench/requests/channels";

    private final ReceivingChannels channels;
    private final RequestQueues queues;
    private final Organs organs;
    private final OrganViews views;
    private final Frames frames;
    private final Clock clock;

    ChannelPages(
            ReceivingChannels channels,
            RequestQueues queues,
            Organs organs,
            OrganViews views,
            Frames frames,
            Clock clock) {
        this.channels = channels;
        this.queues = queues;
        this.organs = organs;
        this.views = views;
        this.frames = frames;
        this.clock = clock;
    }

    /// @param refused why nothing was done; empty where nothing was asked
    public record Page(Frame frame, RequestQueues.Side side, List<Objection> refused, List<Unit> units) {}

    /// @param changing the channel whose values stand in the form; empty where one is added
    /// @param people   who can answer for a channel
    /// @param phone    of the unit; may be empty
    /// @param form     as it was sent; nothing where another unit's or none was
    /// @param maySet   whether the officer may change anything
    public record Unit(
            Agency agency,
            List<Standing> channels,
            Optional<ReceivingChannel> changing,
            List<Choice> people,
            String phone,
            RefusedForm form,
            boolean maySet) {

        public List<Choice> kinds() {
            return Choice.of(Kind.values(), Kind::chinese);
        }

        /// What stands in a field of the form.
        public String value(String name) {
            var standing = changing.map(Unit::values).orElse(Map.of("phone", phone));
            return form.value(name, standing.getOrDefault(name, ""));
        }

        /// How the officer saw the channel that is changed: what was told is seen.
        public String seen() {
            var now = changing.map(channel -> channel.changed().toString()).orElse("");
            boolean told = form.objections().stream().anyMatch(wrong -> wrong.rule() == CaseRule.CHANNEL_CHANGED);
            return told ? now : form.value("seen", now);
        }

        private static Map<String, String> values(ReceivingChannel channel) {
            return Map.of(
                    "kind", channel.kind().name(),
                    "address", channel.address(),
                    "hours", channel.hours(),
                    "phone", channel.phone(),
                    "person", channel.person().toString());
        }
    }

    @GetMapping(ADDRESS)
    ModelAndView channels(HttpServletRequest request) {
        return page(request, RefusedForm.NOTHING);
    }

    @PostMapping(ADDRESS)
    ModelAndView set(HttpServletRequest request, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var officer = AccountGate.officer(request);
        var agency = OwnUnits.typed(officer, organs, typed);
        var proposed = new Proposed(
                typed.choice(Kind.values(), "kind"),
                typed.text("address"),
                typed.text("hours"),
                typed.text("phone"),
                Keys.read(typed.text("person")).map(PersonId::new));
        var objections = typed.text("channel").isEmpty()
                ? channels.add(officer, agency.id(), proposed)
                : channels.change(officer, agency.id(), key(typed), seen(typed), proposed);
        return done(request, flash, objections, agency.shortName() + "的受理渠道已保存，门户上同时更新。");
    }

    @PostMapping(ADDRESS + "/remove")
    ModelAndView remove(HttpServletRequest request, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var officer = AccountGate.officer(request);
        var agency = OwnUnits.typed(officer, organs, typed);
        var objections = channels.remove(officer, agency.id(), key(typed), seen(typed));
        return done(request, flash, objections, "已从" + agency.shortName() + "的受理渠道里删除，门户上同时更新。");
    }

    private ModelAndView done(
            HttpServletRequest request, RedirectAttributes flash, List<Objection> objections, String message) {
        if (!objections.isEmpty()) {
            return DossierController.refusal(page(request, RefusedForm.of(request, objections)));
        }
        flash.addFlashAttribute(Frames.DONE, message);
        return new ModelAndView("redirect:" + ADDRESS);
    }

    /// What is no key is the key of nothing.
    private static UUID key(Typed typed) {
        return Keys.read(typed.text("channel")).orElse(new UUID(0, 0));
    }

    /// What cannot be read was never seen.
    private static Instant seen(Typed typed) {
        try {
            return Instant.parse(typed.text("seen"));
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private ModelAndView page(HttpServletRequest request, RefusedForm form) {
        var officer = AccountGate.officer(request);
        var chosen = Typed.of(request).text("channel");
        var units = OwnUnits.of(officer, organs).stream()
                .map(agency -> unit(officer, agency, chosen, form))
                .toList();
        return new ModelAndView(
                "workbench/channels",
                "page",
                new Page(
                        frames.of(request, "受理渠道", "requests"),
                        queues.of(officer, Optional.empty()),
                        form.objections(),
                        units));
    }

    private Unit unit(Officer officer, Agency agency, String chosen, RefusedForm form) {
        var known = channels.of(agency.id());
        return new Unit(
                agency,
                known,
                known.stream()
                        .map(Standing::channel)
                        .filter(channel -> channel.id().toString().equals(chosen))
                        .findFirst(),
                people(agency.id()),
                views.entry(agency.id())
                        .map(AgencyEntry::profile)
                        .map(profile -> profile.phone())
                        .orElse(""),
                form.value("agency", "").equals(agency.id().value()) ? form : RefusedForm.NOTHING,
                officer.runsDisclosure(agency.id()));
    }

    /// Each with the posts, since two may have the same name.
    private List<Choice> people(AgencyId agency) {
        return views.posts(Optional.of(agency), Optional.empty(), LocalDate.now(clock)).stream()
                .collect(groupingBy(
                        row -> row.post().person(),
                        LinkedHashMap::new,
                        collectingAndThen(toList(), ChannelPages::named)))
                .entrySet()
                .stream()
                .map(person -> new Choice(person.getKey().toString(), person.getValue()))
                .toList();
    }

    private static String named(List<PostRow> posts) {
        var roles = posts.stream()
                .map(row -> row.post().role().chinese())
                .distinct()
                .collect(joining("、"));
        return posts.getFirst().personName() + "（" + roles + "）";
    }
}
