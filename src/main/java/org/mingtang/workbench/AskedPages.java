package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.DossierView;
import org.mingtang.disclosure.Readings;
import org.mingtang.disclosure.dossier.Consultation;
import org.mingtang.disclosure.dossier.Desk;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.DossierFact;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.disclosure.dossier.JointConclusion;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.AskedUnits;
import org.mingtang.workbench.Wording.Reason;
import org.springframework.stereotype.Component;

/// What the secrecy reviewer of a unit that is asked sees of another unit's case: the text under review and the
/// question, nothing else of that unit, and only as long as the answer is awaited.
@Component
public class AskedPages {
    private final DossierDesk desk;
    private final AskedUnits asked;
    private final Readings readings;
    private final Organs organs;
    private final AnswerDays days;
    private final Frames frames;

    AskedPages(DossierDesk desk, AskedUnits asked, Readings readings, Organs organs, AnswerDays days, Frames frames) {
        this.desk = desk;
        this.asked = asked;
        this.readings = readings;
        this.organs = organs;
        this.days = days;
        this.frames = frames;
    }

    /// @param mayAnswer whether this officer is the secrecy reviewer of any unit
    public record Queue(Frame frame, List<Row> rows, Answering mayAnswer) {
        public enum Answering {
            YES,
            NO
        }
    }

    /// @param due day by which to answer; empty where the pack gives none
    public record Row(
            String address,
            String title,
            String purpose,
            String by,
            String unit,
            String since,
            String due,
            String lamp,
            String light) {}

    /// @param questions what waits for an answer
    /// @param joint     conclusions that this officer's units owe or have given
    public record Page(
            Frame frame,
            DossierView view,
            String lead,
            String number,
            String body,
            List<Question> questions,
            List<Joint> joint,
            List<Reason> reasons,
            Map<String, String> typed,
            List<String> since) {

        public Dossier dossier() {
            return view.dossier();
        }

        public String value(String form, String name) {
            return typed.getOrDefault("act", "").equals(form) ? typed.getOrDefault(name, "") : "";
        }

        /// Why what was typed into this input of the form that was sent was refused.
        public List<Reason> at(String form, String input) {
            return typed.getOrDefault("act", "").equals(form)
                    ? reasons.stream()
                            .filter(reason -> reason.input().equals(input))
                            .toList()
                    : List.of();
        }
    }

    public record Question(int number, String unit, String purpose, String text, String asked, String due) {}

    /// @param concluded how the unit has concluded on these contents; empty while it has not
    public record Joint(String agency, String unit, Optional<JointConclusion> concluded, FindingForm form) {}

    Queue queue(HttpServletRequest request) {
        var officer = AccountGate.officer(request);
        var units = units(officer);
        var rows = asked.waitingFor(units).stream().map(this::row).toList();
        return new Queue(
                frames.of(request, "协助审查", "dossiers"),
                rows,
                units.isEmpty() ? Queue.Answering.NO : Queue.Answering.YES);
    }

    private Row row(AskedUnits.Asked asked) {
        var due = asked.purpose() == AskedUnits.Purpose.JOINT_REVIEW
                ? Optional.<java.time.LocalDate>empty()
                : days.due(asked.since());
        boolean late = due.filter(day -> desk.today().isAfter(day)).isPresent();
        return new Row(
                "/workbench/reviews/"
                        + asked.caseStream()
                                .value()
                                .substring(asked.caseStream().value().indexOf('/') + 1),
                asked.title(),
                asked.purpose().chinese(),
                name(asked.by()),
                name(asked.agency()),
                Formats.date(asked.since()),
                due.map(Formats::date).orElse("—"),
                late ? "late" : "warn",
                late ? "逾期未答复" : "等待办理");
    }

    /// The case, if something of it waits for a unit whose secrecy reviewer this officer is.
    Optional<DossierView> find(String id, Officer officer) {
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.empty();
        }
        return desk.find(new DossierId(UUID.fromString(id))).filter(view -> isAsked(view.dossier(), officer));
    }

    private boolean isAsked(Dossier dossier, Officer officer) {
        var units = units(officer);
        return !open(dossier, units).isEmpty() || !joint(dossier, units).isEmpty();
    }

    private static List<Consultation> open(Dossier dossier, Set<AgencyId> units) {
        return dossier.ended()
                ? List.of()
                : dossier.deliberation().open(dossier.contents()).stream()
                        .filter(asked -> units.contains(asked.agency()))
                        .toList();
    }

    private List<AgencyId> joint(Dossier dossier, Set<AgencyId> units) {
        return Desk.isUnderReview(dossier, desk.law())
                ? dossier.deliberation().coIssuers().stream()
                        .flatMap(unit -> unit.agency().stream())
                        .filter(units::contains)
                        .toList()
                : List.of();
    }

    Page page(
            HttpServletRequest request,
            DossierView view,
            List<Reason> reasons,
            Map<String, String> typed,
            List<String> since) {
        var units = units(AccountGate.officer(request));
        var dossier = view.dossier();
        return new Page(
                frames.of(request, dossier.form().title(), "dossiers"),
                view,
                name(dossier.agency()),
                dossier.issued()
                        .map(DossierFact.Issued::number)
                        .orElse(dossier.form().number()),
                dossier.mainPaper()
                        .flatMap(readings::read)
                        .map(reading -> reading.html())
                        .orElse(""),
                open(dossier, units).stream().map(this::question).toList(),
                joint(dossier, units).stream()
                        .map(unit -> joint(dossier, unit, reasons, typed))
                        .toList(),
                reasons,
                typed,
                since);
    }

    private Question question(Consultation asked) {
        return new Question(
                asked.number(),
                asked.name(),
                asked.purpose().chinese(),
                asked.question(),
                asked.askedBy() + "，" + Formats.date(asked.asked()),
                days.due(asked.asked()).map(Formats::date).orElse(""));
    }

    private Joint joint(Dossier dossier, AgencyId unit, List<Reason> reasons, Map<String, String> typed) {
        boolean sent = typed.getOrDefault("agency", "").equals(unit.value());
        return new Joint(
                unit.value(),
                name(unit),
                dossier.deliberation().coIssuers().stream()
                        .filter(named -> named.agency().filter(unit::equals).isPresent())
                        .findFirst()
                        .flatMap(named -> dossier.deliberation().conclusion(named, dossier.contents())),
                FindingForm.of(desk.law(), sent ? typed : Map.of(), sent ? reasons : List.of(), desk.today()));
    }

    /// The units whose secrecy reviewer this officer is.
    static Set<AgencyId> units(Officer officer) {
        return officer.posts().stream()
                .filter(post -> post.role() == Role.SECRECY_REVIEWER)
                .map(Officer.Post::agency)
                .collect(Collectors.toSet());
    }

    private String name(AgencyId agency) {
        return organs.find(agency).map(Agency::name).orElse(agency.value());
    }
}
