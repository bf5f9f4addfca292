package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.DueDate;
import org.mingtang.calendar.Light;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.DossierReadings;
import org.mingtang.disclosure.DossierView;
import org.mingtang.disclosure.Readings;
import org.mingtang.disclosure.dossier.Desk;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.DossierCommand.PlaceReleasedCopy;
import org.mingtang.disclosure.dossier.DossierFact.StagePassed;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.disclosure.dossier.PublicationClock;
import org.mingtang.disclosure.dossier.PublicationClock.Running;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Column;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.ReviewLevel;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageKind;
import org.mingtang.secrecy.SecrecyReviews;
import org.mingtang.workbench.DossierPage.Choices;
import org.mingtang.workbench.DossierPage.ColumnChoice;
import org.mingtang.workbench.DossierPage.ColumnGroup;
import org.mingtang.workbench.DossierPage.FormState;
import org.mingtang.workbench.DossierPage.Step;
import org.mingtang.workbench.DossierPage.Time;
import org.mingtang.workbench.Wording.Reason;
import org.springframework.stereotype.Component;

/// Puts the page of a dossier together for the officer who asks.
@Component
class DossierPages {
    private final DossierDesk desk;
    private final Readings readings;
    private final Organs organs;
    private final SecrecyReviews reviews;
    private final Frames frames;
    private final DossierActs acts;
    private final ReviewPanes panes;
    private final UndecidedNotes notes;
    private final DossierReadings found;
    private final Wording wording;

    DossierPages(
            DossierDesk desk,
            Readings readings,
            Organs organs,
            SecrecyReviews reviews,
            Frames frames,
            DossierActs acts,
            ReviewPanes panes,
            UndecidedNotes notes,
            DossierReadings found,
            Wording wording) {
        this.desk = desk;
        this.readings = readings;
        this.organs = organs;
        this.reviews = reviews;
        this.frames = frames;
        this.acts = acts;
        this.panes = panes;
        this.notes = notes;
        this.found = found;
        this.wording = wording;
    }

    /// The dossier, if it exists and this officer may see it: a post in its unit, or the supervising authority.
    Optional<DossierView> find(String id, Officer officer) {
        return find(id).filter(view -> maySee(officer, view.dossier().agency()));
    }

    private Optional<DossierView> find(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? desk.find(new DossierId(UUID.fromString(id)))
                : Optional.empty();
    }

    /// The dossier of a record of review: the secrecy bureau reads the records of all units (SEC-18).
    Optional<DossierView> findRecord(String id, Officer officer) {
        return find(id).filter(view -> maySee(officer, view.dossier().agency())
                || officer.posts().stream().anyMatch(post -> post.role() == Role.SECRECY_BUREAU));
    }

    static boolean maySee(Officer officer, AgencyId unit) {
        return officer.posts().stream().anyMatch(post -> post.agency().equals(unit) || post.role() == Role.SUPERVISOR);
    }

    DossierPage page(
            HttpServletRequest request,
            DossierView view,
            Map<Field, List<Reason>> reasons,
            Map<String, String> typed,
            List<String> since) {
        var officer = AccountGate.officer(request);
        var dossier = view.dossier();
        var law = desk.law();
        var today = desk.today();
        var standing = desk.standing(dossier, officer);
        var beside = notes.of(dossier, officer);
        var title = dossier.form().title().isBlank() ? "新文件" : dossier.form().title();
        return new DossierPage(
                frames.of(request, title, "dossiers"),
                view,
                organs.find(dossier.agency()).map(Agency::name).orElse(""),
                steps(dossier, law),
                Desk.waiting(dossier, law).map(Stage::id).orElse(""),
                time(dossier, law, today, desk.calendar(view)),
                dossier.mainPaper()
                        .filter(_ -> !beside.secret())
                        .flatMap(readings::read)
                        .map(reading -> reading.html())
                        .orElse(""),
                choices(dossier, law, today),
                formState(dossier, law, officer),
                acts.of(dossier, standing),
                reviews.latestOf(dossier.id().stream(), dossier.agency()),
                JournalLines.of(view.entries(), law, dossier.kind()),
                reasons,
                typed,
                since,
                today,
                mayRelease(dossier, officer),
                beforeRelease(dossier, law),
                panes.of(dossier, law, officer, typed, reasons.getOrDefault(Field.STAGE, List.of())),
                beside);
    }

    /// Told before anybody tries, while the conclusion waits.
    private List<Reason> beforeRelease(Dossier dossier, Law law) {
        return Desk.waiting(dossier, law)
                .filter(stage -> stage.kind() == StageKind.SECRECY_REVIEW)
                .map(_ -> wording.of(found.obstacles(dossier)))
                .orElse(List.of());
    }

    private boolean mayRelease(Dossier dossier, Officer officer) {
        return dossier.mainPaper()
                .filter(paper -> desk.objections(
                                officer, dossier, new PlaceReleasedCopy(paper.hash(), paper, List.of()))
                        .isEmpty())
                .isPresent();
    }

    private List<Step> steps(Dossier dossier, Law law) {
        var waiting = Desk.waiting(dossier, law).map(Stage::id).orElse("");
        return Desk.stages(dossier, law).stream()
                .map(stage ->
                        step(stage, dossier.passed().get(stage.id()), stage.id().equals(waiting)))
                .toList();
    }

