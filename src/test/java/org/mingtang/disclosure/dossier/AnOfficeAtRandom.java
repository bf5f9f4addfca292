package org.mingtang.disclosure.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.disclosure.dossier.DossierCommand.*;
import org.mingtang.disclosure.dossier.DossierFact.Heading;
import org.mingtang.disclosure.dossier.HandlingForm.Nature;
import org.mingtang.disclosure.dossier.Standing.Clearance;
import org.mingtang.disclosure.dossier.Standing.Named;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileKind;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.ItemKind;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.ReviewLevel;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageKind;
import org.mingtang.secrecy.Conclusion;

/// A small office whose people hold any posts and try anything with one dossier; it keeps beside the dossier what the
/// desk keeps, the secrecy review and the index number.
final class AnOfficeAtRandom {
    private static final Map<String, Packs> PACKS =
            Map.of("licheng", Packs.bundled("licheng"), "yunling", Packs.bundled("yunling"));
    private static final WorkingCalendar CALENDAR = WorkingCalendar.bundled();
    private static final AgencyId UNIT = new AgencyId("gov-office");
    private static final AgencyId ANOTHER_UNIT = new AgencyId("education");

    private final DossierId id = new DossierId(new UUID(0, 1));
    private final Packs packs;
    private final List<Officer> people = new ArrayList<>();
    private final List<DossierFact> facts = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 3, 2);
    private @Nullable Review review;
    private int numbers;

    /// What is tried.
    ///
    /// @param what   below 85 the step that waits, well done or nearly; else any command
    /// @param who    which person
    /// @param how    variant of the command
    /// @param days   days gone by since the step before
    record Step(int what, int who, int how, int days) {}

    private record Review(String contents, boolean lets, boolean disclosureLeader, boolean secrecyLeader) {}

    AnOfficeAtRandom(String district, List<Set<Role>> posts) {
        packs = Objects.requireNonNull(PACKS.get(district));
        var vacant = EnumSet.allOf(Role.class);
        posts.forEach(vacant::removeAll);
        for (int i = 0; i < posts.size(); i++) {
            var roles = EnumSet.noneOf(Role.class);
            roles.addAll(posts.get(i));
            if (i >= posts.size() - 3) {
                int share = i;
                vacant.stream().filter(role -> role.ordinal() % 3 == share % 3).forEach(roles::add);
            }
            people.add(new Officer(
                    new PersonId(new UUID(1, i)),
                    "第" + (i + 1) + "人",
                    roles.stream().map(role -> new Officer.Post(UNIT, role)).collect(Collectors.toSet())));
        }
        people.add(new Officer(
                new PersonId(new UUID(2, 0)),
                "外单位的人",
                Stream.of(Role.values())
                        .map(role -> new Officer.Post(ANOTHER_UNIT, role))
                        .collect(Collectors.toSet())));
        var author = holders(Role.DRAFTER).getFirst();
        facts.add(new DossierFact.Opened(ItemKind.OFFICIAL_DOCUMENT, UNIT, author.person(), author.name()));
    }

    Dossier dossier() {
        return Dossier.fold(id, facts);
    }

    List<DossierFact> facts() {
        return List.copyOf(facts);
    }

    Officer officer(PersonId person) {
        return people.stream()
                .filter(officer -> officer.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    /// Everybody whose work the stages of that kind are.
    Set<PersonId> whoDid(StageKind kind, List<Stage> stages) {
        var dossier = dossier();
        var who = new HashSet<PersonId>();
        stages.stream()
                .filter(stage -> stage.kind() == kind)
                .map(stage -> dossier.passed().get(stage.id()))
                .filter(Objects::nonNull)
                .forEach(passed -> who.add(passed.signature().person()));
        if (kind == StageKind.DRAFT) {
            who.add(dossier.author());
        }
        return who;
    }

    /// Who is at the desk, who signs, and how the secrecy review stands, which the desk sometimes cannot tell.
    Standing standing(Step step) {
        today = today.plusDays(step.days());
        var dossier = dossier();
        var law = law();
        var signer = Desk.waiting(dossier, law)
                .filter(_ -> step.what() < 85)
                .map(stage -> pick(
                        holders(Desk.levelDue(dossier, law)
                                .map(ReviewLevel::role)
                                .orElse(stage.role())),
                        step.who()))
                .orElseGet(() -> pick(people, step.who()));
        var actor = step.how() % 10 == 9 ? pick(people, step.how() / 10) : signer;
        var reviewer = step.how() == 50 ? Named.NO : Named.YES;
        var clearance = step.how() % 17 == 16 ? new Clearance.None() : clearance(dossier);
        return new Standing(actor, signer, today, law, CALENDAR, reviewer, clearance, 500L << 20);
    }

    /// Tries the step, and writes what comes of it as the desk would.
    Decision tries(Step step, Standing standing) {
        var dossier = dossier();
        var waiting = Desk.waiting(dossier, standing.law());
        var command = step.what() < 85
                ? waiting.map(stage -> next(stage, dossier, step, standing)).orElseGet(() -> any(step, standing))
                : any(step, standing);
        var decision = Desk.decide(dossier, command, standing);
        if (decision instanceof Decision.Accepted accepted) {
            if (command instanceof PassStage) {
                waiting.ifPresent(stage -> beside(stage.kind(), dossier, step));
            }
            accepted.acts().forEach(act -> facts.add((DossierFact) act.fact()));
            if (review != null
                    && !reviewStage()
                            .map(stage -> dossier().passed().containsKey(stage))
                            .orElse(true)) {
                review = null;
            }
        }
        return decision;
    }

    private Optional<String> reviewStage() {
        return Desk.stages(dossier(), law()).stream()
                .filter(stage -> stage.kind() == StageKind.SECRECY_REVIEW)
                .map(Stage::id)
                .findFirst();
    }

    /// What the desk does beside the signature.
    private void beside(StageKind kind, Dossier dossier, Step step) {
        switch (kind) {
            case CONTENT_REVIEW -> {
                if (dossier.indexNumber().isEmpty()) {
                    numbers++;
                    facts.add(
                            new DossierFact.IndexNumberGiven("000014349/2026-%05d".formatted(numbers), 2026, numbers));
                }
            }
            case SECRECY_REVIEW -> review = new Review(dossier.contents(), step.how() % 5 != 4, false, false);
            case DISCLOSURE_APPROVAL ->
                review = new Review(
                        concluded().contents(),
                        concluded().lets(),
                        true,
                        concluded().secrecyLeader());
            case SECRECY_APPROVAL ->
                review = new Review(
                        concluded().contents(), concluded().lets(), concluded().disclosureLeader(), true);
            case DRAFT, SECTION_CHECK, REVIEW, OFFICE_CHECK, LEGALITY, SIGN, PREPRINT_CHECK, ISSUE, PUBLISH -> {}
        }
    }

    private Review concluded() {
        return Objects.requireNonNull(review, "approved without a review");
    }

    private Clearance clearance(Dossier dossier) {
        if (review == null) {
            return new Clearance.None();
        }
        if (!review.contents().equals(dossier.contents())) {
            return new Clearance.Void();
        }
        if (!review.lets()) {
            return new Clearance.Withheld("不予公开");
        }
        return new Clearance.Given(
                review.disclosureLeader() ? Optional.of("谢军") : Optional.empty(),
                review.secrecyLeader() ? Optional.of("林红") : Optional.empty());
    }

    /// What the waiting stage asks for, now and then with something missing.
    private DossierCommand next(Stage stage, Dossier dossier, Step step, Standing standing) {
        if (stage.kind() == StageKind.DRAFT && dossier.form().title().isBlank()) {
            return new FillForm(form(step.how() % 8));
        }
        if (stage.kind() == StageKind.DRAFT && dossier.mainPaper().isEmpty()) {
            return new PlacePaper(paper(dossier.form(), step.how() % 12));
        }
        if (dossier.opinionOpen()) {
            return new GiveOpinion("可以公开", signature(standing));
        }
        if (!dossier.unreadPapers().isEmpty() && step.how() % 2 == 0) {
            return new DeclareRead(dossier.unreadPapers().getFirst().hash(), "已阅读");
        }
        if (stage.kind() == StageKind.PUBLISH && dossier.lateReason().isEmpty() && step.how() % 4 == 0) {
            return new GiveLateReason("网站改版");
        }
        var level = Desk.levelDue(dossier, standing.law());
        if (level.isPresent() && step.how() % 8 != 7) {
            return new OnReview.GiveLevelOpinion(level.get().id(), "同意", signature(standing));
        }
        if (stage.kind() == StageKind.ISSUE) {
            return new IssueDocument(stage.id(), signature(standing), "", today.minusDays(step.how() % 4));
        }
        return new PassStage(stage.id(), signature(standing), "");
    }

    private DossierCommand any(Step step, Standing standing) {
        var dossier = dossier();
        var stages = Desk.stages(dossier, standing.law());
        var stage = pick(stages, step.how()).id();
        var signature = signature(standing);
        return switch ((step.what() + step.how() / 7) % 17) {
            case 0 -> new FillForm(form(step.how() % 8));
            case 1, 2 -> new PlacePaper(paper(dossier.form(), step.how()));
            case 3 ->
                dossier.papers().isEmpty()
                        ? new RemovePaper(hash(step.how()))
                        : new RemovePaper(pick(dossier.papers(), step.how()).hash());
            case 4 -> new DeclareRead(hash(step.how()), "已阅读");
            case 5, 6 -> new PassStage(stage, signature, "");
            case 7 -> new IssueDocument(stage, signature, "", today.plusDays(step.how() % 3 - 1));
            case 8 -> new Return(stage, "要改");
            case 9 -> new AskOpinion("能否公开附表？");
            case 10 -> new GiveOpinion("可以公开", signature);
            case 11 -> new GiveLateReason("网站改版");
            case 12 -> new Withdraw("已废止");
            case 13 -> new TakeDown("含个人信息", Heading.SHOWN);
            case 14 -> new ConfirmTakedown("", signature);
            case 15 -> anyOnReview(step, standing);
            default -> step.how() % 4 == 0 ? new Close("不再需要") : new PassStage(stage, signature, "");
        };
    }

    private DossierCommand anyOnReview(Step step, Standing standing) {
        var level = pick(standing.law().reviewLevels(), step.who()).id();
        return switch (step.how() % 6) {
            case 0 -> new OnReview.NameCoIssuers(List.of(new CoIssuer(Optional.of(ANOTHER_UNIT), "区教育局")));
            case 1 -> new OnReview.AskUnit(ANOTHER_UNIT, "区教育局", Consultation.Purpose.CONFIRMATION, "是否属实？");
            case 2 -> new OnReview.AnswerUnit(1, Consultation.Verdict.AGREES, "属实", signature(standing));
            case 3 -> new OnReview.WithdrawQuestion(1, "问错了单位");
            case 4 -> new OnReview.ConcludeJointly(ANOTHER_UNIT, Conclusion.DISCLOSE, signature(standing));
            default -> new OnReview.GiveLevelOpinion(level, "同意", signature(standing));
        };
    }

    private Signature signature(Standing standing) {
        var signer = standing.signer();
        return new Signature(
                signer.person(),
                signer.name(),
                today,
                standing.actor().equals(signer)
                        ? Optional.empty()
                        : Optional.of(new Signature.OnPaper(standing.actor().name(), "")));
    }

    /// Mostly proactive, sometimes with something missing.
    private static HandlingForm form(int variant) {
        var attribute = variant == 7 ? DisclosureAttribute.ON_REQUEST : DisclosureAttribute.PROACTIVE;
        return new HandlingForm(
                "关于印发临时救助办法的通知",
                "",
                variant == 5 ? "" : "区人民政府办公室",
                "",
                Optional.empty(),
                variant == 6 ? Optional.empty() : Optional.of(attribute),
                variant == 7 ? "内部事务信息" : "",
                "",
                "office",
                "综合政务\\政务公开",
                variant == 5 ? "公示" : "通知",
                "",
                variant % 2 == 0 ? Nature.ORDINARY : Nature.NORMATIVE);
    }

    /// Mostly the document with the annotation its form asks for.
    private Paper paper(HandlingForm form, int variant) {
        var attribute = form.attribute().orElse(DisclosureAttribute.PROACTIVE);
        var annotation = law().attribute(attribute).orElseThrow().annotation();
        return new Paper(
                hash(variant),
                variant % 7 == 6 ? Paper.Part.ATTACHMENT : Paper.Part.MAIN,
                FileKind.DOCX,
                variant + ".docx",
                4_000,
                variant % 11 == 10 ? Optional.of("此件不予公开") : Optional.of(annotation),
                Optional.empty(),
                variant % 5 == 4 ? List.of("一幅图片") : List.of());
    }

    private static FileHash hash(int content) {
        return new FileHash("%04x".formatted(content).repeat(16));
    }

    private Law law() {
        return packs.inForceOn(today);
    }

    private List<Officer> holders(Role role) {
        return people.stream().filter(officer -> officer.holds(role, UNIT)).toList();
    }

    private static <T> T pick(List<T> list, int which) {
        return list.get(which % list.size());
    }
}
