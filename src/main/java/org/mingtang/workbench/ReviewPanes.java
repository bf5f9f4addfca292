package org.mingtang.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.dossier.CoIssuer;
import org.mingtang.disclosure.dossier.Consultation;
import org.mingtang.disclosure.dossier.Desk;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.ReviewLevel;
import org.mingtang.regulation.Role;
import org.mingtang.workbench.ReviewPane.Joint;
import org.mingtang.workbench.ReviewPane.Level;
import org.mingtang.workbench.ReviewPane.Question;
import org.mingtang.workbench.ReviewPane.Question.Withdrawing;
import org.mingtang.workbench.Wording.Reason;
import org.springframework.stereotype.Component;

/// Puts together what the page of a dossier shows of its secrecy review.
@Component
class ReviewPanes {
    /// Keys of units, as the ticked ones are kept in what was typed.
    static final String TICKED = "co-issuers";

    private final DossierDesk desk;
    private final Organs organs;
    private final AnswerDays days;

    ReviewPanes(DossierDesk desk, Organs organs, AnswerDays days) {
        this.desk = desk;
        this.organs = organs;
        this.days = days;
    }

    ReviewPane of(Dossier dossier, Law law, Officer officer, Map<String, String> typed, List<Reason> reasons) {
        var today = desk.today();
        var contents = dossier.contents();
        boolean underReview = Desk.isUnderReview(dossier, law);
        var deliberation = dossier.deliberation();
        return new ReviewPane(
                FindingForm.of(law, typed, reasons, today),
                underReview
                        ? law.reviewLevels().stream()
                                .map(level -> level(level, dossier, law))
                                .toList()
                        : List.of(),
                Desk.levelDue(dossier, law),
                deliberation.consultations().stream()
                        .filter(asked -> asked.contents().equals(contents))
                        .map(asked -> question(asked, dossier, officer))
                        .toList(),
                deliberation.coIssuers().stream()
                        .map(unit -> joint(unit, dossier))
                        .toList(),
                units(dossier, today),
                chosen(dossier, typed),
                typed.getOrDefault(
                        "outside",
                        deliberation.coIssuers().stream()
                                .filter(unit -> unit.agency().isEmpty())
                                .map(CoIssuer::name)
                                .collect(Collectors.joining("\n"))),
                underReview
                        ? deliberation.coIssuers().stream()
                                .filter(unit -> unit.agency().isEmpty())
                                .filter(unit ->
                                        deliberation.conclusion(unit, contents).isEmpty())
                                .map(CoIssuer::name)
                                .toList()
                        : List.of());
    }

    private static Level level(ReviewLevel level, Dossier dossier, Law law) {
        var stage = Desk.stageOf(level, dossier, law);
        var signature = stage.isPresent()
                ? java.util.Optional.ofNullable(dossier.passed().get(stage.get().id()))
                        .map(passed -> passed.signature())
                : dossier.deliberation().level(level.id(), dossier.contents()).map(said -> said.signature());
        var said = stage.isPresent()
                ? "在“" + stage.get().name() + "”环节签署"
                : dossier.deliberation()
                        .level(level.id(), dossier.contents())
                        .map(opinion -> opinion.opinion())
                        .orElse("");
        return signature
                .map(signed -> new Level(
                        level.name(),
                        level.role().chinese(),
                        said,
                        "ok",
                        signed.name() + " " + Formats.monthAndDay(signed.on())))
                .orElseGet(() -> new Level(level.name(), level.role().chinese(), said, "end", "还没有"));
    }

    private Question question(Consultation asked, Dossier dossier, Officer officer) {
        var open = asked.answer().isEmpty() && asked.withdrawn().isEmpty();
        var due = days.due(asked.asked());
        boolean late = open && due.filter(day -> desk.today().isAfter(day)).isPresent();
        return new Question(
                asked.number(),
                asked.name(),
                asked.purpose().chinese(),
                asked.question(),
                asked.askedBy() + " " + Formats.monthAndDay(asked.asked()),
                due.map(Formats::monthAndDay).orElse(""),
                asked.answer()
                        .map(answer -> answer.verdict().chinese() + "：" + answer.text() + "（"
                                + answer.signature().name() + " "
                                + Formats.monthAndDay(answer.signature().on()) + "）")
                        .or(() -> asked.withdrawn().map(reason -> "已收回：" + reason))
                        .orElse(""),
                late ? "late" : open ? "warn" : "ok",
                late ? "逾期未答复" : open ? "等待答复" : asked.answer().isPresent() ? "已答复" : "已收回",
                open && !dossier.ended() && officer.holds(Role.SECRECY_REVIEWER, dossier.agency())
                        ? Withdrawing.POSSIBLE
                        : Withdrawing.NO);
    }

    private static Joint joint(CoIssuer unit, Dossier dossier) {
        var kind = unit.agency().isPresent() ? "由该单位保密审查员审查" : "区外单位，凭来函录入";
        return dossier.deliberation()
                .conclusion(unit, dossier.contents())
                .map(said -> new Joint(
                        unit.name(),
                        kind,
                        said.signedBy() + (said.file().isPresent() ? "录入来函 " : " ") + Formats.monthAndDay(said.on()),
                        dossier.goesBy(said.conclusion()) ? "ok" : "late",
                        said.conclusion().chinese()))
                .orElseGet(() -> new Joint(unit.name(), kind, "", "warn", "还没有结论"));
    }

    private List<Agency> units(Dossier dossier, LocalDate today) {
        return dossier.ended()
                ? List.of()
                : organs.standingOn(today).stream()
                        .filter(unit -> !unit.id().equals(dossier.agency()))
                        .toList();
    }

    private static Set<String> chosen(Dossier dossier, Map<String, String> typed) {
        var ticked = typed.get(TICKED);
        return ticked != null
                ? Set.of(ticked.split(" "))
                : dossier.deliberation().coIssuers().stream()
                        .flatMap(unit -> unit.agency().stream())
                        .map(agency -> agency.value())
                        .collect(Collectors.toSet());
    }
}