    private static Step step(Stage stage, @Nullable StagePassed passed, boolean now) {
        if (passed != null) {
            return new Step(
                    stage.name(),
                    stage.role().chinese(),
                    Step.State.DONE,
                    passed.signature().name(),
                    Formats.monthAndDay(passed.signature().on()));
        }
        return new Step(stage.name(), stage.role().chinese(), now ? Step.State.NOW : Step.State.LATER, "", "");
    }

    private static Time time(Dossier dossier, Law law, LocalDate today, WorkingCalendar calendar) {
        var clock = PublicationClock.of(dossier, today, law, calendar);
        return switch (clock) {
            case PublicationClock.NotStarted _ ->
                new Time("end", "未起算", "印发后起算", "发布期限从成文日期起算，文件还没有印发。", List.of(), clock);
            case PublicationClock.None none ->
                new Time("end", "不计时限", "没有发布期限", none.reason().chinese(), List.of(), clock);
            case PublicationClock.Running running -> {
                var lamp = switch (running.light()) {
                    case GREEN -> "ok";
                    case YELLOW -> "warn";
                    case RED -> "late";
                    case GREY -> "end";
                };
                var due = running.due().day();
                var line = switch (running.light()) {
                    case GREY -> "应于 " + Formats.date(due) + " 前发布";
                    case GREEN, YELLOW, RED ->
                        today.isAfter(due)
                                ? Formats.date(due) + "到期 · 已逾期 " + -running.left() + " 个工作日"
                                : Formats.date(due) + "到期 · 还有 " + running.left() + " 个工作日";
                };
                yield new Time(
                        lamp,
                        running.light().chinese(),
                        running.light() != Light.GREY && running.due().isProvisional() ? line + "（暂定）" : line,
                        "自成文日期 %s 起 %s（%s）。%s%s"
                                .formatted(
                                        Formats.date(running.from()),
                                        running.period().length(),
                                        running.cite().text(),
                                        provisional(running),
                                        moved(dossier, running)),
                        running.derivation(calendar),
                        clock);
            }
        };
    }

    private static String provisional(Running running) {
        return switch (running.due()) {
            case DueDate.Firm _ -> "";
            case DueDate.Provisional due -> "暂定：%s 年放假安排的通知还没有公布，调休未知，日期可能提前或推后。".formatted(due.withoutNotice());
        };
    }

    /// What a holiday notice did to the date; both are shown where the one told stands.
    private static String moved(Dossier dossier, Running running) {
        return dossier.dueMoved()
                .map(moved -> running.computed().day().isBefore(running.due().day())
                        ? "按 %d 年放假通知（%s）算得 %s，但已告知的 %s 不提前，仍以 %s 为准。"
                                .formatted(
                                        moved.noticeYear(),
                                        moved.notice(),
                                        Formats.date(running.computed().day()),
                                        Formats.date(running.due().day()),
                                        Formats.monthAndDay(running.due().day()))
                        : "%d 年放假通知（%s）生效前为 %s。"
                                .formatted(moved.noticeYear(), moved.notice(), Formats.date(moved.before())))
                .orElse("");
    }

    private Choices choices(Dossier dossier, Law law, LocalDate today) {
        var waiting = Desk.waiting(dossier, law);
        return new Choices(
                law.attributes(),
                columns(law, dossier),
                law.topics(),
                law.genres(),
                law.categories(),
                law.grounds(),
                Desk.levelDue(dossier, law)
                        .map(ReviewLevel::role)
                        .or(() -> waiting.map(Stage::role))
                        .map(role -> organs.holders(role, dossier.agency(), today))
                        .orElse(List.of()),
                earlier(dossier, law));
    }

    private static List<Stage> earlier(Dossier dossier, Law law) {
        return Desk.stages(dossier, law).stream()
                .filter(stage -> dossier.passed().containsKey(stage.id()))
                .toList();
    }

    private static List<ColumnGroup> columns(Law law, Dossier dossier) {
        var groups = new LinkedHashMap<String, List<ColumnChoice>>();
        for (var column : law.columns()) {
            if (column.accepts(dossier.kind())) {
                var parent = column.parent()
                        .flatMap(id -> law.columns().stream()
                                .filter(c -> c.id().equals(id))
                                .findFirst())
                        .map(Column::name)
                        .orElse("栏目");
                groups.computeIfAbsent(parent, _ -> new ArrayList<>())
                        .add(new ColumnChoice(column.id(), column.name()));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new ColumnGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private static FormState formState(Dossier dossier, Law law, Officer officer) {
        var waiting = Desk.waiting(dossier, law).map(Stage::kind);
        if (waiting.equals(Optional.of(StageKind.DRAFT))
                && (officer.holds(Role.DRAFTER, dossier.agency())
                        || officer.holds(Role.SECTION_HEAD, dossier.agency()))) {
            return FormState.OPEN;
        }
        if (waiting.equals(Optional.of(StageKind.CONTENT_REVIEW))
                && officer.holds(Role.DISCLOSURE_OFFICER, dossier.agency())) {
            return FormState.FILING;
        }
        return FormState.SHUT;
    }
}
